// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

/** How far a text is analysed; each step does all that the one before it does. */
enum Step {
    TAGS("tags, lemmas"),
    NAMES("and names"),
    ARCS("and dependencies: everything");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    /** The step in a table. */
    String words() {
        return words;
    }
}
