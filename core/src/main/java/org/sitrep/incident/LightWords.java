// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.knowledge.Tsv;

/** Words of a trigger that do not tell its happening from others: {@code light-words.txt}. */
final class LightWords {
    private static final String FILE = "/org/sitrep/incident/light-words.txt";

    private final Set<String> words = new HashSet<>();

    private LightWords() {
        for (Tsv.Row row : Tsv.read(LightWords.class, FILE)) {
            words.addAll(List.of(row.cell(0).split(" ", -1)));
        }
    }

    static LightWords bundled() {
        return new LightWords();
    }

    boolean has(String word) {
        return words.contains(word);
    }
}
