// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Objects;

/**
 * The word lists as flat tables, read where they lie in a mapped file. Safe for many threads: they
 * are only read.
 *
 * <p>Big-endian, without gaps: the base lists of verbs, nouns, adjectives and adverbs; the
 * cardinals; the ordinals; the exceptions of the four classes; the abbreviations. A list is
 *
 * <pre>
 *   int     number of slots, a power of two
 *   long[]  for each slot the hash of a word, or 0: the slot is free
 * </pre>
 *
 * <p>and those from the exceptions on have behind it, for each taken slot in order, an unsigned
 * short of length and the UTF-8 bytes of the base form. A word is in the first slot from {@code
 * mix(hash)} on that has its hash; a free one ends the search (linear probing).
 */
public final class LemmaTables implements LemmaLists {
    /** What marks a free slot; the hash of the empty string, which is no word. */
    static final long FREE = StringHash.EMPTY;

    private final EnumMap<WordClass, Table> bases;
    private final Table cardinals;
    private final Table ordinals;
    private final EnumMap<WordClass, Table> exceptions;
    private final Table abbreviations;

    private LemmaTables(ByteBuffer in) {
        bases = ofClasses(in, false);
        cardinals = Table.read(in, false);
        ordinals = Table.read(in, false);
        exceptions = ofClasses(in, true);
        abbreviations = Table.read(in, true);
    }

    private static EnumMap<WordClass, Table> ofClasses(ByteBuffer in, boolean withBaseForms) {
        EnumMap<WordClass, Table> lists = new EnumMap<>(WordClass.class);
        for (WordClass wordClass : WordClass.values()) {
            lists.put(wordClass, Table.read(in, withBaseForms));
        }
        return lists;
    }

    /** The list of a class; each class has one. */
    private static Table of(EnumMap<WordClass, Table> lists, WordClass wordClass) {
        return Objects.requireNonNull(lists.get(wordClass));
    }

    /**
     * Reads the tables from the buffer's position on, and leaves it behind them.
     *
     * @throws IllegalStateException when no tables lie there: a broken installation
     */
    public static LemmaTables read(ByteBuffer in) {
        try {
            return new LemmaTables(in);
        } catch (BufferUnderflowException problem) {
            throw new IllegalStateException("the lemma tables are cut short", problem);
        }
    }

    @Override
    public boolean isBase(WordClass wordClass, long word) {
        return of(bases, wordClass).slot(word) >= 0;
    }

    @Override
    public String exception(WordClass wordClass, long word) {
        return of(exceptions, wordClass).base(word);
    }

    @Override
    public boolean isCardinal(long word) {
        return cardinals.slot(word) >= 0;
    }

    @Override
    public boolean isOrdinal(long word) {
        return ordinals.slot(word) >= 0;
    }

    @Override
    public String abbreviation(long wordAndTag) {
        return abbreviations.base(wordAndTag);
    }

    /** The slot from which on a hash is sought. */
    static int firstSlot(long hash, int slots) {
        return (int) StringHash.mix(hash) & (slots - 1);
    }

    /** One list; the base forms are by slot, none in a list without. */
    private static final class Table {
        private final LongBuffer hashes;
        private final String[] baseForms;

        private Table(LongBuffer hashes, String[] baseForms) {
            this.hashes = hashes;
            this.baseForms = baseForms;
        }

        static Table read(ByteBuffer in, boolean withBaseForms) {
            int slots = in.getInt();
            boolean fits = slots > 0 && slots <= in.remaining() / Long.BYTES;
            if (!fits || Integer.bitCount(slots) != 1) {
                throw new IllegalStateException("a lemma table of " + slots + " slots");
            }
            ByteBuffer table = in.slice(in.position(), slots * Long.BYTES);
            LongBuffer hashes = table.asLongBuffer();
            in.position(in.position() + table.capacity());
            String[] baseForms = new String[withBaseForms ? slots : 0];
            for (int slot = 0; slot < baseForms.length; slot++) {
                baseForms[slot] = hashes.get(slot) == FREE ? "" : string(in);
            }
            return new Table(hashes, baseForms);
        }

        private static String string(ByteBuffer in) {
            byte[] bytes = new byte[in.getShort() & 0xFFFF];
            in.get(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** The slot of a hash, or a negative number. */
        int slot(long hash) {
            int slots = hashes.capacity();
            int slot = firstSlot(hash, slots);
            for (int tried = 0; tried < slots; tried++) { // a damaged table may have no free slot
                long found = hashes.get(slot);
                if (found == FREE) {
                    return -1;
                }
                if (found == hash) {
                    return slot;
                }
                slot = (slot + 1) & (slots - 1);
            }
            return -1;
        }

        String base(long hash) {
            int slot = slot(hash);
            return slot < 0 ? "" : baseForms[slot];
        }
    }
}
