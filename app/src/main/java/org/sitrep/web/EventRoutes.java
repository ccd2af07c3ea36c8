// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sitrep.store.DocumentView;
import org.sitrep.store.EventRow;
import org.sitrep.store.Filter;
import org.sitrep.store.QueueItem;
import org.sitrep.store.Reason;
import org.sitrep.web.Problem.Kind;

/** The events: as columns, as rows, one by one, found by words, and in the queue. */
final class EventRoutes {
    /** As {@code EventKey} of the description. */
    private static final Pattern KEY =
            Pattern.compile("d([1-9][0-9]{0,9})\\.([em][1-9][0-9]{0,8})");

    /** Keys that a search names when the caller does not say. // guess */
    private static final int USUAL_FOUND = 10_000;

    /** As many events as the page is made for; see docs/adr/0021-page.md. */
    private static final int MOST_FOUND = 100_000;

    private final Desk desk;

    EventRoutes(Desk desk) {
        this.desk = desk;
    }

    List<Route> all() {
        return List.of(
                Route.of("GET", "/events/columns", Role.READER, this::columns),
                Route.of("GET", "/events", Role.READER, this::rows),
                Route.of("GET", "/events/{key}", Role.READER, this::event),
                Route.of("GET", "/search", Role.READER, this::search),
                Route.of("GET", "/queue", Role.READER, this::queue));
    }

    /** A document's number from a path. */
    static long number(String text) throws Problem {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException problem) {
            throw new Problem(Kind.NOT_FOUND, "Documents are named by their number.");
        }
    }

    private void columns(Call call) {
        // The revision alone tells whether the columns are the same; they need not be made for it.
        String etag = "W/\"" + desk.started() + "-" + desk.project().head().revision() + "\"";
        if (!call.hasAlready(etag)) {
            call.json(Json.bytes(Columns.of(desk.events().now().rows())));
        }
    }

    private void rows(Call call) throws Problem {
        call.only("keys", "filter", "cursor", "limit");
        Optional<String> keys = call.query("keys");
        if (keys.isPresent()) {
            if (call.query("filter").isPresent() || call.query("cursor").isPresent()) {
                throw new Problem(Kind.BAD_REQUEST, "keys stands alone.");
            }
            byKey(call, keys.get());
            return;
        }
        JsonNode wanted =
                call.query("filter").isPresent()
                        ? Json.read(call.query("filter").get().getBytes(StandardCharsets.UTF_8))
                        : Json.object();
        EventFilter filter = filter(wanted);
        Events.Snapshot events = desk.events().now();
        Optional<String> cursor = call.cursor();
        int from = 0;
        if (cursor.isPresent()) {
            from =
                    1
                            + events.position(cursor.get())
                                    .orElseThrow(
                                            () ->
                                                    new Problem(
                                                            Kind.BAD_REQUEST,
                                                            "The list has changed; begin anew."));
        }
        int limit = call.limit();
        List<EventRow> page = new ArrayList<>();
        int total = 0;
        boolean more = false;
        for (int i = 0; i < events.rows().size(); i++) {
            EventRow row = events.rows().get(i);
            if (filter.accepts(row)) {
                total++;
                more |= i >= from && page.size() == limit;
                if (i >= from && page.size() < limit) {
                    page.add(row);
                }
            }
        }
        call.json(list(events, page, Call.next(more, more ? page.getLast().key() : ""), total));
    }

    private EventFilter filter(JsonNode wanted) throws Problem {
        try {
            return EventFilter.of(wanted, desk.project());
        } catch (Problem problem) {
            throw new Problem(Kind.BAD_REQUEST, String.valueOf(problem.getMessage()));
        }
    }

    private void byKey(Call call, String keys) throws Problem {
        List<String> wanted = List.of(keys.split(",", -1));
        if (wanted.size() > Call.MOST_ROWS) {
            throw new Problem(Kind.BAD_REQUEST, "At most " + Call.MOST_ROWS + " keys.");
        }
        for (String key : wanted) {
            if (!KEY.matcher(key).matches()) {
                throw new Problem(Kind.BAD_REQUEST, "A key looks like d12.e3.");
            }
        }
        Map<String, EventRow> found = new HashMap<>();
        desk.project().events(Filter.of(wanted)).forEach(row -> found.put(row.key(), row));
        List<EventRow> rows =
                wanted.stream().distinct().filter(found::containsKey).map(found::get).toList();
        call.json(list(desk.events().now(), rows, null, rows.size()));
    }

    private static ObjectNode list(
            Events.Snapshot events,
            List<EventRow> rows,
            @org.jspecify.annotations.Nullable String next,
            int total) {
        ArrayNode items = Json.array();
        rows.forEach(row -> items.add(Wire.event(row, events.document(row.document()))));
        ObjectNode answer = Json.object();
        answer.set("items", items);
        answer.put("next", next);
        answer.put("total", total);
        return answer;
    }

    private void event(Call call) throws Problem {
        call.only("layer");
        String key = call.path("key");
        var match = KEY.matcher(key);
        if (!match.matches()) {
            throw new Problem(Kind.NOT_FOUND, "There is no event " + key + ".");
        }
        Problem none = new Problem(Kind.NOT_FOUND, "There is no event " + key + ".");
        EventRow row = desk.project().event(key).orElseThrow(() -> none);
        DocumentView view =
                desk.project()
                        .document(row.document(), call.query("layer"))
                        .orElseThrow(() -> none);
        JsonNode record = Json.trusted(view.line());
        JsonNode event = named(record.path("events"), row.event()).orElse(null);
        if (event == null) {
            String rejected = view.rejected().get(key);
            if (rejected == null) {
                throw none;
            }
            event = Json.trusted(rejected);
        }
        ObjectNode answer = Json.object();
        answer.set("row", Wire.event(row, Optional.of(view.row())));
        answer.set("event", event);
        ArrayNode claims = answer.putArray("claims");
        for (JsonNode claim : record.path("claims")) {
            for (JsonNode told : claim.path("events")) {
                if (told.asText().equals(row.event())) {
                    claims.add(claim);
                }
            }
        }
        answer.set("log", Wire.entries(desk.project().history(key)));
        call.json(answer);
    }

    private static Optional<JsonNode> named(JsonNode list, String id) {
        for (JsonNode item : list) {
            if (item.path("id").asText().equals(id)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private void search(Call call) throws Problem {
        call.only("q", "limit");
        String words =
                call.query("q").orElseThrow(() -> new Problem(Kind.BAD_REQUEST, "q is missing."));
        long limit = call.number("limit", USUAL_FOUND);
        if (words.length() > Longest.WORDS || limit < 1 || limit > MOST_FOUND) {
            throw new Problem(Kind.BAD_REQUEST, "q is too long, or limit too large.");
        }
        ObjectNode answer = Json.object();
        answer.set("keys", Json.strings(desk.project().search(words, (int) limit)));
        call.json(answer);
    }

    private void queue(Call call) throws Problem {
        call.only("reason", "limit");
        Optional<String> word = call.query("reason");
        Optional<Reason> reason = word.flatMap(Reason::of);
        if (word.isPresent() && reason.isEmpty()) {
            throw new Problem(Kind.BAD_REQUEST, "There is no reason " + word.get() + ".");
        }
        Events.Snapshot events = desk.events().now();
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        int waiting = 0;
        for (EventRow row : events.rows()) {
            row.reasons().forEach(one -> counts.merge(one, 1, Integer::sum));
            boolean meant = reason.map(row.reasons()::contains).orElse(!row.reasons().isEmpty());
            waiting += meant ? 1 : 0;
        }
        ArrayNode items = Json.array();
        for (QueueItem item : desk.project().queue(reason, call.limit())) {
            ObjectNode node = Json.object();
            node.set("row", Wire.event(item.event(), events.document(item.event().document())));
            node.put("reason", item.reason().word());
            node.put("why", item.why());
            items.add(node);
        }
        ObjectNode answer = Json.object();
        answer.set("items", items);
        answer.put("total", waiting);
        ObjectNode reasons = answer.putObject("reasons");
        counts.forEach((one, count) -> reasons.put(one.word(), count));
        call.json(answer);
    }
}
