// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sitrep.store.EventRow;
import org.sitrep.store.Project;
import org.sitrep.store.Reason;
import org.sitrep.web.Problem.Kind;

/**
 * Which events a caller wants; each field narrows. The form is {@code Filter} of the description.
 */
final class EventFilter {
    /** The most values of one field; an address with more would be too long. // guess */
    private static final int MOST = 1000;

    /** The most events that a search may find, which is all of them in any project. */
    private static final int MOST_FOUND = 10_000_000;

    private final List<Predicate<EventRow>> all = new ArrayList<>();

    private EventFilter() {}

    /** Checks a filter without using it. */
    static void check(JsonNode node) throws Problem {
        read(node, words -> Set.of());
    }

    static EventFilter of(JsonNode node, Project project) throws Problem {
        return read(node, words -> new HashSet<>(project.search(words, MOST_FOUND)));
    }

    /** Finds the keys of the events that hold words. */
    private interface Finder {
        Set<String> find(String words);
    }

    private static EventFilter read(JsonNode node, Finder finder) throws Problem {
        Fields fields =
                Fields.of(
                        node,
                        "filter",
                        "types",
                        "modes",
                        "statuses",
                        "states",
                        "countries",
                        "admin1",
                        "places",
                        "precisions",
                        "actors",
                        "recipients",
                        "actorCountries",
                        "documents",
                        "reasons",
                        "from",
                        "until",
                        "box",
                        "deadAtLeast",
                        "injuredAtLeast",
                        "scoreBelow",
                        "text");
        EventFilter filter = new EventFilter();
        filter.one(fields, "types", row -> List.of(row.type()));
        filter.one(fields, "modes", EventRow::modes);
        filter.one(fields, "statuses", row -> List.of(row.status()));
        filter.one(fields, "states", row -> List.of(row.state().word()));
        filter.one(fields, "countries", row -> list(row.place().flatMap(EventRow.Spot::country)));
        filter.one(fields, "admin1", row -> list(row.place().flatMap(EventRow.Spot::admin1)));
        filter.one(fields, "places", row -> list(row.place().map(EventRow.Spot::name)));
        filter.one(fields, "precisions", row -> list(row.place().map(EventRow.Spot::precision)));
        filter.one(fields, "actors", row -> list(row.actor().map(EventRow.Party::text)));
        filter.one(fields, "recipients", row -> list(row.recipient().map(EventRow.Party::text)));
        filter.one(
                fields,
                "actorCountries",
                row -> row.actor().map(EventRow.Party::countries).orElse(List.of()));
        filter.one(fields, "reasons", row -> row.reasons().stream().map(Reason::word).toList());
        filter.documents(fields);
        filter.days(fields);
        filter.box(fields);
        filter.figures(fields);
        Optional<String> text = fields.text("text", Longest.WORDS);
        if (text.isPresent()) {
            Set<String> found = finder.find(text.get());
            filter.all.add(row -> found.contains(row.key()));
        }
        return filter;
    }

    boolean accepts(EventRow row) {
        return all.stream().allMatch(condition -> condition.test(row));
    }

    private static List<String> list(Optional<String> value) {
        return value.map(List::of).orElse(List.of());
    }

    private interface Values {
        List<String> of(EventRow row);
    }

    private void one(Fields fields, String field, Values values) throws Problem {
        List<String> wanted = fields.texts(field, MOST);
        if (!wanted.isEmpty()) {
            Set<String> set = new HashSet<>(wanted);
            all.add(row -> values.of(row).stream().anyMatch(set::contains));
        }
    }

    private void documents(Fields fields) throws Problem {
        Set<Long> numbers = new HashSet<>();
        for (JsonNode number : fields.list("documents", MOST)) {
            if (!number.isIntegralNumber()) {
                throw new Problem(Kind.INVALID, "filter: documents must hold numbers.");
            }
            numbers.add(number.longValue());
        }
        if (!numbers.isEmpty()) {
            all.add(row -> numbers.contains(row.document()));
        }
    }

    private void days(Fields fields) throws Problem {
        Optional<LocalDate> from = day(fields, "from");
        Optional<LocalDate> until = day(fields, "until");
        if (from.isPresent()) {
            all.add(
                    row ->
                            row.period()
                                    .until()
                                    .or(() -> row.period().from())
                                    .filter(day -> !day.isBefore(from.get()))
                                    .isPresent());
        }
        if (until.isPresent()) {
            all.add(
                    row ->
                            row.period()
                                    .from()
                                    .or(() -> row.period().until())
                                    .filter(day -> !day.isAfter(until.get()))
                                    .isPresent());
        }
    }

    static Optional<LocalDate> day(Fields fields, String field) throws Problem {
        Optional<String> day = fields.text(field, Longest.DAY);
        try {
            return day.map(LocalDate::parse);
        } catch (DateTimeException problem) {
            throw new Problem(Kind.INVALID, "filter: " + field + " must be a day: 2024-03-01.");
        }
    }

    private void box(Fields fields) throws Problem {
        List<JsonNode> box = fields.list("box", 4);
        if (box.isEmpty()) {
            return;
        }
        if (box.size() != 4 || !box.stream().allMatch(JsonNode::isNumber)) {
            throw new Problem(Kind.INVALID, "filter: box is west, south, east, north.");
        }
        double west = box.get(0).doubleValue();
        double south = box.get(1).doubleValue();
        double east = box.get(2).doubleValue();
        double north = box.get(3).doubleValue();
        all.add(
                row -> {
                    EventRow.Spot spot = row.place().orElse(null);
                    if (spot == null || spot.latitude().isEmpty() || spot.longitude().isEmpty()) {
                        return false;
                    }
                    double lat = spot.latitude().getAsDouble();
                    double lon = spot.longitude().getAsDouble();
                    boolean across = west > east;
                    return lat >= south
                            && lat <= north
                            && (across ? lon >= west || lon <= east : lon >= west && lon <= east);
                });
    }

    private void figures(Fields fields) throws Problem {
        int dead = fields.count("deadAtLeast").orElse(-1);
        if (dead >= 0) {
            all.add(row -> Math.max(row.deadLow().orElse(-1), row.deadHigh().orElse(-1)) >= dead);
        }
        int hurt = fields.count("injuredAtLeast").orElse(-1);
        if (hurt >= 0) {
            all.add(
                    row ->
                            Math.max(row.injuredLow().orElse(-1), row.injuredHigh().orElse(-1))
                                    >= hurt);
        }
        Optional<Double> score = fields.real("scoreBelow");
        if (score.isPresent()) {
            all.add(row -> row.score() < score.get());
        }
    }
}
