// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.Arrays;

/** A set of numbers of {@link WordNumbers}: one bit each. Never has 0, the unknown word. */
final class WordSet {
    private long[] bits = new long[0];

    boolean has(int number) {
        int block = number >> 6;
        return block < bits.length && (bits[block] & (1L << number)) != 0;
    }

    void add(int number) {
        if (number <= 0) {
            throw new IllegalArgumentException("no word has the number " + number);
        }
        reach(number >> 6);
        bits[number >> 6] |= 1L << number;
    }

    void addAll(WordSet other) {
        if (other.bits.length > 0) {
            reach(other.bits.length - 1);
        }
        for (int i = 0; i < other.bits.length; i++) {
            bits[i] |= other.bits[i];
        }
    }

    private void reach(int block) {
        if (block >= bits.length) {
            bits = Arrays.copyOf(bits, block + 1);
        }
    }
}
