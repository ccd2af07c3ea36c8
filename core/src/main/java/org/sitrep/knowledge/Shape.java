// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.List;

/**
 * A small outline on the map: a circle or a polygon, roughly drawn.
 *
 * <p>Written {@code 48.02,37.80~15} (latitude, longitude, radius in km) or {@code 39.2,46.4
 * 39.9,46.4 39.9,47.2} (three corners or more, latitude first). Sides are straight in degrees, and
 * no shape crosses the date line or holds a pole. A point on a side may be in or out.
 */
final class Shape {
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;
    private static final double KM_PER_DEGREE = 111.195; // a sphere of IUGG's mean radius

    private final double[] latitudes;
    private final double[] longitudes;
    private final double radiusKm;
    private final double south;
    private final double north;
    private final double west;
    private final double east;

    private Shape(double[] latitudes, double[] longitudes, double radiusKm) {
        this.latitudes = latitudes;
        this.longitudes = longitudes;
        this.radiusKm = radiusKm;
        double[] ends = {POLE, -POLE, DATE_LINE, -DATE_LINE};
        for (int i = 0; i < latitudes.length; i++) {
            ends[0] = Math.min(ends[0], latitudes[i]);
            ends[1] = Math.max(ends[1], latitudes[i]);
            ends[2] = Math.min(ends[2], longitudes[i]);
            ends[3] = Math.max(ends[3], longitudes[i]);
        }
        south = ends[0];
        north = ends[1];
        west = ends[2];
        east = ends[3];
    }

    /**
     * Reads a shape.
     *
     * @throws IllegalArgumentException when it is none, with what is wrong
     */
    static Shape parse(String written) {
        int tilde = written.indexOf('~');
        if (tilde >= 0) {
            double km = number(written.substring(tilde + 1), Double.MAX_VALUE);
            if (!(km > 0)) {
                throw new IllegalArgumentException("a radius is larger than 0");
            }
            return points(List.of(written.substring(0, tilde)), km);
        }
        List<String> corners = Tsv.words(written);
        if (corners.size() < 3) {
            throw new IllegalArgumentException("a polygon has three corners or more");
        }
        return points(corners, 0);
    }

    private static Shape points(List<String> written, double km) {
        double[] latitudes = new double[written.size()];
        double[] longitudes = new double[written.size()];
        for (int i = 0; i < latitudes.length; i++) {
            List<String> point = Tsv.split(written.get(i), ',');
            if (point.size() != 2) {
                throw new IllegalArgumentException(
                        "a point is latitude and longitude, separated by a comma");
            }
            latitudes[i] = number(point.get(0), POLE);
            longitudes[i] = number(point.get(1), DATE_LINE);
        }
        return new Shape(latitudes, longitudes, km);
    }

    private static double number(String text, double most) {
        double number;
        try {
            number = Double.parseDouble(text.strip());
        } catch (NumberFormatException problem) {
            throw new IllegalArgumentException(text + " is no number", problem);
        }
        if (!(Math.abs(number) <= most)) {
            throw new IllegalArgumentException(text + " is out of bounds");
        }
        return number;
    }

    /** Half the diagonal of the box around it, or the radius: no larger place lies in it. */
    double reachKm() {
        if (radiusKm > 0) {
            return radiusKm;
        }
        double narrowing = Math.cos(Math.toRadians((south + north) / 2));
        return Math.hypot(north - south, (east - west) * narrowing) / 2 * KM_PER_DEGREE;
    }

    /** Whether a point lies in it. */
    boolean contains(double latitude, double longitude) {
        if (radiusKm > 0) {
            double narrowing = Math.cos(Math.toRadians(latitudes[0]));
            double up = latitude - latitudes[0];
            double right = (longitude - longitudes[0]) * narrowing;
            return Math.hypot(up, right) * KM_PER_DEGREE <= radiusKm;
        }
        if (latitude < south || latitude > north || longitude < west || longitude > east) {
            return false;
        }
        // A ray to the east leaves a polygon an odd number of times exactly from inside.
        boolean inside = false;
        for (int i = 0, j = latitudes.length - 1; i < latitudes.length; j = i++) {
            if (latitudes[i] > latitude != latitudes[j] > latitude) {
                double along = (latitude - latitudes[i]) / (latitudes[j] - latitudes[i]);
                double crossing = longitudes[i] + along * (longitudes[j] - longitudes[i]);
                inside ^= longitude < crossing;
            }
        }
        return inside;
    }
}
