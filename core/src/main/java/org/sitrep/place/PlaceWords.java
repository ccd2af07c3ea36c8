// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.Fold;
import org.sitrep.knowledge.Tsv;
import org.sitrep.knowledge.WordFilter;

/**
 * The words that tell a place name from other names and words: {@code context.tsv}, {@code
 * persons.tsv}, {@code ordinary.tsv}. Immutable, so safe for many threads.
 */
final class PlaceWords {
    private static final String FOLDER = "/org/sitrep/place/";

    /** What a word tells; the files explain each. */
    enum Kind {
        LOCATIVE,
        OF,
        UNLISTED,
        AFTER,
        LOCAL,
        BEFORE,
        COMPASS,
        STATEWIDE,
        STREET,
        UNIT,
        BODY,
        GEOGRAPHIC,
        SPEECH,
        STILL,
        TALKS,
        AGAINST,
        TRUST,
        TITLE,
        FIRST,
        SURNAME,
        NEVER,
        WORD
    }

    /** The kinds of each word: one word is asked for several of them. */
    private final Map<String, Set<Kind>> kinds = new HashMap<>();

    private WordFilter known = WordFilter.of(List.of());
    private final Map<Kind, Map<String, String>> values = new EnumMap<>(Kind.class);

    private PlaceWords() {
        for (Kind kind : Kind.values()) {
            values.put(kind, new HashMap<>());
        }
    }

    static PlaceWords bundled() {
        PlaceWords all = new PlaceWords();
        for (String file : List.of("context.tsv", "persons.tsv", "ordinary.tsv")) {
            all.read(Tsv.read(PlaceWords.class, FOLDER + file));
        }
        all.known = WordFilter.of(all.kinds.keySet());
        return all;
    }

    private void read(List<Tsv.Row> rows) {
        for (Tsv.Row row : rows) {
            Kind kind = kind(row);
            if (row.list(1).isEmpty()) {
                throw row.fault("a row has words");
            }
            for (String word : row.list(1)) {
                String folded = Fold.fold(word);
                kinds.computeIfAbsent(folded, w -> EnumSet.noneOf(Kind.class)).add(kind);
                if (!row.cell(2).isEmpty()) {
                    values.getOrDefault(kind, new HashMap<>()).put(folded, row.cell(2));
                }
            }
        }
    }

    private static Kind kind(Tsv.Row row) {
        String name = row.cell(0).toUpperCase(Locale.ROOT);
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw row.fault("unknown kind " + row.cell(0));
    }

    boolean is(Kind kind, String word) {
        return known.mayHold(word) && kinds.getOrDefault(word, Set.of()).contains(kind);
    }

    /** What the file says of the word besides its kind: "province" is "admin1". */
    Optional<String> value(Kind kind, String word) {
        return is(kind, word)
                ? Optional.ofNullable(values.getOrDefault(kind, Map.of()).get(word))
                : Optional.empty();
    }
}
