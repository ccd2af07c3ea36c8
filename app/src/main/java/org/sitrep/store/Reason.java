// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a person should look at an event, the gravest first. */
public enum Reason {
    /** Two coders say otherwise, and nobody decided. */
    DISAGREEMENT,
    /** Two sources tell the happening otherwise. */
    CONTRADICTION,
    /** A newer coding says otherwise than the one that a person corrected. */
    RECODED,
    /** The machine was not sure. */
    LOW_SCORE,
    /** It is not known where the place lies, or only the country is. */
    UNKNOWN_PLACE,
    /** Somebody is named, and it is not known who that is. */
    UNKNOWN_ACTOR;

    /** The word for the wire: lower case, with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason of a word; empty when there is none. */
    public static Optional<Reason> of(String word) {
        return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
    }
}
