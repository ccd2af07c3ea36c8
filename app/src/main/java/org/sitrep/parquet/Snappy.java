// SPDX-License-Identifier: Apache-2.0
package org.sitrep.parquet;

import java.util.Arrays;

/**
 * Compresses in the Snappy format: greedily, in blocks of 64 KiB, by a table of where four bytes
 * were last seen.
 *
 * <p>The JDK's own compressor is the machine's zlib, of which versions differ in their bytes; an
 * export must not. Format: <a
 * href="https://github.com/google/snappy/blob/main/format_description.txt">its description</a>. Not
 * thread-safe.
 */
final class Snappy {
    private static final int BLOCK = 1 << 16;
    private static final int TABLE_BITS = 14;

    /** A copy is written in three bytes up to this length; longer ones in several. */
    private static final int LONGEST_COPY = 64;

    private final int[] table = new int[1 << TABLE_BITS];

    /** Appends the compressed form of bytes. */
    void compress(byte[] in, int length, ByteBuilder out) {
        out.putVarint(length);
        for (int from = 0; from < length; from += BLOCK) {
            block(in, from, Math.min(length, from + BLOCK), out);
        }
    }

    private void block(byte[] in, int from, int end, ByteBuilder out) {
        Arrays.fill(table, -1);
        int literal = from;
        int at = from;
        int misses = 0;
        while (at + 4 <= end) {
            int word = word(in, at);
            int slot = (word * 0x1E35A7BD) >>> (32 - TABLE_BITS);
            int before = table[slot];
            table[slot] = at;
            if (before < 0 || word(in, before) != word) {
                // What does not repeat is passed over faster and faster, as the reference does.
                at += 1 + (misses++ >> 5);
                continue;
            }
            int matched = 4;
            while (at + matched < end && in[before + matched] == in[at + matched]) {
                matched++;
            }
            literal(in, literal, at, out);
            copy(at - before, matched, out);
            at += matched;
            literal = at;
            misses = 0;
        }
        literal(in, literal, end, out);
    }

    private static int word(byte[] in, int at) {
        return (in[at] & 0xFF)
                | ((in[at + 1] & 0xFF) << 8)
                | ((in[at + 2] & 0xFF) << 16)
                | (in[at + 3] << 24);
    }

    private static void literal(byte[] in, int from, int until, ByteBuilder out) {
        int length = until - from;
        if (length == 0) {
            return;
        }
        if (length <= 60) {
            out.put((length - 1) << 2);
        } else if (length <= 256) {
            out.put(60 << 2);
            out.put(length - 1);
        } else {
            out.put(61 << 2);
            out.put(length - 1);
            out.put((length - 1) >>> 8);
        }
        out.put(in, from, length);
    }

    private static void copy(int distance, int length, ByteBuilder out) {
        int rest = length;
        while (rest > 0) {
            int now = Math.min(rest, LONGEST_COPY);
            out.put(((now - 1) << 2) | 2);
            out.put(distance);
            out.put(distance >>> 8);
            rest -= now;
        }
    }
}
