// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.HashSet;
import java.util.Set;
import org.sitrep.knowledge.Tsv;

/** Words that say nothing about what a report is on. Source: {@code common-words.txt}. */
final class CommonWords {
    private final Set<String> words = new HashSet<>();

    private CommonWords() {
        for (Tsv.Row row : Tsv.read(CommonWords.class, "/org/sitrep/incident/common-words.txt")) {
            for (String word : row.cell(0).split(" ", -1)) {
                words.add(word);
            }
        }
    }

    static CommonWords bundled() {
        return new CommonWords();
    }

    boolean has(String word) {
        return words.contains(word);
    }
}
