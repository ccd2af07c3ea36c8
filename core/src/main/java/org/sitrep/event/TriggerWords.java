// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sitrep.event.Candidate.Kind;
import org.sitrep.model.ActorNouns;

/**
 * The words of a codebook in all their forms: which frames a word may head, and which sets of
 * alternatives it belongs to. A hash table of numbers, read without an object for each word.
 *
 * <p>A word is known by 64 bits of a hash of its letters; two words of English with the same one
 * would only make a sentence be read that need not.
 */
final class TriggerWords {
    static final Candidate[] NO_FRAMES = {};
    private static final int[] NO_SETS = {};
    private static final long FACTOR = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio, odd

    /**
     * Traits of a word beside the bits of {@link Kind}: what its forms help to tell of a clause.
     */
    static final int OF_BE = 1 << 8;

    static final int OF_HAVE = 1 << 9;
    static final int OF_DO = 1 << 10;
    static final int PREPOSITION = 1 << 11;

    /** "It", "which". */
    static final int IMPERSONAL = 1 << 12;

    /** What stands for people without naming them: "another", "the others", "a 9-year-old". */
    static final int COUNTED = 1 << 13;

    /** The hash of no letters. */
    static final long EMPTY = 0x2545F4914F6CDD1DL;

    /** Of an entry: a candidate requires a set that it belongs to. */
    static final int SOUGHT = 1;

    /** Of an entry: it may head a frame. */
    static final int HEAD = 2;

    /** Of an entry: it may head a frame that requires nothing else. */
    static final int ALONE = 4;

    /** Behind what one candidate requires. */
    static final int END = -1;

    /*
     * Most words of a text are none of these. A bit for each of so many upper ends of a hash says so
     * from 32 KB, which stay in the cache nearest to the processor; the table has a megabyte.
     */
    private static final int FILTER_BITS = 18; // measured: docs/adr/0024-gate.md

    private final long[] filter = new long[1 << (FILTER_BITS - 6)];
    private final long[] hashes;
    private final byte[] roles;
    private final int[][] sets;

    /** Of the sets those that a candidate requires. */
    private final int[][] sought;

    private final Candidate[][] heads;

    /** Of the frames that a word may head what each requires, one after the other. */
    private final int[][] needs;

    private final int[] traits;
    private final int setCount;

    TriggerWords(
            List<Frame> frames, WordClasses classes, Inflections inflections, ActorNouns nouns) {
        TriggerBuilder builder = new TriggerBuilder(inflections, frames);
        builder.read(classes);
        builder.read(nouns);
        setCount = builder.setCount();
        int size = Integer.highestOneBit(Math.max(16, builder.entries().size())) * 4;
        hashes = new long[size];
        roles = new byte[size];
        sets = new int[size][];
        sought = new int[size][];
        heads = new Candidate[size][];
        needs = new int[size][];
        traits = new int[size];
        builder.entries().forEach((form, entry) -> put(form, entry, builder.required()));
    }

    private void put(String form, TriggerBuilder.Entry entry, Set<Integer> required) {
        long hash = hash(form);
        int slot = (int) (hash >>> 32) & (hashes.length - 1);
        while (hashes[slot] != 0) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        hashes[slot] = hash;
        sets[slot] = entry.sets().stream().mapToInt(Integer::intValue).sorted().toArray();
        sought[slot] = Arrays.stream(sets[slot]).filter(required::contains).toArray();
        heads[slot] = entry.heads().toArray(NO_FRAMES);
        traits[slot] = entry.traits();
        needs[slot] = needs(heads[slot]);
        roles[slot] = (byte) roles(sought[slot], heads[slot]);
        if (roles[slot] != 0) {
            int bit = bit(hash);
            filter[bit >>> 6] |= 1L << bit;
        }
    }

    /**
     * What candidates require: the numbers of the sets of each, and {@link #END} behind them. Who
     * requires what another one requires and more is left out: that one is filled before.
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

    private static int roles(int[] sought, Candidate[] heads) {
        int roles = sought.length > 0 ? SOUGHT : 0;
        for (Candidate head : heads) {
            roles |= head.required().length == 0 ? HEAD | ALONE : HEAD;
        }
        return roles;
    }

    private static int bit(long hash) {
        return (int) (hash >>> (Long.SIZE - FILTER_BITS));
    }

    /** Whether a word may have a role; false for most that have none. */
    boolean mayHaveRole(long hash) {
        int bit = bit(hash);
        return (filter[bit >>> 6] >>> bit & 1) != 0;
    }

    /** What the word of an entry is to candidates: bits of the roles above. */
    int roles(int entry) {
        return entry < 0 ? 0 : roles[entry];
    }

    /** The hash of a word and the letter behind it, in lower case. */
    static long then(long hash, int letter) {
        return (hash ^ letter) * FACTOR;
    }

    private static long hash(String word) {
        long hash = EMPTY;
        for (int i = 0; i < word.length(); i++) {
            hash = then(hash, word.charAt(i));
        }
        return hash;
    }

    /** The entry of a word; negative when the codebook does not know it. */
    int entry(long hash) {
        int slot = (int) (hash >>> 32) & (hashes.length - 1);
        while (hashes[slot] != hash) {
            if (hashes[slot] == 0) {
                return -1;
            }
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }

    /** The sets that hold the word of an entry, in ascending order. */
    int[] sets(int entry) {
        return entry < 0 ? NO_SETS : sets[entry];
    }

    /** The sets among them that a candidate requires. */
    int[] sought(int entry) {
        return entry < 0 ? NO_SETS : sought[entry];
    }

    /** The frames that the word of an entry may head. */
    Candidate[] heads(int entry) {
        return entry < 0 ? NO_FRAMES : heads[entry];
    }

    /** What the frames require that the word of an entry may head, each ended by {@link #END}. */
    int[] needs(int entry) {
        return needs[entry];
    }

    /** How many sets there are: their numbers are below this. */
    int setCount() {
        return setCount;
    }

    /** The kinds of thing that the word of an entry may name as a noun, and its other traits. */
    int traits(int entry) {
        return entry < 0 ? 0 : traits[entry];
    }
}
