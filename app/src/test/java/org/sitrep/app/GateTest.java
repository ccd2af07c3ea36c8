// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --gate} passes over, and what it does not. */
class GateTest {
    private static final Path SAMPLES = Path.of(System.getProperty("sitrep.root", ".."), "samples");

    @TempDir private Path folder;
    private Path reports;

    @BeforeEach
    void writeReports() throws IOException {
        reports = folder.resolve("reports.jsonl");
        Files.write(
                reports,
                List.of(
                        "{\"id\": \"soup\", \"text\": \"The soup needs an onion and some salt.\"}",
                        "{\"id\": \"raid\", \"text\": \"Rebels killed five soldiers in Mali.\"}",
                        "{\"id\": \"suppe\", \"text\": \"Die Suppe braucht eine Zwiebel und auch etwas"
                                + " Salz, sagt der Koch.\", \"language\": \"de\"}",
                        "{\"id\": \"raid\", \"text\": \"Rebels killed five soldiers in Mali.\"}"));
    }

    @Test
    void whatTellsOfNoEventIsOneSkippedLineAndCounted() throws IOException {
        Program program = Program.run("code", reports, "--format", "records", "--gate");

        List<String> lines = program.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .contains("\"id\":\"soup\"", "\"skipped\":{\"reason\":\"no-event\"}");
        assertThat(lines.get(1)).contains("\"id\":\"raid\"", "\"events\":[{");
        assertThat(lines.get(2)).contains("\"id\":\"suppe\"", "\"skipped\"");
        assertThat(lines.get(3)).contains("duplicate-id");
        assertThat(program.err())
                .contains(
                        "4 inputs: 1 coded, 0 without events, 0 copies, 2 passed over, 1 rejected");
    }

    @Test
    void theSamplesKeepTheirEvents() throws IOException {
        List<String> whole = triggers(Program.run("code", SAMPLES, "--format", "records").out());
        List<String> gated =
                triggers(Program.run("code", SAMPLES, "--format", "records", "--gate").out());

        assertThat(whole).hasSizeGreaterThan(20);
        assertThat(gated).isEqualTo(whole);
    }

    @Test
    void aRunWithTheGateIsNoContinuationOfOneWithout() throws IOException {
        Path out = folder.resolve("records.jsonl");
        Program.run("code", reports, "--format", "records", "--out", out);
        byte[] whole = Files.readAllBytes(out);
        Files.delete(out);
        Files.write(folder.resolve("records.jsonl.part"), new byte[0]);
        Files.writeString(folder.resolve("records.jsonl.run"), "Sitrep 0.1.0\n");

        Program program =
                Program.run(
                        "code", reports, "--format", "records", "--out", out, "--gate", "--resume");

        assertThat(whole).isNotEmpty();
        assertThat(program.err()).contains("other inputs or options");
    }

    @Test
    void incidentsReadTheRecordsOfAGatedRun() throws IOException {
        Path out = folder.resolve("records.jsonl");
        Program.run("code", reports, "--format", "records", "--out", out, "--gate");

        assertThat(Program.run("incidents", out).err()).contains("1 documents: 1 incidents");
    }

    /** Document, type and place in the text of each event. */
    private static List<String> triggers(String records) throws IOException {
        List<String> triggers = new ArrayList<>();
        for (String line : records.lines().toList()) {
            JsonNode record = new ObjectMapper().readTree(line);
            for (JsonNode event : record.path("events")) {
                JsonNode trigger = event.path("trigger");
                triggers.add(record.path("id") + " " + event.path("type") + " " + trigger);
            }
        }
        return triggers;
    }
}
