// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code scripts/measure-exports}: many rows, all there, each once. */
class ManyRowsTest {
    private static final int ROWS = 20_000;

    @TempDir private Path folder;

    @Test
    void everyRowOfManyIsThereOnce() throws Exception {
        for (ExportFormat format : new ExportFormat[] {ExportFormat.CSV, ExportFormat.PARQUET}) {
            Path acled = folder.resolve("acled." + format.word());
            ExportBenchmark.incidents(acled, ROWS, format);
            assertThat(distinct(acled, "event_id_cnty")).isEqualTo(ROWS);
            Path plover = folder.resolve("plover-" + format.word());
            ExportBenchmark.happenings(plover, ROWS, format);
            assertThat(distinct(plover.resolve("plover." + format.word()), "id"))
                    .isBetween((long) ROWS, ROWS + 100L);
        }
    }

    /** The number of keys; fails when one stands twice. */
    private static long distinct(Path file, String key) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery(
                                "SELECT count(*), count(DISTINCT "
                                        + key
                                        + ") FROM '"
                                        + file
                                        + "'")) {
            result.next();
            assertThat(result.getLong(1)).isEqualTo(result.getLong(2));
            return result.getLong(1);
        }
    }
}
