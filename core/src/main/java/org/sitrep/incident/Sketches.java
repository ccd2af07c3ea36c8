// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.Arrays;
import java.util.List;

/**
 * The documents that hold a hash value, for all values of all sketches: one hash table of numbers
 * and chains through two arrays, without an object for each value.
 */
final class Sketches {
    private final long[] values;
    private final int[] first;
    private final int[] count;
    private final int[] next;
    private final int[] holder;

    /**
     * @param sets the hash values of each document, in order
     * @param most values of a document that are indexed, its smallest
     */
    Sketches(List<long[]> sets, int most) {
        int all = 0;
        for (long[] set : sets) {
            all += Math.min(most, set.length);
        }
        int length = Integer.highestOneBit(Math.max(8, all)) * 2;
        values = new long[length];
        first = new int[length];
        count = new int[length];
        next = new int[all];
        holder = new int[all];
        Arrays.fill(first, -1);
        int used = 0;
        for (int d = 0; d < sets.size(); d++) {
            long[] set = sets.get(d);
            for (int k = 0; k < Math.min(most, set.length); k++) {
                int slot = slot(set[k]);
                values[slot] = set[k];
                holder[used] = d;
                next[used] = first[slot];
                first[slot] = used++;
                count[slot]++;
            }
        }
    }

    private int slot(long value) {
        int mask = values.length - 1;
        int slot = Long.hashCode(value) & mask;
        while (first[slot] >= 0 && values[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** The last entry of a value; -1 when more documents than this hold it, or none. */
    int entry(long value, int common) {
        int slot = slot(value);
        return count[slot] > common ? -1 : first[slot];
    }

    /** The document of an entry; the entries of a value go from the last document to the first. */
    int document(int entry) {
        return holder[entry];
    }

    /** The entry of the same value before this one; -1 when there is none. */
    int before(int entry) {
        return next[entry];
    }
}
