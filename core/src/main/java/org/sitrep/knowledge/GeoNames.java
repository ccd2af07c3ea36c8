// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the tables of GeoNames' dump: {@code cities500.txt}, {@code AZ.txt}, {@code
 * allCountries.txt}; all have the same nineteen columns.
 */
public final class GeoNames {
    /** Columns of the main table. */
    static final int COLUMNS = 19;

    /** Numbers from here on are not GeoNames' but other lists'. */
    private static final long FIRST_OTHER_ID = 1_000_000_000L;

    private static final int LAST_YEAR = 9999;

    private GeoNames() {}

    /**
     * A row of the main table.
     *
     * @param name in the local official spelling
     * @param asciiName the same in plain letters; may be empty
     * @param alternates other names, in many scripts, with airport codes and links among them
     * @param country ISO 3166-1 alpha-2; empty for what belongs to none
     * @param admin1 code of the first-order division within the country; empty when unknown
     * @param admin2 code of the second-order division; empty when unknown
     * @param modified the day of the last change to the row
     */
    public record Row(
            long id,
            String name,
            String asciiName,
            List<String> alternates,
            double latitude,
            double longitude,
            String featureClass,
            String feature,
            String country,
            String admin1,
            String admin2,
            long population,
            LocalDate modified) {
        public Row {
            alternates = List.copyOf(alternates);
        }
    }

    /**
     * Reads a table row by row.
     *
     * @param file names it in messages
     * @throws IllegalStateException when a row has not the form of the dump
     */
    public static void read(String file, Reader reader, Consumer<Row> to) throws IOException {
        BufferedReader lines = new BufferedReader(reader, 1 << 16);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isEmpty()) {
                to.accept(row(file, number, Tsv.split(line, '\t')));
            }
        }
    }

    private static Row row(String file, int line, List<String> cells) {
        Parsed parsed = parse(cells);
        if (parsed instanceof Parsed.Fault(var why)) {
            throw new IllegalStateException(file + ":" + line + ": " + why);
        }
        return ((Parsed.Sound) parsed).row();
    }

    /** A row of the dump, or why it is none. */
    sealed interface Parsed {
        /** A row. */
        record Sound(Row row) implements Parsed {}

        /** The complaint. */
        record Fault(String why) implements Parsed {}
    }

    /** Reads the cells of a line; never throws. */
    static Parsed parse(List<String> cells) {
        if (cells.size() != COLUMNS) {
            return new Parsed.Fault(cells.size() + " columns of " + COLUMNS);
        }
        try {
            Row row =
                    new Row(
                            Long.parseLong(cells.get(0)),
                            cells.get(1),
                            cells.get(2),
                            cells.get(3).isEmpty() ? List.of() : Tsv.split(cells.get(3), ','),
                            Double.parseDouble(cells.get(4)),
                            Double.parseDouble(cells.get(5)),
                            cells.get(6),
                            cells.get(7),
                            cells.get(8),
                            cells.get(10),
                            cells.get(11),
                            cells.get(14).isEmpty() ? 0 : Long.parseLong(cells.get(14)),
                            LocalDate.parse(cells.get(18)));
            return fault(row).<Parsed>map(Parsed.Fault::new).orElse(new Parsed.Sound(row));
        } catch (NumberFormatException | DateTimeParseException problem) {
            return new Parsed.Fault("a cell that is no number or no day");
        }
    }

    private static Optional<String> fault(Row row) {
        if (row.id() < 1 || row.id() >= FIRST_OTHER_ID) {
            return Optional.of(row.id() + " is no number of GeoNames");
        }
        if (!(Math.abs(row.latitude()) <= 90 && Math.abs(row.longitude()) <= 180)) {
            return Optional.of(row.latitude() + ", " + row.longitude() + " is no point");
        }
        if (row.population() < 0) {
            return Optional.of("a population of " + row.population());
        }
        if (row.modified().getYear() < 1 || row.modified().getYear() > LAST_YEAR) {
            return Optional.of("changed in the year " + row.modified().getYear());
        }
        return Optional.empty();
    }
}
