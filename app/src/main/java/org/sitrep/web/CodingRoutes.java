// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.sitrep.store.Agreement;
import org.sitrep.store.AgreementRow;
import org.sitrep.store.Correction;
import org.sitrep.store.Disagreement;
import org.sitrep.store.Kind;
import org.sitrep.store.LogEntry;
import org.sitrep.store.Reply;
import org.sitrep.store.State;
import org.sitrep.web.Sessions.Session;

/** What people write, and what they wrote: corrections, the log, agreement, saved filters. */
final class CodingRoutes {
    private static final String FILTERS = "filters";

    /** More than a list of names can be read through. // guess */
    private static final int MOST_FILTERS = 500;

    private final Desk desk;

    CodingRoutes(Desk desk) {
        this.desk = desk;
    }

    List<Route> all() {
        return List.of(
                Route.of("POST", "/corrections", Role.CODER, this::correct),
                Route.of("GET", "/log", Role.READER, this::log),
                Route.of("GET", "/agreement", Role.READER, this::agreement),
                Route.of("GET", "/filters", Role.READER, call -> call.json(filters())),
                Route.of("PUT", "/filters", Role.CODER, this::putFilters));
    }

    private void correct(Call call) throws Problem {
        Session session = call.session();
        Fields fields =
                Fields.of(
                        call.body(),
                        "",
                        "target",
                        "version",
                        "layer",
                        "kind",
                        "field",
                        "value",
                        "why");
        Kind kind =
                Kind.of(fields.needed("kind", Longest.WORD))
                        .filter(one -> one != Kind.RECODED)
                        .orElseThrow(() -> invalid("There is no such kind of correction."));
        JsonNode value = fields.any("value");
        // Without a number the store takes back the last entry of the target, whoever wrote it.
        if (kind == Kind.UNDO && !(value.isIntegralNumber() && value.canConvertToLong())) {
            throw new Problem(
                    Problem.Kind.BAD_REQUEST,
                    "value must be the number of the entry to take back.");
        }
        Correction correction =
                new Correction(
                        fields.needed("target", Longest.TARGET),
                        fields.number("version", 0)
                                .orElseThrow(() -> invalid("version is missing.")),
                        kind,
                        fields.text("field", Longest.FIELD),
                        value.isNull() ? Optional.empty() : Optional.of(value.toString()),
                        fields.text("why", Longest.WHY).orElse(""),
                        session.who(),
                        fields.text("layer", Longest.PERSON));
        mayWrite(session, correction, value);
        switch (desk.project().correct(correction)) {
            case Reply.Written written -> call.done(200, told(written));
            case Reply.Conflict conflict -> throw told(conflict);
            case Reply.Refused refused ->
                    throw new Problem(
                            refused.found() ? Problem.Kind.INVALID : Problem.Kind.NOT_FOUND,
                            refused.reason());
        }
    }

    /** What a coder may not do alone. */
    private void mayWrite(Session session, Correction correction, JsonNode value) throws Problem {
        if (session.role().mayAct(Role.REVIEWER)) {
            return;
        }
        Optional<String> layer = correction.layer();
        if (layer.isPresent() && !layer.get().equals(session.who())) {
            throw new Problem(Problem.Kind.ROLE, "This is another coder's layer.");
        }
        boolean publishes =
                correction.kind() == Kind.STATE
                        && State.of(value.asText())
                                .filter(state -> state.compareTo(State.CODED) > 0)
                                .isPresent();
        if (publishes) {
            throw new Problem(Problem.Kind.ROLE, "A reviewer says what is reviewed or published.");
        }
        if (correction.kind() == Kind.UNDO) {
            List<LogEntry> entry = desk.project().log(value.asLong() - 1, 1);
            if (!entry.isEmpty() && !entry.getFirst().who().equals(session.who())) {
                throw new Problem(Problem.Kind.ROLE, "A reviewer takes back what others wrote.");
            }
        }
    }

    private static Problem invalid(String what) {
        return new Problem(Problem.Kind.INVALID, what);
    }

    private static ObjectNode told(Reply.Written written) {
        ObjectNode node = Json.object();
        node.put("seq", written.seq());
        node.put("target", written.target());
        node.put("version", written.version());
        node.put("hash", written.hash());
        return node;
    }

    private static Problem told(Reply.Conflict conflict) {
        ObjectNode values = Json.object();
        Wire.value(values, "yours", conflict.yours());
        Wire.value(values, "theirs", conflict.theirs());
        return new Problem(
                        Problem.Kind.CONFLICT,
                        "Look at what was written, and write again if it still holds.")
                .with("yours", values.get("yours"))
                .with("theirs", values.get("theirs"))
                .with("version", Json.number(conflict.version()))
                .with("since", Wire.entries(conflict.since()));
    }

    private void log(Call call) throws Problem {
        call.only("after", "limit");
        long after = call.number("after", 0);
        if (after < 0) {
            throw new Problem(Problem.Kind.BAD_REQUEST, "after must be 0 or more.");
        }
        ObjectNode answer = Json.object();
        answer.set("items", Wire.entries(desk.project().log(after, call.limit())));
        answer.put("head", desk.project().head().seq());
        call.json(answer);
    }

    private void agreement(Call call) throws Problem {
        call.only("a", "b");
        String a = layer(call, "a");
        String b = layer(call, "b");
        Agreement agreement = desk.project().agreement(a, b);
        ObjectNode node = Json.object();
        node.put("a", a);
        node.put("b", b);
        ArrayNode documents = node.putArray("documents");
        agreement.documents().forEach(documents::add);
        ArrayNode rows = node.putArray("fields");
        for (AgreementRow row : agreement.rows()) {
            ObjectNode field = rows.addObject();
            field.put("field", row.field());
            field.put("units", row.units());
            field.put("agreed", row.agreed());
            interval(field, "alpha", row.alpha());
            interval(field, "kappa", row.kappa());
        }
        ArrayNode disagreements = node.putArray("disagreements");
        for (Disagreement each : agreement.disagreements()) {
            ObjectNode item = disagreements.addObject();
            item.put("key", each.key());
            item.put("otherKey", each.otherKey());
            item.put("field", each.field());
            Wire.value(item, "a", each.first());
            Wire.value(item, "b", each.second());
            item.put("decided", each.decided());
        }
        call.json(node);
    }

    private String layer(Call call, String name) throws Problem {
        String layer =
                call.query(name)
                        .orElseThrow(
                                () -> new Problem(Problem.Kind.BAD_REQUEST, name + " is missing."));
        if (!desk.project().layers().contains(layer)) {
            throw new Problem(Problem.Kind.NOT_FOUND, "Nobody coded on the layer " + layer + ".");
        }
        return layer;
    }

    private static void interval(
            ObjectNode node, String field, Optional<AgreementRow.Interval> interval) {
        if (interval.isEmpty()) {
            node.putNull(field);
            return;
        }
        ObjectNode told = node.putObject(field);
        told.put("value", interval.get().value());
        told.put("low", interval.get().low());
        told.put("high", interval.get().high());
    }

    private JsonNode filters() {
        Optional<String> kept = desk.project().setting(FILTERS);
        if (kept.isPresent()) {
            return Json.trusted(kept.get());
        }
        ObjectNode none = Json.object();
        none.put("version", 0);
        none.putArray("filters");
        return none;
    }

    private synchronized void putFilters(Call call) throws Problem {
        JsonNode body = call.body();
        Fields fields = Fields.of(body, "", "version", "filters");
        long version =
                fields.number("version", 0).orElseThrow(() -> invalid("version is missing."));
        for (JsonNode filter : fields.list("filters", MOST_FILTERS)) {
            Fields one = Fields.of(filter, "filters", "name", "filter");
            String unused = one.needed("name", Longest.FILTER_NAME);
            EventFilter.check(one.any("filter"));
        }
        JsonNode kept = filters();
        if (kept.path("version").asLong() != version) {
            throw new Problem(Problem.Kind.CONFLICT, "Somebody saved filters since.")
                    .with("yours", body.path("filters"))
                    .with("theirs", kept.path("filters"))
                    .with("version", kept.path("version"))
                    .with("since", Json.array());
        }
        ObjectNode saved = Json.object();
        saved.put("version", version + 1);
        saved.set("filters", body.path("filters").isArray() ? body.get("filters") : Json.array());
        desk.project().setting(FILTERS, Optional.of(saved.toString()));
        call.done(200, saved);
    }
}
