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
        return kilometres(haversine(a, b));
    }

    private static double kilometres(double haversine) {
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    /** Grows with the distance, and takes less time than the distance. */
    private static double haversine(Place a, Place b) {
        double lat = Math.toRadians(b.latitude() - a.latitude()) / 2;
        double lon = Math.toRadians(b.longitude() - a.longitude()) / 2;
        return Math.sin(lat) * Math.sin(lat)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.sin(lon)
                        * Math.sin(lon);
    }

    /** The haversine at a distance in kilometres. */
    static double haversine(double kilometres) {
        double half = Math.sin(kilometres / (2 * EARTH_KM));
        return half * half;
    }

    /** Kilometres between the nearest two of two lists; empty when one of them is. */
    static OptionalDouble nearest(List<Place> first, List<Place> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return OptionalDouble.empty();
        }
        double nearest = Double.POSITIVE_INFINITY;
        for (Place one : first) {
            for (Place two : second) {
                nearest = Math.min(nearest, haversine(one, two));
            }
        }
        return OptionalDouble.of(kilometres(nearest));
    }
}
