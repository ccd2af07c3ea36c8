// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Place;

/**
 * Writes a user's gazetteer place by place; each section grows in a file of its own and all are
 * joined at the end, so the memory needed does not grow with the places. The same places give the
 * same bytes. Belongs to one thread.
 */
final class ImportedWriter implements Closeable {
    /** As in {@link PlacesWriter}: what a place gains under a usual name. */
    private static final double USUAL_NAME = 2;

    private static final double MOST_PROMINENT = 1000; // far above any
    private static final double STEPS_OF_PROMINENCE = 1e6;

    private final Path target;
    private final Path folder;
    private final SortedRuns entries;
    private final List<Section> sections = new ArrayList<>();
    private final Section rows;
    private final Section strings;

    /** Where the strings that many places share stand: countries, divisions, features. */
    private final Map<String, Integer> shared = new HashMap<>();

    private int count;
    private int names;
    private int postings;

    /**
     * What was written.
     *
     * @param names number of different names under which places are found
     * @param bytes of the file
     */
    record Counts(int places, int names, long bytes) {}

    /** A section that grows in a file of its own. */
    private static final class Section implements Closeable {
        private final Path file;
        private final OutputStream out;
        private final ByteBuffer number =
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        private long length;

        Section(Path file) throws IOException {
            this.file = file;
            out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16); // guess
        }

        void put(byte[] bytes) throws IOException {
            out.write(bytes);
            length += bytes.length;
            if (length > Integer.MAX_VALUE) {
                throw new IOException(
                        "too many places for one gazetteer; import fewer features or countries");
            }
        }

        void putInt(int value) throws IOException {
            put(Arrays.copyOf(number.putInt(0, value).array(), Integer.BYTES));
        }

        void putLong(long value) throws IOException {
            put(number.putLong(0, value).array());
        }

        int length() {
            return (int) length;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    ImportedWriter(Path target, Path folder) throws IOException {
        this.target = target;
        this.folder = folder;
        rows = section("rows");
        strings = section("strings");
        entries = new SortedRuns(folder, "names");
    }

    private Section section(String name) throws IOException {
        Section section = new Section(folder.resolve("section-" + name));
        sections.add(section);
        return section;
    }

    /**
     * Adds a place; their ids rise.
     *
     * @param all its names, the usual ones among them
     */
    void add(Place place, Set<String> all, Set<String> usual, double prominence)
            throws IOException {
        ByteBuffer row = ByteBuffer.allocate(ImportedFormat.ROW).order(ByteOrder.LITTLE_ENDIAN);
        row.putLong(ImportedFormat.ROW_ID, place.id())
                .putLong(ImportedFormat.ROW_POPULATION, place.population())
                .putInt(ImportedFormat.ROW_LATITUDE, steps(place.latitude()))
                .putInt(ImportedFormat.ROW_LONGITUDE, steps(place.longitude()))
                .putFloat(ImportedFormat.ROW_RADIUS, (float) place.radiusKm())
                .putFloat(ImportedFormat.ROW_PROMINENCE, (float) prominence)
                .putInt(ImportedFormat.ROW_NAME, string(place.name()))
                .putInt(ImportedFormat.ROW_COUNTRY, shared(place.country()))
                .putInt(ImportedFormat.ROW_ADMIN1, shared(place.admin1()))
                .putInt(ImportedFormat.ROW_ADMIN2, shared(place.admin2()))
                .putInt(ImportedFormat.ROW_FEATURE, shared(Optional.of(place.feature())));
        rows.put(row.array());
        Set<String> usualFolded = PlacesFormat.foldedNames(List.copyOf(usual));
        for (String name : PlacesFormat.foldedNames(List.copyOf(all))) {
            double here = prominence + (usualFolded.contains(name) ? USUAL_NAME : 0);
            entries.add(entry(name, here));
        }
        count++;
    }

    private static int steps(double degrees) {
        return (int) Math.round(degrees * PlacesFormat.STEPS_PER_DEGREE);
    }

    private int shared(Optional<String> text) throws IOException {
        if (text.isEmpty()) {
            return PlacesFormat.NONE;
        }
        Integer known = shared.get(text.get());
        if (known != null) {
            return known;
        }
        int at = string(text.get());
        shared.put(text.get(), at);
        return at;
    }

    private int string(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int at = strings.length();
        strings.put(new byte[] {(byte) bytes.length, (byte) (bytes.length >> Byte.SIZE)});
        strings.put(bytes);
        return at;
    }

    /**
     * The name, a zero, the place's number so that more prominent places sort first, its row. No
     * name holds a zero.
     */
    private byte[] entry(String name, double prominence) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int rank = (int) Math.round((MOST_PROMINENT - prominence) * STEPS_OF_PROMINENCE);
        return ByteBuffer.allocate(bytes.length + 1 + 2 * Integer.BYTES)
                .put(bytes)
                .put((byte) 0)
                .putInt(rank)
                .putInt(count)
                .array();
    }

    /** Joins everything and puts the file in place. */
    Counts finish() throws IOException {
        Section nameTable = section("table");
        Section keys = section("keys");
        Section postingTable = section("postings");
        Section texts = section("texts");
        new NameSections(nameTable, keys, postingTable, texts).write();
        for (Section section : sections) {
            section.close();
        }
        byte[] start = new byte[ImportedFormat.HEADER];
        ByteBuffer header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        List<Section> order = List.of(rows, nameTable, keys, postingTable, texts, strings);
        long length =
                ImportedFormat.HEADER + order.stream().mapToLong(section -> section.length).sum();
        header.putLong(0, ImportedFormat.MAGIC)
                .putInt(ImportedFormat.AT_VERSION, ImportedFormat.VERSION)
                .putInt(ImportedFormat.AT_FOLD, Fold.VERSION)
                .putLong(ImportedFormat.AT_LENGTH, length)
                .putInt(ImportedFormat.AT_ROWS, count)
                .putInt(ImportedFormat.AT_NAMES, names)
                .putInt(ImportedFormat.AT_POSTINGS, postings)
                .putInt(ImportedFormat.AT_TEXTS, texts.length())
                .putInt(ImportedFormat.AT_STRINGS, strings.length());
        join(start, order);
        return new Counts(count, names, length);
    }

    private void join(byte[] start, List<Section> order) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        CRC32C checksum = new CRC32C();
        int counted = ImportedFormat.AT_ROWS;
        checksum.update(start, counted, ImportedFormat.HEADER - counted);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                out.write(start);
                byte[] piece = new byte[1 << 16];
                for (Section section : order) {
                    try (InputStream in = Files.newInputStream(section.file)) {
                        for (int n = in.read(piece); n > 0; n = in.read(piece)) {
                            checksum.update(piece, 0, n);
                            out.write(piece, 0, n);
                        }
                    }
                }
            }
            ByteBuffer header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
            header.putInt(ImportedFormat.AT_CHECKSUM, (int) checksum.getValue());
            try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                file.write(header, 0);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The sections by which names are found, written from the sorted entries. */
    private final class NameSections {
        private final Section table;
        private final Section keys;
        private final Section postingTable;
        private final Section texts;
        private byte @Nullable [] last;

        NameSections(Section table, Section keys, Section postingTable, Section texts) {
            this.table = table;
            this.keys = keys;
            this.postingTable = postingTable;
            this.texts = texts;
        }

        void write() throws IOException {
            entries.drain(this::take);
            end();
        }

        private void take(byte[] entry) throws IOException {
            byte[] name = Arrays.copyOf(entry, entry.length - 1 - 2 * Integer.BYTES);
            if (last == null || !Arrays.equals(last, name)) {
                end();
                if (names % ImportedFormat.STRIDE == 0) {
                    keys.putLong(ImportedFormat.key(name));
                }
                texts.put(name);
                names++;
                last = name;
            }
            postingTable.putInt(ByteBuffer.wrap(entry).getInt(entry.length - Integer.BYTES));
            postings++;
        }

        /** Where the next name begins, or where the last one ends. */
        private void end() throws IOException {
            table.putInt(texts.length());
            table.putInt(postings);
        }
    }

    /** Gives up what was not finished. */
    @Override
    public void close() throws IOException {
        entries.close();
        for (Section section : sections) {
            section.close();
            Files.deleteIfExists(section.file);
        }
    }
}
