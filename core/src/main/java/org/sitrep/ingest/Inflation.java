// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.Closeable;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks deflate data (RFC 1951) that lie in memory as a whole into an array that the next ones
 * are written over, by the platform's inflater. Confined to one thread.
 */
final class Inflation implements Closeable {
    /** What stands in the place of an end: the data are malformed, or unpack to too much. */
    static final int MALFORMED = -1;

    /** What stands in the place of an end: it lies behind the data. */
    static final int CUT_OFF = -2;

    private final Inflater inflater = new Inflater(true);
    private final int most;
    private byte[] out = new byte[1 << 16];
    private int length;

    /**
     * @param most bytes that data may unpack to
     */
    Inflation(int most) {
        this.most = most;
    }

    /** What was unpacked, and behind it anything; overwritten by the next. */
    byte[] bytes() {
        return out;
    }

    /** How many bytes were unpacked. */
    int length() {
        return length;
    }

    /**
     * Unpacks.
     *
     * @param from the first byte
     * @param to behind the last byte that there is
     * @return where the data end, behind their last byte; {@link #MALFORMED}, {@link #CUT_OFF}
     */
    int unpack(byte[] data, int from, int to) {
        inflater.reset();
        inflater.setInput(data, from, to - from);
        length = 0;
        try {
            while (!inflater.finished()) {
                if (length > most) {
                    return MALFORMED;
                }
                if (length == out.length) {
                    // One byte more than there may be shows that there is more.
                    out = Arrays.copyOf(out, (int) Math.min(2L * out.length, most + 1L));
                }
                int count = inflater.inflate(out, length, out.length - length);
                length += count;
                if (count == 0 && !inflater.finished()) {
                    return inflater.needsDictionary() ? MALFORMED : CUT_OFF;
                }
            }
        } catch (DataFormatException malformed) {
            return MALFORMED;
        }
        return length > most ? MALFORMED : from + (int) inflater.getBytesRead();
    }

    @Override
    public void close() {
        inflater.end();
    }
}
