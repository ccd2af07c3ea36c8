// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.List;
import java.util.Optional;

/**
 * A place name in the text, and the place it was resolved to.
 *
 * @param place empty when the name is known to be a place and the place is not
 * @param candidates other places considered, best first; kept so that a reviewer can choose
 * @param rule the rule that resolved it
 */
public record Toponym(
        String id,
        Span span,
        Use use,
        Optional<Place> place,
        Resolution resolution,
        List<Place> candidates,
        String rule) {

    public Toponym {
        candidates = List.copyOf(candidates);
    }

    /** What the name does in its sentence. Only a literal one may be an event's place. */
    public enum Use {
        /** The place itself: "in Baku". */
        LITERAL,
        /** Those who govern it: "Baku said". */
        METONYM,
        /** Those who come from it: "Azerbaijani". */
        DEMONYM
    }

    /** How precisely the place is known. */
    public enum Resolution {
        PLACE,
        NEAR,
        ADMIN2,
        ADMIN1,
        REGION,
        COUNTRY,
        UNRESOLVED
    }
}
