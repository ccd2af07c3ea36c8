// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * The records of a packed archive that are as the standard wants them: each a gzip member by itself
 * (ISO 28500:2017, annex A), whole, with the checksum and the length that its end tells, without
 * fields in its head, and with nothing behind the record in it.
 *
 * <p>Such a record is unpacked at once, into an array that the next one is written over. What is
 * otherwise in any way is not read here, and no reason is given. Confined to one thread.
 */
final class PackedRecords implements Closeable {
    private static final int HEAD = 10; // bytes of a member without fields (RFC 1952, 2.3)
    private static final int TAIL = 8; // checksum and length

    /** Bytes of the file in memory at first. */
    private static final int WINDOW = 1 << 18; // guess: four packed pages

    /** Bytes of a record that is read here; what is larger is held but once. */
    private static final int MOST = 1 << 22; // guess: pages of news are below 2 MB

    private static final int RECORD_END = 0x0D0A0D0A;
    private static final int RECORD_END_BYTES = 4;

    private final FileChannel channel;
    private final Inflation inflation = new Inflation(MOST);
    private final WarcParser parser = new WarcParser();
    private final CRC32 checksum = new CRC32();

    /** A stretch of the file. */
    private byte[] window = new byte[WINDOW];

    /** Where in the file the window begins. */
    private long windowStart;

    private int windowLength;

    /**
     * A record.
     *
     * @param content as it stands, in an array that the next record is written over
     * @param end where in the file the next record begins
     */
    record Whole(MessageHeaders headers, Bytes content, long end) {}

    PackedRecords(FileChannel channel) {
        this.channel = channel;
    }

    /** The record that begins at a byte of the file; empty when it is not as described. */
    Optional<Whole> read(long start) throws IOException {
        long held = windowStart + windowLength - start;
        if (start < windowStart || held < WINDOW / 2) {
            fill(start);
        }
        int at = (int) (start - windowStart);
        if (!isHead(at)) {
            return Optional.empty();
        }
        int end = inflation.unpack(window, at + HEAD, windowLength - TAIL);
        while (end == Inflation.CUT_OFF && widen(start)) {
            end = inflation.unpack(window, HEAD, windowLength - TAIL);
        }
        return end >= 0 && isTail(end) ? whole(windowStart + end + TAIL) : Optional.empty();
    }

    /** Makes the window begin at a byte of the file; less than it can hold only at the end. */
    private void fill(long start) throws IOException {
        long kept = windowStart + windowLength - start;
        int length = start >= windowStart && kept > 0 ? (int) kept : 0;
        System.arraycopy(window, windowLength - length, window, 0, length);
        ByteBuffer rest = ByteBuffer.wrap(window, length, window.length - length);
        while (rest.hasRemaining() && channel.read(rest, start + rest.position()) >= 0) {}
        windowStart = start;
        windowLength = rest.position();
    }

    /** Makes the window begin at a byte of the file and hold more behind it; false at the end. */
    private boolean widen(long start) throws IOException {
        long held = windowStart + windowLength - start;
        if (start == windowStart) {
            // What is not full ends with the file.
            if (windowLength < window.length || windowLength > MOST) {
                return false;
            }
            byte[] wider = new byte[2 * window.length];
            System.arraycopy(window, 0, wider, 0, windowLength);
            window = wider;
        }
        fill(start);
        return windowLength > held;
    }

    /** Whether a member begins here that has no fields and is packed as all are. */
    private boolean isHead(int at) {
        return at + HEAD + TAIL < windowLength
                && window[at] == 0x1F
                && (window[at + 1] & 0xFF) == 0x8B
                && window[at + 2] == 8
                && window[at + 3] == 0;
    }

    private boolean isTail(int at) {
        checksum.reset();
        checksum.update(inflation.bytes(), 0, inflation.length());
        return fourBytes(at) == (int) checksum.getValue()
                && fourBytes(at + 4) == inflation.length();
    }

    private int fourBytes(int at) {
        return (window[at] & 0xFF)
                | ((window[at + 1] & 0xFF) << 8)
                | ((window[at + 2] & 0xFF) << 16)
                | ((window[at + 3] & 0xFF) << 24);
    }

    private Optional<Whole> whole(long end) {
        ByteBuffer unpacked = ByteBuffer.wrap(inflation.bytes(), 0, inflation.length());
        parser.reset();
        parser.parse(unpacked);
        if (!parser.isFinished() || !parser.version().getProtocol().equals("WARC")) {
            return Optional.empty();
        }
        MessageHeaders headers = parser.headers();
        int start = unpacked.position();
        int length = unpacked.remaining() - RECORD_END_BYTES;
        List<String> lengths = headers.all("Content-Length");
        if (length < 0
                || unpacked.getInt(start + length) != RECORD_END
                || headers.all("WARC-Type").size() != 1
                || lengths.size() != 1
                || !lengths.getFirst().equals(Integer.toString(length))) {
            return Optional.empty();
        }
        return Optional.of(
                new Whole(headers, new Bytes(inflation.bytes(), start, start + length), end));
    }

    /** Lets the inflater go; the file stays open. */
    @Override
    public void close() {
        inflation.close();
    }
}
