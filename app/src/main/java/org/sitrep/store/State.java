// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far people are with an event or a document. */
public enum State {
    /** As the machine coded it; nobody looked. */
    AUTO,
    /** A person accepted or corrected it. */
    CODED,
    /** A second person looked at it. */
    REVIEWED,
    /** Given to the public. */
    PUBLISHED;

    /** The word in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a word; empty when there is none. */
    public static Optional<State> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
