// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import org.sitrep.model.Place;

/** Distances and displacements on a sphere. */
final class Geometry {
    /** Mean radius of the Earth, IUGG. */
    private static final double EARTH_KM = 6371.0088;

    private Geometry() {}

    /** Great-circle distance in kilometres. */
    static double distanceKm(Place a, Place b) {
        return distanceKm(a.latitude(), a.longitude(), b.latitude(), b.longitude());
    }

    static double distanceKm(double latA, double lonA, double latB, double lonB) {
        double p = Math.toRadians(latA);
        double q = Math.toRadians(latB);
        double half = Math.sin((q - p) / 2);
        double halfLon = Math.sin(Math.toRadians(lonB - lonA) / 2);
        double h = half * half + Math.cos(p) * Math.cos(q) * halfLon * halfLon;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /**
     * The point at a distance and bearing, as latitude and longitude.
     *
     * @param bearing degrees clockwise from north
     */
    static double[] displaced(double latitude, double longitude, double km, double bearing) {
        double angle = km / EARTH_KM;
        double p = Math.toRadians(latitude);
        double course = Math.toRadians(bearing);
        double q =
                Math.asin(
                        Math.sin(p) * Math.cos(angle)
                                + Math.cos(p) * Math.sin(angle) * Math.cos(course));
        double turn =
                Math.atan2(
                        Math.sin(course) * Math.sin(angle) * Math.cos(p),
                        Math.cos(angle) - Math.sin(p) * Math.sin(q));
        double lon = longitude + Math.toDegrees(turn);
        return new double[] {Math.toDegrees(q), ((lon + 540) % 360) - 180};
    }
}
