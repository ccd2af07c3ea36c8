// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ids by which the things of a record name each other. */
final class References {
    private References() {}

    /** Takes out every reference that leads nowhere. */
    static void prune(ObjectNode record) {
        Set<String> actors = ids(record, "actors");
        Set<String> places = ids(record, "places");
        Set<String> times = ids(record, "times");
        Set<String> events = ids(record, "events");
        Set<String> claims = ids(record, "claims");
        for (JsonNode each : record.path("actors")) {
            dropUnless((ObjectNode) each, "same_as", actors);
        }
        for (JsonNode each : record.path("events")) {
            ObjectNode event = (ObjectNode) each;
            for (String role : List.of("actor", "recipient", "mediator")) {
                keep(event, role, actors);
            }
            if (event.path("place") instanceof ObjectNode place
                    && !places.contains(place.path("ref").asText())) {
                event.remove("place");
            }
            if (event.path("time") instanceof ObjectNode time) {
                dropUnless(time, "ref", times);
            }
        }
        for (JsonNode each : record.path("claims")) {
            ObjectNode claim = (ObjectNode) each;
            keep(claim, "events", events);
            dropUnless(claim, "inside", claims);
            if (claim.path("source") instanceof ObjectNode source) {
                dropUnless(source, "ref", actors);
            }
            claim.path("via").forEach(via -> dropUnless((ObjectNode) via, "ref", actors));
        }
    }

    static Set<String> ids(ObjectNode record, String list) {
        Set<String> ids = new HashSet<>();
        record.path(list).forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    private static void dropUnless(ObjectNode holder, String name, Set<String> known) {
        if (holder.hasNonNull(name) && !known.contains(holder.path(name).asText())) {
            holder.remove(name);
        }
    }

    private static void keep(ObjectNode holder, String name, Set<String> known) {
        if (holder.path(name) instanceof ArrayNode ids) {
            ArrayNode kept = Trees.array();
            ids.forEach(
                    id -> {
                        if (known.contains(id.asText())) {
                            kept.add(id);
                        }
                    });
            holder.set(name, kept);
        }
    }
}
