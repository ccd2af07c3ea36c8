// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sitrep.knowledge.Tsv;

/**
 * The most frequent words of languages, from {@code stopwords.tsv}, found by their letters: each
 * word of a text is looked up, and only one with letters beyond ASCII becomes a string. Immutable.
 */
final class StopWords {
    private static final int[] NONE = {};

    private final List<String> languages = new ArrayList<>();
    private final Map<String, int[]> languagesByWord = new HashMap<>();

    /** A hash table, at most a quarter full; a word stands beside its languages. */
    private final String[] words;

    private final int[][] languagesOf;

    StopWords() {
        for (Tsv.Row row : Tsv.read(StopWords.class, "/org/sitrep/extract/stopwords.tsv")) {
            if (row.list(1).isEmpty()) {
                throw row.fault("a language has words");
            }
            if (!languages.contains(row.cell(0))) {
                languages.add(row.cell(0));
            }
            int language = languages.indexOf(row.cell(0));
            for (String word : row.list(1)) {
                int[] others = languagesByWord.getOrDefault(word, NONE);
                if (others.length > 0 && others[others.length - 1] == language) {
                    throw row.fault(word + " stands twice in " + row.cell(0));
                }
                int[] all = Arrays.copyOf(others, others.length + 1);
                all[others.length] = language;
                languagesByWord.put(word, all);
            }
        }
        words = new String[Integer.highestOneBit(languagesByWord.size()) * 8];
        languagesOf = new int[words.length][];
        languagesByWord.forEach(
                (word, all) -> {
                    int at = slot(word.hashCode());
                    while (languagesOf[at] != null) {
                        at = (at + 1) & (words.length - 1);
                    }
                    words[at] = word;
                    languagesOf[at] = all;
                });
    }

    /** The languages by their numbers. */
    List<String> languages() {
        return languages;
    }

    /** The numbers of the languages that have a word, in upper or lower case. */
    int[] languagesOf(String text, int start, int end) {
        int hash = 0; // the one of String
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return languagesByWord.getOrDefault(
                        text.substring(start, end).toLowerCase(Locale.ROOT), NONE);
            }
            hash = 31 * hash + Character.toLowerCase(c);
        }
        int at = slot(hash);
        while (languagesOf[at] != null) {
            if (isLowered(words[at], text, start, end)) {
                return languagesOf[at];
            }
            at = (at + 1) & (words.length - 1);
        }
        return NONE;
    }

    private static boolean isLowered(String word, String text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (word.charAt(i - start) != Character.toLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15) ^ (hash >>> 7)) & (words.length - 1);
    }
}
