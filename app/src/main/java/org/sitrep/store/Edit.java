// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.Plover;
import org.sitrep.model.EventType;

/**
 * Gives a field of a thing another value, and what hangs on the field with it: another type takes
 * the modes along that it does not have, a toll without words of its own keeps the old one's words
 * or the trigger's, a trigger elsewhere lies in another sentence.
 */
final class Edit {
    private static final List<String> TOLLS =
            List.of("dead", "injured", "missing", "displaced", "detained");

    /** What the gazetteer says of a place; given together under the name {@code place}. */
    private static final List<String> GAZETTEER =
            List.of(
                    "name",
                    "geonames",
                    "supplement",
                    "gazetteer",
                    "lat",
                    "lon",
                    "country",
                    "admin1",
                    "admin2",
                    "feature",
                    "radius_km");

    private final ObjectNode record;
    private final String list;
    private final ObjectNode item;

    Edit(ObjectNode record, String list, ObjectNode item) {
        this.record = record;
        this.list = list;
        this.item = item;
    }

    void set(String field, Optional<JsonNode> value) {
        if (list.equals("places") && field.equals("place")) {
            place(value);
            return;
        }
        Optional<JsonNode> old = Optional.ofNullable(item.get(field));
        set(item, field, value);
        if (list.equals("events")) {
            String head = field.split("\\.")[0];
            if (TOLLS.contains(head)) {
                words(head, old);
            }
            switch (head) {
                case "type", "like" -> type(head);
                case "trigger" -> item.put("sentence", sentence(record, item));
                case "time" -> precision();
                default -> {}
            }
        }
    }

    /** Sets a path in an object; objects on the way are made, and go when nothing is left. */
    static void set(ObjectNode object, String path, Optional<JsonNode> value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            if (value.isPresent() && !value.get().isNull()) {
                object.set(path, value.get());
            } else {
                object.remove(path);
            }
            return;
        }
        String head = path.substring(0, dot);
        ObjectNode inner =
                object.get(head) instanceof ObjectNode there ? there : object.putObject(head);
        set(inner, path.substring(dot + 1), value);
        if (inner.isEmpty()) {
            object.remove(head);
        }
    }

    private void type(String field) {
        Optional<EventType> type = plover(item.path("type").asText());
        if (field.equals("type") && type.isPresent()) {
            item.remove("like");
        }
        if (type.isPresent() && item.path("modes") instanceof ArrayNode modes) {
            Set<String> known = Plover.modes(type.get());
            ArrayNode kept = Trees.array();
            modes.forEach(
                    mode -> {
                        if (known.contains(mode.asText())) {
                            kept.add(mode);
                        }
                    });
            item.set("modes", kept);
        }
    }

    static Optional<EventType> plover(String name) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.name().equals(name))
                .findFirst();
    }

    /** A toll needs words; a person who gives figures alone need not select them again. */
    private void words(String toll, Optional<JsonNode> old) {
        if (item.path(toll) instanceof ObjectNode now && !now.has("start") && !now.has("end")) {
            JsonNode span =
                    old.filter(there -> there.has("start") && there.has("end"))
                            .orElse(item.path("trigger"));
            now.set("start", span.path("start"));
            now.set("end", span.path("end"));
        }
    }

    private void precision() {
        if (item.path("time") instanceof ObjectNode time && !time.hasNonNull("precision")) {
            time.put("precision", "day");
        }
    }

    private void place(Optional<JsonNode> value) {
        item.remove(GAZETTEER);
        if (value.isPresent() && value.get() instanceof ObjectNode given) {
            item.put("feature", "PPL");
            item.put("radius_km", 0);
            item.put("precision", "place");
            item.setAll(given.deepCopy());
        } else {
            item.put("precision", "unresolved");
        }
    }

    /** A thing that a person adds, with what every thing of its list has. */
    static ObjectNode added(ObjectNode record, String list, String id, ObjectNode given) {
        ObjectNode item = Trees.object();
        item.put("id", id);
        item.setAll(given.deepCopy());
        item.put("id", id);
        item.put("rule", "by hand");
        switch (list) {
            case "events" -> event(record, item);
            case "claims" -> {
                defaults(item, "form", "indirect");
                defaults(item, "stance", "asserts");
                defaults(item, "certainty", "certain");
            }
            case "places" -> {
                defaults(item, "use", "literal");
                defaults(item, "precision", item.hasNonNull("name") ? "place" : "unresolved");
                if (item.hasNonNull("name")) {
                    defaults(item, "feature", "PPL");
                    if (!item.hasNonNull("radius_km")) {
                        item.put("radius_km", 0);
                    }
                }
            }
            case "actors" -> defaults(item, "kind", "body");
            case "times" -> {
                defaults(item, "type", "DATE");
                defaults(item, "precision", "day");
            }
            default -> {}
        }
        return item;
    }

    private static void event(ObjectNode record, ObjectNode item) {
        defaults(item, "happening", Happenings.fresh(record));
        defaults(item, "status", "actual");
        if (!item.has("historical")) {
            item.put("historical", false);
        }
        // A person said so; the score is the machine's and says nothing of it.
        item.put("score", 1);
        item.put("sentence", sentence(record, item));
        Edit edit = new Edit(record, "events", item);
        TOLLS.forEach(toll -> edit.words(toll, Optional.empty()));
        edit.precision();
    }

    private static void defaults(ObjectNode item, String name, String value) {
        if (!item.hasNonNull(name)) {
            item.put(name, value);
        }
    }

    /** Number of the sentence in which an event's trigger begins; 0 when it lies in none. */
    static int sentence(ObjectNode record, ObjectNode event) {
        int start = event.path("trigger").path("start").asInt();
        int n = 0;
        for (JsonNode sentence : record.path("sentences")) {
            if (start >= sentence.path("start").asInt() && start < sentence.path("end").asInt()) {
                return n;
            }
            n++;
        }
        return 0;
    }
}
