// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Folds the log over a record: what people have of a document.
 *
 * <p>Entries that are taken back are left out, the others count in their order, so that of two
 * values for one field the later one holds. An entry about a thing that is not there (it was added
 * by an entry that is taken back) changes nothing. References that lead nowhere in the end, since
 * people rejected what they lead to, are taken out.
 */
final class Fold {
    private final ObjectNode record;
    private final Moves moves;
    private final Map<String, String> recoded = new TreeMap<>();
    private final Set<String> away = new TreeSet<>();
    private final Map<String, State> states = new TreeMap<>();
    private final Set<String> grown = new TreeSet<>();
    private State state = State.AUTO;
    private List<String> coders = List.of();
    private boolean touched;

    private Fold(Machine machine) {
        this.record = machine.record().deepCopy();
        this.moves = machine.moves();
    }

    /**
     * Folds.
     *
     * @param machine what the coder wrote
     * @param entries the document's on one layer, oldest first
     */
    static View of(Machine machine, List<LogEntry> entries) {
        Fold fold = new Fold(machine);
        Set<Long> undone = undone(entries);
        Map<String, Long> versions = new TreeMap<>();
        for (LogEntry entry : entries) {
            versions.merge(entry.target(), 1L, Long::sum);
            if (!undone.contains(entry.seq())) {
                fold.apply(entry);
            }
        }
        Map<String, ObjectNode> rejected = fold.takeAway();
        return new View(
                fold.record,
                rejected,
                fold.states,
                fold.state,
                fold.coders,
                versions,
                undone,
                fold.recoded,
                fold.touched);
    }

    /** Numbers of the entries that are taken back; an undo that is itself undone does not count. */
    static Set<Long> undone(List<LogEntry> entries) {
        Set<Long> undone = new HashSet<>();
        for (LogEntry entry : entries.reversed()) {
            if (entry.kind() == Kind.UNDO && !undone.contains(entry.seq())) {
                entry.after().map(Long::valueOf).ifPresent(undone::add);
            }
        }
        return undone;
    }

    private void apply(LogEntry entry) {
        Target target = Target.of(entry.target());
        if (target.item().isEmpty()) {
            ofDocument(entry);
            return;
        }
        String id = target.item().get();
        if (entry.kind() == Kind.RECODED) {
            recoded.merge(id, entry.field().orElse("no longer coded"), (a, b) -> a + ", " + b);
            return;
        }
        Optional<JsonNode> given = entry.after().map(Trees::read);
        Optional<JsonNode> value = given.flatMap(each -> moves.value(each, entry.seq()));
        recoded.remove(id);
        if (given.isPresent() && value.isEmpty()) {
            recoded.put(id, "the words of a correction are gone");
        } else if (entry.kind() == Kind.ADD) {
            add(id, value);
        } else {
            View.present(record, id).ifPresent(item -> ofItem(id, item, entry, value));
        }
    }

    private void ofDocument(LogEntry entry) {
        switch (entry.kind()) {
            case SET -> {
                if (entry.field().orElse("").equals("coders")) {
                    coders = entry.after().map(Trees::read).map(Fold::words).orElse(List.of());
                } else {
                    touched = true;
                    Edit.set(record, entry.field().orElse(""), entry.after().map(Trees::read));
                }
            }
            case ACCEPT -> state = state == State.AUTO ? State.CODED : state;
            case STATE -> state = word(entry);
            default -> {}
        }
    }

    private void ofItem(String id, ObjectNode item, LogEntry entry, Optional<JsonNode> value) {
        switch (entry.kind()) {
            case SET -> {
                touched = true;
                new Edit(record, Target.listOf(id).orElse(""), item)
                        .set(entry.field().orElse(""), value);
                seen(id);
            }
            case ACCEPT -> {
                touched |= away.remove(id);
                seen(id);
            }
            case REJECT -> {
                touched = true;
                away.add(id);
                seen(id);
            }
            case STATE -> states.put(id, word(entry));
            case MERGE -> {
                Happenings.merge(record, id, other(entry));
                touched = true;
                seen(id);
            }
            case SPLIT -> {
                Happenings.split(record, id, other(entry));
                touched = true;
                seen(id);
            }
            default -> {}
        }
    }

    private void add(String id, Optional<JsonNode> value) {
        String list = Target.listOf(id).orElse("events");
        if (View.present(record, id).isPresent()
                || !(value.orElse(Trees.array()) instanceof ObjectNode given)) {
            return;
        }
        ObjectNode item = Edit.added(record, list, id, given);
        record.withArray("/" + list).add(item);
        grown.add(list);
        touched = true;
        seen(id);
    }

    /** What a person touched is no longer the machine's alone. */
    private void seen(String id) {
        states.merge(id, State.CODED, (old, now) -> old == State.AUTO ? now : old);
    }

    private static State word(LogEntry entry) {
        return entry.after()
                .map(Trees::read)
                .flatMap(word -> State.of(word.asText()))
                .orElse(State.AUTO);
    }

    /** The id of the other event of a decision; of another document's the whole key. */
    private static String other(LogEntry entry) {
        Target own = Target.of(entry.target());
        Target other = Target.of(entry.after().map(Trees::read).map(JsonNode::asText).orElse(""));
        return other.document() == own.document() ? other.item().orElse("") : other.name();
    }

    /** The words of a JSON list. */
    static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(each -> words.add(each.asText()));
        return words;
    }

    /** Names as a JSON list. */
    static String names(List<String> names) {
        ArrayNode array = Trees.array();
        names.forEach(array::add);
        return Trees.write(array);
    }

    /** Takes out what is rejected and what then leads nowhere; restores the order of the text. */
    private Map<String, ObjectNode> takeAway() {
        Map<String, ObjectNode> rejected = new LinkedHashMap<>();
        for (String list : Target.lists()) {
            List<JsonNode> kept = new ArrayList<>();
            for (JsonNode each : record.path(list)) {
                if (each instanceof ObjectNode item && away.contains(item.path("id").asText())) {
                    rejected.put(item.path("id").asText(), item);
                } else {
                    kept.add(each);
                }
            }
            if (grown.contains(list)) {
                record.set(list, Order.sorted(list, kept));
            } else if (kept.size() != record.path(list).size()) {
                ArrayNode rest = Trees.array();
                kept.forEach(rest::add);
                record.set(list, rest);
            }
        }
        if (touched) {
            References.prune(record);
        }
        return rejected;
    }
}
