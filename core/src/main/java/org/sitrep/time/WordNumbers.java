// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.Arrays;

/**
 * The words that the knowledge of time speaks of, numbered from 1; 0 is every other word.
 *
 * <p>A word of a text is found by its letters and never becomes a string: nine in ten words of news
 * are none of these. Grows while files are read and not afterwards, and is then safe for many
 * threads.
 */
final class WordNumbers {
    private static final int FEWEST = 1024; // a power of two; the bundled files have some 600

    /** By number; none has 0. */
    private String[] words = new String[FEWEST];

    /** A hash table of numbers, at most a quarter full so that a miss ends at once. */
    private int[] table = new int[FEWEST * 4];

    private int size = 1;

    /** One past the greatest number. */
    int size() {
        return size;
    }

    String word(int number) {
        return words[number];
    }

    /** The number of a word, which gets one if it has none. */
    int add(String word) {
        int known = of(word);
        if (known != 0) {
            return known;
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            table = new int[words.length * 4];
            for (int number = 1; number < size; number++) {
                place(number);
            }
        }
        words[size] = word;
        place(size);
        return size++;
    }

    private void place(int number) {
        int at = spread(words[number].hashCode()) & (table.length - 1);
        while (table[at] != 0) {
            at = (at + 1) & (table.length - 1);
        }
        table[at] = number;
    }

    /** The number of a word as it was added, 0 when it was not. */
    int of(String word) {
        int at = spread(word.hashCode()) & (table.length - 1);
        while (table[at] != 0) {
            if (words[table[at]].equals(word)) {
                return table[at];
            }
            at = (at + 1) & (table.length - 1);
        }
        return 0;
    }

    /** The number of one character. */
    int of(char mark) {
        int at = spread(mark) & (table.length - 1);
        while (table[at] != 0) {
            String word = words[table[at]];
            if (word.length() == 1 && word.charAt(0) == mark) {
                return table[at];
            }
            at = (at + 1) & (table.length - 1);
        }
        return 0;
    }

    /** The number of a stretch of a text, folded as {@link Vocabulary#fold} does. */
    int ofFolded(String text, int start, int end) {
        int hash = 0; // the one of String
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '.') {
                hash = 31 * hash + Character.toLowerCase(c);
            }
        }
        int at = spread(hash) & (table.length - 1);
        while (table[at] != 0) {
            if (isFolded(words[table[at]], text, start, end)) {
                return table[at];
            }
            at = (at + 1) & (table.length - 1);
        }
        return 0;
    }

    /** Whether a word is a stretch of a text, folded. */
    static boolean isFolded(String word, String text, int start, int end) {
        int n = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                continue;
            }
            if (n == word.length() || word.charAt(n) != Character.toLowerCase(c)) {
                return false;
            }
            n++;
        }
        return n == word.length();
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15) ^ (hash >>> 7);
    }
}
