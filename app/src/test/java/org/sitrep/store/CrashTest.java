// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A writer that is killed at any moment (kill -9) loses nothing that it said was written.
 *
 * <p>Programs are started ahead ({@link CrashWriters}), and some are killed while they open the
 * project, where the last one's leavings are taken in. After {@link #KILLS_A_PROJECT} kills all
 * that was said is looked up, the project is audited, and a fresh one takes its place: each write
 * folds all that was written about its document, so a long log only makes the tries slow. The long
 * form goes on where an earlier run was interrupted.
 */
class CrashTest {
    private static final int DOCUMENTS = 20;
    private static final int KILLS_A_PROJECT = 25;

    /** Every so manieth is killed while it opens the project. */
    private static final int OPENING = 4;

    /** A writer is killed behind so many entries at the most, and as many milliseconds. */
    private static final int ENTRIES = 40;

    /** Longest time until one that opens the project is killed; opening takes some 200 ms. */
    private static final int OPENING_MS = 300;

    @TempDir private Path folder;

    @Test
    void noAcknowledgedCorrectionIsLostInAFile() throws Exception {
        int kills = LongForm.tries(10, 1000);
        try (CrashWriters writers = new CrashWriters(folder, kills > KILLS_A_PROJECT)) {
            LongForm.Tally tally = LongForm.tally("crash-file", kills);
            ExecutorService lanes = Executors.newFixedThreadPool(2);
            try {
                List<Future<?>> running = new ArrayList<>();
                for (int lane = 0; lane < 2; lane++) {
                    long seed = 9L + lane;
                    running.add(lanes.submit(() -> inFiles(writers, tally, new Random(seed))));
                }
                for (Future<?> each : running) {
                    each.get();
                }
            } finally {
                lanes.shutdownNow();
                assertThat(lanes.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            }
            assertThat(tally.finish()).isPositive();
        }
    }

    private boolean inFiles(CrashWriters writers, LongForm.Tally tally, Random random)
            throws Exception {
        for (int kills = tally.claim(KILLS_A_PROJECT);
                kills > 0;
                kills = tally.claim(KILLS_A_PROJECT)) {
            Path file = Files.createTempDirectory(folder, "project").resolve("p.sitrep");
            round(writers, file.toString(), kills, tally, random, () -> {});
        }
        return true;
    }

    /** Every second time it is the server that is killed: it comes back from its own log. */
    @Test
    void noAcknowledgedCorrectionIsLostOnAServer() throws Exception {
        int kills = LongForm.tries(4, 200);
        try (CrashWriters writers = new CrashWriters(folder, kills > KILLS_A_PROJECT)) {
            LongForm.Tally tally = LongForm.tally("crash-server", kills);
            Random random = new Random(10);
            for (int some = tally.claim(KILLS_A_PROJECT);
                    some > 0;
                    some = tally.claim(KILLS_A_PROJECT)) {
                String address = Postgres.database();
                round(writers, address, some, tally, random, () -> Postgres.kill(address));
            }
            assertThat(tally.finish()).isPositive();
        }
    }

    /** Kills a server that is not this program's child; returns when it takes questions again. */
    private interface Server {
        void kill() throws IOException, InterruptedException;
    }

    private static void round(
            CrashWriters writers,
            String address,
            int kills,
            LongForm.Tally tally,
            Random random,
            Server server)
            throws IOException, InterruptedException {
        try (Project project = Project.create(address, Samples.clock())) {
            for (int n = 1; n <= DOCUMENTS; n++) {
                project.add(Samples.report("doc" + n), Samples.CODING);
            }
        }
        boolean onServer = address.startsWith("postgresql:");
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            CrashWriters.Started writer = writers.next();
            writer.go(address);
            if (random.nextInt(OPENING) == 0) {
                Thread.sleep(random.nextInt(OPENING_MS));
            } else {
                for (int left = 1 + random.nextInt(ENTRIES); left > 0; left--) {
                    String line = writer.lines().readLine();
                    assertThat(line).as("the writer writes").isNotNull();
                    acknowledged.add(line);
                }
                Thread.sleep(random.nextInt(ENTRIES));
            }
            if (onServer && i % 2 == 1) {
                server.kill();
            }
            for (String line : writer.kill()) {
                if (line.length() == line.indexOf(' ') + 65) {
                    acknowledged.add(line); // a line that was cut off was not said
                }
            }
        }
        check(address, acknowledged);
        tally.done(kills, acknowledged.size());
    }

    private static void check(String address, List<String> acknowledged) {
        try (Project project = Project.open(address, Samples.clock())) {
            List<LogEntry> log = project.log(0, Integer.MAX_VALUE);
            for (String line : acknowledged) {
                String[] parts = line.split(" ");
                int seq = Integer.parseInt(parts[0]);
                assertThat(seq).as(line).isLessThanOrEqualTo(log.size());
                assertThat(log.get(seq - 1).hash()).as(line).isEqualTo(parts[1]);
            }
            assertThat(project.audit().faults()).isEmpty();
        }
    }
}
