// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

    private final long[] hashes;
    private final int[][] sets;

    /** Of the sets those that a candidate requires. */
    private final int[][] sought;

    private final Candidate[][] heads;

    private final int[] traits;
    private final int setCount;
    private final TriggerTable table;

    TriggerWords(
            List<Frame> frames, WordClasses classes, Inflections inflections, ActorNouns nouns) {
        TriggerBuilder builder = new TriggerBuilder(inflections, frames);
        builder.read(classes);
        builder.read(nouns);
        setCount = builder.setCount();
        int size = Integer.highestOneBit(Math.max(16, builder.entries().size())) * 4;
        hashes = new long[size];
        sets = new int[size][];
        sought = new int[size][];
        heads = new Candidate[size][];
        traits = new int[size];
        TriggerTable.Builder packed = new TriggerTable.Builder();
        builder.entries()
                .forEach(
                        (form, entry) -> {
                            int slot = put(form, entry, builder.required());
                            packed.add(hashes[slot], sought[slot], heads[slot]);
                        });
        table = new TriggerTable(packed);
    }

    private int put(String form, TriggerBuilder.Entry entry, Set<Integer> required) {
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
        return slot;
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

    /** What a scan of running text asks of its words. */
    TriggerTable table() {
        return table;
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
