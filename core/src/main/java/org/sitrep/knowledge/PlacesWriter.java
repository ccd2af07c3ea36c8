// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.Place;

/**
 * Writes the file that {@link Gazetteer#open} maps. The same rows give the same bytes.
 *
 * <p>A place that usually goes by the name sought is preferred to one that only has it among its
 * other names: see {@link #USUAL_NAME}.
 */
public final class PlacesWriter {
    /**
     * What a place gains in prominence under a usual name: Goris in Armenia is before Gori in
     * Georgia, twice its size, which is called Goris in some language. A factor of 100 in
     * population on the scale of {@code data}; guess.
     */
    private static final double USUAL_NAME = 2;

    private final List<GazetteerRow> rows;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> strings = new HashMap<>();
    private final List<byte[]> stringTexts = new ArrayList<>();
    private int stringsLength;

    /** A name, as the bytes by which names are ordered, and a place that bears it. */
    private static final class Entry {
        private final byte[] name;
        private final int row;
        private final double prominence;

        private Entry(byte[] name, int row, double prominence) {
            this.name = name;
            this.row = row;
            this.prominence = prominence;
        }
    }

    private PlacesWriter(List<GazetteerRow> rows) {
        this.rows = new ArrayList<>(rows);
        this.rows.sort(Comparator.comparingLong(row -> row.place().id()));
        for (int i = 1; i < this.rows.size(); i++) {
            long id = this.rows.get(i).place().id();
            if (id == this.rows.get(i - 1).place().id()) {
                throw new IllegalArgumentException("two places have the id " + id);
            }
        }
    }

    /**
     * Writes {@code places.bin}.
     *
     * @return number of different names under which the places are found
     */
    public static int write(Path file, List<GazetteerRow> rows) throws IOException {
        return new PlacesWriter(rows).write(file);
    }

    private int write(Path file) throws IOException {
        ByteBuffer rowTable = rowTable();
        List<byte[]> names = new ArrayList<>();
        List<Integer> firstPosting = new ArrayList<>();
        collectEntries();
        for (int i = 0; i < entries.size(); i++) {
            if (i == 0 || !Arrays.equals(entries.get(i).name, entries.get(i - 1).name)) {
                names.add(entries.get(i).name);
                firstPosting.add(i);
            }
        }
        firstPosting.add(entries.size());
        List<Integer> countries = countries();
        int textLength = names.stream().mapToInt(name -> name.length).sum();
        int length =
                PlacesFormat.HEADER
                        + rowTable.capacity()
                        + Integer.BYTES
                                * (2 * (names.size() + 1) + entries.size() + countries.size())
                        + textLength
                        + stringsLength;
        ByteBuffer out = ByteBuffer.allocate(length);
        out.position(PlacesFormat.HEADER).put(rowTable.flip());
        int start = 0;
        for (byte[] name : names) {
            out.putInt(start);
            start += name.length;
        }
        out.putInt(start);
        firstPosting.forEach(out::putInt);
        entries.forEach(entry -> out.putInt(entry.row));
        countries.forEach(out::putInt);
        names.forEach(out::put);
        for (byte[] text : stringTexts) {
            out.putShort((short) text.length).put(text);
        }
        putHeader(out.flip(), names.size(), countries.size());
        ReferenceFile.replace(file, out.array());
        return names.size();
    }

    private void putHeader(ByteBuffer out, int names, int countries) {
        out.putLong(0, PlacesFormat.MAGIC)
                .putInt(PlacesFormat.AT_VERSION, PlacesFormat.VERSION)
                .putInt(PlacesFormat.AT_FOLD, Fold.VERSION)
                .putLong(PlacesFormat.AT_LENGTH, out.limit())
                .putInt(PlacesFormat.AT_ROWS, rows.size())
                .putInt(PlacesFormat.AT_NAMES, names)
                .putInt(PlacesFormat.AT_POSTINGS, entries.size())
                .putInt(PlacesFormat.AT_COUNTRIES, countries);
        out.putInt(PlacesFormat.AT_CHECKSUM, PlacesFormat.checksum(out));
    }

    private List<Integer> countries() {
        List<Integer> countries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).place().feature().startsWith(PlacesFormat.COUNTRY_FEATURE)) {
                countries.add(i);
            }
        }
        return countries;
    }

    private ByteBuffer rowTable() {
        ByteBuffer table = ByteBuffer.allocate(rows.size() * PlacesFormat.ROW);
        for (GazetteerRow row : rows) {
            Place place = row.place();
            table.putLong(place.id())
                    .putInt(string(place.name()))
                    .putInt(string(place.country()))
                    .putInt(string(place.admin1()))
                    .putInt(string(place.admin2()))
                    .putInt(string(place.feature()))
                    .putInt(steps(place.latitude()))
                    .putInt(steps(place.longitude()))
                    .putFloat((float) place.radiusKm())
                    .putInt(Math.toIntExact(place.population()));
        }
        return table;
    }

    private static int steps(double degrees) {
        return (int) Math.round(degrees * PlacesFormat.STEPS_PER_DEGREE);
    }

    private int string(Optional<String> text) {
        return text.map(this::string).orElse(PlacesFormat.NONE);
    }

    private int string(String text) {
        Integer known = strings.get(text);
        if (known != null) {
            return known;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0xFFFF) {
            throw new IllegalArgumentException("a name of " + bytes.length + " bytes");
        }
        int at = stringsLength;
        strings.put(text, at);
        stringTexts.add(bytes);
        stringsLength += Short.BYTES + bytes.length;
        return at;
    }

    private void collectEntries() {
        for (int i = 0; i < rows.size(); i++) {
            GazetteerRow row = rows.get(i);
            Set<String> usual = PlacesFormat.foldedNames(row.usual());
            for (String name : PlacesFormat.foldedNames(row.names())) {
                double prominence = row.prominence() + (usual.contains(name) ? USUAL_NAME : 0);
                entries.add(new Entry(name.getBytes(StandardCharsets.UTF_8), i, prominence));
            }
        }
        entries.sort(
                Comparator.comparing((Entry entry) -> entry.name, Arrays::compareUnsigned)
                        .thenComparing(
                                Comparator.comparingDouble((Entry entry) -> -entry.prominence))
                        .thenComparingInt(entry -> entry.row));
    }
}
