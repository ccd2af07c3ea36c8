// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Place;

/**
 * The places that GeoNames lists lack and the news has: regions without borders of their own,
 * corridors, camps, seas, and villages; and more names of places that they have. Sources: {@code
 * gazetteer-extra.tsv}, {@code gazetteer-conflict.tsv}, {@code gazetteer-regions.tsv}, {@code
 * gazetteer-villages.tsv} and {@code gazetteer-names.tsv}.
 */
final class Supplement {
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;

    private Supplement() {}

    static List<GazetteerRow> bundled() {
        List<Tsv.Row> rows = new ArrayList<>();
        for (String table :
                List.of(
                        "gazetteer-extra.tsv",
                        "gazetteer-conflict.tsv",
                        "gazetteer-regions.tsv",
                        "gazetteer-villages.tsv")) {
            rows.addAll(Tsv.read(Supplement.class, "/org/sitrep/knowledge/" + table));
        }
        return read(rows);
    }

    /** The bundled places, and the places of a gazetteer that have more names here. */
    static List<GazetteerRow> bundled(Gazetteer of) {
        List<GazetteerRow> rows = new ArrayList<>(bundled());
        rows.addAll(
                names(Tsv.read(Supplement.class, "/org/sitrep/knowledge/gazetteer-names.tsv"), of));
        return rows;
    }

    /**
     * Reads rows of more names for places that a gazetteer has: id and names.
     *
     * @throws IllegalStateException when it has no such place
     */
    static List<GazetteerRow> names(List<Tsv.Row> rows, Gazetteer of) {
        List<GazetteerRow> places = new ArrayList<>();
        for (Tsv.Row row : rows) {
            long id = (long) number(row, 0, 1, Long.MAX_VALUE);
            Place place = of.byId(id).orElseThrow(() -> row.fault("no place has the id " + id));
            places.add(new GazetteerRow(place, row.list(1), List.of(), -places.size()));
        }
        return places;
    }

    /** Reads rows; earlier rows are more prominent. */
    static List<GazetteerRow> read(List<Tsv.Row> rows) {
        List<GazetteerRow> places = new ArrayList<>();
        for (Tsv.Row row : rows) {
            List<String> names = row.list(1);
            if (names.isEmpty() || row.cell(2).isEmpty()) {
                throw row.fault("a place has a name and a feature code");
            }
            long id = (long) number(row, 0, Long.MIN_VALUE, -1);
            Place place =
                    new Place(
                            id,
                            names.getFirst(),
                            text(row, 6),
                            text(row, 7),
                            Optional.empty(),
                            row.cell(2),
                            number(row, 3, -POLE, POLE),
                            number(row, 4, -DATE_LINE, DATE_LINE),
                            number(row, 5, 0, Double.MAX_VALUE),
                            0);
            if (place.country().isPresent() && place.country().get().length() != 3) {
                throw row.fault("the country is a code of three letters or nothing");
            }
            places.add(new GazetteerRow(place, names, -places.size()));
        }
        return places;
    }

    private static Optional<String> text(Tsv.Row row, int column) {
        return Optional.of(row.cell(column)).filter(cell -> !cell.isEmpty());
    }

    private static double number(Tsv.Row row, int column, double least, double most) {
        try {
            double number = Double.parseDouble(row.cell(column));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            throw row.fault("\"" + row.cell(column) + "\" is no number");
        }
        throw row.fault(row.cell(column) + " is out of bounds");
    }
}
