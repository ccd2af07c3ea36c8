// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who changes the log behind the program's back is found. */
class TamperTest {
    private static final int ENTRIES = 40;

    @TempDir private Path folder;
    private Path original = Path.of("");

    @BeforeEach
    void write() {
        original = folder.resolve("p.sitrep");
        try (Project project = Project.create(original.toString(), Samples.clock())) {
            project.add(Samples.report("a"), Samples.CODING);
            for (int i = 0; i < ENTRIES; i++) {
                String key = "d1.e" + (i % 4 + 1);
                project.correct(
                        Correction.of(Kind.NOTE, key, i / 4, Optional.of("\"n" + i + "\""), "ann"));
            }
            assertThat(project.audit().faults()).isEmpty();
        }
    }

    private List<String> faultsAfter(List<String> statements) throws IOException, SQLException {
        Path copy = folder.resolve("copy.sitrep");
        Files.deleteIfExists(copy);
        Files.copy(original, copy);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER log_keeps_what_is_written");
            statement.execute("DROP TRIGGER log_loses_nothing");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        try (Project project = Project.open(copy.toString(), Samples.clock())) {
            return project.audit().faults();
        }
    }

    @Test
    void anyEditDeletionOrReorderingOfTheLogIsFound() throws IOException, SQLException {
        Random random = new Random(7);
        int tries = LongForm.tries(50, 1000);
        for (int i = 0; i < tries; i++) {
            List<String> statements = tamper(random);
            assertThat(faultsAfter(statements)).as(statements.toString()).isNotEmpty();
        }
    }

    private static List<String> tamper(Random random) {
        int seq = 1 + random.nextInt(ENTRIES);
        int other = 1 + (seq + random.nextInt(ENTRIES - 1)) % ENTRIES;
        String at = " WHERE seq = " + seq;
        return switch (random.nextInt(4)) {
            case 0 -> {
                String column =
                        List.of(
                                        "at",
                                        "who",
                                        "kind",
                                        "target",
                                        "after",
                                        "why",
                                        "hash",
                                        "prev_hash",
                                        "field",
                                        "layer",
                                        "before",
                                        "base_version",
                                        "origin_hash")
                                .get(random.nextInt(13));
                String value =
                        switch (column) {
                            case "at" -> "'2020-01-01T00:00:00Z'";
                            case "kind" -> "'accept'";
                            case "base_version" -> "base_version + 1";
                            case "target" -> "target || '9'";
                            default -> "coalesce(" + column + ", '') || 'x'";
                        };
                yield List.of("UPDATE log SET " + column + " = " + value + at);
            }
            case 1 -> List.of("DELETE FROM log" + at);
            case 2 -> List.of("DELETE FROM log WHERE seq >= " + seq);
            default ->
                    seq == other
                            ? List.of("DELETE FROM log" + at)
                            : List.of(
                                    "UPDATE log SET seq = 1000" + at,
                                    "UPDATE log SET seq = " + seq + " WHERE seq = " + other,
                                    "UPDATE log SET seq = " + other + " WHERE seq = 1000");
        };
    }

    @Test
    void theDatabaseItselfRefusesToChangeTheLog() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + original);
                Statement statement = connection.createStatement()) {
            for (String sql : List.of("DELETE FROM log", "UPDATE log SET who = 'bob'")) {
                assertThat(refusal(statement, sql)).contains("the log only grows");
            }
        }
    }

    private static String refusal(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return "";
        } catch (SQLException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @Test
    void aChangedRecordAndAChangedIndexAreFound() throws IOException, SQLException {
        assertThat(
                        faultsAfter(
                                List.of(
                                        "UPDATE document SET record ="
                                                + " replace(record, 'killed', 'hugged')")))
                .containsExactly("document 1: the record was changed");
        assertThat(faultsAfter(List.of("UPDATE event SET type = 'AID' WHERE key = 'd1.e1'")))
                .containsExactly("document 1: its events are not what record and log say");
        assertThat(faultsAfter(List.of("DELETE FROM event WHERE key = 'd1.e1'"))).hasSize(1);
    }

    @Test
    void flippedBytesInTheLogAreFoundAndNeverThrow() throws IOException {
        // A copy holds what is written and none of what pages were before.
        Path whole = folder.resolve("whole.sitrep");
        try (Project project = Project.open(original.toString(), Samples.clock())) {
            project.backup(whole);
        }
        byte[] bytes = Files.readAllBytes(whole);
        List<Integer> places = new ArrayList<>();
        String all = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        for (int at = all.indexOf("\"n"); at >= 0; at = all.indexOf("\"n", at + 1)) {
            places.add(at);
        }
        assertThat(places).hasSizeGreaterThanOrEqualTo(ENTRIES);
        String log = log(whole);
        Random random = new Random(11);
        int tries = LongForm.tries(20, 500);
        int found = 0;
        while (found < tries) {
            Path copy = folder.resolve("flip.sitrep");
            Files.write(copy, bytes);
            int place = places.get(random.nextInt(places.size())) + random.nextInt(3);
            try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
                file.seek(place);
                file.write(bytes[place] ^ 1 << random.nextInt(7));
            }
            if (log(copy).equals(log)) {
                continue; // what a split of a page left behind, and nobody reads
            }
            assertThat(faults(copy)).as("byte " + place).isNotEmpty();
            found++;
        }
    }

    /** The log as the database has it. */
    private static String log(Path file) {
        StringBuilder all = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM log ORDER BY seq")) {
            while (rows.next()) {
                for (int column = 1; column <= 14; column++) {
                    all.append(rows.getString(column)).append('\t');
                }
            }
            return all.toString();
        } catch (SQLException damaged) {
            return "damaged";
        }
    }

    private static List<String> faults(Path copy) {
        try (Project project = Project.open(copy.toString(), Samples.clock())) {
            return project.audit().faults();
        } catch (StoreException refused) {
            return List.of(String.valueOf(refused.getMessage()));
        }
    }
}
