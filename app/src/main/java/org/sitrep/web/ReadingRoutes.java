// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.model.Rejection;
import org.sitrep.store.DocumentRow;
import org.sitrep.store.DocumentView;
import org.sitrep.store.EventRow;
import org.sitrep.store.Head;
import org.sitrep.store.IncidentRow;
import org.sitrep.web.Problem.Kind;

/** The project, its documents, incidents and rejected inputs. */
final class ReadingRoutes {
    private final Desk desk;

    ReadingRoutes(Desk desk) {
        this.desk = desk;
    }

    List<Route> all() {
        return List.of(
                Route.of("GET", "/project", Role.READER, this::project),
                Route.of("GET", "/documents", Role.READER, this::documents),
                Route.of("GET", "/documents/{number}", Role.READER, this::document),
                Route.of("GET", "/incidents", Role.READER, this::incidents),
                Route.of("GET", "/incidents/{id}", Role.READER, this::incident),
                Route.of("GET", "/rejections", Role.READER, this::rejections));
    }

    private void project(Call call) {
        Head head = desk.project().head();
        Map<String, Integer> states = new TreeMap<>();
        for (EventRow row : desk.events().now().rows()) {
            states.merge(row.state().word(), 1, Integer::sum);
        }
        ObjectNode node = Json.object();
        node.put("name", desk.parts().name());
        node.put("program", desk.parts().version());
        Json.put(node, "knowledge", desk.imports().coding().map(coding -> coding.knowledge()));
        node.put("documents", head.documents());
        node.put("events", head.events());
        node.put("incidents", desk.stories().count());
        ObjectNode counts = node.putObject("states");
        states.forEach(counts::put);
        node.set("layers", Json.strings(desk.project().layers()));
        node.put("revision", head.revision());
        node.put("head", head.seq());
        node.put("hash", head.hash());
        call.json(node);
    }

    private void documents(Call call) throws Problem {
        call.only("cursor", "limit");
        int limit = call.limit();
        long after = numberOf(call.cursor().orElse("0"));
        // One more than asked for tells whether there is another page.
        List<DocumentRow> rows = desk.project().documents(after, limit + 1);
        boolean more = rows.size() > limit;
        List<DocumentRow> page = more ? rows.subList(0, limit) : rows;
        ArrayNode items = Json.array();
        page.forEach(row -> items.add(Wire.document(row)));
        ObjectNode answer = Json.object();
        answer.set("items", items);
        answer.put("next", Call.next(more, more ? Long.toString(page.getLast().n()) : ""));
        answer.put("total", desk.project().head().documents());
        call.json(answer);
    }

    private static long numberOf(String cursor) throws Problem {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException problem) {
            throw new Problem(Kind.BAD_REQUEST, "cursor must be next of the page before.");
        }
    }

    private void document(Call call) throws Problem {
        call.only("layer");
        DocumentView view =
                desk.project()
                        .document(EventRoutes.number(call.path("number")), call.query("layer"))
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                Kind.NOT_FOUND,
                                                "There is no document "
                                                        + call.path("number")
                                                        + "."));
        ObjectNode node = Json.object();
        node.set("document", Wire.document(view.row()));
        node.set("record", Json.trusted(view.line()));
        ObjectNode versions = node.putObject("versions");
        view.versions().forEach(versions::put);
        ObjectNode states = node.putObject("states");
        view.states().forEach((key, state) -> states.put(key, state.word()));
        ObjectNode rejected = node.putObject("rejected");
        view.rejected().forEach((key, json) -> rejected.set(key, Json.trusted(json)));
        node.set("notes", Wire.entries(view.notes()));
        node.set("log", Wire.entries(view.log()));
        ArrayNode undone = node.putArray("undone");
        view.undone().forEach(undone::add);
        call.json(node);
    }

    private void incidents(Call call) throws Problem {
        call.only("cursor", "limit");
        int limit = call.limit();
        String after = call.cursor().orElse("");
        Stories.Snapshot stories = desk.stories().now();
        List<IncidentRow> left =
                stories.rows().stream().filter(row -> row.id().compareTo(after) > 0).toList();
        boolean more = left.size() > limit;
        List<IncidentRow> page = more ? left.subList(0, limit) : left;
        ArrayNode items = Json.array();
        page.forEach(row -> items.add(Wire.incident(row)));
        ObjectNode answer = Json.object();
        answer.set("items", items);
        answer.put("next", Call.next(more, more ? page.getLast().id() : ""));
        answer.put("total", stories.rows().size());
        answer.put("stale", stories.stale());
        call.json(answer);
    }

    private void incident(Call call) throws Problem {
        Optional<IncidentRow> row =
                desk.stories().now().rows().stream()
                        .filter(one -> one.id().equals(call.path("id")))
                        .findFirst();
        call.json(
                Wire.incident(
                        row.orElseThrow(
                                () -> new Problem(Kind.NOT_FOUND, "There is no such incident."))));
    }

    private void rejections(Call call) throws Problem {
        call.only("cursor", "limit");
        int limit = call.limit();
        List<Rejection> rows = desk.project().rejections(call.cursor().orElse(""), limit + 1);
        boolean more = rows.size() > limit;
        List<Rejection> page = more ? rows.subList(0, limit) : rows;
        ArrayNode items = Json.array();
        page.forEach(row -> items.add(Wire.rejection(row)));
        ObjectNode answer = Json.object();
        answer.set("items", items);
        answer.put("next", Call.next(more, more ? page.getLast().id() : ""));
        call.json(answer);
    }
}
