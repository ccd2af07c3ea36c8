// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.knowledge.Mistakes;
import org.sitrep.knowledge.Nearest;
import org.sitrep.knowledge.OwnCodebook;
import org.sitrep.knowledge.Tsv;
import org.sitrep.knowledge.WordFilter;

/** Named lists of words, written {@code @meeting} in frames: {@code classes.tsv}. */
final class WordClasses {
    private final Map<String, Set<String>> members = new LinkedHashMap<>();

    /** The words of all classes. */
    private WordFilter known = WordFilter.of(List.of());

    WordClasses(List<Tsv.Row> rows) {
        add(rows, Mistakes.fatal());
    }

    private void add(List<Tsv.Row> rows, Mistakes mistakes) {
        for (Tsv.Row row : rows) {
            Set<String> words = members.computeIfAbsent(row.cell(0), n -> new LinkedHashSet<>());
            if (row.list(1).isEmpty()) {
                mistakes.add(row, "a class has a name and words");
            }
            for (String word : row.list(1)) {
                if (word.startsWith("@")) {
                    Set<String> other = members.get(word.substring(1));
                    if (other == null) {
                        mistakes.add(
                                row,
                                "unknown class "
                                        + word
                                        + "; define it above"
                                        + Nearest.hint(word.substring(1), members.keySet()));
                    } else {
                        words.addAll(other);
                    }
                } else {
                    words.add(word);
                }
            }
        }
        known = WordFilter.of(words());
    }

    static WordClasses bundled() {
        return bundled("classes.tsv");
    }

    /** The classes of another file of the stage. */
    static WordClasses bundled(String file) {
        return new WordClasses(Tsv.read(WordClasses.class, "/org/sitrep/event/" + file));
    }

    /** The bundled classes with those of a user's own codebook, which may add words to them. */
    static WordClasses with(OwnCodebook own) {
        WordClasses classes = bundled();
        classes.add(own.rows("classes.tsv"), own.mistakes());
        return classes;
    }

    /** The names of the classes. */
    Set<String> names() {
        return members.keySet();
    }

    /** The words of all classes. */
    Set<String> words() {
        Set<String> found = new TreeSet<>();
        members.values().forEach(found::addAll);
        return found;
    }

    /** The words of a class, as lemmas or forms; empty when there is no such class. */
    Set<String> members(String name) {
        return members.getOrDefault(name, Set.of());
    }

    /** Whether the class has the word. */
    boolean has(String name, String word) {
        return known.mayHold(word) && members(name).contains(word);
    }
}
