// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer that is killed at any moment (kill -9) loses nothing that it said was written. */
class CrashTest {
    private static final int DOCUMENTS = 20;

    @TempDir private Path folder;

    @Test
    void noAcknowledgedCorrectionIsLostInAFile() throws Exception {
        kill(folder.resolve("p.sitrep").toString(), LongForm.tries(10, 1000));
    }

    @Test
    void noAcknowledgedCorrectionIsLostOnAServer() throws Exception {
        kill(Postgres.database(), LongForm.tries(3, 200));
    }

    private static void kill(String address, int kills) throws IOException, InterruptedException {
        try (Project project = Project.create(address, Samples.clock())) {
            for (int n = 1; n <= DOCUMENTS; n++) {
                project.add(Samples.report("doc" + n), Samples.CODING);
            }
        }
        Random random = new Random(9);
        long written = 0;
        for (int i = 0; i < kills; i++) {
            List<String> acknowledged = runAndKill(address, random.nextInt(300));
            try (Project project = Project.open(address, Samples.clock())) {
                for (String line : acknowledged) {
                    String[] parts = line.split(" ");
                    LogEntry entry = project.log(Long.parseLong(parts[0]) - 1, 1).getFirst();
                    assertThat(entry.hash()).as("kill " + i).isEqualTo(parts[1]);
                }
                written = project.head().seq();
                if (i % 50 == 0 || i == kills - 1) {
                    assertThat(project.audit().faults()).as("kill " + i).isEmpty();
                }
            }
        }
        assertThat(written).isPositive();
    }

    /** Lets the writer write for some time after its first entry, and kills it. */
    private static List<String> runAndKill(String address, int milliseconds)
            throws IOException, InterruptedException {
        Process writer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CrashWriter.class.getName(),
                                address)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            String first = reader.readLine();
            assertThat(first).as("the writer began").isNotNull();
            lines.add(first);
            Thread.sleep(milliseconds);
            writer.toHandle().destroyForcibly(); // the process itself would close the stream
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.length() == line.indexOf(' ') + 65) {
                    lines.add(line); // a line that was cut off was not said
                }
            }
        }
        writer.waitFor();
        return lines;
    }
}
