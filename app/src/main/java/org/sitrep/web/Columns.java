// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sitrep.store.EventRow;

/**
 * All events, one array a column, for a page that filters 100,000 of them while a person drags.
 *
 * <p>Words stand once in a dictionary and are named by their number, in the order in which they
 * come; -1 is not known.
 */
final class Columns {
    /** A hundred-thousandth of a degree is a metre: gazetteers know no place better. */
    private static final int METRES = 100_000;

    /** Scores are shown with two digits. */
    private static final int THOUSANDTHS = 1_000;

    /** Of a kilometre. */
    private static final int TENTHS = 10;

    private final List<EventRow> rows;

    private Columns(List<EventRow> rows) {
        this.rows = rows;
    }

    static ObjectNode of(List<EventRow> rows) {
        return new Columns(rows).all();
    }

    private ObjectNode all() {
        ObjectNode columns = Json.object();
        columns.put("count", rows.size());
        ArrayNode keys = columns.putArray("keys");
        ArrayNode documents = columns.putArray("document");
        for (EventRow row : rows) {
            keys.add(row.key());
            documents.add(row.document());
        }
        columns.set("type", coded(row -> Optional.of(row.type())));
        columns.set("status", coded(row -> Optional.of(row.status())));
        columns.set("state", coded(row -> Optional.of(row.state().word())));
        columns.set("country", coded(row -> row.place().flatMap(EventRow.Spot::country)));
        columns.set("place", coded(row -> row.place().map(EventRow.Spot::name)));
        columns.set("precision", coded(row -> row.place().map(EventRow.Spot::precision)));
        columns.set("actor", coded(row -> row.actor().map(EventRow.Party::text)));
        columns.set("recipient", coded(row -> row.recipient().map(EventRow.Party::text)));
        columns.set(
                "actorCountry",
                coded(row -> row.actor().flatMap(actor -> actor.countries().stream().findFirst())));
        columns.set("dayFrom", days(row -> row.period().from()));
        columns.set("dayUntil", days(row -> row.period().until()));
        columns.set("datePrecision", coded(row -> row.period().precision()));
        columns.set("lat", degrees(EventRow.Spot::latitude));
        columns.set("lon", degrees(EventRow.Spot::longitude));
        columns.set("radius", kilometres());
        columns.set("dead", counts(row -> either(row.deadLow(), row.deadHigh())));
        columns.set("injured", counts(row -> either(row.injuredLow(), row.injuredHigh())));
        ArrayNode scores = columns.putArray("score");
        rows.forEach(row -> scores.add(rounded(row.score(), THOUSANDTHS)));
        return columns;
    }

    private ObjectNode coded(Function<EventRow, Optional<String>> value) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        ArrayNode codes = Json.array();
        for (EventRow row : rows) {
            Optional<String> word = value.apply(row);
            codes.add(
                    word.isEmpty()
                            ? -1
                            : numbers.computeIfAbsent(word.get(), key -> numbers.size()));
        }
        ObjectNode column = Json.object();
        column.set("dict", Json.strings(numbers.keySet()));
        column.set("code", codes);
        return column;
    }

    private ArrayNode days(Function<EventRow, Optional<LocalDate>> value) {
        ArrayNode column = Json.array();
        for (EventRow row : rows) {
            Optional<LocalDate> day = value.apply(row);
            if (day.isPresent()) {
                column.add(day.get().toEpochDay());
            } else {
                column.addNull();
            }
        }
        return column;
    }

    private ArrayNode degrees(Function<EventRow.Spot, OptionalDouble> value) {
        ArrayNode column = Json.array();
        for (EventRow row : rows) {
            OptionalDouble degree = row.place().map(value).orElse(OptionalDouble.empty());
            if (degree.isPresent()) {
                column.add(rounded(degree.getAsDouble(), METRES));
            } else {
                column.addNull();
            }
        }
        return column;
    }

    /** How far from its point a place may reach; null where it has none. */
    private ArrayNode kilometres() {
        ArrayNode column = Json.array();
        for (EventRow row : rows) {
            OptionalDouble radius =
                    row.place().map(EventRow.Spot::radiusKm).orElse(OptionalDouble.empty());
            if (radius.isPresent()) {
                column.add(rounded(radius.getAsDouble(), TENTHS));
            } else {
                column.addNull();
            }
        }
        return column;
    }

    private ArrayNode counts(Function<EventRow, OptionalInt> value) {
        ArrayNode column = Json.array();
        for (EventRow row : rows) {
            OptionalInt count = value.apply(row);
            if (count.isPresent()) {
                column.add(count.getAsInt());
            } else {
                column.addNull();
            }
        }
        return column;
    }

    private static OptionalInt either(OptionalInt low, OptionalInt high) {
        return low.isPresent() ? low : high;
    }

    private static double rounded(double value, int per) {
        return Math.round(value * per) / (double) per;
    }
}
