// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.Optional;

/**
 * A place in the world: a row of the gazetteer or of its supplement.
 *
 * @param id GeoNames id below 10<sup>9</sup>; negative for rows of the supplement; above, a number
 *     of the gazetteer's own for what has no id of GeoNames; 0 for a place that no list has
 * @param country ISO 3166-1 alpha-3; empty for what belongs to none, a sea
 * @param admin1 name of the first-order division
 * @param admin2 name of the second-order division
 * @param feature GeoNames feature code, for example {@code PPLC}, {@code ADM1}, {@code RGN}
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param radiusKm how far from the point the name may mean
 * @param population 0 when unknown
 */
public record Place(
        long id,
        String name,
        Optional<String> country,
        Optional<String> admin1,
        Optional<String> admin2,
        String feature,
        double latitude,
        double longitude,
        double radiusKm,
        long population) {
    private static final long FIRST_OWN_ID = 1_000_000_000L;

    /** Whether the id is one of GeoNames, and may be cited as such. */
    public boolean hasGeoNamesId() {
        return id > 0 && id < FIRST_OWN_ID;
    }
}
