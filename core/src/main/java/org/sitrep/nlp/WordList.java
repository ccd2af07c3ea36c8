// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.List;

/**
 * A list of words that is asked with a stretch of characters, so that asking makes no string; upper
 * and lower case of ASCII are the same.
 */
final class WordList {
    /** Hash table with open addressing, a power of two and at most a quarter full. */
    private final String[] table;

    private final int[] places;
    private int longest;

    /** Places in the list are what {@link #find} answers; words must not be empty. */
    WordList(List<String> words) {
        int size = Integer.highestOneBit(Math.max(1, words.size())) << 3;
        table = new String[size];
        places = new int[size];
        for (int place = 0; place < words.size(); place++) {
            String word = words.get(place);
            char[] chars = word.toCharArray();
            int slot = slot(chars, 0, chars.length);
            if (table[slot] == null) {
                table[slot] = word;
                places[slot] = place;
                longest = Math.max(longest, chars.length);
            }
        }
    }

    /** Length of the longest word. */
    int longest() {
        return longest;
    }

    boolean contains(char[] chars, int from, int to) {
        return find(chars, from, to) >= 0;
    }

    /** The place of the word {@code [from, to)} in the list, 0-based; -1 when it is not in it. */
    int find(char[] chars, int from, int to) {
        if (from >= to || to - from > longest) {
            return -1;
        }
        int slot = slot(chars, from, to);
        return table[slot] == null ? -1 : places[slot];
    }

    /** Where the word is, or the free slot where it would be. */
    private int slot(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + CharKind.lower(chars[i]);
        }
        int slot = (hash ^ (hash >>> 15)) & (table.length - 1);
        while (table[slot] != null && !matches(table[slot], chars, from, to)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private static boolean matches(String word, char[] chars, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (CharKind.lower(word.charAt(i)) != CharKind.lower(chars[from + i])) {
                return false;
            }
        }
        return true;
    }
}
