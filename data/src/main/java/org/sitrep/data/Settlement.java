// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.DivisionNames;
import org.sitrep.knowledge.GeoNames;
import org.sitrep.knowledge.Prominence;

/** A populated place while the sources are merged into it. */
final class Settlement {
    private static final String CITY = " City";

    final long id;
    final String country;
    final Set<String> names = new LinkedHashSet<>();
    private final Set<String> usual = new LinkedHashSet<>();
    private GeoNames.Row row;

    /** A row of a GeoNames table. */
    Settlement(GeoNames.Row row) {
        this.id = row.id();
        this.country = row.country();
        this.row = row;
        addNames(row);
    }

    private void addNames(GeoNames.Row more) {
        addName(more.name());
        addName(more.asciiName());
        more.alternates().forEach(this::addName);
    }

    void addName(String name) {
        if (DivisionNames.isUsable(name)) {
            names.add(name);
        }
    }

    /** Takes in a row with the same id: all its names; the rest from the row changed last. */
    void merge(GeoNames.Row other) {
        addNames(other);
        if (other.modified().isAfter(row.modified())) {
            row = other;
        }
    }

    /** Takes a point that is newer than the row's. */
    void moveTo(double latitude, double longitude, LocalDate modified) {
        row =
                new GeoNames.Row(
                        id,
                        row.name(),
                        row.asciiName(),
                        row.alternates(),
                        latitude,
                        longitude,
                        row.featureClass(),
                        row.feature(),
                        country,
                        row.admin1(),
                        row.admin2(),
                        row.population(),
                        modified);
    }

    /** Notes a name that the settlement goes by. */
    void addUsual(String name) {
        usual.add(name);
    }

    /**
     * What it goes by: its own name, and without the word City; the name of the division it leads.
     */
    Set<String> usualNames() {
        Set<String> all = new LinkedHashSet<>(usual);
        all.add(name());
        if (name().endsWith(CITY)) {
            all.add(name().substring(0, name().length() - CITY.length()));
        }
        return all;
    }

    String name() {
        return row.name();
    }

    String feature() {
        return row.feature().isEmpty() ? "PPL" : row.feature();
    }

    double latitude() {
        return row.latitude();
    }

    double longitude() {
        return row.longitude();
    }

    long population() {
        return row.population();
    }

    double prominence() {
        return Prominence.of(feature(), population(), names.size());
    }

    Distance.Point point() {
        return new Distance.Point(latitude(), longitude());
    }

    /** Code of its first-order division, with the country: {@code AZ.57}. */
    Optional<String> admin1() {
        return row.admin1().isEmpty()
                ? Optional.empty()
                : Optional.of(country + "." + row.admin1());
    }

    /** Code of its second-order division: {@code AE.01.101}. */
    Optional<String> admin2() {
        return row.admin2().isEmpty()
                ? Optional.empty()
                : admin1().map(code -> code + "." + row.admin2());
    }
}
