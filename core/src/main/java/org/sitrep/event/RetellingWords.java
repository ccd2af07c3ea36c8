// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.knowledge.Tsv;

/** Words that tell whether an act is one already told or another one: {@code retelling.tsv}. */
final class RetellingWords {
    private final Map<Use, Set<String>> words = new EnumMap<>(Use.class);

    /** What a word is looked for as; the table explains each. */
    enum Use {
        OTHER,
        FIRST,
        ACT,
        LASTING,
        GENERIC,
        ELSEWHERE,
        CASE,
        LAG,
        ORDER,
        ANSWER,
        FOLLOW,
        REASON,
        PART,
        ENDURING
    }

    RetellingWords(Iterable<Tsv.Row> rows) {
        for (Tsv.Row row : rows) {
            words.computeIfAbsent(use(row), u -> new HashSet<>()).addAll(row.list(1));
        }
    }

    private static Use use(Tsv.Row row) {
        for (Use use : Use.values()) {
            if (use.name().toLowerCase(Locale.ROOT).equals(row.cell(0))) {
                return use;
            }
        }
        throw row.fault("unknown use " + row.cell(0));
    }

    static RetellingWords bundled() {
        return new RetellingWords(
                Tsv.read(RetellingWords.class, "/org/sitrep/event/retelling.tsv"));
    }

    boolean has(Use use, String word) {
        return words.getOrDefault(use, Set.of()).contains(word);
    }
}
