// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sitrep.knowledge.Tsv;

/**
 * The words of time: classes of {@code words.tsv} and the zones of {@code zones.tsv}; and the
 * numbers by which atoms know these words and those of rules and names.
 */
final class Vocabulary {
    private final WordNumbers numbers = new WordNumbers();
    private final Map<String, Map<String, String>> classes = new LinkedHashMap<>();
    private final Map<String, String> zones = new HashMap<>();
    private final WordSet abbreviations = new WordSet();

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
                int number = vocabulary.numbers.add(word);
                // "May" is the whole word: a full stop behind it ends the sentence.
                if (row.cell(0).endsWith("3") && !word.equals("may")) {
                    vocabulary.abbreviations.add(number);
                }
            }
        }
        for (Tsv.Row row : Tsv.read(Vocabulary.class, "/org/sitrep/time/zones.tsv")) {
            for (String word : row.list(0)) {
                vocabulary.numbers.add(word);
                vocabulary.zones.put(word, row.cell(1));
            }
        }
        return vocabulary;
    }

    /** The numbers of all words that anything here, a rule or a name speaks of. */
    WordNumbers numbers() {
        return numbers;
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

    /** The zones' names. */
    Set<String> zones() {
        return zones.keySet();
    }

    /** Whether a full stop after the word of a number belongs to it: "Sept.". */
    boolean isAbbreviation(int number) {
        return abbreviations.has(number);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The lower case of each character, without full stops: "P.M." is "pm". */
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
