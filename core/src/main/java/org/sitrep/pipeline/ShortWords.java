// SPDX-License-Identifier: Apache-2.0
package org.sitrep.pipeline;

/**
 * Words of at most eight letters and digits of ASCII, each with a number above 0. A word is looked
 * up by its characters in lower case, packed into one number as they are read: one comparison for
 * the words of running text, most of which are not among these. Read-only once filled.
 */
final class ShortWords {
    /** More characters do not fit. */
    static final int LONGEST = Long.BYTES;

    /** Nothing is packed. */
    static final long NOTHING = 0;

    private static final int SLOT_BITS = 8; // a few dozen words
    private static final long FACTOR = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio, odd

    /** Of each character its lower case if it is a letter or a digit of ASCII, else 0. */
    private static final byte[] LOWER = new byte[128];

    static {
        for (char c = 0; c < LOWER.length; c++) {
            boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
            LOWER[c] = (byte) (letter ? c | 0x20 : c >= '0' && c <= '9' ? c : 0);
        }
    }

    private final long[] words = new long[1 << SLOT_BITS];
    private final byte[] numbers = new byte[1 << SLOT_BITS];

    /**
     * Adds words.
     *
     * @param number 1 to 127
     * @throws IllegalArgumentException when a word is empty, too long, not of letters and digits of
     *     ASCII, or there already
     */
    ShortWords with(int number, String... more) {
        for (String word : more) {
            long packed = packed(word);
            if (number(packed, word.length()) != 0) {
                throw new IllegalArgumentException(word + " stands twice");
            }
            int slot = slot(packed);
            while (words[slot] != NOTHING) {
                slot = (slot + 1) & (words.length - 1);
            }
            words[slot] = packed;
            numbers[slot] = (byte) number;
        }
        return this;
    }

    private static long packed(String word) {
        long packed = NOTHING;
        for (int i = 0; i < word.length(); i++) {
            int lower = lower(word.charAt(i));
            if (lower == 0) {
                throw new IllegalArgumentException(word + " has other than letters and digits");
            }
            packed = then(packed, lower);
        }
        if (word.isEmpty() || word.length() > LONGEST) {
            throw new IllegalArgumentException("no short word: '" + word + "'");
        }
        return packed;
    }

    /** The lower case of a letter or digit of ASCII; 0 for any other character. */
    static int lower(char c) {
        return c < LOWER.length ? LOWER[c] : 0;
    }

    /** A word and the character behind it. */
    static long then(long packed, int lower) {
        return (packed << Byte.SIZE) | lower;
    }

    /** The number of a word; 0 when it is none of these. */
    int number(long packed, int length) {
        if (length > LONGEST) {
            return 0;
        }
        int slot = slot(packed);
        while (words[slot] != packed && words[slot] != NOTHING) {
            slot = (slot + 1) & (words.length - 1);
        }
        return numbers[slot];
    }

    private static int slot(long packed) {
        return (int) ((packed * FACTOR) >>> (Long.SIZE - SLOT_BITS));
    }
}
