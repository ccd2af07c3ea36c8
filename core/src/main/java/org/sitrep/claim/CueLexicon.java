// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Cue.Part;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.Claim.Certainty;
import org.sitrep.model.Claim.Stance;
import org.sitrep.model.Span;

/** The words that attribute. Source: {@code cues.tsv}. Immutable, so safe for many threads. */
final class CueLexicon {
    private static final WordSketch NO_WORDS = new WordSketch();

    private static final String FILE = "/org/sitrep/claim/cues.tsv";

    /** By part and first word; of several with the same first word the longest comes first. */
    private final Map<Part, Map<String, List<Cue>>> cues = new EnumMap<>(Part.class);

    private final Map<Part, WordSketch> firstWords = new EnumMap<>(Part.class);

    private CueLexicon(List<Tsv.Row> rows) {
        for (Part part : Part.values()) {
            firstWords.put(part, new WordSketch());
        }
        Set<List<String>> seen = new LinkedHashSet<>();
        for (Tsv.Row row : rows) {
            for (String words : row.list(0)) {
                Cue cue = cue(row, words);
                List<String> key = new ArrayList<>(cue.words());
                key.add(cue.part().name());
                if (!seen.add(key)) {
                    throw row.fault(words + " stands twice as a " + row.cell(1));
                }
                List<Cue> same =
                        cues.computeIfAbsent(cue.part(), part -> new HashMap<>())
                                .computeIfAbsent(
                                        cue.words().getFirst(), first -> new ArrayList<>());
                same.add(cue);
                sketch(cue.part()).add(cue.words().getFirst());
                same.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
            }
        }
    }

    static CueLexicon bundled() {
        return new CueLexicon(Tsv.read(CueLexicon.class, FILE));
    }

    /** A lexicon from the rows of a table, for tests and for users' own tables. */
    static CueLexicon of(List<Tsv.Row> rows) {
        return new CueLexicon(rows);
    }

    private static Cue cue(Tsv.Row row, String words) {
        Set<String> complements = new LinkedHashSet<>();
        Set<String> granted = new LinkedHashSet<>();
        for (String complement : row.list(2)) {
            if (complement.endsWith("!")) {
                String bare = complement.substring(0, complement.length() - 1);
                complements.add(bare);
                granted.add(bare);
            } else {
                complements.add(complement);
            }
        }
        if (complements.isEmpty()) {
            throw row.fault("a cue has at least one complement");
        }
        String hearer = row.cell(5);
        if (!hearer.isEmpty() && !hearer.equals("hearer")) {
            throw row.fault("unknown mark " + hearer);
        }
        return new Cue(
                List.of(words.split(" ", -1)),
                constant(Part.class, row, row.cell(1)),
                Collections.unmodifiableSet(complements),
                Collections.unmodifiableSet(granted),
                constant(Stance.class, row, row.cell(3)),
                constant(Certainty.class, row, row.cell(4)),
                !hearer.isEmpty());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Tsv.Row row, String word) {
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw row.fault("unknown " + type.getSimpleName() + " " + word);
        }
    }

    private WordSketch sketch(Part part) {
        return firstWords.getOrDefault(part, NO_WORDS);
    }

    /** Whether a cue of a part may begin with a word of a text, in upper or lower case. */
    boolean mayBegin(Part part, String text, Span word) {
        return sketch(part).admits(text.charAt(word.start()), word.length());
    }

    /** The cues of a part that begin with the word, longest first. */
    List<Cue> beginningWith(Part part, String word) {
        if (word.isEmpty() || !sketch(part).admits(word.charAt(0), word.length())) {
            return List.of();
        }
        return cues.getOrDefault(part, Map.of()).getOrDefault(word, List.of());
    }

    /** The cue of a part that is this one word. */
    Optional<Cue> find(Part part, String word) {
        for (Cue cue : beginningWith(part, word)) {
            if (cue.words().size() == 1) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }
}
