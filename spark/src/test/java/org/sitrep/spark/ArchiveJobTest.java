// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.TaskKilled;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.Account;
import org.sitrep.app.ArchiveRequest;
import org.sitrep.app.CodingSetup;
import org.sitrep.export.RecordReader;

/** The job against one machine: whole, with tasks killed, and with an executor killed. */
class ArchiveJobTest {
    private static final long SHARE = 3_000; // so that there are some forty splits

    @TempDir private static Path made;

    private static OneMachine one = new OneMachine(List.of(), List.of(), List.of());

    @TempDir private Path folder;

    @BeforeAll
    static void onOneMachine() throws IOException {
        MadeInputs.write(made);
        one = OneMachine.of(MadeInputs.inputs(made), OneMachine.SETUP);
        assertThat(one.records()).hasSizeGreaterThan(100);
        assertThat(one.incidents()).hasSizeGreaterThan(20);
    }

    @Test
    void theJobWritesWhatOneMachineWrites() throws Exception {
        Path out = folder.resolve("out");

        List<String> said = run(out, "local[2]", session -> {}).lines();

        one.assertWrittenTo(out);
        assertThat(said).isEqualTo(account().lines());
        assertThat(said)
                .anyMatch(line -> line.startsWith("rejected, duplicate-id"))
                .anyMatch(line -> line.startsWith("rejected, damaged"));
        assertThat(Files.readAllLines(out.resolve("account.txt"))).isEqualTo(said);
        assertTables(out);
        assertThatThrownBy(() -> run(out, "local[2]", session -> {}))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void theGatePassesOverWhatItPassesOverOnOneMachine() throws Exception {
        Path out = folder.resolve("out");
        OneMachine gated = OneMachine.of(MadeInputs.inputs(made), OneMachine.GATED);
        assertThat(gated.records()).anyMatch(line -> line.contains("\"no-event\""));

        List<String> said = run(out, "local[2]", OneMachine.GATED, session -> {}).lines();

        gated.assertWrittenTo(out);
        assertThat(said).anyMatch(line -> line.contains(" passed over, "));
    }

    @Test
    void killedTasksLeaveNoTrace() throws Exception {
        Path out = folder.resolve("out");
        AtomicInteger killed = new AtomicInteger();

        run(
                out,
                "local[2]",
                session -> session.sparkContext().addSparkListener(killer(session, killed)));

        assertThat(killed).as("killed tasks").hasPositiveValue();
        one.assertWrittenTo(out);
    }

    @Test
    void aKilledExecutorLeavesNoTrace() throws Exception {
        Path out = folder.resolve("out");
        AtomicInteger lost = new AtomicInteger();
        try (SmallCluster cluster = new SmallCluster(Map.of())) {
            run(
                    out,
                    cluster.master(),
                    session -> session.sparkContext().addSparkListener(executorKiller(lost)));
        }

        assertThat(lost).as("tasks lost with their executor").hasPositiveValue();
        one.assertWrittenTo(out);
    }

    private static Account run(Path out, String master, Consumer<SparkSession> before)
            throws IOException {
        return run(out, master, OneMachine.SETUP, before);
    }

    private static Account run(
            Path out, String master, CodingSetup setup, Consumer<SparkSession> before)
            throws IOException {
        ArchiveRequest request = MadeInputs.request(made, out, master, setup, SHARE);
        try (SparkSession session = Archive.session(request)) {
            before.accept(session);
            return new ArchiveJob(session, request).run();
        }
    }

    /** Kills the first attempts of some tasks, some at once and some while they work. */
    private static SparkListener killer(SparkSession session, AtomicInteger killed) {
        AtomicInteger seen = new AtomicInteger();
        return new SparkListener() {
            @Override
            public void onTaskStart(SparkListenerTaskStart start) {
                int number = seen.incrementAndGet();
                if (start.taskInfo().attemptNumber() == 0 && number % 7 == 0) {
                    long task = start.taskInfo().taskId();
                    after(
                            number % 2 * 60L,
                            () -> session.sparkContext().killTaskAttempt(task, true, "test"));
                }
            }

            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                if (end.reason() instanceof TaskKilled) {
                    killed.incrementAndGet();
                }
            }
        };
    }

    /** Kills one of the processes, once tasks have written their first files. */
    private static SparkListener executorKiller(AtomicInteger lost) {
        AtomicInteger ended = new AtomicInteger();
        return new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                if (end.reason() instanceof ExecutorLostFailure) {
                    lost.incrementAndGet();
                }
                boolean writes =
                        end.taskMetrics() != null
                                && end.taskMetrics().outputMetrics().recordsWritten() > 0;
                if (writes && ended.incrementAndGet() == 6) {
                    SmallCluster.anyExecutor().ifPresent(ProcessHandle::destroyForcibly);
                }
            }
        };
    }

    private static void after(long milliseconds, Runnable action) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                Thread.sleep(milliseconds);
                                action.run();
                            } catch (InterruptedException end) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    private static Account account() throws IOException {
        Account account = new Account();
        account.read(one.records().size());
        for (String line : one.records()) {
            account.finished(RecordReader.read(line));
        }
        return account;
    }

    /** Read by a program that has nothing to do with Spark. */
    private static void assertTables(Path out) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            String tables = out.resolve("tables").toString();
            assertThat(strings(statement, "select record from '" + tables + "/records/*.parquet'"))
                    .containsExactlyInAnyOrderElementsOf(one.records());
            assertThat(
                            strings(
                                    statement,
                                    "select id from '"
                                            + tables
                                            + "/records/*.parquet' where reason = 'duplicate-id'"))
                    .hasSizeGreaterThan(3);
            assertThat(strings(statement, "select id from '" + tables + "/incidents/*.parquet'"))
                    .hasSameSizeAs(one.incidents());
            assertThat(
                            strings(
                                    statement,
                                    "select id from '"
                                            + tables
                                            + "/events/*.parquet' where dead_low > 1"
                                            + " and date between '2024-03-01' and '2024-04-01'"))
                    .hasSizeGreaterThan(10);
        }
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
