// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.Span;

/**
 * One document as two coders have it, event beside event.
 *
 * <p>The machine's events pair by their ids; what the coders added by hand pairs when the triggers
 * overlap. An event that one of them rejected, or that one alone added, stands alone.
 */
final class DoubleCoding {
    private final long document;
    private final List<Beside> events;
    private final List<LogEntry> decided;

    private DoubleCoding(long document, List<Beside> events, List<LogEntry> decided) {
        this.document = document;
        this.events = events;
        this.decided = decided;
    }

    /** An event as each has it; empty for who says that it is none. */
    record Beside(
            String key, String otherKey, Optional<EventRow> first, Optional<EventRow> second) {}

    /**
     * Lays two layers side by side.
     *
     * @param entries of the document on every layer
     */
    static DoubleCoding of(
            long n, Machine machine, List<LogEntry> entries, String first, String second) {
        View one = Fold.of(machine, Corrections.onLayer(entries, Optional.of(first)));
        View two = Fold.of(machine, Corrections.onLayer(entries, Optional.of(second)));
        List<LogEntry> own = Corrections.onLayer(entries, Optional.empty());
        Set<Long> undone = Fold.undone(own);
        return new DoubleCoding(
                n,
                beside(n, one, two),
                own.stream().filter(entry -> !undone.contains(entry.seq())).toList());
    }

    private static List<Beside> beside(long n, View one, View two) {
        CodedDocument first = Show.coded(n, one);
        CodedDocument second = Show.coded(n, two);
        Map<String, EventRow> rowsOne = rows(n, one, first);
        Map<String, EventRow> rowsTwo = rows(n, two, second);
        Map<String, String> partners = partners(first, second);
        List<Beside> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Event event : first.events()) {
            String other = partners.getOrDefault(event.id(), event.id());
            seen.add(other);
            all.add(
                    new Beside(
                            Target.key(n, event.id()),
                            Target.key(n, other),
                            Optional.ofNullable(rowsOne.get(event.id())),
                            Optional.ofNullable(rowsTwo.get(other))));
        }
        for (Event event : second.events()) {
            if (seen.add(event.id())) {
                String key = Target.key(n, event.id());
                all.add(
                        new Beside(
                                key,
                                key,
                                Optional.empty(),
                                Optional.ofNullable(rowsTwo.get(event.id()))));
            }
        }
        return all;
    }

    /** The rows of events that the coder did not reject, by id. */
    private static Map<String, EventRow> rows(long n, View view, CodedDocument coded) {
        Map<String, EventRow> rows = new HashMap<>();
        for (EventRow row : new Rows(n, view, coded).all()) {
            if (!row.rejected()) {
                rows.put(row.event(), row);
            }
        }
        return rows;
    }

    /** Events by hand of the first coder with those of the second. */
    private static Map<String, String> partners(CodedDocument first, CodedDocument second) {
        Map<String, String> partners = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Event one : first.events()) {
            if (!one.id().startsWith("m")) {
                continue;
            }
            Span trigger = one.trigger();
            second.events().stream()
                    .filter(two -> two.id().startsWith("m") && two.trigger().overlaps(trigger))
                    .filter(two -> taken.add(two.id()))
                    .findFirst()
                    .ifPresent(two -> partners.put(one.id(), two.id()));
        }
        return partners;
    }

    long document() {
        return document;
    }

    List<Beside> events() {
        return events;
    }

    /** Where the two say otherwise, by event and field. */
    List<Disagreement> disagreements() {
        List<Disagreement> all = new ArrayList<>();
        for (Beside event : events) {
            if (event.first().isEmpty() || event.second().isEmpty()) {
                if (event.first().isPresent() != event.second().isPresent()) {
                    all.add(
                            disagreement(
                                    event,
                                    CodedField.EXISTS,
                                    CodedField.EXISTS,
                                    Optional.of(Boolean.toString(event.first().isPresent())),
                                    Optional.of(Boolean.toString(event.second().isPresent()))));
                }
                continue;
            }
            for (CodedField field : CodedField.all()) {
                Optional<String> one = field.value().apply(event.first().get());
                Optional<String> two = field.value().apply(event.second().get());
                if (!one.equals(two)) {
                    all.add(disagreement(event, field.name(), field.head(), one, two));
                }
            }
        }
        return all;
    }

    private Disagreement disagreement(
            Beside event, String name, String head, Optional<String> one, Optional<String> two) {
        return new Disagreement(
                event.key(), event.otherKey(), name, one, two, isDecided(event, head));
    }

    /** Whether the project's coding says something of the field, or accepts or rejects it all. */
    private boolean isDecided(Beside event, String head) {
        return decided.stream()
                .filter(e -> e.target().equals(event.key()) || e.target().equals(event.otherKey()))
                .anyMatch(
                        e ->
                                switch (e.kind()) {
                                    case ACCEPT, REJECT -> true;
                                    case SET -> e.field().orElse("").split("\\.")[0].equals(head);
                                    default -> false;
                                });
    }

    /** What the coders of a document say otherwise and nobody decided, by event, in words. */
    static Map<String, String> open(
            long n, Machine machine, List<LogEntry> entries, List<String> coders) {
        Map<String, Set<String>> fields = new HashMap<>();
        for (int i = 0; i < coders.size(); i++) {
            for (int j = i + 1; j < coders.size(); j++) {
                for (Disagreement each :
                        of(n, machine, entries, coders.get(i), coders.get(j)).disagreements()) {
                    if (!each.decided()) {
                        fields.computeIfAbsent(each.key(), key -> new TreeSet<>())
                                .add(each.field());
                    }
                }
            }
        }
        Map<String, String> words = new HashMap<>();
        fields.forEach((key, names) -> words.put(key, String.join(", ", names)));
        return words;
    }
}
