// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
        filter.conditions().forEach(this::meet);
        if (!filter.rejected()) {
            conditions.add("rejected = 0");
        }
        filter.after().ifPresent(key -> after(handle, key));
    }

    private void meet(Filter.Condition condition) {
        switch (condition) {
            case Filter.Keys(var keys) -> oneOf("key", keys);
            case Filter.OfDocument(var document) -> where("document = ", document);
            case Filter.Types(var types) -> oneOf("type", types);
            case Filter.Modes(var modes) -> has("modes", modes);
            case Filter.Statuses(var statuses) -> oneOf("status", statuses);
            case Filter.States(var states) ->
                    oneOf("state", states.stream().map(State::word).toList());
            case Filter.Countries(var countries) -> has("countries", countries);
            case Filter.From(var day) ->
                    conditions.add(
                            "(day_until >= "
                                    + bound(day.toEpochDay())
                                    + " OR (day_until IS NULL AND day_from IS NOT NULL))");
            case Filter.Until(var day) ->
                    conditions.add(
                            "(day_from <= "
                                    + bound(day.toEpochDay())
                                    + " OR (day_from IS NULL AND day_until IS NOT NULL))");
            case Filter.Box box -> box(box);
            case Filter.LeastScore(var score) -> where("score >= ", score);
            case Filter.Saying(var words) -> words(words);
        }
    }

    /** The name under which a value is bound. */
    private String bound(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    private void where(String condition, Object value) {
        conditions.add(condition + bound(value));
    }

    private void oneOf(String column, List<String> words) {
        if (!words.isEmpty()) {
            List<String> names = words.stream().map(Trees::clean).map(this::bound).toList();
            conditions.add(column + " IN (" + String.join(", ", names) + ")");
        }
    }

    /** Columns that hold words between bars. */
    private void has(String column, List<String> words) {
        if (!words.isEmpty()) {
            conditions.add(
                    words.stream()
                            .map(word -> bound("%|" + escaped(word) + "|%"))
                            .map(name -> column + " LIKE " + name + " ESCAPE '!'")
                            .collect(Collectors.joining(" OR ", "(", ")")));
        }
    }

    private static String escaped(String word) {
        return Trees.clean(word).replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private void box(Filter.Box box) {
        where("lat >= ", box.south());
        where("lat <= ", box.north());
        String both = box.west() <= box.east() ? " AND " : " OR ";
        conditions.add("(lon >= " + bound(box.west()) + both + "lon <= " + bound(box.east()) + ")");
    }

    private void words(String words) {
        SearchQuery query = SearchQuery.of(words);
        if (query.wanted().isEmpty()) {
            nothing = !words.isBlank();
            return;
        }
        conditions.add(Search.condition(dialect, bound(Search.match(dialect, query))));
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
        String document = bound(place.get()[0]);
        String ordinal = bound(place.get()[1]);
        conditions.add("(document, ordinal) > (" + document + ", " + ordinal + ")");
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
