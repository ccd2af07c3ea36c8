// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
     * @param sketches of each document
     */
    Sketches(List<Sketch> sketches) {
        int all = 0;
        for (Sketch sketch : sketches) {
            all += sketch.values().length;
        }
        int length = Integer.highestOneBit(Math.max(8, all)) * 2;
        values = new long[length];
        first = new int[length];
        count = new int[length];
        next = new int[all];
        holder = new int[all];
        Arrays.fill(first, -1);
        int used = 0;
        for (int d = 0; d < sketches.size(); d++) {
            for (long value : sketches.get(d).values()) {
                int slot = slot(value);
                values[slot] = value;
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

    /** The last entry of a value; -1 when no document holds it. */
    int entry(long value) {
        return first[slot(value)];
    }

    /** The values that more documents than this hold, in order. */
    long[] common(int most) {
        return IntStream.range(0, values.length)
                .filter(slot -> count[slot] > most)
                .mapToLong(slot -> values[slot])
                .sorted()
                .toArray();
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
