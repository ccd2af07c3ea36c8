// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many rows: all there, each once; and with {@code ./verify --long} a million of them, in as little
 * time and memory as is promised.
 */
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

    /**
     * In a JVM of its own with 384 MB. Seconds of the processor are counted, since those of the
     * clock say how busy the machine is.
     */
    @Test
    void aMillionRowsTakeTwentySecondsAsCsvAndFifteenAsParquet() throws Exception {
        assumeTrue(Boolean.getBoolean("sitrep.long"), "only with ./verify --long");
        for (String format : List.of("csv", "parquet")) {
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx384m",
                                    "-XX:+UseSerialGC",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    ExportBenchmark.class.getName(),
                                    folder.toString(),
                                    "1000000",
                                    format)
                            .redirectErrorStream(true)
                            .start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            List<Double> seconds =
                    Pattern.compile("([0-9.]++) s of the processor")
                            .matcher(said)
                            .results()
                            .map(found -> Double.valueOf(found.group(1)))
                            .toList();
            double most = format.equals("csv") ? 20 : 15;
            assertThat(seconds).as(said).hasSize(2).allMatch(each -> each <= most);
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
