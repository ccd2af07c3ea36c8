// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the named places of a pattern took in, in the order of the text. Immutable. */
record Slots(List<Slot> filled) {
    static final Slots NONE = new Slots(List.of());

    /**
     * A filled place.
     *
     * @param value a figure in digits, a code of the vocabulary, or {@code X} for "several"
     * @param inner the match of a group
     */
    record Slot(String name, String value, Optional<Match> inner) {}

    Slots {
        filled = List.copyOf(filled);
    }

    Slots with(String name, String value) {
        return plus(new Slot(name, value, Optional.empty()));
    }

    Slots with(String name, Match inner) {
        return plus(new Slot(name, "", Optional.of(inner)));
    }

    private Slots plus(Slot slot) {
        List<Slot> more = new ArrayList<>(filled);
        more.add(slot);
        return new Slots(more);
    }

    /** The value of a place; empty when nothing stood there. */
    String value(String name) {
        for (Slot slot : filled) {
            if (slot.name.equals(name)) {
                return slot.value;
            }
        }
        return "";
    }

    Optional<Match> inner(String name) {
        for (Slot slot : filled) {
            if (slot.name.equals(name)) {
                return slot.inner;
            }
        }
        return Optional.empty();
    }
}
