// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

/** Verbs that say little themselves: the claim stands in their object ("issued a warning that"). */
final class LightVerbs {
    private LightVerbs() {}

    /** Whether whoever does this to a statement is its source. */
    static boolean issues(String lemma) {
        return switch (lemma) {
            case "issue",
                    "release",
                    "publish",
                    "make",
                    "give",
                    "send",
                    "post",
                    "write",
                    "deliver",
                    "express",
                    "voice",
                    "raise",
                    "repeat",
                    "offer",
                    "have",
                    "share",
                    "hold",
                    "file",
                    "lodge",
                    "level",
                    "sign",
                    "broadcast",
                    "air",
                    "launch",
                    "renew",
                    "reiterate",
                    "circulate",
                    "put",
                    "retain",
                    "harbour",
                    "harbor",
                    "keep",
                    "take",
                    "reach" ->
                    true;
            default -> false;
        };
    }
}
