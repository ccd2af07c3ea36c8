// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * A count of persons as told: "at least 200" is 200 and above, "more than 30" is 31 and above, "up
 * to 30" is 30 and below, "dozens" has neither bound.
 *
 * @param low least number told; empty when the words give none
 * @param high greatest number told; empty when the words give none
 * @param words the words of the count
 * @param approximate "about 40", "nearly 40"
 * @param parts counts that are contained in this one: "including three children"
 */
public record Toll(
        OptionalInt low,
        OptionalInt high,
        Span words,
        boolean approximate,
        Scope scope,
        List<Part> parts) {

    public Toll {
        if (low.orElse(0) < 0 || low.orElse(0) > high.orElse(Integer.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "a toll goes from a number up to another: "
                            + (low.isPresent() ? low.getAsInt() : "none")
                            + " to "
                            + (high.isPresent() ? high.getAsInt() : "none"));
        }
        parts = List.copyOf(parts);
    }

    /** What a count covers. */
    public enum Scope {
        /** This event. */
        EVENT,
        /** A war, a year: not this event alone. */
        CUMULATIVE
    }

    /**
     * Part of a toll.
     *
     * @param who the people counted, as the text calls them
     */
    public record Part(String who, OptionalInt low, OptionalInt high) {}
}
