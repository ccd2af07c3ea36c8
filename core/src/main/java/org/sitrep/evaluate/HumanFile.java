// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.evaluate.Item.Party;
import org.sitrep.evaluate.Item.Point;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Mistakes;
import org.sitrep.model.Period;

/**
 * A file that people coded, read by a profile.
 *
 * @param profile how it was read
 * @param items its rows, in order, without those whose status says that nothing happened
 * @param skipped what could not be read, each with its line
 */
public record HumanFile(Profile profile, List<Item> items, List<String> skipped) {
    public HumanFile {
        items = List.copyOf(items);
        skipped = List.copyOf(skipped);
    }

    /**
     * Reads a file of comma, semicolon or tab separated values with a header.
     *
     * @param chosen the profile; empty: the bundled one whose columns the header has
     * @param mistakes takes what makes the whole file unreadable; rows that are wrong are skipped
     */
    public static HumanFile read(
            String name,
            Reader text,
            Optional<Profile> chosen,
            Countries countries,
            Mistakes mistakes)
            throws IOException {
        List<CsvRecord> records = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        String all = text(text);
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator(all))
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(all)) {
            Iterator<CsvRecord> rows = reader.iterator();
            while (rows.hasNext()) {
                records.add(rows.next());
            }
        } catch (CsvParseException | UncheckedIOException problem) {
            skipped.add("from line " + (records.size() + 1) + " on: " + problem.getMessage());
        }
        if (records.isEmpty()) {
            mistakes.add(name, 1, "the file is empty");
            return new HumanFile(
                    Profile.read(name, List.of(), Mistakes.collected()), List.of(), List.of());
        }
        List<String> header = records.getFirst().getFields().stream().map(String::strip).toList();
        Optional<Profile> profile = chosen.or(() -> Profile.of(header));
        if (profile.isEmpty()) {
            mistakes.add(
                    name,
                    1,
                    "not the columns of ACLED, UCDP, POLECAT or Sitrep's CSV; say with --columns"
                            + " what they hold");
            return new HumanFile(
                    Profile.read(name, List.of(), Mistakes.collected()), List.of(), List.of());
        }
        profile.get().check(header, mistakes);
        Rows rows = new Rows(profile.get(), header, new Parties(countries));
        List<Item> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            String at = "line " + record.getStartingLineNumber() + ": ";
            if (record.getFieldCount() != header.size()) {
                skipped.add(
                        at + record.getFieldCount() + " columns; the header has " + header.size());
                continue;
            }
            try {
                if (!rows.isTold(record)) {
                    continue;
                }
                Item item = rows.item(record);
                if (ids.add(item.id())) {
                    items.add(item);
                } else {
                    skipped.add(at + "the id " + item.id() + " came before");
                }
            } catch (DateTimeException | NumberFormatException problem) {
                skipped.add(at + problem.getMessage());
            }
        }
        return new HumanFile(profile.get(), items, skipped);
    }

    private static String text(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
            text.append(buffer, 0, n);
        }
        return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text.toString();
    }

    /** Whichever stands most often in the header. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /** Turns rows into items. */
    private static final class Rows {
        private final Profile profile;
        private final Map<String, Integer> positions = new LinkedHashMap<>();
        private final Parties parties;

        Rows(Profile profile, List<String> header, Parties parties) {
            this.profile = profile;
            this.parties = parties;
            for (int i = 0; i < header.size(); i++) {
                positions.putIfAbsent(header.get(i), i);
            }
        }

        Item item(CsvRecord record) {
            Optional<LocalDate> from = day(record, "date");
            Optional<LocalDate> until = day(record, "until").or(() -> from);
            String country = country(record, "country");
            OptionalInt low = number(record, "dead_low");
            OptionalInt high = number(record, "dead_high");
            OptionalInt dead = number(record, "dead");
            if (dead.isEmpty() && low.equals(high)) {
                dead = low;
            }
            String id = first(record, "id");
            boolean direction = profile.hasDirection();
            return new Item(
                    id.isEmpty() ? "line " + record.getStartingLineNumber() : id,
                    first(record, "document"),
                    translated(record, "type"),
                    translated(record, "subtype"),
                    from.isEmpty() && until.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Period(from, until)),
                    precision(record, "date_precision"),
                    point(record),
                    first(record, "place"),
                    country,
                    direction ? party(record, "actor") : parties.read(joined(record, "party")),
                    direction ? party(record, "recipient") : Party.UNKNOWN,
                    low,
                    dead,
                    high,
                    joined(record, "words"),
                    Optional.empty());
        }

        /** Only what happened is compared: rows whose status says otherwise are left out. */
        private boolean isTold(CsvRecord record) {
            String status = translated(record, "status");
            return status.isEmpty() || status.equals("actual") || status.equals("ongoing");
        }

        private String cell(CsvRecord record, String column) {
            Integer at = positions.get(column);
            return at == null ? "" : record.getField(at).strip();
        }

        private String first(CsvRecord record, String field) {
            return profile.column(field).map(c -> cell(record, c.columns().getFirst())).orElse("");
        }

        private String joined(CsvRecord record, String field) {
            List<String> cells = new ArrayList<>();
            profile.column(field)
                    .ifPresent(
                            column ->
                                    column.columns().stream()
                                            .map(name -> cell(record, name))
                                            .filter(cell -> !cell.isEmpty())
                                            .forEach(cells::add));
            return String.join("; ", cells);
        }

        private String translated(CsvRecord record, String field) {
            String cell = first(record, field);
            return profile.column(field).map(c -> c.values().getOrDefault(cell, cell)).orElse("");
        }

        private int precision(CsvRecord record, String field) {
            String cell = first(record, field);
            return profile.column(field)
                    .map(c -> Integer.parseInt(c.values().getOrDefault(cell, "0")))
                    .orElse(0);
        }

        private String country(CsvRecord record, String field) {
            String cell = first(record, field);
            String code = parties.country(cell);
            return code.isEmpty() ? cell : code;
        }

        private Party party(CsvRecord record, String field) {
            List<String> sectors = new ArrayList<>();
            for (String part : first(record, field + "_sectors").split("[;,| ]+", -1)) {
                if (!part.isBlank()) {
                    sectors.add(part.toUpperCase(Locale.ROOT));
                }
            }
            return parties.read(
                    joined(record, field), country(record, field + "_country"), sectors);
        }

        private Optional<Point> point(CsvRecord record) {
            if (translated(record, "place_precision").equals("-")) {
                return Optional.empty();
            }
            String lat = first(record, "latitude");
            String lon = first(record, "longitude");
            if (lat.isEmpty() || lon.isEmpty()) {
                return Optional.empty();
            }
            double latitude = Double.parseDouble(lat);
            double longitude = Double.parseDouble(lon);
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new NumberFormatException("no point on the earth: " + lat + ", " + lon);
            }
            return Optional.of(
                    new Point(latitude, longitude, precision(record, "place_precision")));
        }

        private OptionalInt number(CsvRecord record, String field) {
            String cell = first(record, field);
            if (cell.isEmpty()) {
                return OptionalInt.empty();
            }
            int number = Integer.parseInt(cell);
            if (number < 0) {
                throw new NumberFormatException("a negative number of " + field + ": " + cell);
            }
            return OptionalInt.of(number);
        }

        private Optional<LocalDate> day(CsvRecord record, String field) {
            String cell = first(record, field);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            for (DateTimeFormatter pattern :
                    profile.column(field).map(Profile.Column::days).orElse(List.of())) {
                ParsePosition position = new ParsePosition(0);
                TemporalAccessor parsed = pattern.parseUnresolved(cell, position);
                if (parsed != null && position.getIndex() == cell.length()) {
                    return Optional.of(LocalDate.parse(cell, pattern));
                }
            }
            // "2023-04-12 00:00:00.000": the day is what comes first.
            boolean time = cell.length() > 10 && cell.charAt(4) == '-';
            return Optional.of(LocalDate.parse(time ? cell.substring(0, 10) : cell));
        }
    }
}
