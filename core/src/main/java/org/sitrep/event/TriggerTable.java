// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The words of a codebook that decide whether a sentence is read, packed for running text: what is
 * asked of each word of it stands together, and stays in the caches.
 *
 * <p>A bit map says of most words that they have no role. An entry of the table is one number: 45
 * bits of the hash of a word, where its lists begin, and its role. Words with the same lists share
 * them. Read-only after construction.
 */
final class TriggerTable {
    /*
     * Half of the words of news are in no frame, and of those that are in one a third need no other.
     * So one bit is looked up for each word, one number for each second, and lists for each third.
     * Sizes from docs/adr/0024-gate.md: one place more or less for each made no difference.
     */
    private static final int FILTER_BITS = 18; // of a hash: 32 KB
    private static final int LEAST_TABLE_BITS = 16; // 65,536 entries, 512 KB; 43,000 are used

    private static final int ROLE_BITS = 3;
    private static final int LIST_BITS = 16;
    private static final long TAG = -1L << (ROLE_BITS + LIST_BITS);

    /** A candidate requires a set that the word belongs to. */
    static final int SOUGHT = 1;

    /** The word may head a frame. */
    static final int HEAD = 2;

    /** The word may head a frame that requires nothing else. */
    static final int ALONE = 4;

    private static final int END = -1;

    private final long[] filter = new long[1 << (FILTER_BITS - 6)];
    private final long[] table;

    /** Where each pair of lists begins in {@link #lists}. */
    private final int[] starts;

    /**
     * Of a word how many sets follow, the sets that it belongs to, how many numbers follow, and for
     * each frame that it may head the sets which that requires, with {@link #END} behind them.
     */
    private final int[] lists;

    /** A table in the making. */
    static final class Builder {
        private final Map<Long, Integer> words = new LinkedHashMap<>();
        private final Map<List<Integer>, Integer> numbers = new HashMap<>(); // looked up
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> lists = new ArrayList<>();

        /**
         * Adds a word.
         *
         * @param sought the sets that it belongs to and a candidate requires
         */
        void add(long hash, int[] sought, Candidate[] heads) {
            int role = sought.length > 0 ? SOUGHT : 0;
            for (Candidate head : heads) {
                role |= head.required().length == 0 ? HEAD | ALONE : HEAD;
            }
            if (role == 0) {
                return;
            }
            List<Integer> own = new ArrayList<>();
            own.add(sought.length);
            Arrays.stream(sought).forEach(own::add);
            int[] needs = needs(heads);
            own.add(needs.length);
            Arrays.stream(needs).forEach(own::add);
            Integer number = numbers.get(own);
            if (number == null) {
                number = starts.size();
                numbers.put(own, number);
                starts.add(lists.size());
                lists.addAll(own);
            }
            if (number >>> LIST_BITS != 0) {
                throw new IllegalStateException("a codebook with more than 65,536 kinds of words");
            }
            words.put(hash, (number << ROLE_BITS) | role);
        }
    }

    TriggerTable(Builder builder) {
        int bits = LEAST_TABLE_BITS;
        while (builder.words.size() > 3 << (bits - 2)) { // full to three quarters at most
            bits++;
        }
        table = new long[1 << bits];
        starts = builder.starts.stream().mapToInt(Integer::intValue).toArray();
        lists = builder.lists.stream().mapToInt(Integer::intValue).toArray();
        builder.words.forEach(this::put);
    }

    private void put(long hash, int packed) {
        int bit = bit(hash);
        filter[bit >>> 6] |= 1L << bit;
        int slot = slot(hash);
        while (table[slot] != 0) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = (hash & TAG) | packed;
    }

    private static int bit(long hash) {
        return (int) (hash >>> (Long.SIZE - FILTER_BITS));
    }

    private int slot(long hash) {
        return (int) (hash >>> (ROLE_BITS + LIST_BITS)) & (table.length - 1);
    }

    /** Whether a word may have a role; false for most that have none. */
    boolean mayHaveRole(long hash) {
        int bit = bit(hash);
        return (filter[bit >>> 6] >>> bit & 1) != 0;
    }

    /** The entry of a word; 0 when it has no role. */
    long entry(long hash) {
        int slot = slot(hash);
        long entry = table[slot];
        while (entry != 0 && ((entry ^ hash) & TAG) != 0) {
            slot = (slot + 1) & (table.length - 1);
            entry = table[slot];
        }
        return entry;
    }

    /** The roles of the word of an entry: bits. */
    static int roles(long entry) {
        return (int) entry & ((1 << ROLE_BITS) - 1);
    }

    /** Marks the sets that the word of an entry belongs to as seen in a sentence. */
    void mark(long entry, int[] seen, int sentence) {
        int at = start(entry);
        int end = at + lists[at];
        while (at < end) {
            seen[lists[++at]] = sentence;
        }
    }

    /** Whether of some frame that the word of an entry may head all sets were seen. */
    boolean isFilled(long entry, int[] seen, int sentence) {
        int at = start(entry);
        at += 1 + lists[at];
        int end = at + lists[at];
        boolean filled = true;
        while (at < end) {
            int set = lists[++at];
            if (set != END) {
                filled &= seen[set] == sentence;
            } else if (filled) {
                return true;
            } else {
                filled = true;
            }
        }
        return false;
    }

    private int start(long entry) {
        return starts[(int) (entry >>> ROLE_BITS) & ((1 << LIST_BITS) - 1)];
    }

    /**
     * What candidates require, each ended. Who requires what another one requires and more is left
     * out: that one is filled before.
     */
    private static int[] needs(Candidate[] heads) {
        List<Set<Integer>> all = new ArrayList<>();
        for (Candidate head : heads) {
            Set<Integer> sets = new TreeSet<>();
            Arrays.stream(head.required()).forEach(sets::add);
            if (all.stream().noneMatch(sets::containsAll)) {
                all.removeIf(other -> other.containsAll(sets));
                all.add(sets);
            }
        }
        return all.stream()
                .flatMapToInt(
                        sets ->
                                IntStream.concat(
                                        sets.stream().mapToInt(Integer::intValue),
                                        IntStream.of(END)))
                .toArray();
    }
}
