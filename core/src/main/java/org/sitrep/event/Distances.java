// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

/** Distances on the globe. */
final class Distances {
    /** Mean radius of the earth in kilometres. */
    private static final double EARTH_KM = 6371;

    private Distances() {}

    /** Great-circle distance in kilometres between two points in degrees. */
    static double km(double latitude1, double longitude1, double latitude2, double longitude2) {
        double phi1 = Math.toRadians(latitude1);
        double phi2 = Math.toRadians(latitude2);
        double a =
                Math.pow(Math.sin((phi2 - phi1) / 2), 2)
                        + Math.cos(phi1)
                                * Math.cos(phi2)
                                * Math.pow(
                                        Math.sin(Math.toRadians(longitude2 - longitude1) / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
