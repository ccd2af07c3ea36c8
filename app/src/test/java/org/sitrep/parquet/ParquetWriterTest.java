// SPDX-License-Identifier: Apache-2.0
package org.sitrep.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB, which shares no code with the writer, reads what it wrote. */
class ParquetWriterTest {
    private static final List<ParquetColumn> COLUMNS =
            List.of(
                    new ParquetColumn("words", ParquetType.TEXT),
                    new ParquetColumn("n", ParquetType.INT32),
                    new ParquetColumn("big number", ParquetType.INT64),
                    new ParquetColumn("degrees", ParquetType.DOUBLE),
                    new ParquetColumn("day", ParquetType.DATE),
                    new ParquetColumn("yes", ParquetType.BOOLEAN));

    @TempDir private Path folder;

    @Test
    void everyTypeIsReadBackAsItWasWritten() throws Exception {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(
                new Object[] {
                    "Ménaka \uD83D\uDE00 شمال",
                    Integer.MIN_VALUE,
                    Long.MAX_VALUE,
                    -68.15,
                    LocalDate.of(1899, 12, 31),
                    true
                });
        rows.add(new @Nullable Object[6]);
        rows.add(new Object[] {"", 0, 0L, -0.0, LocalDate.of(2024, 2, 29), false});
        assertThat(readBack(rows)).isEqualTo(rows.stream().map(Arrays::asList).toList());
    }

    @Test
    void manyRowsInSeveralGroupsPagesAndEncodingsAreReadBackAsTheyWereWritten() throws Exception {
        for (long seed : new long[] {1, 2}) {
            List<@Nullable Object[]> rows = random(new Random(seed), 130_000);
            assertThat(readBack(rows)).isEqualTo(rows.stream().map(Arrays::asList).toList());
        }
    }

    @Test
    void runsOfAllLengthsAreReadBack() throws Exception {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int length = 1; length <= 40; length++) {
            for (int i = 0; i < length; i++) {
                @Nullable Object[] row = new @Nullable Object[6];
                row[0] = length % 3 == 0 ? null : "w" + length;
                row[5] = length % 2 == 0;
                rows.add(row);
            }
        }
        assertThat(readBack(rows)).isEqualTo(rows.stream().map(Arrays::asList).toList());
    }

    @Test
    void aTableWithoutRowsHasItsColumns() throws Exception {
        Path file = write(List.of());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet types = statement.executeQuery("DESCRIBE SELECT * FROM '" + file + "'")) {
            List<String> described = new ArrayList<>();
            while (types.next()) {
                described.add(types.getString(1) + " " + types.getString(2));
            }
            assertThat(described)
                    .containsExactly(
                            "words VARCHAR",
                            "n INTEGER",
                            "big number BIGINT",
                            "degrees DOUBLE",
                            "day DATE",
                            "yes BOOLEAN");
        }
    }

    @Test
    void filtersThatUseTheStatisticsFindTheRows() throws Exception {
        Path file = write(random(new Random(7), 130_000));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE copied AS SELECT * FROM '" + file + "'");
            for (String where :
                    List.of(
                            "n > 990000",
                            "n < -990000",
                            "degrees >= 179.9",
                            "day < DATE '1971-01-01'",
                            "n IS NULL",
                            "words = 'b7'")) {
                // Once read with the statistics, once compared row by row.
                String count = "SELECT count(*) FROM %s WHERE " + where;
                assertThat(number(statement, count.replace("%s", "'" + file + "'")))
                        .isEqualTo(number(statement, count.replace("%s", "copied")))
                        .isPositive();
            }
        }
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(write(random(new Random(5), 20_000)));
        byte[] second = Files.readAllBytes(write(random(new Random(5), 20_000)));
        assertThat(first).isEqualTo(second);
    }

    @Test
    void aCellOfAnotherTypeIsRefused() throws Exception {
        ParquetWriter writer =
                new ParquetWriter(new ByteArrayOutputStream(), COLUMNS, "test", Map.of());
        assertThatThrownBy(() -> writer.text(1, "five")).hasMessageContaining("INT32");
        writer.text(0, "a");
        assertThatThrownBy(() -> writer.text(0, "b")).hasMessageContaining("twice");
    }

    private static long number(Statement statement, String query) throws Exception {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Words that repeat, that never do, and very long ones; the kinds change along the rows. */
    private static List<@Nullable Object[]> random(Random random, int size) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean rare = i > size / 2;
            rows.add(
                    new @Nullable Object[] {
                        rare ? "row " + random.nextLong() : "b" + random.nextInt(9),
                        random.nextInt(10) == 0 ? null : random.nextInt(2_000_001) - 1_000_000,
                        random.nextLong(),
                        random.nextInt(5) == 0 ? null : random.nextDouble() * 360 - 180,
                        random.nextInt(3) == 0
                                ? null
                                : LocalDate.ofEpochDay(random.nextInt(20_000)),
                        i / 1000 % 2 == 0 ? null : random.nextBoolean()
                    });
            if (random.nextInt(10_000) == 0) {
                rows.getLast()[0] = "long ".repeat(30_000);
            }
        }
        return rows;
    }

    private Path write(List<@Nullable Object[]> rows) throws Exception {
        Path file = Files.createTempFile(folder, "t", ".parquet");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            ParquetWriter writer = new ParquetWriter(out, COLUMNS, "test", Map.of("note", "ü"));
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    switch (row[i]) {
                        case null -> {}
                        case String text -> writer.text(i, text);
                        case Integer number -> writer.whole(i, number);
                        case Long number -> writer.whole(i, number);
                        case Double number -> writer.real(i, number);
                        case LocalDate day -> writer.day(i, day);
                        case Boolean truth -> writer.truth(i, truth);
                        case Object other -> throw new AssertionError(other);
                    }
                }
                writer.endRow();
            }
            writer.finish();
        }
        return file;
    }

    private List<List<@Nullable Object>> readBack(List<@Nullable Object[]> rows) throws Exception {
        Path file = write(rows);
        List<List<@Nullable Object>> read = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM '" + file + "'")) {
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= COLUMNS.size(); i++) {
                    Object value = result.getObject(i);
                    row.add(value instanceof java.sql.Date day ? day.toLocalDate() : value);
                }
                read.add(row);
            }
        }
        return read;
    }
}
