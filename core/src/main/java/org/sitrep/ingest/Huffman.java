// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.util.Arrays;

/**
 * A prefix code of deflate data (RFC 1951, 3.2.2) as a table: the next bits of the data are the
 * index of the entry of the symbol that they begin with.
 *
 * <p>Codes longer than the index lead through an entry that points to a second table behind the
 * first. Two short literals that follow each other are one entry, since literals stand in runs and
 * each step waits for the one before. Confined to one thread; filled anew for each block.
 */
final class Huffman {
    /*
     * An entry has the bits of its code in the lowest six bits, and in the others what the symbol
     * is. A literal: LITERAL, the byte from bit 8 on; of two, PAIR and the second byte from bit 16
     * on. Else what the caller says, from bit 8 on. 0: no code begins so.
     */
    static final int LITERAL = 1 << 31;
    static final int PAIR = 1 << 24;

    /** The second table begins at the number from bit 8 on; the lowest bits say how many more. */
    static final int POINTER = 1 << 30;

    static final int CODE_BITS = (1 << 6) - 1;

    private static final int LONGEST = 15; // bits of a code

    private final int bits;
    private final int[] entries;
    private final int[] counts = new int[LONGEST + 1];
    private final int[] next = new int[LONGEST + 1];

    /**
     * @param bits of the index
     * @param symbols at most
     */
    Huffman(int bits, int symbols) {
        this.bits = bits;
        entries = new int[(1 << bits) + (symbols << (LONGEST - bits))];
    }

    int[] entries() {
        return entries;
    }

    /** The index in the second table, by a pointer and the bits behind those of the first. */
    static int follow(int pointer, long rest) {
        return target(pointer) + ((int) rest & ((1 << (pointer & CODE_BITS)) - 1));
    }

    private static int target(int pointer) {
        return (pointer >>> 8) & 0xFFFF;
    }

    /**
     * Fills the table.
     *
     * @param lengths of the codes of the symbols, in bits, from one index to another; 0 for a
     *     symbol without a code
     * @param symbols the entries of the symbols, without the bits of their codes
     * @return false when the lengths are those of no code, or of one that lacks words, other than
     *     the code of one word of one bit: zlib takes no others either
     */
    boolean fill(byte[] lengths, int from, int to, int[] symbols) {
        int longest = count(lengths, from, to);
        if (longest < 0) {
            return false;
        }
        Arrays.fill(entries, 0, 1 << bits, 0);
        int free = 1 << bits;
        int more = longest - bits;
        for (int i = from; i < to; i++) {
            int length = lengths[i];
            if (length == 0) {
                continue;
            }
            int entry = symbols[i - from] | length;
            int code = Integer.reverse(next[length]++) >>> (Integer.SIZE - length);
            if (length <= bits) {
                put(entry, code, length, 0, bits);
            } else {
                int head = code & ((1 << bits) - 1);
                if (entries[head] == 0) {
                    entries[head] = POINTER | (free << 8) | more;
                    Arrays.fill(entries, free, free + (1 << more), 0);
                    free += 1 << more;
                }
                put(entry, code >>> bits, length - bits, target(entries[head]), more);
            }
        }
        return true;
    }

    /** Counts the codes by length, and finds the first of each; the longest length, -1 for none. */
    private int count(byte[] lengths, int from, int to) {
        Arrays.fill(counts, 0);
        for (int i = from; i < to; i++) {
            counts[lengths[i]]++;
        }
        counts[0] = 0;
        int left = 1;
        int longest = 0;
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            left = 2 * left - counts[length];
            if (left < 0) {
                return -1;
            }
            code = (code + counts[length - 1]) << 1;
            next[length] = code;
            longest = counts[length] > 0 ? length : longest;
        }
        return left == 0 || longest == 1 ? longest : -1;
    }

    /** Puts an entry at each index that begins with its code. */
    private void put(int entry, int code, int length, int start, int tableBits) {
        for (int i = code; i < 1 << tableBits; i += 1 << length) {
            entries[start + i] = entry;
        }
    }

    /** Makes one entry of two literals whose codes fit into one index. */
    void pairLiterals() {
        // From above, so that the second literal, at a smaller index, is no pair yet.
        for (int i = (1 << bits) - 1; i > 0; i--) {
            int first = entries[i];
            int length = first & CODE_BITS;
            if (first < 0 && length < bits) {
                int second = entries[i >>> length];
                int both = length + (second & CODE_BITS);
                if (second < 0 && both <= bits) {
                    entries[i] = (first & ~CODE_BITS) | ((second & 0xFF00) << 8) | PAIR | both;
                }
            }
        }
    }
}
