// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The lines of a table of GeoNames, plain or packed: a zip file's tables one after another without
 * its {@code readme.txt}, or one table in gzip. Told apart by their first bytes, not their names.
 *
 * <p>UTF-8. A line ends with LF or CR LF. Memory is bounded whatever the bytes are: a line that is
 * too long is passed over.
 */
final class DumpLines {
    /** No row of GeoNames has a tenth of it: ten thousand characters of other names at most. */
    private static final int LONGEST = 1 << 20;

    private final Sink sink;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private byte[] line = new byte[1 << 12];

    /** Takes lines. */
    interface Sink {
        /**
         * Takes a line.
         *
         * @param number 1-based
         */
        void take(String file, int number, String line) throws IOException;

        /** Takes what is no line. */
        void reject(String file, int number, String why) throws IOException;
    }

    private DumpLines(Sink sink) {
        this.sink = sink;
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read, or is packed and damaged
     */
    static void read(Path file, Sink sink) throws IOException {
        String name = String.valueOf(file.getFileName());
        DumpLines lines = new DumpLines(sink);
        try (BufferedInputStream in =
                new BufferedInputStream(Files.newInputStream(file), 1 << 16)) { // guess
            in.mark(4);
            byte[] start = in.readNBytes(4);
            in.reset();
            if (start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3) {
                if (!lines.readZip(name, new ZipInputStream(in))) {
                    throw new IOException(file + " holds no table, no file *.txt");
                }
            } else if (start.length > 1 && start[0] == 0x1F && (start[1] & 0xFF) == 0x8B) {
                lines.readAll(name, new BufferedInputStream(new GZIPInputStream(in), 1 << 16));
            } else {
                lines.readAll(name, in);
            }
        } catch (ZipException | java.io.EOFException damage) {
            throw new IOException(file + " is damaged: " + damage.getMessage(), damage);
        } catch (IllegalArgumentException damage) {
            // The name of an entry that is not UTF-8.
            throw new IOException(file + " is damaged: " + damage.getMessage(), damage);
        }
    }

    /** Whether there was a table. */
    private boolean readZip(String name, ZipInputStream zip) throws IOException {
        boolean any = false;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String inside = entry.getName().toLowerCase(Locale.ROOT);
            boolean table = inside.endsWith(".txt") && !inside.endsWith("readme.txt");
            if (table && !entry.isDirectory()) {
                any = true;
                readAll(name + "/" + entry.getName(), new BufferedInputStream(zip, 1 << 16));
            }
        }
        return any;
    }

    /** Reads to the end of the stream, and leaves it open. */
    private void readAll(String file, InputStream in) throws IOException {
        int number = 1;
        int length = 0;
        boolean any = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                take(file, number++, length);
                length = 0;
                any = false;
            } else {
                any = true;
                if (length == line.length && length < LONGEST) {
                    line = Arrays.copyOf(line, 2 * length);
                }
                if (length < line.length) {
                    line[length] = (byte) b;
                }
                length = Math.min(length + 1, LONGEST + 1);
            }
        }
        if (any) {
            take(file, number, length);
        }
    }

    private void take(String file, int number, int length) throws IOException {
        int end =
                length > 0 && length <= line.length && line[length - 1] == '\r'
                        ? length - 1
                        : length;
        if (end > LONGEST) {
            sink.reject(file, number, "a line of more than " + LONGEST + " bytes");
            return;
        }
        try {
            sink.take(file, number, decoder.decode(ByteBuffer.wrap(line, 0, end)).toString());
        } catch (CharacterCodingException notUtf8) {
            sink.reject(file, number, "not UTF-8");
        }
    }
}
