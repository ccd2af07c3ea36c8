// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * A stretch of an array of bytes. The array is not copied and may be filled anew for the next
 * document: who keeps a stretch copies it.
 */
final class Bytes {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long LOW = EACH * 0x7F;

    private final byte[] array;
    private final int start;
    private final int end;

    /**
     * @param start first byte of the stretch
     * @param end behind its last byte
     */
    Bytes(byte[] array, int start, int end) {
        this.array = array;
        this.start = start;
        this.end = end;
    }

    static Bytes of(byte[] all) {
        return new Bytes(all, 0, all.length);
    }

    int length() {
        return end - start;
    }

    byte get(int index) {
        return array[start + index];
    }

    /** The stretch from an index on; no more than so many bytes of it. */
    Bytes part(int from, int most) {
        int first = start + from;
        return new Bytes(array, first, first + Math.min(most, end - first));
    }

    /** The first bytes; all where there are not so many. */
    Bytes head(int most) {
        return part(0, most);
    }

    /** How many bytes are from 0 to below a value, which is 128 at most. */
    int countBelow(int value) {
        // Eight at once: 127 + value - byte has the highest bit where the byte is below the value,
        // and takes nothing from the byte beside it.
        long most = EACH * (127 + value);
        int count = 0;
        int i = start;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long eight = (long) LONGS.get(array, i);
            count += Long.bitCount((most - (eight & LOW)) & ~eight & ~LOW);
        }
        for (; i < end; i++) {
            count += array[i] >= 0 && array[i] < value ? 1 : 0;
        }
        return count;
    }

    ByteBuffer buffer() {
        return ByteBuffer.wrap(array, start, length());
    }

    InputStream stream() {
        return new ByteArrayInputStream(array, start, length());
    }

    /** The characters; what the charset cannot read becomes U+FFFD. */
    String text(Charset charset) {
        return new String(array, start, length(), charset);
    }

    byte[] copy() {
        return Arrays.copyOfRange(array, start, end);
    }
}
