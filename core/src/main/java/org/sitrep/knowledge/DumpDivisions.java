// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sitrep.model.Place;

/**
 * The divisions of a dump by their codes, {@code AZ.57} or {@code AE.01.101}: what they are called,
 * and where their settlements lie.
 *
 * <p>A division that the bundled gazetteer has too is called as there, so that both speak of the
 * same. What is kept does not depend on the order of the rows: sums are of whole numbers. Belongs
 * to one thread.
 */
final class DumpDivisions {
    /** Steps of a coordinate on the unit sphere; a billionth is six millimetres. */
    private static final double STEPS = 1 << 30;

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** In a disc the root of the mean square distance, times this, takes in nine of ten points. */
    private static final double NINE_OF_TEN = 1.34;

    /** A division with one settlement has some land around it. Guess, as in the bundled lists. */
    private static final double LEAST_RADIUS_KM = 5;

    private final Gazetteer listed;
    private final Map<String, Named> names = new HashMap<>();
    private final Map<String, Extent> extents = new HashMap<>();

    private record Named(long id, String name, LocalDate day) {
        private boolean isBetterThan(Named other) {
            int newer = day.compareTo(other.day);
            return newer != 0 ? newer > 0 : id < other.id;
        }
    }

    private static final class Extent {
        private long points;
        private long x;
        private long y;
        private long z;
    }

    /**
     * Starts without divisions.
     *
     * @param listed the bundled gazetteer
     */
    DumpDivisions(Gazetteer listed) {
        this.listed = listed;
    }

    /** The code of a row's first-order division; empty when it has none. */
    static Optional<String> first(GeoNames.Row row) {
        return row.admin1().isEmpty() || row.admin1().equals("00") // "00": none in particular
                ? Optional.empty()
                : Optional.of(row.country() + "." + row.admin1());
    }

    /** The code of a row's second-order division; empty when it has none. */
    static Optional<String> second(GeoNames.Row row) {
        return row.admin2().isEmpty()
                ? Optional.empty()
                : first(row).map(code -> code + "." + row.admin2());
    }

    /** Learns from a row of the main table. */
    void add(GeoNames.Row row) {
        switch (row.feature()) {
            case "ADM1" ->
                    first(row).ifPresent(code -> name(code, row.id(), row.name(), row.modified()));
            case "ADM2" ->
                    second(row).ifPresent(code -> name(code, row.id(), row.name(), row.modified()));
            default -> {
                if (row.featureClass().equals("P")) {
                    first(row).ifPresent(code -> extend(code, row));
                    second(row).ifPresent(code -> extend(code, row));
                }
            }
        }
    }

    /** Learns a name from a table of codes, which is surer than one of the main table. */
    void add(String code, long id, String name) {
        name(code, id, name, LocalDate.MAX);
    }

    private void name(String code, long id, String name, LocalDate day) {
        names.merge(
                code,
                new Named(id, name, day),
                (old, other) -> other.isBetterThan(old) ? other : old);
    }

    private void extend(String code, GeoNames.Row row) {
        double latitude = Math.toRadians(row.latitude());
        double longitude = Math.toRadians(row.longitude());
        Extent extent = extents.computeIfAbsent(code, key -> new Extent());
        extent.points++;
        extent.x += Math.round(STEPS * Math.cos(latitude) * Math.cos(longitude));
        extent.y += Math.round(STEPS * Math.cos(latitude) * Math.sin(longitude));
        extent.z += Math.round(STEPS * Math.sin(latitude));
    }

    /** What the division is called; empty when no row tells. */
    Optional<String> name(Optional<String> code) {
        return code.map(names::get)
                .map(named -> listed.byId(named.id()).map(Place::name).orElse(named.name()));
    }

    /** How far the settlements of the division lie around their middle; empty without any. */
    Optional<Double> radiusKm(Optional<String> code) {
        return code.map(extents::get)
                .map(
                        extent -> {
                            double mean =
                                    Math.sqrt(
                                                    square(extent.x)
                                                            + square(extent.y)
                                                            + square(extent.z))
                                            / extent.points;
                            double spread = Math.sqrt(Math.max(0, 2 - 2 * mean));
                            return Math.max(
                                    LEAST_RADIUS_KM, NINE_OF_TEN * EARTH_RADIUS_KM * spread);
                        });
    }

    private static double square(long steps) {
        return steps / STEPS * (steps / STEPS);
    }
}
