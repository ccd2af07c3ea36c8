// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.Arrays;
import java.util.List;

/** How often each word stands in a text, or in a part of it. */
final class WordBag {
    static final WordBag NONE = new WordBag(new long[0], new short[0]);

    private final long[] keys;
    private final short[] counts;

    private WordBag(long[] keys, short[] counts) {
        this.keys = keys;
        this.counts = counts;
    }

    static WordBag of(List<String> words) {
        long[] all = words.stream().mapToLong(WordKey::of).sorted().toArray();
        long[] keys = new long[all.length];
        short[] counts = new short[all.length];
        int last = -1;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                keys[++last] = all[i];
            }
            counts[last] = (short) Math.min(counts[last] + 1, Short.MAX_VALUE);
        }
        return new WordBag(Arrays.copyOf(keys, last + 1), Arrays.copyOf(counts, last + 1));
    }

    /** How many different words. */
    int size() {
        return keys.length;
    }

    /** The number of the i-th word, in the order of the numbers: {@link WordKey}. */
    long key(int i) {
        return keys[i];
    }

    /** How often the i-th word stands there. */
    int count(int i) {
        return counts[i];
    }
}
