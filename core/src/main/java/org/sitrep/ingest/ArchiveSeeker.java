// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds where the next record of a web archive begins, from any byte of the file: behind a damaged
 * record, or at the border of a share of the file.
 *
 * <p>In a plain archive a record begins with {@code WARC/} and a version at the start of a line
 * behind an empty one (ISO 28500:2017, 4). In a compressed one it begins with a gzip member whose
 * first bytes unpack to that (annex A); the magic bytes alone also come about by chance, once in 16
 * million.
 */
final class ArchiveSeeker {
    private static final byte[] FIRST_WORD = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final int WINDOW = 1 << 16;

    /** Bytes of a gzip member from which its first characters can be unpacked. // guess */
    private static final int HEAD = 1024;

    private final FileChannel channel;

    ArchiveSeeker(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * The first record that begins at or behind a byte; empty when none does.
     *
     * @param from a byte position in the file; the first byte of the file counts as behind an empty
     *     line
     */
    OptionalLong next(long from) throws IOException {
        byte[] window = new byte[WINDOW];
        long at = Math.max(0, from);
        while (at < channel.size()) {
            int length = fill(window, at);
            for (int i = 0; i < length; i++) {
                if (mayBegin(window, i, length) && begins(at + i)) {
                    return OptionalLong.of(at + i);
                }
            }
            at += length;
        }
        return OptionalLong.empty();
    }

    /** A cheap look; true where the window ends too early to tell. */
    private static boolean mayBegin(byte[] window, int i, int length) {
        byte first = window[i];
        if (first == 0x1F) {
            return i + 2 >= length || ((window[i + 1] & 0xFF) == 0x8B && window[i + 2] == 8);
        }
        return first == 'W' && (i + 1 >= length || window[i + 1] == 'A');
    }

    private boolean begins(long at) throws IOException {
        byte[] head = new byte[HEAD];
        int length = fill(head, at);
        if (length > 0 && head[0] == 'W') {
            return startsWithWord(head, length) && behindEmptyLine(at);
        }
        return length > 18 && beginsPacked(head, length);
    }

    private boolean behindEmptyLine(long at) throws IOException {
        if (at == 0) {
            return true;
        }
        byte[] before = new byte[2];
        int length = fill(before, Math.max(0, at - 2));
        return length == 2 && before[1] == '\n' && (before[0] == '\r' || before[0] == '\n');
    }

    private static boolean beginsPacked(byte[] head, int length) {
        int data = memberData(head, length);
        if (data < 0) {
            return false;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(head, data, length - data);
            byte[] text = new byte[FIRST_WORD.length + 1];
            int n = 0;
            while (n < text.length && !inflater.finished() && !inflater.needsInput()) {
                int more = inflater.inflate(text, n, text.length - n);
                if (more == 0) {
                    break;
                }
                n += more;
            }
            return startsWithWord(text, n);
        } catch (DataFormatException noMember) {
            return false;
        } finally {
            inflater.end();
        }
    }

    /** Where the packed data of a gzip member begin (RFC 1952, 2.3); -1 when it is none. */
    private static int memberData(byte[] head, int length) {
        if ((head[1] & 0xFF) != 0x8B || head[2] != 8 || (head[3] & 0xE0) != 0) {
            return -1;
        }
        int flags = head[3];
        int at = 10;
        if ((flags & 4) != 0) {
            at += 2 + (head[at] & 0xFF) + ((head[at + 1] & 0xFF) << 8);
        }
        for (int text = 0; text < Integer.bitCount(flags & 0x18); text++) {
            while (at < length && head[at] != 0) {
                at++;
            }
            at++;
        }
        at += (flags & 2) != 0 ? 2 : 0;
        return at < length ? at : -1;
    }

    private static boolean startsWithWord(byte[] bytes, int length) {
        if (length <= FIRST_WORD.length) {
            return false;
        }
        for (int i = 0; i < FIRST_WORD.length; i++) {
            if (bytes[i] != FIRST_WORD[i]) {
                return false;
            }
        }
        byte version = bytes[FIRST_WORD.length];
        return version >= '0' && version <= '9';
    }

    /** Reads from a position without moving the channel's own. */
    private int fill(byte[] bytes, long at) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                break;
            }
        }
        return buffer.position();
    }
}
