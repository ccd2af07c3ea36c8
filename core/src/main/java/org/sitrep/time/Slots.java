// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the named places of a pattern took in, in the order of the text. Immutable: each is the
 * slots before it and one more, so that ways that part share what they have in common.
 */
final class Slots {
    static final Slots NONE = new Slots(null, "", "", null);

    private final @Nullable Slots before;
    private final String name;
    private final String value;
    private final @Nullable Match inner;

    private Slots(@Nullable Slots before, String name, String value, @Nullable Match inner) {
        this.before = before;
        this.name = name;
        this.value = value;
        this.inner = inner;
    }

    /**
     * Fills a place.
     *
     * @param place its name
     * @param filled a figure in digits, a code of the vocabulary, or {@code X} for "several"
     */
    Slots with(String place, String filled) {
        return new Slots(this, place, filled, null);
    }

    /** Fills a place with the match of a group. */
    Slots with(String place, Match match) {
        return new Slots(this, place, "", match);
    }

    /** The value of a place; empty when nothing stood there. */
    String value(String place) {
        return first(place).value;
    }

    /** The match of a group in a place. */
    Optional<Match> inner(String place) {
        return Optional.ofNullable(first(place).inner);
    }

    /** Of several places of one name the first holds. */
    private Slots first(String place) {
        Slots first = NONE;
        for (Slots slot = this; slot.before != null; slot = slot.before) {
            if (slot.name.equals(place)) {
                first = slot;
            }
        }
        return first;
    }
}
