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
    private final List<Place> places;
    private final double[] points;

    private Scenes(List<Place> places) {
        this.places = places;
        points = new double[3 * places.size()];
        for (int i = 0; i < places.size(); i++) {
            System.arraycopy(Geometry.point(places.get(i)), 0, points, 3 * i, 3);
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
        int order = Geometry.compare(nearest, kilometres);
        return order == 0
                ? Geometry.nearest(places, other.places).orElse(0) > kilometres
                : order > 0;
    }
}
