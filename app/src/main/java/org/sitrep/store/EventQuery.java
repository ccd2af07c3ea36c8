// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** A filter as SQL; what the user gives is bound and never becomes SQL. */
final class EventQuery {
    private final Dialect dialect;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean nothing;

    private EventQuery(Dialect dialect) {
        this.dialect = dialect;
    }

    static List<EventRow> run(Handle handle, Dialect dialect, Filter filter) {
        EventQuery query = new EventQuery(dialect);
        query.read(handle, filter);
        return query.nothing || filter.limit() <= 0
                ? List.of()
                : query.list(handle, filter.limit());
    }

    private void read(Handle handle, Filter filter) {
        oneOf("key", filter.keys());
        if (filter.document().isPresent()) {
            where("document = :document", "document", filter.document().getAsLong());
        }
        oneOf("type", filter.types());
        oneOf("status", filter.statuses());
        oneOf("state", filter.states().stream().map(State::word).toList());
        has("modes", filter.modes());
        has("countries", filter.countries());
        days(filter);
        filter.box().ifPresent(this::box);
        if (filter.leastScore().isPresent()) {
            where("score >= :score", "score", filter.leastScore().getAsDouble());
        }
        filter.words().ifPresent(this::words);
        if (!filter.rejected()) {
            conditions.add("rejected = 0");
        }
        filter.after().ifPresent(key -> after(handle, key));
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private void oneOf(String column, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            names.add(":" + column + i);
            values.put(column + i, Trees.clean(words.get(i)));
        }
        conditions.add(column + " IN (" + String.join(", ", names) + ")");
    }

    /** Columns that hold words between bars. */
    private void has(String column, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            parts.add(column + " LIKE :" + column + i + " ESCAPE '!'");
            values.put(column + i, "%|" + escaped(words.get(i)) + "|%");
        }
        conditions.add("(" + String.join(" OR ", parts) + ")");
    }

    private static String escaped(String word) {
        return Trees.clean(word).replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private void days(Filter filter) {
        Optional<LocalDate> from = filter.from();
        Optional<LocalDate> until = filter.until();
        if (from.isPresent()) {
            where(
                    "(day_until >= :from OR (day_until IS NULL AND day_from IS NOT NULL))",
                    "from",
                    from.get().toEpochDay());
        }
        if (until.isPresent()) {
            where(
                    "(day_from <= :until OR (day_from IS NULL AND day_until IS NOT NULL))",
                    "until",
                    until.get().toEpochDay());
        }
    }

    private void box(Filter.Box box) {
        where("lat >= :south", "south", box.south());
        where("lat <= :north", "north", box.north());
        conditions.add(
                box.west() <= box.east()
                        ? "lon >= :west AND lon <= :east"
                        : "(lon >= :west OR lon <= :east)");
        values.put("west", box.west());
        values.put("east", box.east());
    }

    private void words(String words) {
        SearchQuery query = SearchQuery.of(words);
        if (query.wanted().isEmpty()) {
            nothing = !words.isBlank();
            return;
        }
        where(Search.condition(dialect), "match", Search.match(dialect, query));
    }

    private void after(Handle handle, String key) {
        Optional<long[]> place =
                handle.createQuery("SELECT document, ordinal FROM event WHERE key = :key")
                        .bind("key", key)
                        .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                        .findOne();
        if (place.isEmpty()) {
            nothing = true;
            return;
        }
        where(
                "(document, ordinal) > (:afterDocument, :afterOrdinal)",
                "afterDocument",
                place.get()[0]);
        values.put("afterOrdinal", place.get()[1]);
    }

    private List<EventRow> list(Handle handle, int limit) {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        try (Query query =
                handle.createQuery(
                        Events.SELECT + where + " ORDER BY document, ordinal LIMIT :limit")) {
            values.forEach((name, value) -> query.bind(name, value));
            return Flags.with(
                    handle, query.bind("limit", limit).setFetchSize(2000).map(Events::row).list());
        }
    }
}
