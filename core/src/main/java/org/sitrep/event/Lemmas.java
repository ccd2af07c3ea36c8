// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.Map;
import org.sitrep.model.ParsedDocument.Token;

/** The lemmas of the parser, put right where its dictionary fails. */
final class Lemmas {
    private Lemmas() {}

    /** Shorter words in "ed" are lemmas themselves: need, heed, bleed, breed. */
    private static final int MIN_PAST = 7;

    /** Verbs that the parser's dictionary has no lemma of, or another one. */
    private static final Map<String, String> REPAIRED =
            Map.of(
                    "ended", "end",
                    "instal", "install",
                    "demined", "demine",
                    "demining", "demine",
                    "kettled", "kettle",
                    "kettling", "kettle",
                    "unbanned", "unban");

    /** The lemma of the parser; "provided" and the like, which it leaves as they are, repaired. */
    static String of(Token token) {
        String lemma = token.lemma();
        if (lemma.equals("accord") && token.pos().equals("VBG")) {
            return "according"; // no accord
        }
        if (token.pos().startsWith("VB") && REPAIRED.containsKey(lemma)) {
            return REPAIRED.get(lemma);
        }
        boolean past = token.pos().equals("VBD") || token.pos().equals("VBN");
        if (!past || lemma.length() < MIN_PAST || !lemma.endsWith("ed")) {
            return lemma;
        }
        char last = lemma.charAt(lemma.length() - 3);
        return lemma.substring(0, lemma.length() - ("vcgszdu".indexOf(last) >= 0 ? 1 : 2));
    }
}
