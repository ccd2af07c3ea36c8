// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.Plover;
import org.sitrep.model.EventType;

/**
 * Whether a new value makes sense, as far as the record format does not say so itself: which fields
 * people may set, that words stand where the value says, that ids lead somewhere, that modes and
 * contexts are in their lists. What is wrong is said in words.
 */
final class Check {
    private static final int DEEPEST = 3; // source.ref, time.from: the record format has no deeper

    private static final Map<String, Set<String>> FIELDS =
            Map.of(
                    "document",
                    Set.of("title", "outlet", "origin", "url", "credits", "dates", "coders"),
                    "events",
                    Set.of(
                            "type",
                            "like",
                            "modes",
                            "contexts",
                            "status",
                            "historical",
                            "trigger",
                            "actor",
                            "recipient",
                            "mediator",
                            "instrument",
                            "time",
                            "place",
                            "dead",
                            "injured",
                            "missing",
                            "displaced",
                            "detained"),
                    "claims",
                    Set.of(
                            "events",
                            "inside",
                            "source",
                            "cue",
                            "content",
                            "more_content",
                            "via",
                            "form",
                            "stance",
                            "certainty",
                            "said_on"),
                    "places",
                    Set.of(
                            "use",
                            "place",
                            "name",
                            "geonames",
                            "lat",
                            "lon",
                            "country",
                            "admin1",
                            "admin2",
                            "feature",
                            "precision",
                            "radius_km"),
                    "actors",
                    Set.of(
                            "kind",
                            "name",
                            "country",
                            "sectors",
                            "group",
                            "person",
                            "office",
                            "ethnicity",
                            "religion",
                            "same_as"),
                    "times",
                    Set.of("type", "value", "from", "until", "precision"));

    /** Where ids stand in the things of each list, and which list they lead to. */
    private static final Map<String, Map<String, String>> LINKS =
            Map.of(
                    "events",
                    Map.of(
                            "actor",
                            "actors",
                            "recipient",
                            "actors",
                            "mediator",
                            "actors",
                            "place.ref",
                            "places",
                            "time.ref",
                            "times"),
                    "claims",
                    Map.of("events", "events", "inside", "claims", "source.ref", "actors"),
                    "actors",
                    Map.of("same_as", "actors"));

    private final ObjectNode record;
    private final String text;

    Check(ObjectNode record) {
        this.record = record;
        this.text = record.path("text").asText();
    }

    /**
     * Whether people may set the field.
     *
     * @param list of the thing; {@code document} for the document itself
     */
    static Optional<String> field(String list, String field) {
        String[] path = field.split("\\.", -1);
        if (path.length > DEEPEST || !FIELDS.getOrDefault(list, Set.of()).contains(path[0])) {
            return Optional.of("there is no field " + field + " that people set");
        }
        return Optional.empty();
    }

    /** Whether every span in a value holds the words that the value says. */
    Optional<String> spans(JsonNode value) {
        if (value instanceof ObjectNode object && object.has("start")) {
            int length = text.codePointCount(0, text.length());
            JsonNode start = object.path("start");
            JsonNode end = object.path("end");
            if (!start.isInt()
                    || !end.isInt()
                    || start.asInt() < 0
                    || start.asInt() >= end.asInt()
                    || end.asInt() > length) {
                return Optional.of("start and end are no words of the text");
            }
            String words =
                    text.substring(
                            text.offsetByCodePoints(0, start.asInt()),
                            text.offsetByCodePoints(0, end.asInt()));
            if (object.hasNonNull("text") && !object.path("text").asText().equals(words)) {
                return Optional.of("the text has “" + words + "” there");
            }
        }
        for (JsonNode each : value) {
            Optional<String> fault = spans(each);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the ids in a thing lead somewhere, and not to itself.
     *
     * @param field the field that was set, without what follows a dot; empty for all
     */
    Optional<String> links(String list, ObjectNode item, String field) {
        for (Map.Entry<String, String> link : LINKS.getOrDefault(list, Map.of()).entrySet()) {
            Optional<JsonNode> value = View.value(item, link.getKey());
            boolean meant = field.isEmpty() || link.getKey().split("\\.")[0].equals(field);
            if (value.isEmpty() || !meant) {
                continue;
            }
            Set<String> known = References.ids(record, link.getValue());
            for (JsonNode id : value.get().isArray() ? value.get() : List.of(value.get())) {
                if (!known.contains(id.asText())) {
                    return Optional.of(link.getKey() + ": there is no " + id.asText());
                }
                if (id.asText().equals(item.path("id").asText())) {
                    return Optional.of(link.getKey() + ": it cannot name itself");
                }
            }
        }
        return list.equals("events") ? event(item) : Optional.empty();
    }

    private Optional<String> event(ObjectNode event) {
        Optional<String> ref = View.value(event, "place.ref").map(JsonNode::asText);
        if (ref.flatMap(id -> View.present(record, id))
                .filter(place -> !place.path("use").asText().equals("literal"))
                .isPresent()) {
            return Optional.of("place: " + ref.get() + " names no place here but who is of it");
        }
        for (JsonNode context : event.path("contexts")) {
            if (!Plover.CONTEXTS.contains(context.asText())) {
                return Optional.of("contexts: there is no " + context.asText());
            }
        }
        return Optional.empty();
    }

    /** Whether an event's modes are modes of its type; own types of a codebook have their own. */
    static Optional<String> modes(ObjectNode event) {
        Optional<EventType> type = Edit.plover(event.path("type").asText());
        if (type.isPresent()) {
            for (JsonNode mode : event.path("modes")) {
                if (!Plover.modes(type.get()).contains(mode.asText())) {
                    return Optional.of("modes: " + type.get() + " has no " + mode.asText());
                }
            }
        }
        return Optional.empty();
    }
}
