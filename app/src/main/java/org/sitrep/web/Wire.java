// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.sitrep.model.Rejection;
import org.sitrep.store.DocumentRow;
import org.sitrep.store.EventRow;
import org.sitrep.store.IncidentRow;
import org.sitrep.store.LogEntry;
import org.sitrep.store.Reason;

/** What the store tells, in the words of the interface. */
final class Wire {
    private Wire() {}

    static ObjectNode document(DocumentRow row) {
        ObjectNode node = Json.object();
        node.put("number", row.n());
        node.put("id", row.id());
        Json.put(node, "title", row.title());
        Json.put(node, "outlet", row.outlet());
        node.put("language", row.language());
        Json.put(node, "report", row.reportDate());
        node.put("events", row.events());
        node.put("state", row.state().word());
        node.put("revision", row.revision());
        node.set("coders", Json.strings(row.coders()));
        node.put("added", row.added().toString());
        return node;
    }

    static ObjectNode event(EventRow row, Optional<DocumentRow> document) {
        ObjectNode node = Json.object();
        node.put("key", row.key());
        node.put("document", row.document());
        Json.put(node, "title", document.flatMap(DocumentRow::title));
        Json.put(node, "outlet", document.flatMap(DocumentRow::outlet));
        node.put("type", row.type());
        node.set("modes", Json.strings(row.modes()));
        node.set("contexts", Json.strings(row.contexts()));
        node.put("status", row.status());
        node.put("historical", row.historical());
        node.put("happening", row.happening());
        node.put("state", row.state().word());
        node.put("rejected", row.rejected());
        node.put("version", row.version());
        node.put("trigger", row.trigger());
        party(node, "actor", row.actor());
        party(node, "recipient", row.recipient());
        Json.put(node, "from", row.period().from().map(Object::toString));
        Json.put(node, "until", row.period().until().map(Object::toString));
        Json.put(node, "datePrecision", row.period().precision());
        place(node, row.place());
        toll(node, "dead", row.deadLow(), row.deadHigh());
        toll(node, "injured", row.injuredLow(), row.injuredHigh());
        node.put("score", row.score());
        node.set("reasons", Json.strings(row.reasons().stream().map(Reason::word).toList()));
        return node;
    }

    private static void party(ObjectNode node, String name, Optional<EventRow.Party> party) {
        Json.put(node, name, party.map(EventRow.Party::text));
        node.set(
                name + "Countries",
                Json.strings(party.map(EventRow.Party::countries).orElse(List.of())));
        node.set(
                name + "Sectors",
                Json.strings(party.map(EventRow.Party::sectors).orElse(List.of())));
    }

    private static void place(ObjectNode node, Optional<EventRow.Spot> spot) {
        Json.put(node, "place", spot.map(EventRow.Spot::name));
        Json.put(node, "country", spot.flatMap(EventRow.Spot::country));
        Json.put(node, "admin1", spot.flatMap(EventRow.Spot::admin1));
        Json.put(node, "precision", spot.map(EventRow.Spot::precision));
        real(node, "lat", spot.map(EventRow.Spot::latitude));
        real(node, "lon", spot.map(EventRow.Spot::longitude));
        real(node, "radiusKm", spot.map(EventRow.Spot::radiusKm));
    }

    private static void real(ObjectNode node, String field, Optional<OptionalDouble> value) {
        OptionalDouble real = value.orElse(OptionalDouble.empty());
        if (real.isPresent()) {
            node.put(field, real.getAsDouble());
        } else {
            node.putNull(field);
        }
    }

    private static void toll(ObjectNode node, String field, OptionalInt low, OptionalInt high) {
        if (low.isEmpty() && high.isEmpty()) {
            node.putNull(field);
            return;
        }
        ObjectNode toll = node.putObject(field);
        count(toll, "low", low);
        count(toll, "high", high);
    }

    private static void count(ObjectNode node, String field, OptionalInt value) {
        if (value.isPresent()) {
            node.put(field, value.getAsInt());
        } else {
            node.putNull(field);
        }
    }

    static ObjectNode entry(LogEntry entry) {
        ObjectNode node = Json.object();
        node.put("seq", entry.seq());
        node.put("at", entry.at().toString());
        node.put("who", entry.who());
        Json.put(node, "layer", entry.layer());
        node.put("kind", entry.kind().word());
        node.put("target", entry.target());
        Json.put(node, "field", entry.field());
        value(node, "before", entry.before());
        value(node, "after", entry.after());
        node.put("why", entry.why());
        node.put("base", entry.base());
        node.put("hash", entry.hash());
        return node;
    }

    static ArrayNode entries(List<LogEntry> log) {
        ArrayNode entries = Json.array();
        log.forEach(entry -> entries.add(entry(entry)));
        return entries;
    }

    /** A value that the store keeps as JSON. */
    static void value(ObjectNode node, String field, Optional<String> json) {
        if (json.isPresent()) {
            node.set(field, Json.trusted(json.get()));
        } else {
            node.putNull(field);
        }
    }

    static ObjectNode incident(IncidentRow row) {
        ObjectNode node = (ObjectNode) Json.trusted(row.line());
        node.set("keys", Json.strings(row.keys()));
        node.put("contradiction", row.contradiction().isEmpty() ? null : row.contradiction());
        return node;
    }

    static ObjectNode rejection(Rejection rejection) {
        ObjectNode node = Json.object();
        node.put("id", rejection.id());
        node.put("stage", rejection.stage().name().toLowerCase(java.util.Locale.ROOT));
        node.put("reason", rejection.reason().code());
        node.put("detail", rejection.detail());
        return node;
    }
}
