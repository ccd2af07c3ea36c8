// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.List;
import java.util.OptionalDouble;
import org.sitrep.model.Place;

/** Distances between places. */
final class Geometry {
    private static final double EARTH_KM = 6371;

    /** Rounding within which the chord decides nothing. */
    private static final double MARGIN = 1e-9; // the error is below 1e-11 beyond a kilometre

    private Geometry() {}

    /** Great-circle distance (haversine) in kilometres. */
    static double kilometres(Place a, Place b) {
        return kilometres(haversine(a, b));
    }

    private static double kilometres(double haversine) {
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    /** A place as a point of the unit sphere. */
    static double[] point(Place place) {
        double latitude = Math.toRadians(place.latitude());
        double longitude = Math.toRadians(place.longitude());
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude),
            Math.cos(latitude) * Math.sin(longitude),
            Math.sin(latitude)
        };
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

    /**
     * Compares a distance of which the chord is known with a limit, as far as that can be told
     * without computing an angle: the arc of a chord is longer than the chord, and of an arc r the
     * square of the chord is at least r² (1 - r²/12).
     *
     * @param square of the chord through the unit sphere
     * @return 1 when the distance is greater, -1 when it is not, 0 when it must be computed
     */
    static int compare(double square, double kilometres) {
        double arc = kilometres / EARTH_KM;
        double most = arc * arc;
        if (!(kilometres >= 1)) {
            return 0; // rounding counts there
        }
        if (square > most * (1 + MARGIN)) {
            return 1;
        }
        return square < most * (1 - most / 12) * (1 - MARGIN) ? -1 : 0;
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
