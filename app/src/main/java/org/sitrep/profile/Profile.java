// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitrep.knowledge.Nearest;
import org.sitrep.knowledge.Tsv;

/**
 * A way to print coded reports as a table: its columns in their order, and what a row is. Read from
 * {@code NAME.tsv} beside this class. Immutable, so safe for many threads.
 */
public final class Profile {
    /** The names of the bundled profiles, in the order in which help shows them. */
    public static final List<String> NAMES =
            List.of("sitrep", "plover", "acled", "ucdp-ged", "polecat", "claims", "accounts");

    private final String name;
    private final String title;
    private final String says;
    private final Unit unit;
    private final Optional<String> tollRule;
    private final char delimiter;
    private final List<String> key;
    private final List<Column> columns;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    /** What a row is about. */
    public enum Unit {
        /** One happening as all the reports tell of it. */
        INCIDENT,
        /** One happening as one report tells of it. */
        HAPPENING,
        /** One statement of a report. */
        CLAIM
    }

    private Profile(String name, List<Tsv.Row> rows) {
        this.name = name;
        Map<String, Tsv.Row> settings = new LinkedHashMap<>();
        List<Column> read = new ArrayList<>();
        for (Tsv.Row row : rows) {
            if (row.cell(0).startsWith("@")) {
                settings.put(row.cell(0), row);
            } else {
                Column column = new Column(row.cell(0), type(row), row.cell(2), row.cell(3));
                if (column.meaning().isEmpty() || column.source().isEmpty()) {
                    throw row.fault("a column has a name, a type, a meaning and a source");
                }
                if (positions.put(column.name(), read.size()) != null) {
                    throw row.fault(column.name() + " stands twice");
                }
                read.add(column);
            }
        }
        columns = List.copyOf(read);
        title = setting(settings, "@title");
        says = setting(settings, "@says");
        tollRule = Optional.ofNullable(settings.get("@toll")).map(row -> row.cell(1));
        delimiter = settings.containsKey("@delimiter") ? '\t' : ',';
        unit = Unit.valueOf(setting(settings, "@row").toUpperCase(Locale.ROOT));
        key = List.of(setting(settings, "@key"));
        key.forEach(this::position);
    }

    private String setting(Map<String, Tsv.Row> settings, String wanted) {
        Tsv.Row row = settings.get(wanted);
        if (row == null || row.cell(1).isEmpty()) {
            throw new IllegalStateException(name + ".tsv: no line " + wanted);
        }
        return row.cell(1);
    }

    private static ColumnType type(Tsv.Row row) {
        List<String> known = new ArrayList<>();
        for (ColumnType type : ColumnType.values()) {
            if (type.word().equals(row.cell(1))) {
                return type;
            }
            known.add(type.word());
        }
        throw row.fault("unknown type " + row.cell(1) + Nearest.hint(row.cell(1), known));
    }

    /**
     * A bundled profile; empty when there is none of the name.
     *
     * @throws IllegalStateException when its table is wrong
     */
    public static Optional<Profile> named(String name) {
        return NAMES.contains(name)
                ? Optional.of(
                        of(name, Tsv.read(Profile.class, "/org/sitrep/profile/" + name + ".tsv")))
                : Optional.empty();
    }

    static Profile of(String name, List<Tsv.Row> rows) {
        return new Profile(name, rows);
    }

    public String name() {
        return name;
    }

    /** A line for people. */
    public String title() {
        return title;
    }

    /** What a row is and what is left out, for people. */
    public String says() {
        return says;
    }

    public Unit unit() {
        return unit;
    }

    /** The rule by which tolls are taken from many accounts when none is asked for. */
    public Optional<String> tollRule() {
        return tollRule;
    }

    /** What separates the cells of its delimited files: a comma or a tab. */
    public char delimiter() {
        return delimiter;
    }

    /** The columns whose values tell a row from all others. */
    public List<String> key() {
        return key;
    }

    /** In the order of the file. */
    public List<Column> columns() {
        return columns;
    }

    /** Where a column stands, from 0. */
    int position(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException("the profile " + name + " has no column " + column);
        }
        return position;
    }

    /** The columns of a point; empty when the profile has none. */
    Optional<Point> point() {
        for (List<String> names :
                List.of(List.of("longitude", "latitude"), List.of("Longitude", "Latitude"))) {
            if (positions.keySet().containsAll(names)) {
                return Optional.of(new Point(position(names.get(0)), position(names.get(1))));
            }
        }
        return Optional.empty();
    }

    /** Where longitude and latitude stand. */
    record Point(int longitude, int latitude) {}
}
