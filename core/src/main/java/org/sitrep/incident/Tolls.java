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
}
