// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.OptionalInt;
import org.sitrep.model.Incident.Bounds;

/** Arithmetic of counts with two bounds. */
final class Tolls {
    private Tolls() {}

    /**
     * From the least to the greatest number told; a bound that one of them lacks is the other's.
     */
    static Bounds widest(Bounds a, Bounds b) {
        return new Bounds(least(a.low(), b.low()), greatest(a.high(), b.high()));
    }

    static OptionalInt least(OptionalInt a, OptionalInt b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        return OptionalInt.of(Math.min(a.getAsInt(), b.getAsInt()));
    }

    static OptionalInt greatest(OptionalInt a, OptionalInt b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        return OptionalInt.of(Math.max(a.getAsInt(), b.getAsInt()));
    }

    /** Whether one number may satisfy both. */
    static boolean overlap(Bounds a, Bounds b) {
        return a.low().orElse(0) <= b.high().orElse(Integer.MAX_VALUE)
                && b.low().orElse(0) <= a.high().orElse(Integer.MAX_VALUE);
    }

    /** Whether both are the same exact number. */
    static boolean same(Bounds a, Bounds b) {
        return a.low().isPresent() && a.low().equals(a.high()) && a.equals(b);
    }
}
