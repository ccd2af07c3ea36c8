// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The choices of {@code sitrep incidents} from end to end. */
class IncidentsCommandTest {
    @TempDir private Path folder = Path.of("");

    private Path records = Path.of("");

    @BeforeEach
    void code() throws IOException {
        Path input =
                Files.writeString(
                        folder.resolve("in.jsonl"),
                        "{\"id\": \"wire\", \"published\": \"2024-03-06\", \"text\": \"An air strike"
                                + " killed 14 people in Tessit on Tuesday.\"}\n"
                                + "{\"id\": \"daily\", \"published\": \"2024-03-07\", \"text\":"
                                + " \"Police arrested nine students in Segou on Monday.\"}\n");
        records = folder.resolve("records.jsonl");
        Program program = Program.run("code", input, "--records", records);
        assertThat(program.status()).isZero();
    }

    @Test
    void theReportTakesThePlaceOfTheLinesOnStandardOutput() {
        Program program = Program.run("incidents", records, "--report", "-");
        assertThat(program.status()).isZero();
        assertThat(program.out()).startsWith("INCIDENTS").doesNotContain("sitrep.incident/1");
    }

    @Test
    void theReportGoesToAFileBesideTheLines() throws IOException {
        Path page = folder.resolve("page.txt");
        Program program = Program.run("incidents", records, "--report", page);
        assertThat(program.out()).contains("sitrep.incident/1").doesNotContain("INCIDENTS");
        assertThat(Files.readString(page)).startsWith("INCIDENTS");
    }

    @Test
    void twoReportsAreCompared() {
        Program program = Program.run("incidents", records, "--compare", "wire", "daily");
        assertThat(program.status()).isZero();
        assertThat(program.out()).contains("A  wire", "B  daily", "BOTH TELL OF");
    }

    @Test
    void aReportThatIsNotThereIsNamedWithTheNearestOne() {
        Program program = Program.run("incidents", records, "--compare", "wire", "dailly");
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err()).contains("no report dailly; did you mean daily?");
    }

    @Test
    void aRuleThatIsNotThereIsNamedWithTheNearestOne() {
        Program program = Program.run("incidents", records, "--rule", "udcp-like");
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err()).contains("no rule udcp-like; did you mean ucdp-like?");
    }

    @Test
    void aRuleOfOnesOwnIsReadAndItsMistakesAreTold() throws IOException {
        Path rules = folder.resolve("own.txt");
        Files.writeString(rules, "rule ours\nsays x\nlow least\nbest least\nhigh greatest\n");
        assertThat(Program.run("incidents", records, "--rules", rules, "--rule", "ours").status())
                .isZero();
        Files.writeString(rules, "rule ours\nsays x\nlow leest\nbest least\nhigh greatest\n");
        Program wrong = Program.run("incidents", records, "--rules", rules, "--rule", "ours");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("own.txt:3: “leest” is no value of “low”");
    }
}
