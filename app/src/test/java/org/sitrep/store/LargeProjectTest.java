// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.export.RecordLine;

/** What a large project costs: to open its index, to correct, to search. */
class LargeProjectTest {
    private static final int BATCH = 200;

    @TempDir private Path folder;

    @Test
    void aLargeProjectStaysQuick(TestReporter reporter) {
        int events = LongForm.tries(2_000, 100_000);
        String file = folder.resolve("p.sitrep").toString();
        try (Project project = Project.create(file, Samples.clock())) {
            long begun = cpu();
            for (int n = 0; n < events / 4; n += BATCH) {
                List<RecordLine> lines = new ArrayList<>();
                for (int i = n; i < Math.min(n + BATCH, events / 4); i++) {
                    lines.add(Samples.report("doc" + i));
                }
                project.add(lines, Samples.CODING);
            }
            report(reporter, "added, ms an event", begun, events);
        }
        try (Project project = Project.open(file, Samples.clock())) {
            long begun = cpu();
            assertThat(project.events(Filter.all())).hasSize(events / 4 * 4);
            report(reporter, "index, first time, ms", begun, 1);
            begun = cpu();
            assertThat(project.events(Filter.all())).hasSize(events / 4 * 4);
            report(reporter, "index, second time, ms", begun, 1);
            int corrections = 200;
            begun = cpu();
            for (int i = 0; i < corrections; i++) {
                String key = "d" + (1 + i * 7 % (events / 4)) + ".e1";
                long version = project.history(key).size();
                assertThat(
                                project.correct(
                                        Correction.set(
                                                key, version, "status", "\"future\"", "ann")))
                        .isInstanceOf(Reply.Written.class);
            }
            report(reporter, "a correction, ms", begun, corrections);
            begun = cpu();
            assertThat(project.search("teachers belmar", 50)).hasSize(50);
            report(reporter, "a search, ms", begun, 1);
            begun = cpu();
            assertThat(project.queue(Optional.empty(), 50)).hasSize(50);
            report(reporter, "the queue, ms", begun, 1);
            begun = cpu();
            assertThat(project.document(events / 8)).isPresent();
            report(reporter, "a document, ms", begun, 1);
        }
    }

    /** What the calling thread took of a processor: other programs may be at work. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void report(TestReporter reporter, String what, long begun, int times) {
        double ms = (cpu() - begun) / 1e6 / times;
        reporter.publishEntry(what + " of processor", String.format(Locale.ROOT, "%.2f", ms));
    }
}
