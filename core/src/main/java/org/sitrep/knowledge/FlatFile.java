// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A file of flat arrays that is mapped into memory and read in place. All numbers are
 * little-endian, as the processors are that will read them.
 *
 * <pre>
 *  0 long  magic              24 int  CRC-32C of all that follows it
 *  8 long  length in bytes    28 int  number of sections
 * 16 int   version            32 for each section: long where it begins, long its length
 * 20 int   reserved, zero     the sections, each at a multiple of eight
 * </pre>
 */
final class FlatFile {
    private static final int AT_LENGTH = 8;
    private static final int AT_VERSION = 16;
    private static final int AT_CHECKSUM = 24;
    private static final int AT_SECTIONS = 28;
    private static final int HEADER = 32;
    private static final int SECTION = 16;

    private final ByteBuffer file;

    private FlatFile(ByteBuffer file) {
        this.file = file;
    }

    /**
     * Maps a file and checks it.
     *
     * @throws IllegalStateException when the file is missing, damaged, or of another version: a
     *     broken installation
     */
    static FlatFile open(Path path, long magic, int version) {
        try (FileChannel channel = FileChannel.open(path)) {
            long size = channel.size();
            if (size > Integer.MAX_VALUE) {
                throw damaged(path, "it has " + size + " bytes");
            }
            ByteBuffer file =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, size)
                            .order(ByteOrder.LITTLE_ENDIAN);
            check(path, file, magic, version);
            return new FlatFile(file);
        } catch (NoSuchFileException missing) {
            throw new IllegalStateException(path + " is missing" + ReferenceFile.ADVICE, missing);
        } catch (IOException problem) {
            throw new IllegalStateException(path + " cannot be read", problem);
        }
    }

    private static void check(Path path, ByteBuffer file, long magic, int version) {
        if (file.limit() < HEADER || file.getLong(0) != magic) {
            throw damaged(path, "it does not begin as one");
        }
        if (file.getInt(AT_VERSION) != version) {
            throw new IllegalStateException(
                    path
                            + " is of format "
                            + file.getInt(AT_VERSION)
                            + ", and this program reads "
                            + version
                            + ReferenceFile.ADVICE);
        }
        if (file.getLong(AT_LENGTH) != file.limit()) {
            throw damaged(path, "it has " + file.limit() + " bytes of " + file.getLong(AT_LENGTH));
        }
        if (checksum(file) != file.getInt(AT_CHECKSUM)) {
            throw damaged(path, "its checksum is wrong");
        }
    }

    private static int checksum(ByteBuffer file) {
        CRC32C checksum = new CRC32C();
        checksum.update(file.duplicate().position(AT_SECTIONS).limit(file.limit()));
        return (int) checksum.getValue();
    }

    private static IllegalStateException damaged(Path path, String how) {
        return new IllegalStateException(
                path + " is no sound reference file: " + how + ReferenceFile.ADVICE);
    }

    /**
     * A section's bytes, from position zero to its limit.
     *
     * @throws IllegalStateException when the file has no such section: a broken installation
     */
    ByteBuffer section(int number) {
        if (number >= file.getInt(AT_SECTIONS)) {
            throw new IllegalStateException(
                    "a reference file of "
                            + file.getInt(AT_SECTIONS)
                            + " sections has no section "
                            + number
                            + ReferenceFile.ADVICE);
        }
        int at = HEADER + SECTION * number;
        int start = (int) file.getLong(at);
        int length = (int) file.getLong(at + Long.BYTES);
        return file.slice(start, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Writes a file; the same sections give the same bytes. */
    static void write(Path path, long magic, int version, List<ByteBuffer> sections)
            throws IOException {
        long length = HEADER + (long) SECTION * sections.size();
        List<Long> starts = new ArrayList<>();
        for (ByteBuffer section : sections) {
            starts.add(length);
            length += (section.remaining() + 7L) & ~7L;
        }
        ByteBuffer out =
                ByteBuffer.allocate(Math.toIntExact(length)).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(0, magic).putLong(AT_LENGTH, length).putInt(AT_VERSION, version);
        out.putInt(AT_SECTIONS, sections.size());
        for (int i = 0; i < sections.size(); i++) {
            int start = Math.toIntExact(starts.get(i));
            out.putLong(HEADER + SECTION * i, start);
            out.putLong(HEADER + SECTION * i + Long.BYTES, sections.get(i).remaining());
            out.put(start, sections.get(i), 0, sections.get(i).remaining());
        }
        out.putInt(AT_CHECKSUM, checksum(out));
        ReferenceFile.replace(path, out.array());
    }

    /** A section of numbers. */
    static ByteBuffer ints(int... numbers) {
        ByteBuffer section = section(numbers.length * (long) Integer.BYTES);
        section.asIntBuffer().put(numbers);
        return section;
    }

    /** A section of numbers. */
    static ByteBuffer longs(long... numbers) {
        ByteBuffer section = section(numbers.length * (long) Long.BYTES);
        section.asLongBuffer().put(numbers);
        return section;
    }

    /** A section of texts: their number, then of each its length in bytes and its UTF-8. */
    static ByteBuffer texts(List<String> texts) {
        List<byte[]> encoded =
                texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
        long length = Integer.BYTES;
        for (byte[] text : encoded) {
            length += Integer.BYTES + text.length;
        }
        ByteBuffer section = section(length).putInt(encoded.size());
        encoded.forEach(text -> section.putInt(text.length).put(text));
        return section.flip();
    }

    /** The texts of a section. */
    static List<String> readTexts(ByteBuffer section) {
        ByteBuffer in = section.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        List<String> texts = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            byte[] text = new byte[in.getInt()];
            in.get(text);
            texts.add(new String(text, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static ByteBuffer section(long length) {
        return ByteBuffer.allocate(Math.toIntExact(length)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
