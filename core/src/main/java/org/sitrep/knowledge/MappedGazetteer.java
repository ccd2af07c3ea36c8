// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sitrep.model.Place;

/**
 * The bundled gazetteer's tables where they lie in a mapped file; nothing of them is copied to the
 * heap but what is asked for and the numbers of the countries.
 */
final class MappedGazetteer implements PlaceTable {
    private final ByteBuffer file;
    private final int rows;
    private final int names;
    private final int atNameStarts;
    private final int atPostingStarts;
    private final int atPostings;
    private final int atTexts;
    private final int atStrings;
    private final Map<String, Integer> countries = new HashMap<>();

    private MappedGazetteer(ByteBuffer file) {
        this.file = file;
        rows = file.getInt(PlacesFormat.AT_ROWS);
        names = file.getInt(PlacesFormat.AT_NAMES);
        int postings = file.getInt(PlacesFormat.AT_POSTINGS);
        atNameStarts = PlacesFormat.HEADER + rows * PlacesFormat.ROW;
        atPostingStarts = atNameStarts + Integer.BYTES * (names + 1);
        atPostings = atPostingStarts + Integer.BYTES * (names + 1);
        int atCountries = atPostings + Integer.BYTES * postings;
        int ofCountries = file.getInt(PlacesFormat.AT_COUNTRIES);
        atTexts = atCountries + Integer.BYTES * ofCountries;
        atStrings = atTexts + file.getInt(atPostingStarts - Integer.BYTES);
        for (int i = 0; i < ofCountries; i++) {
            int row = file.getInt(atCountries + Integer.BYTES * i);
            countries.putIfAbsent(string(row, PlacesFormat.ROW_COUNTRY), row);
        }
    }

    static Gazetteer open(Path path) {
        try (FileChannel channel = FileChannel.open(path)) {
            long size = channel.size();
            if (size > Integer.MAX_VALUE) {
                throw damaged(path, "it has " + size + " bytes");
            }
            ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
            check(path, file);
            if (PlacesFormat.checksum(channel) != file.getInt(PlacesFormat.AT_CHECKSUM)) {
                throw damaged(path, "its checksum is wrong");
            }
            return new TableGazetteer(new MappedGazetteer(file));
        } catch (NoSuchFileException missing) {
            throw new IllegalStateException(path + " is missing" + ReferenceFile.ADVICE, missing);
        } catch (IOException problem) {
            throw new IllegalStateException(path + " cannot be read", problem);
        }
    }

    private static void check(Path path, ByteBuffer file) {
        if (file.limit() < PlacesFormat.HEADER || file.getLong(0) != PlacesFormat.MAGIC) {
            throw damaged(path, "it does not begin as one");
        }
        int version = file.getInt(PlacesFormat.AT_VERSION);
        int fold = file.getInt(PlacesFormat.AT_FOLD);
        if (version != PlacesFormat.VERSION || fold != Fold.VERSION) {
            throw new IllegalStateException(
                    path
                            + " is of format "
                            + version
                            + " with names folded by rules "
                            + fold
                            + ", and this program reads "
                            + PlacesFormat.VERSION
                            + " and "
                            + Fold.VERSION
                            + ReferenceFile.ADVICE);
        }
        long length = file.getLong(PlacesFormat.AT_LENGTH);
        if (length != file.limit()) {
            throw damaged(path, "it has " + file.limit() + " bytes of " + length);
        }
    }

    private static IllegalStateException damaged(Path path, String how) {
        return new IllegalStateException(
                path + " is no sound gazetteer: " + how + ReferenceFile.ADVICE);
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
        return file.getInt(atNameStarts + Integer.BYTES * name);
    }

    @Override
    public byte nameByte(int at) {
        return file.get(atTexts + at);
    }

    @Override
    public int firstPosting(int name) {
        return file.getInt(atPostingStarts + Integer.BYTES * name);
    }

    @Override
    public int posting(int at) {
        return file.getInt(atPostings + Integer.BYTES * at);
    }

    @Override
    public long id(int row) {
        return file.getLong(rowAt(row) + PlacesFormat.ROW_ID);
    }

    @Override
    public int country(String alpha3) {
        return countries.getOrDefault(alpha3, -1);
    }

    private static int rowAt(int row) {
        return PlacesFormat.HEADER + PlacesFormat.ROW * row;
    }

    @Override
    public Place place(int row) {
        int at = rowAt(row);
        return new Place(
                file.getLong(at + PlacesFormat.ROW_ID),
                string(row, PlacesFormat.ROW_NAME),
                optional(row, PlacesFormat.ROW_COUNTRY),
                optional(row, PlacesFormat.ROW_ADMIN1),
                optional(row, PlacesFormat.ROW_ADMIN2),
                string(row, PlacesFormat.ROW_FEATURE),
                file.getInt(at + PlacesFormat.ROW_LATITUDE) / PlacesFormat.STEPS_PER_DEGREE,
                file.getInt(at + PlacesFormat.ROW_LONGITUDE) / PlacesFormat.STEPS_PER_DEGREE,
                file.getFloat(at + PlacesFormat.ROW_RADIUS),
                file.getInt(at + PlacesFormat.ROW_POPULATION));
    }

    private Optional<String> optional(int row, int column) {
        String text = string(row, column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The string of a column; empty when the row has none. */
    private String string(int row, int column) {
        int at = file.getInt(rowAt(row) + column);
        if (at == PlacesFormat.NONE) {
            return "";
        }
        byte[] text = new byte[file.getShort(atStrings + at) & 0xFFFF];
        file.get(atStrings + at + Short.BYTES, text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
