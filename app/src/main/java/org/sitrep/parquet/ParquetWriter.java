// SPDX-License-Identifier: Apache-2.0
package org.sitrep.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes one table as a Parquet file, row by row.
 *
 * <p>Each row is written cell by cell, by the column's number, and ended by {@link #endRow}; a cell
 * that was not written is missing. Rows are gathered into groups, of which one lies in memory.
 * Format: <a href="https://parquet.apache.org/docs/file-format/">Apache Parquet</a>, version 1. Not
 * thread-safe.
 */
public final class ParquetWriter {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /** Rows of a group: as many as DuckDB, which reads groups in parallel, writes itself. */
    private static final int GROUP_ROWS = 122_880;

    /** Compressed bytes at which a group is closed before it is full; bounds the memory. */
    private static final long GROUP_BYTES = 48L << 20;

    private static final int UTF8 = 0;
    private static final int DATE = 6;

    private final OutputStream out;
    private final String createdBy;
    private final Map<String, String> metadata;
    private final List<ParquetColumn> columns;
    private final List<ColumnWriter> writers = new ArrayList<>();
    private final boolean[] written;
    private final List<Group> groups = new ArrayList<>();
    private long position;
    private long rows;
    private int groupRows;

    /** A group in the file; its chunks have been written and keep what the footer needs. */
    private record Group(List<Placed> chunks, long rows, long offset) {}

    private record Placed(ColumnWriter.Chunk chunk, long offset, long length) {}

    /**
     * Begins a file.
     *
     * @param out taken as it is: buffering and closing are the caller's
     * @param createdBy for example {@code sitrep version 0.1.0}
     * @param metadata notes that readers show, in their order
     */
    public ParquetWriter(
            OutputStream out,
            List<ParquetColumn> columns,
            String createdBy,
            Map<String, String> metadata)
            throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        this.createdBy = createdBy;
        this.metadata = new LinkedHashMap<>(metadata);
        Snappy snappy = new Snappy();
        columns.forEach(column -> writers.add(new ColumnWriter(column, snappy)));
        written = new boolean[columns.size()];
        out.write(MAGIC);
        position = MAGIC.length;
    }

    /** Writes a cell of a column of text. */
    public void text(int column, String value) {
        cell(column, ParquetType.TEXT).text(value);
    }

    /** Writes a cell of a column of 32 or 64 bits. */
    public void whole(int column, long value) {
        cell(column, columns.get(column).type()).whole(value);
    }

    public void real(int column, double value) {
        cell(column, ParquetType.DOUBLE).real(value);
    }

    public void truth(int column, boolean value) {
        cell(column, ParquetType.BOOLEAN).truth(value);
    }

    public void day(int column, LocalDate value) {
        cell(column, ParquetType.DATE).whole(value.toEpochDay());
    }

    private ColumnWriter cell(int column, ParquetType type) {
        if (columns.get(column).type() != type) {
            throw new IllegalArgumentException(columns.get(column) + " holds no " + type);
        }
        if (written[column]) {
            throw new IllegalArgumentException(columns.get(column) + " was written twice");
        }
        written[column] = true;
        return writers.get(column);
    }

    /** Ends a row. */
    public void endRow() throws IOException {
        for (int i = 0; i < written.length; i++) {
            if (!written[i]) {
                writers.get(i).missing();
            }
            written[i] = false;
        }
        rows++;
        groupRows++;
        // Asked now and then only: to ask is to look at every column.
        boolean full = groupRows % 1024 == 0 && held() >= GROUP_BYTES;
        if (groupRows == GROUP_ROWS || full) {
            endGroup();
        }
    }

    private long held() {
        return writers.stream().mapToLong(ColumnWriter::held).sum();
    }

    private void endGroup() throws IOException {
        if (groupRows == 0) {
            return;
        }
        List<Placed> chunks = new ArrayList<>();
        long offset = position;
        for (ColumnWriter writer : writers) {
            ColumnWriter.Chunk chunk = writer.end();
            chunk.bytes().writeTo(out);
            int length = chunk.bytes().size();
            chunks.add(new Placed(chunk.withoutBytes(), position, length));
            position += length;
        }
        groups.add(new Group(chunks, groupRows, offset));
        groupRows = 0;
    }

    /** Ends the file. */
    public void finish() throws IOException {
        endGroup();
        ByteBuilder footer = new ByteBuilder();
        Thrift thrift = new Thrift(footer);
        thrift.struct(() -> footer(thrift));
        int length = footer.size();
        footer.putInt(length);
        footer.put(MAGIC, 0, MAGIC.length);
        footer.writeTo(out);
    }

    private void footer(Thrift thrift) {
        thrift.i32(1, 1);
        thrift.structs(2, columns.size() + 1, () -> schema(thrift));
        thrift.i64(3, rows);
        thrift.structs(4, groups.size(), () -> groups.forEach(group -> group(thrift, group)));
        if (!metadata.isEmpty()) {
            thrift.structs(
                    5,
                    metadata.size(),
                    () ->
                            metadata.forEach(
                                    (key, value) ->
                                            thrift.struct(
                                                    () -> {
                                                        thrift.text(1, key);
                                                        thrift.text(2, value);
                                                    })));
        }
        thrift.text(6, createdBy);
        // Least and greatest values count by the order that the types have of themselves.
        thrift.structs(
                7,
                columns.size(),
                () -> columns.forEach(c -> thrift.struct(() -> thrift.struct(1, () -> {}))));
    }

    private void schema(Thrift thrift) {
        thrift.struct(
                () -> {
                    thrift.text(4, "schema");
                    thrift.i32(5, columns.size());
                });
        for (ParquetColumn column : columns) {
            thrift.struct(
                    () -> {
                        thrift.i32(1, column.type().physical());
                        thrift.i32(3, 1); // optional
                        thrift.text(4, column.name());
                        if (column.type() == ParquetType.TEXT) {
                            thrift.i32(6, UTF8);
                            thrift.struct(10, () -> thrift.struct(1, () -> {}));
                        } else if (column.type() == ParquetType.DATE) {
                            thrift.i32(6, DATE);
                            thrift.struct(10, () -> thrift.struct(6, () -> {}));
                        }
                    });
        }
    }

    private static void group(Thrift thrift, Group group) {
        long uncompressed = group.chunks().stream().mapToLong(p -> p.chunk().uncompressed()).sum();
        long length = group.chunks().stream().mapToLong(Placed::length).sum();
        thrift.struct(
                () -> {
                    thrift.structs(
                            1,
                            group.chunks().size(),
                            () ->
                                    group.chunks()
                                            .forEach(
                                                    placed ->
                                                            thrift.struct(
                                                                    () -> chunk(thrift, placed))));
                    thrift.i64(2, uncompressed);
                    thrift.i64(3, group.rows());
                    thrift.i64(5, group.offset());
                    thrift.i64(6, length);
                });
    }

    private static void chunk(Thrift thrift, Placed placed) {
        thrift.i64(2, placed.offset());
        thrift.struct(3, () -> placed.chunk().write(thrift, placed.offset(), placed.length()));
    }
}
