// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Tsv;

/**
 * What other schemes call countries: {@code countries.tsv} beside this class, and the usual names.
 * Immutable, so safe for many threads.
 */
final class Codes {
    private final Countries countries = Countries.bundled();
    private final Map<String, Codes.Country> rows = new HashMap<>();

    /** A row; what a scheme has no code for is empty. */
    record Country(
            Optional<Integer> isoNumeric,
            Optional<String> acledRegion,
            Optional<String> ucdpRegion,
            Optional<Integer> gleditschWard,
            Optional<String> correlatesOfWar) {
        static final Country UNKNOWN =
                new Country(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    private Codes() {}

    /**
     * Reads the table.
     *
     * @throws IllegalStateException when a row is wrong
     */
    static Codes bundled() {
        Codes codes = new Codes();
        for (Tsv.Row row : Tsv.read(Codes.class, "/org/sitrep/profile/countries.tsv")) {
            if (codes.countries.byCode(row.cell(0)).isEmpty()) {
                throw row.fault("unknown country " + row.cell(0));
            }
            Country country =
                    new Country(
                            number(row, 1),
                            text(row, 2),
                            text(row, 3),
                            number(row, 4),
                            number(row, 5).map(String::valueOf));
            if (codes.rows.put(row.cell(0), country) != null) {
                throw row.fault(row.cell(0) + " stands twice");
            }
        }
        return codes;
    }

    private static Optional<String> text(Tsv.Row row, int column) {
        return Optional.of(row.cell(column)).filter(cell -> !cell.isEmpty());
    }

    private static Optional<Integer> number(Tsv.Row row, int column) {
        try {
            return text(row, column).map(Integer::valueOf);
        } catch (NumberFormatException e) {
            throw row.fault("no number: " + row.cell(column));
        }
    }

    /** By ISO 3166-1 alpha-3; what is no country has no codes. */
    Country of(Optional<String> alpha3) {
        return alpha3.map(code -> rows.getOrDefault(code, Country.UNKNOWN)).orElse(Country.UNKNOWN);
    }

    /** The usual name; the code where there is none. */
    Optional<String> name(Optional<String> alpha3) {
        return alpha3.map(c -> countries.byCode(c).map(Countries.Country::name).orElse(c));
    }
}
