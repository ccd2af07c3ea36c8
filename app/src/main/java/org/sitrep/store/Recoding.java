// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a newer coding of a document under the ids of the older one, so that what people wrote
 * about {@code e3} stays with the event that they meant.
 *
 * <p>A thing of the newer coding is one of the older when it has the same words: an event by its
 * trigger and type, else by its trigger; a claim by its content and cue; places, actors and times
 * by themselves. What is new gets an id that the document never used. What people touched, or what
 * their corrections name, and the newer coding does not have, is carried over as it was.
 */
final class Recoding {
    /** What the coder may write otherwise without saying anything else. */
    private static final Set<String> ASIDE =
            Set.of("id", "rule", "score", "sentence", "candidates", "happening");

    private final ObjectNode old;
    private final ObjectNode now;
    private final List<Moves.Part> parts;
    private final List<LogEntry> log;
    private final Set<String> matched = new HashSet<>();
    private final Set<String> touched = new LinkedHashSet<>();
    private final List<Change> changes = new ArrayList<>();

    /**
     * A difference between the codings of a thing that people touched; JSON.
     *
     * @param field empty when the newer coding does not have the thing
     */
    record Change(
            String id, Optional<String> field, Optional<String> before, Optional<String> after) {}

    private Recoding(ObjectNode old, ObjectNode now, List<Moves.Part> parts, List<LogEntry> log) {
        this.old = old;
        this.now = now;
        this.parts = parts;
        this.log = log;
        for (LogEntry entry : log) {
            if (entry.kind() != Kind.RECODED) {
                Target.of(entry.target()).item().ifPresent(touched::add);
            }
        }
    }

    /**
     * The newer coding under the older ids, and what it says otherwise.
     *
     * @param old the record as it is kept
     * @param now the newer one; changed by this
     * @param parts where the words of the old text are now
     * @param earlier codings before the old one: their ids are used up too
     * @param log every entry of the document
     */
    static List<Change> recode(
            ObjectNode old,
            ObjectNode now,
            List<Moves.Part> parts,
            List<ObjectNode> earlier,
            List<LogEntry> log) {
        Recoding recoding = new Recoding(old, now, parts, log);
        recoding.rename(earlier);
        recoding.carry();
        References.prune(now);
        return recoding.changes;
    }

    private void rename(List<ObjectNode> earlier) {
        Map<String, Integer> last = new HashMap<>();
        lastNumbers(old, last);
        earlier.forEach(record -> lastNumbers(record, last));
        Map<String, Map<String, String>> names = new HashMap<>();
        for (String list : Target.lists()) {
            names.put(list, names(list, last));
        }
        happenings(names.getOrDefault("events", Map.of()), earlier);
        Links.rename(now, names);
        compare();
    }

    /** The greatest number that each kind of id bears. */
    private static void lastNumbers(ObjectNode record, Map<String, Integer> last) {
        for (String list : Target.lists()) {
            for (JsonNode each : record.path(list)) {
                String id = each.path("id").asText();
                int digits = id.length();
                while (digits > 0 && Character.isDigit(id.charAt(digits - 1))) {
                    digits--;
                }
                if (digits < id.length() && id.length() - digits < 9) {
                    last.merge(list, Integer.parseInt(id.substring(digits)), Math::max);
                }
            }
        }
    }

    /** New names of the things of a list. */
    private Map<String, String> names(String list, Map<String, Integer> last) {
        Map<String, Deque<String>> exact = new HashMap<>();
        Map<String, Deque<String>> near = new HashMap<>();
        for (JsonNode each : old.path(list)) {
            JsonNode copy = each.deepCopy();
            if (Moves.move(anchor(list, copy), parts)) {
                String id = each.path("id").asText();
                exact.computeIfAbsent(key(list, copy, true), k -> new ArrayDeque<>()).add(id);
                near.computeIfAbsent(key(list, copy, false), k -> new ArrayDeque<>()).add(id);
            }
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (boolean strict : new boolean[] {true, false}) {
            for (JsonNode each : now.path(list)) {
                String id = each.path("id").asText();
                Deque<String> there = (strict ? exact : near).get(key(list, each, strict));
                while (there != null && !there.isEmpty() && !names.containsKey(id)) {
                    String candidate = there.remove();
                    if (matched.add(candidate)) {
                        names.put(id, candidate);
                    }
                }
            }
        }
        for (JsonNode each : now.path(list)) {
            String id = each.path("id").asText();
            names.computeIfAbsent(
                    id,
                    any -> list.charAt(0) + Integer.toString(last.merge(list, 1, Integer::sum)));
        }
        return names;
    }

    /** The part of a thing whose place in the text makes it the same. */
    private static JsonNode anchor(String list, JsonNode item) {
        return switch (list) {
            case "events" -> item.path("trigger");
            case "claims" -> item.path("content");
            default -> item; // its own span: what lies deeper holds none
        };
    }

    private static String key(String list, JsonNode item, boolean strict) {
        JsonNode span = anchor(list, item);
        String key = span.path("start").asInt() + "-" + span.path("end").asInt();
        return strict && list.equals("events") ? key + " " + item.path("type").asText() : key;
    }

    /** A happening keeps the name of the first event that it had before. */
    private void happenings(Map<String, String> names, List<ObjectNode> earlier) {
        Map<String, String> before = new HashMap<>();
        old.path("events")
                .forEach(e -> before.put(e.path("id").asText(), e.path("happening").asText()));
        Set<String> used = new HashSet<>(before.values());
        earlier.forEach(r -> r.path("events").forEach(e -> used.add(e.path("happening").asText())));
        Map<String, String> renamed = new HashMap<>();
        Set<String> given = new HashSet<>();
        for (JsonNode each : now.path("events")) {
            String own = each.path("happening").asText();
            String old = before.get(names.getOrDefault(each.path("id").asText(), ""));
            if (old != null && !renamed.containsKey(own) && given.add(old)) {
                renamed.put(own, old);
            }
        }
        int next = 1;
        for (JsonNode each : now.path("events")) {
            String own = each.path("happening").asText();
            while (!renamed.containsKey(own)) {
                String fresh = "h" + next++;
                if (used.add(fresh)) {
                    renamed.put(own, fresh);
                }
            }
            ((ObjectNode) each).put("happening", renamed.getOrDefault(own, own));
        }
    }

    /** What the newer coding says otherwise of the things that people touched. */
    private void compare() {
        for (String id : touched) {
            Optional<ObjectNode> before = View.present(old, id);
            Optional<ObjectNode> after = View.present(now, id);
            if (before.isEmpty() || after.isEmpty()) {
                continue;
            }
            ObjectNode moved = before.get().deepCopy();
            Moves.move(moved, parts);
            Set<String> fields = new LinkedHashSet<>();
            moved.fieldNames().forEachRemaining(fields::add);
            after.get().fieldNames().forEachRemaining(fields::add);
            fields.removeAll(ASIDE);
            for (String field : fields) {
                Optional<JsonNode> was = View.value(moved, field);
                Optional<JsonNode> is = View.value(after.get(), field);
                if (!was.equals(is)) {
                    changes.add(
                            new Change(id, Optional.of(field), Trees.write(was), Trees.write(is)));
                }
            }
        }
    }

    /** Carries over what people need and the newer coding does not have. */
    private void carry() {
        Deque<String> wanted = new ArrayDeque<>(touched);
        log.forEach(entry -> entry.after().map(Trees::read).ifPresent(v -> ids(v, wanted)));
        Set<String> seen = new HashSet<>();
        while (!wanted.isEmpty()) {
            String id = wanted.remove();
            Optional<ObjectNode> there = seen.add(id) ? View.present(old, id) : Optional.empty();
            if (there.isEmpty() || View.present(now, id).isPresent()) {
                continue;
            }
            ObjectNode item = there.get().deepCopy();
            if (touched.contains(id) && !saidBefore(id)) {
                changes.add(
                        new Change(
                                id,
                                Optional.empty(),
                                Optional.of(Trees.write(there.get())),
                                Optional.empty()));
            }
            if (Moves.move(item, parts)) {
                put(id, item);
                ids(item, wanted);
            }
        }
    }

    private void put(String id, ObjectNode item) {
        String list = Target.listOf(id).orElse("events");
        List<JsonNode> items = new ArrayList<>();
        now.path(list).forEach(items::add);
        items.add(item);
        ArrayNode sorted = Order.sorted(list, items);
        now.set(list, sorted);
        if (list.equals("events")) {
            item.put("sentence", Edit.sentence(now, item));
        }
    }

    /** Whether the log says already that the coder no longer has the thing. */
    private boolean saidBefore(String id) {
        return log.stream()
                .filter(entry -> entry.kind() == Kind.RECODED)
                .filter(entry -> Target.of(entry.target()).item().equals(Optional.of(id)))
                .reduce((first, second) -> second)
                .filter(entry -> entry.field().isEmpty())
                .isPresent();
    }

    /** Words in a value that may be ids. */
    private static void ids(JsonNode value, Deque<String> found) {
        if (value.isTextual() && Target.listOf(value.asText()).isPresent()) {
            found.add(value.asText());
        }
        value.forEach(each -> ids(each, found));
    }
}
