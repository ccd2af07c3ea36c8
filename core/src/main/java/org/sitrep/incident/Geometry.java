// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.List;
import java.util.OptionalDouble;
import org.sitrep.model.Place;

/** Distances between places. */
final class Geometry {
    private static final double EARTH_KM = 6371;

    private Geometry() {}

    /** Great-circle distance (haversine) in kilometres. */
    static double kilometres(Place a, Place b) {
        double lat = Math.toRadians(b.latitude() - a.latitude()) / 2;
        double lon = Math.toRadians(b.longitude() - a.longitude()) / 2;
        double h =
                Math.sin(lat) * Math.sin(lat)
                        + Math.cos(Math.toRadians(a.latitude()))
                                * Math.cos(Math.toRadians(b.latitude()))
                                * Math.sin(lon)
                                * Math.sin(lon);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** Kilometres between the nearest two of two lists; empty when one of them is. */
    static OptionalDouble nearest(List<Place> first, List<Place> second) {
        OptionalDouble nearest = OptionalDouble.empty();
        for (Place one : first) {
            for (Place two : second) {
                double km = kilometres(one, two);
                if (nearest.isEmpty() || km < nearest.getAsDouble()) {
                    nearest = OptionalDouble.of(km);
                }
            }
        }
        return nearest;
    }
}
