// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.knowledge.Tsv;

/** The words of time: classes of {@code words.tsv} and the zones of {@code zones.tsv}. */
final class Vocabulary {
    private final Map<String, Map<String, String>> classes = new LinkedHashMap<>();
    private final Map<String, String> zones = new HashMap<>();
    private final Set<String> abbreviations = new TreeSet<>();

    private Vocabulary() {}

    static Vocabulary english() {
        Vocabulary vocabulary = new Vocabulary();
        for (Tsv.Row row : Tsv.read(Vocabulary.class, "/org/sitrep/time/words.tsv")) {
            if (row.cell(1).isEmpty() || row.list(2).isEmpty()) {
                throw row.fault("a row has a class, a value and words");
            }
            Map<String, String> words =
                    vocabulary.classes.computeIfAbsent(row.cell(0), c -> new HashMap<>());
            for (String word : row.list(2)) {
                if (words.put(word, row.cell(1)) != null) {
                    throw row.fault(word + " stands twice in " + row.cell(0));
                }
                if (row.cell(0).endsWith("3")) {
                    vocabulary.abbreviations.add(word);
                }
            }
        }
        for (Tsv.Row row : Tsv.read(Vocabulary.class, "/org/sitrep/time/zones.tsv")) {
            for (String word : row.list(0)) {
                vocabulary.zones.put(word, row.cell(1));
            }
        }
        return vocabulary;
    }

    boolean isClass(String name) {
        return classes.containsKey(name);
    }

    /** The value of a word in a class; empty when it is not in it. */
    String value(String className, String word) {
        Map<String, String> words = classes.get(className);
        return words == null ? "" : words.getOrDefault(word, "");
    }

    /** The words of a class. */
    Set<String> words(String className) {
        return classes.getOrDefault(className, Map.of()).keySet();
    }

    /**
     * The offset or the name of a time zone, "-" when the letters stand for several; else empty.
     */
    String zone(String word) {
        return zones.getOrDefault(word, "");
    }

    /** Whether a full stop after the word belongs to it: "Sept.". */
    boolean isAbbreviation(String word) {
        return abbreviations.contains(word) && !word.equals("may");
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Lower case, letters only; other scripts stay as they are. */
    static String fold(String text, int start, int end) {
        StringBuilder folded = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '.') {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }
}
