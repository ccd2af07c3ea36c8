// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Gives the things of a record other ids, wherever they are named. */
final class Links {
    private Links() {}

    /**
     * Renames.
     *
     * @param names by list, the new id of each old one
     */
    static void rename(ObjectNode record, Map<String, Map<String, String>> names) {
        for (String list : Target.lists()) {
            for (JsonNode each : record.path(list)) {
                one((ObjectNode) each, "id", names.getOrDefault(list, Map.of()));
            }
        }
        Map<String, String> actors = names.getOrDefault("actors", Map.of());
        Map<String, String> events = names.getOrDefault("events", Map.of());
        for (JsonNode each : record.path("actors")) {
            one((ObjectNode) each, "same_as", actors);
        }
        for (JsonNode each : record.path("events")) {
            ObjectNode event = (ObjectNode) each;
            for (String role : List.of("actor", "recipient", "mediator")) {
                many(event, role, actors);
            }
            one(event.path("place"), "ref", names.getOrDefault("places", Map.of()));
            one(event.path("time"), "ref", names.getOrDefault("times", Map.of()));
        }
        for (JsonNode each : record.path("claims")) {
            ObjectNode claim = (ObjectNode) each;
            many(claim, "events", events);
            one(claim, "inside", names.getOrDefault("claims", Map.of()));
            one(claim.path("source"), "ref", actors);
            claim.path("via").forEach(via -> one(via, "ref", actors));
        }
    }

    private static void one(JsonNode holder, String name, Map<String, String> names) {
        if (holder instanceof ObjectNode object && object.hasNonNull(name)) {
            String id = object.path(name).asText();
            object.put(name, names.getOrDefault(id, id));
        }
    }

    private static void many(ObjectNode holder, String name, Map<String, String> names) {
        if (holder.path(name) instanceof ArrayNode ids) {
            ArrayNode renamed = Trees.array();
            ids.forEach(id -> renamed.add(names.getOrDefault(id.asText(), id.asText())));
            holder.set(name, renamed);
        }
    }
}
