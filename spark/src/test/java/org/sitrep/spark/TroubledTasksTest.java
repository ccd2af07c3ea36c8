// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static scala.jdk.javaapi.CollectionConverters.asJava;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.spark.ExceptionFailure;
import org.apache.spark.Success$;
import org.apache.spark.TaskKilled;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.StageInfo;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.ArchiveRequest;

/**
 * The job against one machine, with tasks that are run twice, and tasks that fail by themselves.
 */
class TroubledTasksTest {
    private static final long SMALL = 3_000; // some forty splits
    private static final long LARGE = 100_000; // several files in one split

    @TempDir private static Path made;

    private static OneMachine one = new OneMachine(List.of(), List.of(), List.of());

    @TempDir private Path folder;

    @BeforeAll
    static void onOneMachine() throws IOException {
        MadeInputs.write(made);
        one = OneMachine.of(MadeInputs.inputs(made), OneMachine.SETUP);
    }

    /** One of two machines hardly moves; what it has in hand is run by the other one as well. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aTaskThatIsRunTwiceIsWrittenOnce() throws Exception {
        Path out = folder.resolve("out");
        TwiceRun twice = new TwiceRun();
        Map<String, String> settings =
                Map.of(
                        "spark.speculation", "true",
                        "spark.speculation.interval", "50ms",
                        "spark.speculation.quantile", "0.3",
                        "spark.speculation.multiplier", "1.1");

        try (TwoHosts cluster = new TwoHosts(folder, settings)) {
            run(out, cluster.master(), SMALL, twice);
        } finally {
            twice.hurry();
        }

        assertThat(twice.won).as("second attempts that wrote their records").hasPositiveValue();
        assertThat(twice.killed).as("first attempts that came too late").hasPositiveValue();
        one.assertWrittenTo(out);
    }

    @Test
    void aTaskThatFailsHalfWayAndThenSucceedsLeavesNoTrace() throws Exception {
        Path out = folder.resolve("out");
        try (Vanishing vanishing = new Vanishing(made.resolve("d.txt"), 1)) {
            run(out, "local[2,4]", LARGE, vanishing.failed);
            assertThat(vanishing.failed.reasons)
                    .singleElement()
                    .asString()
                    .contains("d.txt is not to be seen");
        }

        one.assertWrittenTo(out);
    }

    @Test
    void aTaskThatAlwaysFailsEndsTheJobWithItsReason() throws Exception {
        Path out = folder.resolve("out");
        try (Vanishing vanishing = new Vanishing(made.resolve("d.txt"), Integer.MAX_VALUE)) {
            assertThatThrownBy(() -> run(out, "local[2,3]", LARGE, vanishing.failed))
                    .hasStackTraceContaining("d.txt is not to be seen on this machine");
            assertThat(vanishing.failed.reasons).hasSize(3);
        }

        try (Stream<Path> left = Files.walk(out)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static void run(Path out, String master, long share, SparkListener listener)
            throws IOException {
        ArchiveRequest request = MadeInputs.request(made, out, master, OneMachine.SETUP, share);
        try (SparkSession session = Archive.session(request)) {
            session.sparkContext().addSparkListener(listener);
            new ArchiveJob(session, request).run();
        }
    }

    /** Slows an executor down when records are to be written, until another one has outrun it. */
    private static final class TwiceRun extends SparkListener {
        private final AtomicReference<Slowed> slowed = new AtomicReference<>();
        private final AtomicInteger won = new AtomicInteger();
        private final AtomicInteger killed = new AtomicInteger();
        private int coding = -1;

        /** The first job of a table or a file of text writes the records. */
        @Override
        public void onJobStart(SparkListenerJobStart start) {
            boolean writes = start.properties().getProperty("spark.sql.execution.id") != null;
            if (writes && coding < 0) {
                coding =
                        asJava(start.stageInfos()).stream()
                                .mapToInt(StageInfo::stageId)
                                .max()
                                .orElseThrow();
                slowed.set(new Slowed(SmallCluster.executor("0").orElseThrow()));
            }
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            if (end.stageId() != coding) {
                return;
            }
            if (isSecond(end) && end.reason() instanceof Success$) {
                won.incrementAndGet();
                hurry();
            } else if (!isSecond(end) && end.reason() instanceof TaskKilled) {
                killed.incrementAndGet();
            }
        }

        private static boolean isSecond(SparkListenerTaskEnd end) {
            return end.taskInfo().speculative();
        }

        void hurry() {
            Slowed now = slowed.getAndSet(null);
            if (now != null) {
                now.close();
            }
        }
    }

    private static final class Failed extends SparkListener {
        private final List<String> reasons = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            if (end.reason() instanceof ExceptionFailure failure) {
                reasons.add(failure.toErrorString());
            }
        }
    }

    /** An input that is listed, and is not there when it is to be coded. */
    private static final class Vanishing implements Stumbling.Steps, AutoCloseable {
        private final Path file;
        private final Path away;
        private final Failed failed = new Failed();
        private int failures;

        /**
         * @param failures after so many it is there again
         */
        Vanishing(Path file, int failures) {
            this.file = file;
            this.failures = failures;
            away = file.resolveSibling("." + file.getFileName());
            Stumbling.SETTINGS.forEach(System::setProperty);
            Stumbling.steps(this);
        }

        @Override
        public void beforeRecords() throws IOException {
            Files.move(file, away);
        }

        @Override
        public synchronized void afterFailure() throws IOException {
            if (--failures == 0) {
                Files.move(away, file);
            }
        }

        @Override
        public void close() throws IOException {
            Stumbling.noSteps();
            Stumbling.SETTINGS.keySet().forEach(System::clearProperty);
            if (Files.exists(away)) {
                Files.move(away, file);
            }
        }
    }
}
