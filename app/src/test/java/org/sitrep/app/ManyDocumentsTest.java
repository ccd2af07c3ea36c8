// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report on more documents than anybody reads. */
class ManyDocumentsTest {
    private static final int DOCUMENTS = Foremost.MOST_DOCUMENTS + 300;

    @TempDir private Path folder;

    @Test
    void theReportShowsTheForemostAndSaysWhatItLeavesOutAndTheTotalsAreOfAll() throws IOException {
        Path input = folder.resolve("many.jsonl");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < DOCUMENTS; i++) {
            // The last tell of most deaths.
            lines.append("{\"id\": \"doc-")
                    .append(i)
                    .append("\", \"text\": \"Rebels killed ")
                    .append(i + 2)
                    .append(" soldiers.\"}\n");
        }
        lines.append("not a line\n");
        Files.writeString(input, lines);

        String report = Program.run("code", input).out();

        assertThat(report)
                .contains("Of " + DOCUMENTS + " reports these are the 500 that tell of most deaths")
                .contains("reports             " + DOCUMENTS)
                .contains("not read            1: damaged 1")
                .contains("doc-" + (DOCUMENTS - 1))
                .doesNotContain("doc-0\n");
        assertThat(Program.run("code", input, "--threads", 1).out()).isEqualTo(report);
    }

    @Test
    void aReportOnFewDocumentsLeavesNothingOut() throws IOException {
        Path input = folder.resolve("few.jsonl");
        Files.writeString(input, "{\"id\": \"a\", \"text\": \"Rebels killed 3 soldiers.\"}\n");

        assertThat(Program.run("code", input).out()).doesNotContain("tell of most deaths");
    }
}
