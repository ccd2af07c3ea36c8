// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.knowledge.Plover;
import org.sitrep.knowledge.Tsv;
import org.sitrep.knowledge.WordFilter;
import org.sitrep.model.EventType;
import org.sitrep.model.ParsedDocument.Sentence;

/** The contexts that words of a sentence give to its events: {@code contexts.tsv}. */
final class Contexts {
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final WordFilter known;

    private record Entry(String context, Set<String> types) {}

    Contexts(Iterable<Tsv.Row> rows) {
        for (Tsv.Row row : rows) {
            if (!Plover.CONTEXTS.contains(row.cell(0))) {
                throw row.fault("unknown context " + row.cell(0));
            }
            Set<String> types = new TreeSet<>(row.list(2));
            for (EventType type : EventType.PLOVER) {
                types.remove(type.name());
            }
            if (!types.isEmpty()) {
                throw row.fault("unknown types " + types);
            }
            Entry entry = new Entry(row.cell(0), new TreeSet<>(row.list(2)));
            for (String word : row.list(1)) {
                entries.computeIfAbsent(word.toLowerCase(Locale.ROOT), w -> new ArrayList<>())
                        .add(entry);
            }
        }
        known = WordFilter.of(entries.keySet());
    }

    static Contexts bundled() {
        return new Contexts(Tsv.read(Contexts.class, "/org/sitrep/event/contexts.tsv"));
    }

    /** Adds the contexts of a sentence to its events, those of the frames first. */
    void add(Syntax syntax, Sentence sentence, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        Set<Entry> found = new java.util.LinkedHashSet<>();
        for (int t = sentence.firstToken(); t < sentence.lastToken(); t++) {
            for (String word : List.of(syntax.lemma(t), syntax.form(t))) {
                if (known.mayHold(word)) {
                    found.addAll(entries.getOrDefault(word, List.of()));
                }
            }
        }
        for (Draft draft : drafts) {
            List<String> contexts = new ArrayList<>(draft.contexts);
            for (Entry entry : found) {
                boolean fits = entry.types().isEmpty() || entry.types().contains(draft.type.name());
                if (fits && !contexts.contains(entry.context())) {
                    contexts.add(entry.context());
                }
            }
            draft.contexts = contexts;
        }
    }
}
