// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.event.Candidate.Kind;
import org.sitrep.model.ActorNouns;

/**
 * The words of a codebook in all their forms: which frames a word may head, and which sets of
 * alternatives it belongs to. A hash table of numbers, read without an object for each word.
 *
 * <p>A word is known by 44 bits of a hash of its letters, which no two words of the codebook share;
 * an unknown word with those of a known one would only make a sentence be read that need not.
 */
final class TriggerWords {
    private static final Candidate[] NO_FRAMES = {};
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

    /** A word that the codebook does not know. */
    static final Word UNKNOWN = new Word(NO_SETS, NO_SETS, NO_FRAMES, 0);

    private static final int FILTER_BITS = 19; // of a hash: 64 KB for 43,000 words, one in 12 set

    /** A bit for the hash of each word: a third of the words of news are known to be none here. */
    private final long[] filter = new long[1 << (FILTER_BITS - 6)];

    /** Bits of an entry that number a word; the others are those of its hash: 44. */
    private static final int NUMBER_BITS = 20;

    private static final long TAG = -1L << NUMBER_BITS;

    /** Of each form its hash with the number of its word; 0 where there is none. */
    private final long[] forms;

    /**
     * What is known of words, by number from 1 on. Forms of which the same is known, as are most
     * forms of one word, share a number: so all this stays in the caches.
     */
    private final Word[] words;

    private final int setCount;
    private final TriggerTable table;

    /**
     * What the codebook knows of a written form; all of it stands together, since it is asked of
     * each word of a sentence. Whoever reads the lists leaves them as they are.
     *
     * @param sets the sets that hold the word, in ascending order
     * @param sought those among them that a candidate requires
     * @param heads the frames that the word may head
     * @param traits the kinds of thing that it may name as a noun, and its other traits
     * @param tells the bits of the types that its frames tell, where some frame asks for these
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Word(int[] sets, int[] sought, Candidate[] heads, int traits, int tells) {
        Word(int[] sets, int[] sought, Candidate[] heads, int traits) {
            this(sets, sought, heads, traits, tells(heads));
        }

        private static int tells(Candidate[] heads) {
            int tells = 0;
            for (Candidate head : heads) {
                tells |= head.tells();
            }
            return tells;
        }
    }

    TriggerWords(
            List<Frame> frames, WordClasses classes, Inflections inflections, ActorNouns nouns) {
        TriggerBuilder builder = new TriggerBuilder(inflections, frames);
        builder.read(classes);
        builder.read(nouns);
        setCount = builder.setCount();
        int size = Math.max(16, builder.entries().size() * 4 / 3); // full to three quarters
        forms = new long[Integer.highestOneBit(size - 1) * 2];
        Map<List<Object>, Integer> numbers = new HashMap<>(); // looked up
        List<Word> different = new ArrayList<>(List.of(UNKNOWN));
        TriggerTable.Builder packed = new TriggerTable.Builder();
        builder.entries()
                .forEach(
                        (form, entry) -> {
                            List<Object> known =
                                    List.of(entry.sets(), entry.heads(), entry.traits());
                            Integer number = numbers.get(known);
                            if (number == null) {
                                number = different.size();
                                numbers.put(known, number);
                                different.add(word(entry, builder.required()));
                            }
                            Word word = different.get(number);
                            put(hash(form), number);
                            packed.add(hash(form), word.sought(), word.heads());
                        });
        if (different.size() >>> NUMBER_BITS != 0) {
            throw new IllegalStateException("a codebook with more than a million kinds of words");
        }
        words = different.toArray(Word[]::new);
        table = new TriggerTable(packed);
    }

    private static Word word(TriggerBuilder.Entry entry, Set<Integer> required) {
        int[] sets = entry.sets().stream().mapToInt(Integer::intValue).sorted().toArray();
        int[] sought = Arrays.stream(sets).filter(required::contains).toArray();
        return new Word(sets, sought, entry.heads().toArray(NO_FRAMES), entry.traits());
    }

    private void put(long hash, int number) {
        int slot = (int) (hash >>> 32) & (forms.length - 1);
        while (forms[slot] != 0) {
            if (((forms[slot] ^ hash) & TAG) == 0) {
                throw new IllegalStateException("two words of the codebook have the same hash");
            }
            slot = (slot + 1) & (forms.length - 1);
        }
        forms[slot] = (hash & TAG) | number;
        filter[bit(hash) >>> 6] |= 1L << bit(hash);
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

    private static int bit(long hash) {
        return (int) (hash >>> (Long.SIZE - FILTER_BITS));
    }

    /** The word of a hash; {@link #UNKNOWN} when the codebook does not know it. */
    Word word(long hash) {
        int bit = bit(hash);
        if ((filter[bit >>> 6] >>> bit & 1) == 0) {
            return UNKNOWN;
        }
        int slot = (int) (hash >>> 32) & (forms.length - 1);
        long form = forms[slot];
        while (form != 0 && ((form ^ hash) & TAG) != 0) {
            slot = (slot + 1) & (forms.length - 1);
            form = forms[slot];
        }
        return words[(int) (form & ~TAG)];
    }

    /** The word as a text writes it. */
    Word word(String form) {
        return word(hash(EMPTY, form));
    }

    /** The hash of what was read before and a form of a text. */
    static long hash(long before, String form) {
        long hash = before;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c != '.' || i + 1 < form.length()) { // the stop of the last word of a sentence
                hash = then(hash, Character.toLowerCase(c));
            }
        }
        return hash;
    }

    /** What a scan of running text asks of its words. */
    TriggerTable table() {
        return table;
    }

    /** How many sets there are: their numbers are below this. */
    int setCount() {
        return setCount;
    }
}
