// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.List;
import org.sitrep.model.Place;
import org.sitrep.model.Span;

/**
 * A name in the text that may be a place's, before it is decided which.
 *
 * @param first index of its first token
 * @param last one past its last token
 * @param key its folded form, under which mentions of one name meet
 * @param candidates the places that bear it, most prominent first; empty when none is listed
 */
record Name(int first, int last, Span span, String key, Kind kind, List<Place> candidates) {
    Name {
        candidates = List.copyOf(candidates);
    }

    /** How the name was found. */
    enum Kind {
        COUNTRY,
        /** An adjective or a noun for people. */
        DEMONYM,
        ABBREVIATION,
        GAZETTEER,
        /** Not listed; its surroundings make it a place. */
        UNLISTED
    }

    boolean isListed() {
        return kind != Kind.UNLISTED;
    }

    int words() {
        return last - first;
    }
}
