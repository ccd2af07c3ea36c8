// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;

/**
 * In how many documents of a collection each word stands. Words of one document alone are not
 * listed, since most are: what is not listed stands in one.
 */
final class Frequencies implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] keys;
    private final int[] counts;

    private Frequencies(long[] keys, int[] counts) {
        this.keys = keys;
        this.counts = counts;
    }

    static Frequencies of(Collection<WordBag> bags) {
        int all = 0;
        for (WordBag bag : bags) {
            all += bag.size();
        }
        long[] seen = new long[all];
        int filled = 0;
        for (WordBag bag : bags) {
            for (int i = 0; i < bag.size(); i++) {
                seen[filled++] = bag.key(i);
            }
        }
        return ofSorted(seen);
    }

    /** Counts how often each number stands in a list of them, which is sorted for it. */
    private static Frequencies ofSorted(long[] seen) {
        Arrays.sort(seen);
        int[] counts = new int[seen.length];
        int kept = 0;
        for (int from = 0, to; from < seen.length; from = to) {
            to = from + 1;
            while (to < seen.length && seen[to] == seen[from]) {
                to++;
            }
            if (to - from > 1) {
                seen[kept] = seen[from];
                counts[kept++] = to - from;
            }
        }
        return new Frequencies(Arrays.copyOf(seen, kept), Arrays.copyOf(counts, kept));
    }

    /** The place of a word among those of two or more documents; below 0 when it is none. */
    int place(long key) {
        return Arrays.binarySearch(keys, key);
    }

    /** In how many documents the word of a place stands. */
    int count(int place) {
        return counts[place];
    }
}
