// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;

/**
 * A set of a few words, held by their numbers ({@link WordKey}), that is asked again and again
 * whether it has a word in common with another, and most often has none.
 *
 * <p>Each word sets one bit of 64; sets whose bits do not meet have no word in common (Bloom 1970,
 * with one hash function).
 */
final class Terms {
    static final Terms NONE = new Terms(new long[0]);

    private final long[] keys;
    private final long bits;

    private Terms(long[] keys) {
        this.keys = keys;
        long all = 0;
        for (long key : keys) {
            all |= 1L << (key >>> 58);
        }
        bits = all;
    }

    static Terms of(Collection<String> words) {
        return of(words.stream().mapToLong(WordKey::of));
    }

    /** What stands in any of several sets. */
    static Terms union(Collection<Terms> sets) {
        return of(sets.stream().flatMapToLong(terms -> Arrays.stream(terms.keys)));
    }

    private static Terms of(LongStream keys) {
        long[] all = keys.sorted().distinct().toArray();
        return all.length == 0 ? NONE : new Terms(all);
    }

    /** Whether a word stands in both. */
    boolean meets(Terms other) {
        if ((bits & other.bits) == 0) {
            return false;
        }
        int mine = 0;
        int theirs = 0;
        while (mine < keys.length && theirs < other.keys.length) {
            if (keys[mine] == other.keys[theirs]) {
                return true;
            }
            if (keys[mine] < other.keys[theirs]) {
                mine++;
            } else {
                theirs++;
            }
        }
        return false;
    }

    /** A bit for each word; of two words perhaps the same. 0 when there is no word. */
    long bits() {
        return bits;
    }

    boolean isEmpty() {
        return keys.length == 0;
    }
}
