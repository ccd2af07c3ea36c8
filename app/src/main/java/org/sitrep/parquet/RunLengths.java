// SPDX-License-Identifier: Apache-2.0
package org.sitrep.parquet;

/**
 * Small numbers in Parquet's hybrid of runs and packed bits.
 *
 * <p>A run is written where at least eight equal numbers follow one another; what lies between is
 * packed in groups of eight, each number in as many bits as the largest needs.
 */
final class RunLengths {
    private static final int GROUP = 8;

    private RunLengths() {}

    /** The bits that a number needs; 0 for 0. */
    static int width(int largest) {
        return 32 - Integer.numberOfLeadingZeros(largest);
    }

    /**
     * Writes numbers.
     *
     * @param width bits a number, 0 to 32; with 0 all numbers are 0
     */
    static void write(int[] values, int count, int width, ByteBuilder out) {
        int packed = 0; // where the numbers begin that are still to be packed
        int at = 0;
        while (at < count) {
            int end = at + 1;
            while (end < count && values[end] == values[at]) {
                end++;
            }
            // A group may hold numbers of the run, so that it is full.
            int begin = at + (GROUP - (at - packed) % GROUP) % GROUP;
            if (end - begin >= GROUP) {
                pack(values, packed, begin, width, out);
                out.putVarint((long) (end - begin) << 1);
                for (int bits = 0; bits < width; bits += 8) {
                    out.put(values[at] >>> bits);
                }
                packed = end;
            }
            at = end;
        }
        pack(values, packed, count, width, out);
    }

    /** The last group of a file's numbers may be filled up with zeros. */
    private static void pack(int[] values, int from, int until, int width, ByteBuilder out) {
        if (from == until) {
            return;
        }
        int groups = (until - from + GROUP - 1) / GROUP;
        out.putVarint(((long) groups << 1) | 1);
        bits(values, from, until, from + groups * GROUP, width, out);
    }

    private static void bits(
            int[] values, int from, int until, int filled, int width, ByteBuilder out) {
        long pending = 0;
        int held = 0;
        for (int i = from; i < filled; i++) {
            pending |= (i < until ? values[i] & 0xFFFFFFFFL : 0) << held;
            held += width;
            while (held >= 8) {
                out.put((int) pending);
                pending >>>= 8;
                held -= 8;
            }
        }
        if (held > 0) {
            out.put((int) pending);
        }
    }

    /** One bit a number, the lowest first: how Parquet writes truth values. */
    static void writeBits(int[] values, int count, ByteBuilder out) {
        bits(values, 0, count, count, 1, out);
    }
}
