// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many people who count up the same figures at once: none of their counts is lost. */
class EditorsTest {
    private static final int EDITORS = 32;
    private static final int DOCUMENTS = 64;

    @TempDir private Path folder;

    @Test
    void noUpdateIsLostInAFile() throws Exception {
        try (Project project =
                Project.create(folder.resolve("p.sitrep").toString(), Samples.clock())) {
            count(project, LongForm.tries(1000, 20_000));
        }
    }

    @Test
    void noUpdateIsLostOnAServer() throws Exception {
        try (Project project = Project.create(Postgres.database(), Samples.clock())) {
            count(project, LongForm.tries(1000, 20_000));
        }
    }

    private static void count(Project project, int edits)
            throws InterruptedException, ExecutionException {
        for (int n = 1; n <= DOCUMENTS; n++) {
            project.add(Samples.report("doc" + n), Samples.CODING);
        }
        AtomicInteger left = new AtomicInteger(edits);
        AtomicInteger conflicts = new AtomicInteger();
        ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int editor = 0; editor < EDITORS; editor++) {
                Random random = new Random(editor);
                String name = "editor " + editor;
                counts.add(editors.submit(() -> edit(project, random, name, left, conflicts)));
            }
            int acknowledged = 0;
            for (Future<Integer> each : counts) {
                acknowledged += each.get();
            }
            assertThat(acknowledged).isEqualTo(edits);
        } finally {
            editors.shutdownNow();
        }
        int sum =
                project.events(Filter.all()).stream()
                        .filter(row -> row.event().equals("e1"))
                        .mapToInt(row -> row.deadLow().orElseThrow() - 5)
                        .sum();
        assertThat(sum).as("edits of which " + conflicts + " met another").isEqualTo(edits);
        assertThat(project.head().seq()).isEqualTo(edits);
        assertThat(conflicts.get()).as("editors that met").isPositive();
        assertThat(project.audit().faults()).isEmpty();
    }

    private static int edit(
            Project project,
            Random random,
            String who,
            AtomicInteger left,
            AtomicInteger conflicts) {
        int done = 0;
        while (left.getAndDecrement() > 0) {
            String key = "d" + (1 + random.nextInt(DOCUMENTS)) + ".e1";
            boolean written = false;
            while (!written) {
                EventRow seen = project.event(key).orElseThrow();
                int next = seen.deadLow().orElseThrow() + 1;
                Reply reply =
                        project.correct(
                                Correction.set(
                                        key,
                                        seen.version(),
                                        "dead",
                                        "{\"low\":" + next + ",\"high\":" + next + "}",
                                        who));
                written = reply instanceof Reply.Written;
                if (!written) {
                    assertThat(reply).isInstanceOf(Reply.Conflict.class);
                    conflicts.incrementAndGet();
                }
            }
            done++;
        }
        return done;
    }
}
