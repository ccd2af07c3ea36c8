// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.sitrep.model.Place;

/**
 * The tables of a user's gazetteer where they lie in a mapped file. It may be larger than memory,
 * so a name is sought among keys that stand close together first, then among the names between two
 * of them.
 *
 * <p>It knows no country by its code: those are the bundled gazetteer's.
 */
final class ImportedGazetteer implements PlaceTable {
    private static final String ADVICE = "; import it again: ./sitrep gazetteer import";

    /** Bytes read at once for the checksum. // guess */
    private static final int PIECE = 1 << 17;

    private final int rows;
    private final int names;
    private final ByteBuffer rowTable;
    private final ByteBuffer nameTable;
    private final ByteBuffer keys;
    private final ByteBuffer postings;
    private final ByteBuffer texts;
    private final ByteBuffer strings;

    private ImportedGazetteer(Path path, FileChannel file, ByteBuffer header) throws IOException {
        rows = header.getInt(ImportedFormat.AT_ROWS);
        names = header.getInt(ImportedFormat.AT_NAMES);
        Sections sections = new Sections(path, file);
        rowTable = sections.next((long) rows * ImportedFormat.ROW);
        nameTable = sections.next((names + 1L) * ImportedFormat.NAME);
        keys = sections.next((long) ImportedFormat.keys(names) * Long.BYTES);
        postings = sections.next((long) header.getInt(ImportedFormat.AT_POSTINGS) * Integer.BYTES);
        texts = sections.next(header.getInt(ImportedFormat.AT_TEXTS));
        strings = sections.next(header.getInt(ImportedFormat.AT_STRINGS));
        if (sections.at != file.size()) {
            throw damaged(path, "its parts do not make the whole");
        }
    }

    /** The sections, which follow each other without gaps. */
    private static final class Sections {
        private final Path path;
        private final FileChannel file;
        private long at = ImportedFormat.HEADER;

        Sections(Path path, FileChannel file) {
            this.path = path;
            this.file = file;
        }

        ByteBuffer next(long length) throws IOException {
            if (length < 0 || length > Integer.MAX_VALUE || at + length > file.size()) {
                throw damaged(path, "a part is missing");
            }
            ByteBuffer section =
                    file.map(FileChannel.MapMode.READ_ONLY, at, length)
                            .order(ByteOrder.LITTLE_ENDIAN);
            at += length;
            return section;
        }
    }

    /**
     * Maps a file and checks it.
     *
     * @throws IOException when it is missing, damaged, or of another version
     */
    static Gazetteer open(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            ByteBuffer header =
                    ByteBuffer.allocate(ImportedFormat.HEADER).order(ByteOrder.LITTLE_ENDIAN);
            while (header.hasRemaining() && file.read(header, header.position()) > 0) {
                // until it is whole
            }
            check(path, file, header);
            return new TableGazetteer(new ImportedGazetteer(path, file, header));
        }
    }

    private static void check(Path path, FileChannel file, ByteBuffer header) throws IOException {
        if (header.hasRemaining() || header.getLong(0) != ImportedFormat.MAGIC) {
            throw damaged(path, "it does not begin as one");
        }
        int version = header.getInt(ImportedFormat.AT_VERSION);
        int fold = header.getInt(ImportedFormat.AT_FOLD);
        if (version != ImportedFormat.VERSION || fold != Fold.VERSION) {
            throw new IOException(
                    path
                            + " is of format "
                            + version
                            + " with names folded by rules "
                            + fold
                            + ", and this program reads "
                            + ImportedFormat.VERSION
                            + " and "
                            + Fold.VERSION
                            + ADVICE);
        }
        long length = header.getLong(ImportedFormat.AT_LENGTH);
        if (length != file.size()) {
            throw damaged(path, "it has " + file.size() + " bytes of " + length);
        }
        if (checksum(file) != header.getInt(ImportedFormat.AT_CHECKSUM)) {
            throw damaged(path, "its checksum is wrong");
        }
    }

    /** Read piece by piece, as {@link PlacesFormat#checksum(FileChannel)} explains. */
    private static int checksum(FileChannel file) throws IOException {
        CRC32C checksum = new CRC32C();
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
        long at = ImportedFormat.AT_ROWS;
        while (file.read(piece, at) > 0) {
            piece.flip();
            at += piece.remaining();
            checksum.update(piece);
            piece.clear();
        }
        return (int) checksum.getValue();
    }

    private static IOException damaged(Path path, String how) {
        return new IOException(path + " is no sound gazetteer: " + how + ADVICE);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int names() {
        return names;
    }

    @Override
    public int nameStart(int name) {
        return nameTable.getInt(ImportedFormat.NAME * name);
    }

    @Override
    public byte nameByte(int at) {
        return texts.get(at);
    }

    @Override
    public int firstPosting(int name) {
        return nameTable.getInt(ImportedFormat.NAME * name + Integer.BYTES);
    }

    @Override
    public int posting(int at) {
        return postings.getInt(Integer.BYTES * at);
    }

    @Override
    public long id(int row) {
        return rowTable.getLong(ImportedFormat.ROW * row + ImportedFormat.ROW_ID);
    }

    @Override
    public int country(String alpha3) {
        return -1;
    }

    @Override
    public int from(byte[] sought) {
        int key = firstKey(ImportedFormat.key(sought), false);
        return Math.max(0, key - 1) * ImportedFormat.STRIDE;
    }

    @Override
    public int until(byte[] sought) {
        int key = firstKey(ImportedFormat.key(sought), true);
        return (int) Math.min(names, (long) key * ImportedFormat.STRIDE);
    }

    /** The first key that is not before the sought one, or that is behind it. */
    private int firstKey(long sought, boolean behind) {
        int low = 0;
        int high = ImportedFormat.keys(names);
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = Long.compareUnsigned(keys.getLong(Long.BYTES * middle), sought);
            if (order < 0 || (behind && order == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public Place place(int row) {
        int at = ImportedFormat.ROW * row;
        return new Place(
                rowTable.getLong(at + ImportedFormat.ROW_ID),
                string(at + ImportedFormat.ROW_NAME),
                optional(at + ImportedFormat.ROW_COUNTRY),
                optional(at + ImportedFormat.ROW_ADMIN1),
                optional(at + ImportedFormat.ROW_ADMIN2),
                string(at + ImportedFormat.ROW_FEATURE),
                rowTable.getInt(at + ImportedFormat.ROW_LATITUDE) / PlacesFormat.STEPS_PER_DEGREE,
                rowTable.getInt(at + ImportedFormat.ROW_LONGITUDE) / PlacesFormat.STEPS_PER_DEGREE,
                rowTable.getFloat(at + ImportedFormat.ROW_RADIUS),
                rowTable.getLong(at + ImportedFormat.ROW_POPULATION));
    }

    private Optional<String> optional(int at) {
        String text = string(at);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The string whose position stands there; empty when there is none. */
    private String string(int at) {
        int position = rowTable.getInt(at);
        if (position == PlacesFormat.NONE) {
            return "";
        }
        byte[] text = new byte[strings.getShort(position) & 0xFFFF];
        strings.get(position + Short.BYTES, text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
