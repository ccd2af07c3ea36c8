// SPDX-License-Identifier: Apache-2.0
package org.sitrep.parquet;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of one column in one group of rows, cut into compressed pages. Text is written as
 * numbers of a dictionary until that grows too large, then as it stands. Not thread-safe.
 */
final class ColumnWriter {
    /** Cells of a page. // guess: a page of text then has about a megabyte, as readers expect */
    private static final int PAGE_CELLS = 20_000;

    /** Bytes of a page that is closed before it has so many cells; the same megabyte. */
    private static final int PAGE_BYTES = 1 << 20;

    /** Bytes of a dictionary, as parquet-java bounds it. */
    private static final int DICTIONARY_BYTES = 1 << 20;

    private static final int SNAPPY = 1;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int RLE_DICTIONARY = 8;
    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;

    private final ParquetColumn column;
    private final Snappy snappy;

    private final int[] present = new int[PAGE_CELLS];
    private final int[] numbers = new int[PAGE_CELLS]; // of the dictionary, or truth values
    private int cells;
    private int values;
    private final ByteBuilder plain = new ByteBuilder();

    private final Map<String, Integer> dictionary = new HashMap<>(); // never iterated
    private final ByteBuilder words = new ByteBuilder();
    private boolean numbered;
    private boolean plainPages;
    private int numberedPages;

    private final ByteBuilder pages = new ByteBuilder();
    private long uncompressed;
    private long rows;
    private Statistics statistics;

    ColumnWriter(ParquetColumn column, Snappy snappy) {
        this.column = column;
        this.snappy = snappy;
        statistics = new Statistics(column.type());
        numbered = column.type() == ParquetType.TEXT;
    }

    void missing() {
        statistics.missing();
        cell(0);
    }

    void text(String value) {
        if (numbered) {
            Integer known = dictionary.get(value);
            if (known == null) {
                known = dictionary.size();
                dictionary.put(value, known);
                put(words, value);
            }
            numbers[values] = known;
        } else {
            put(plain, value);
        }
        cell(1);
        if (numbered && words.size() > DICTIONARY_BYTES) {
            closePage();
            numbered = false;
        }
    }

    private static void put(ByteBuilder out, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.putInt(bytes.length);
        out.put(bytes, 0, bytes.length);
    }

    void whole(long value) {
        switch (column.type()) {
            case INT64 -> plain.putLong(value);
            case INT32, DATE -> plain.putInt(Math.toIntExact(value));
            default -> throw new IllegalArgumentException(column + " holds no whole numbers");
        }
        statistics.whole(value);
        cell(1);
    }

    void real(double value) {
        plain.putLong(Double.doubleToRawLongBits(value));
        statistics.real(value);
        cell(1);
    }

    void truth(boolean value) {
        numbers[values] = value ? 1 : 0;
        cell(1);
    }

    private void cell(int there) {
        present[cells++] = there;
        values += there;
        rows++;
        if (cells == PAGE_CELLS || plain.size() >= PAGE_BYTES) {
            closePage();
        }
    }

    private void closePage() {
        if (cells == 0) {
            return;
        }
        ByteBuilder page = new ByteBuilder();
        ByteBuilder levels = new ByteBuilder();
        RunLengths.write(present, cells, 1, levels);
        page.putInt(levels.size());
        page.put(levels);
        if (numbered) {
            int width = RunLengths.width(Math.max(0, dictionary.size() - 1));
            page.put(width);
            RunLengths.write(numbers, values, width, page);
            numberedPages++;
        } else {
            if (column.type() == ParquetType.BOOLEAN) {
                RunLengths.writeBits(numbers, values, page);
            }
            page.put(plain);
            plainPages = true;
        }
        int held = cells;
        int encoding = numbered ? RLE_DICTIONARY : PLAIN;
        page(
                page,
                DATA_PAGE,
                pages,
                5,
                header -> {
                    header.i32(1, held);
                    header.i32(2, encoding);
                    header.i32(3, RLE);
                    header.i32(4, RLE);
                });
        plain.clear();
        cells = 0;
        values = 0;
    }

    private interface Header {
        void write(Thrift thrift);
    }

    private void page(ByteBuilder page, int type, ByteBuilder out, int field, Header header) {
        ByteBuilder compressed = new ByteBuilder();
        snappy.compress(page.array(), page.size(), compressed);
        int before = out.size();
        Thrift thrift = new Thrift(out);
        thrift.struct(
                () -> {
                    thrift.i32(1, type);
                    thrift.i32(2, page.size());
                    thrift.i32(3, compressed.size());
                    thrift.struct(field, () -> header.write(thrift));
                });
        uncompressed += out.size() - before + page.size();
        out.put(compressed);
    }

    /** Bytes held. */
    long held() {
        return pages.size() + plain.size() + 2L * words.size(); // the dictionary's strings beside
    }

    /** A column as it lies in the file; readers find it by what {@link #write} says. */
    record Chunk(
            ParquetColumn column,
            ByteBuilder bytes,
            int dictionaryBytes,
            long rows,
            long uncompressed,
            List<Integer> encodings,
            Statistics statistics) {

        /** What the footer needs of it. */
        Chunk withoutBytes() {
            return new Chunk(
                    column,
                    new ByteBuilder(),
                    dictionaryBytes,
                    rows,
                    uncompressed,
                    encodings,
                    statistics);
        }

        /** Writes {@code ColumnMetaData}. */
        void write(Thrift thrift, long offset, long length) {
            thrift.i32(1, column.type().physical());
            thrift.numbers(2, encodings);
            thrift.texts(3, column.name());
            thrift.i32(4, SNAPPY);
            thrift.i64(5, rows);
            thrift.i64(6, uncompressed);
            thrift.i64(7, length);
            thrift.i64(9, offset + dictionaryBytes);
            if (dictionaryBytes > 0) {
                thrift.i64(11, offset);
            }
            thrift.struct(12, () -> statistics.write(thrift));
        }
    }

    /** Ends the group: what it holds, the dictionary first. The writer is then empty again. */
    Chunk end() {
        closePage();
        ByteBuilder all = new ByteBuilder();
        if (numberedPages > 0) {
            page(
                    words,
                    DICTIONARY_PAGE,
                    all,
                    7,
                    header -> {
                        header.i32(1, dictionary.size());
                        header.i32(2, PLAIN);
                    });
        }
        int dictionaryBytes = all.size();
        all.put(pages);
        List<Integer> encodings = List.of(PLAIN, RLE, RLE_DICTIONARY);
        Chunk chunk =
                new Chunk(
                        column,
                        all,
                        dictionaryBytes,
                        rows,
                        uncompressed,
                        numberedPages > 0 ? encodings : encodings.subList(0, plainPages ? 2 : 1),
                        statistics);
        pages.clear();
        words.clear();
        dictionary.clear();
        numbered = column.type() == ParquetType.TEXT;
        plainPages = false;
        numberedPages = 0;
        uncompressed = 0;
        rows = 0;
        statistics = new Statistics(column.type());
        return chunk;
    }
}
