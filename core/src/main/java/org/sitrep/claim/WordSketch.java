// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

/**
 * A set of words, of which it keeps the first letters and lengths: it never says no to a word that
 * is in it, and to most that are not.
 *
 * <p>So the words of a text are told apart before strings are made of them. Case does not matter.
 */
final class WordSketch {
    private static final int LETTERS = 26;

    /** One bit for each length, by the first letter; behind the letters all other beginnings. */
    private final long[] lengths = new long[LETTERS + 1];

    void add(String word) {
        lengths[letter(word.charAt(0))] |= bit(word.length());
    }

    /**
     * Whether a word may be in the set.
     *
     * @param first its first character, in upper or lower case
     */
    boolean admits(char first, int length) {
        // Lower case may bring what is no ASCII into it.
        return first >= 0x80 || (lengths[letter(first)] & bit(length)) != 0;
    }

    private static int letter(char c) {
        int letter = (c | 0x20) - 'a';
        return letter >= 0 && letter < LETTERS ? letter : LETTERS;
    }

    private static long bit(int length) {
        return 1L << Math.min(length, Long.SIZE - 1);
    }
}
