// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.Collection;

/**
 * A Bloom filter with one hash in front of a list of words: a bit for the hash of each of them.
 *
 * <p>Most words of a text stand in none of the lists that are asked for them, and a table of
 * strings costs several misses of the cache to say so. This says it of most of them from a few
 * kilobytes. Safe for many threads once nothing is added any more.
 */
public final class WordFilter {
    /** Bits for each word, so that one in so many others is let by. */
    private static final int BITS_PER_WORD = 16;

    private static final int LEAST_BITS = 1 << 10;

    /** 2^32 / golden ratio, odd: spreads the hash over the bits that are kept. */
    private static final int FACTOR = 0x9E3779B9;

    private final long[] bits;
    private final int shift;

    /**
     * An empty filter.
     *
     * @param words how many words are expected; with more it lets more by
     */
    public WordFilter(int words) {
        long wanted = Math.max(LEAST_BITS, (long) BITS_PER_WORD * words);
        int log = Math.min(Integer.SIZE - 2, Long.SIZE - Long.numberOfLeadingZeros(wanted - 1));
        bits = new long[1 << (log - 6)];
        shift = Integer.SIZE - log;
    }

    /** A filter for the words of a list. */
    public static WordFilter of(Collection<String> words) {
        WordFilter filter = new WordFilter(words.size());
        words.forEach(filter::add);
        return filter;
    }

    /** Adds a word. */
    public void add(String word) {
        add(word.hashCode());
    }

    /** Adds what has the hash: a word, or a run of words. */
    public void add(int hash) {
        int bit = bit(hash);
        bits[bit >>> 6] |= 1L << bit;
    }

    /** Whether the word may be one of those added; false for most that are not. */
    public boolean mayHold(String word) {
        return mayHold(word.hashCode());
    }

    /** The same by the hash that was added; that of a word as {@link String#hashCode} has it. */
    public boolean mayHold(int hash) {
        int bit = bit(hash);
        return (bits[bit >>> 6] >>> bit & 1) != 0;
    }

    private int bit(int hash) {
        return (hash * FACTOR) >>> shift;
    }
}
