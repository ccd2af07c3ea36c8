// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.List;
import org.sitrep.model.Place;

/**
 * Where a report plays: a few places, made ready for being compared with those of many others.
 *
 * <p>The haversine of two places is a quarter of the square of the chord between them, so that with
 * the places as points of the unit sphere no angle has to be computed for each pair.
 */
final class Scenes {
    /** Rounding within which the chord decides nothing. */
    private static final double MARGIN = 1e-9; // the error is below 1e-13 beyond a kilometre

    private final List<Place> places;
    private final double[] points;

    private Scenes(List<Place> places) {
        this.places = places;
        points = new double[3 * places.size()];
        for (int i = 0; i < places.size(); i++) {
            double latitude = Math.toRadians(places.get(i).latitude());
            double longitude = Math.toRadians(places.get(i).longitude());
            points[3 * i] = Math.cos(latitude) * Math.cos(longitude);
            points[3 * i + 1] = Math.cos(latitude) * Math.sin(longitude);
            points[3 * i + 2] = Math.sin(latitude);
        }
    }

    static Scenes of(List<Place> places) {
        return new Scenes(places);
    }

    /** Whether the nearest two places are farther apart; no when one report names no place. */
    boolean isBeyond(double kilometres, Scenes other) {
        if (places.isEmpty() || other.places.isEmpty()) {
            return false;
        }
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.length; i += 3) {
            for (int k = 0; k < other.points.length; k += 3) {
                double x = points[i] - other.points[k];
                double y = points[i + 1] - other.points[k + 1];
                double z = points[i + 2] - other.points[k + 2];
                nearest = Math.min(nearest, x * x + y * y + z * z);
            }
        }
        double limit = 4 * Geometry.haversine(kilometres);
        if (Math.abs(nearest - limit) > MARGIN * limit) {
            return nearest > limit;
        }
        return Geometry.nearest(places, other.places).orElse(0) > kilometres;
    }
}
