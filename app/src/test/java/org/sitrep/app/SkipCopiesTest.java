// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --skip-copies} takes for a copy, whatever the threads and after an interruption. */
class SkipCopiesTest {
    private static final String REST =
            " on Tuesday. The market was full when it came, as two doctors of the hospital and the"
                    + " owner of a shop beside it told a reporter of the radio by telephone later in"
                    + " the day, and many stalls with grain, cloth and salt were still smoking.";

    @TempDir private Path folder;
    private Path reports;

    @BeforeEach
    void writeReports() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(line("wire", "An air strike killed 10 people in Tessit" + REST));
        for (int i = 0; i < 40; i++) {
            lines.add(line("soup" + i, "The soup needs " + i + " onions, some salt and water."));
        }
        lines.add(line("daily", "An air strike killed 14 people in Tessit" + REST));
        for (int i = 0; i < 20; i++) {
            lines.add(line("site" + i, "An air strike killed 10 people in Tessit" + REST));
        }
        reports = folder.resolve("reports.jsonl");
        Files.write(reports, lines);
    }

    private static String line(String id, String text) {
        return "{\"id\": \""
                + id
                + "\", \"published\": \"2024-03-06\", \"text\": \""
                + text
                + "\"}";
    }

    private static Program code(Path reports, Object... more) {
        Object[] first = {"code", reports, "--format", "records", "--skip-copies"};
        Object[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Program.run(all);
    }

    @Test
    void aCopyIsOneLineWithItsOriginalAndItsDifferences() {
        Program program = code(reports);

        List<String> lines = program.out().lines().toList();
        assertThat(lines).hasSize(62);
        assertThat(lines.get(41))
                .contains("\"id\":\"daily\"", "\"copy\":{\"of\":\"wire\"")
                .contains("\"differences\":[{\"here\":\"14\",\"there\":\"10\"}]")
                .doesNotContain("\"text\"");
        assertThat(lines.get(50)).contains("\"copy\":{\"of\":\"wire\",\"similarity\":1");
        assertThat(program.err()).contains("21 copies");
    }

    @Test
    void withoutTheOptionEverythingIsCoded() {
        assertThat(Program.run("code", reports, "--format", "records").out())
                .doesNotContain("\"copy\":{");
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        String one = code(reports, "--threads", 1).out();
        assertThat(code(reports, "--threads", 4).out()).isEqualTo(one);
        assertThat(code(reports, "--threads", 2, "--gate").out())
                .isEqualTo(code(reports, "--threads", 1, "--gate").out())
                .contains("\"skipped\"", "\"copy\":{\"of\":\"wire\"");
    }

    @Test
    void aRunThatIsTakenUpEndsWithTheSameBytes() throws IOException {
        Path out = folder.resolve("records.jsonl");
        for (Object[] options : new Object[][] {{"--out", out}, {"--out", out, "--gate"}}) {
            code(reports, options);
            byte[] whole = Files.readAllBytes(out);
            Path run = folder.resolve("records.jsonl.run");
            Path part = folder.resolve("records.jsonl.part");
            Random random = new Random(5);
            for (int round = 0; round < 8; round++) {
                Files.delete(out);
                Files.writeString(run, asked(reports, options));
                Files.write(part, Arrays.copyOf(whole, random.nextInt(whole.length + 1)));
                Object[] resumed = Arrays.copyOf(options, options.length + 1);
                resumed[options.length] = "--resume";

                assertThat(code(reports, resumed).status()).isZero();
                assertThat(Files.readAllBytes(out)).isEqualTo(whole);
            }
        }
    }

    /** What a run with these options writes beside its records. */
    private String asked(Path reports, Object... options) {
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "Sitrep 0.1.0",
                                "inputs [" + reports + "]",
                                "codebook bundled",
                                "view gazetteer"));
        if (Arrays.asList(options).contains("--gate")) {
            lines.add("gate");
        }
        lines.add("skip copies");
        return Resumption.asked(lines);
    }

    @Test
    void incidentsListTheCopiesUnderWhatTheirOriginalTellsAndCountOneSource() {
        Path out = folder.resolve("records.jsonl");
        Path copies = folder.resolve("copies.jsonl");
        code(reports, "--out", out);

        Program program = Program.run("incidents", out, "--copies", copies);

        assertThat(program.out().lines())
                .singleElement()
                .asString()
                .contains(
                        "\"document\":\"daily\",\"copy_of\":\"wire\"", "\"independent_sources\":1");
        assertThat(copies).content().contains("\"here\":\"14\"").hasLineCount(21);
        assertThat(program.err()).contains("21 copies");
    }
}
