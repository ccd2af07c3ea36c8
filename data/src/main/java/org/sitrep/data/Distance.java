// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import java.util.List;

/** Distances and means on a sphere of the Earth's mean radius. */
final class Distance {
    static final double KM_PER_DEGREE = 111.195;

    private static final double EARTH_RADIUS_KM = 6371.0088;

    private Distance() {}

    /** A point in degrees. */
    record Point(double latitude, double longitude) {}

    /** Great-circle distance. */
    static double km(double latitude1, double longitude1, double latitude2, double longitude2) {
        double north = Math.sin(Math.toRadians(latitude2 - latitude1) / 2);
        double east = Math.sin(Math.toRadians(longitude2 - longitude1) / 2);
        double chord =
                north * north
                        + Math.cos(Math.toRadians(latitude1))
                                * Math.cos(Math.toRadians(latitude2))
                                * east
                                * east;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /**
     * The mean of points as directions from the Earth's centre, so that the date line does no harm.
     */
    static Point mean(List<Point> points) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (Point point : points) {
            double latitude = Math.toRadians(point.latitude());
            double longitude = Math.toRadians(point.longitude());
            x += Math.cos(latitude) * Math.cos(longitude);
            y += Math.cos(latitude) * Math.sin(longitude);
            z += Math.sin(latitude);
        }
        return new Point(
                Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
    }

    /** The radius around a point that takes in nine points of ten. */
    static double radiusKm(Point centre, List<Point> points) {
        double[] distances =
                points.stream()
                        .mapToDouble(
                                point ->
                                        km(
                                                centre.latitude(),
                                                centre.longitude(),
                                                point.latitude(),
                                                point.longitude()))
                        .sorted()
                        .toArray();
        return distances[(int) Math.ceil(distances.length * 0.9) - 1];
    }
}
