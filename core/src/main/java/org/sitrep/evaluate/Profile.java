// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.crosswalk.AcledCrosswalk;
import org.sitrep.knowledge.Mistakes;
import org.sitrep.knowledge.Nearest;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.EventType;

/**
 * Which columns of a human-coded file hold what: a commented table, bundled for ACLED, UCDP GED,
 * POLECAT and Sitrep's own CSV, or written by the user. Rows: field, column, values.
 *
 * <p>Values: patterns of a date besides ISO 8601 ({@code dd MMMM yyyy}), or {@code theirs=ours}
 * separated by {@code |} (types, and the kilometres or days that a code of precision stands for;
 * {@code -}: the point says nothing).
 */
public final class Profile {
    private static final List<String> BUNDLED = List.of("acled", "ucdp", "polecat", "sitrep");

    private static final List<String> FIELDS =
            List.of(
                    "scheme",
                    "id",
                    "document",
                    "status",
                    "type",
                    "subtype",
                    "date",
                    "until",
                    "date_precision",
                    "latitude",
                    "longitude",
                    "place_precision",
                    "place",
                    "country",
                    "actor",
                    "actor_country",
                    "actor_sectors",
                    "recipient",
                    "recipient_country",
                    "recipient_sectors",
                    "party",
                    "dead",
                    "dead_low",
                    "dead_high",
                    "words");

    private final String name;
    private final Scheme scheme;
    private final Map<String, Column> columns;

    /**
     * A row of the table.
     *
     * @param columns names of columns; several are joined where a field takes several
     * @param values theirs and ours
     * @param days patterns of dates, besides ISO 8601
     */
    record Column(List<String> columns, Map<String, String> values, List<DateTimeFormatter> days) {}

    private Profile(String name, Scheme scheme, Map<String, Column> columns) {
        this.name = name;
        this.scheme = scheme;
        this.columns = columns;
    }

    /** The bundled profile whose columns a header has; empty when none fits. */
    public static Optional<Profile> of(List<String> header) {
        for (String name : BUNDLED) {
            String file = "/org/sitrep/evaluate/" + name + ".tsv";
            Profile profile = read(name, Tsv.read(Profile.class, file), Mistakes.fatal());
            boolean fits =
                    profile.columns.values().stream()
                            .allMatch(column -> header.containsAll(column.columns()));
            if (fits) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }

    /** Reads a profile; mistakes are noted. */
    public static Profile read(String name, List<Tsv.Row> rows, Mistakes mistakes) {
        Scheme scheme = Scheme.PLOVER;
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Tsv.Row row : rows) {
            String field = row.cell(0);
            if (!FIELDS.contains(field)) {
                mistakes.add(row, "unknown field " + field + Nearest.hint(field, FIELDS));
            } else if (field.equals("scheme")) {
                scheme = scheme(row, mistakes);
            } else if (row.list(1).isEmpty()) {
                mistakes.add(row, "no column for " + field);
            } else if (columns.put(field, column(row, field, mistakes)) != null) {
                mistakes.add(row, field + " stands twice");
            }
        }
        if (!columns.containsKey("date") && rows.isEmpty()) {
            mistakes.add(name, 1, "no rows");
        }
        return new Profile(name, scheme, columns);
    }

    private static Scheme scheme(Tsv.Row row, Mistakes mistakes) {
        List<String> known = new ArrayList<>();
        for (Scheme scheme : Scheme.values()) {
            String name = scheme.name().toLowerCase(Locale.ROOT);
            if (name.equals(row.cell(1))) {
                return scheme;
            }
            known.add(name);
        }
        mistakes.add(row, "unknown scheme " + row.cell(1) + Nearest.hint(row.cell(1), known));
        return Scheme.PLOVER;
    }

    private static Column column(Tsv.Row row, String field, Mistakes mistakes) {
        Map<String, String> values = new LinkedHashMap<>();
        if (field.equals("date") || field.equals("until")) {
            return new Column(row.list(1), values, patterns(row, mistakes));
        }
        for (String value : row.list(2)) {
            int equals = value.indexOf('=');
            if (equals <= 0) {
                mistakes.add(row, "values are theirs=ours, not " + value);
            } else {
                String ours = value.substring(equals + 1).strip();
                boolean none = field.equals("place_precision") && ours.equals("-");
                if (field.endsWith("_precision") && !none && !ours.matches("[0-9]{1,5}+")) {
                    mistakes.add(row, "a precision is a number of days or kilometres, not " + ours);
                    ours = "0";
                }
                if (field.equals("type")) {
                    checkType(row, ours, mistakes);
                }
                values.put(value.substring(0, equals).strip(), ours);
            }
        }
        return new Column(row.list(1), values, List.of());
    }

    /** A type may be one of a user's own codebook, but hardly a misspelt one of PLOVER or ACLED. */
    private static void checkType(Tsv.Row row, String type, Mistakes mistakes) {
        Set<String> known = new TreeSet<>(List.of("1", "2", "3"));
        EventType.PLOVER.forEach(each -> known.add(each.name()));
        AcledCrosswalk.types().forEach(each -> known.add(each.eventType()));
        Optional<String> near = Nearest.to(type, known);
        if (near.isPresent() && !known.contains(type)) {
            mistakes.add(row, "unknown type " + type + "; did you mean " + near.get() + "?");
        }
    }

    private static List<DateTimeFormatter> patterns(Tsv.Row row, Mistakes mistakes) {
        List<DateTimeFormatter> patterns = new ArrayList<>();
        for (String pattern : row.list(2)) {
            try {
                patterns.add(
                        new DateTimeFormatterBuilder()
                                .parseCaseInsensitive()
                                .appendPattern(pattern)
                                .toFormatter(Locale.ENGLISH));
            } catch (IllegalArgumentException problem) {
                mistakes.add(row, "no pattern of a date: " + pattern);
            }
        }
        return patterns;
    }

    /** Notes the columns that the header of the file lacks. */
    public void check(List<String> header, Mistakes mistakes) {
        columns.forEach(
                (field, column) -> {
                    for (String wanted : column.columns()) {
                        if (!header.contains(wanted)) {
                            mistakes.add(
                                    name,
                                    1,
                                    "the file has no column "
                                            + wanted
                                            + " (for "
                                            + field
                                            + ")"
                                            + Nearest.hint(wanted, header));
                        }
                    }
                });
    }

    /** For people: {@code acled}. */
    public String name() {
        return name;
    }

    /** What the types are types of. */
    public Scheme scheme() {
        return scheme;
    }

    /** Whether people coded report by report, and not what many reports tell. */
    public boolean isByReport() {
        return columns.containsKey("document");
    }

    /** Whether the sides are told apart into those who act and those who suffer. */
    public boolean hasDirection() {
        return !columns.containsKey("party");
    }

    Optional<Column> column(String field) {
        return Optional.ofNullable(columns.get(field));
    }
}
