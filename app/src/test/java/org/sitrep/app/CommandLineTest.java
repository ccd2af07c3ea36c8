// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final String LINE =
            "{\"id\": \"a\", \"published\": \"2024-03-06\", \"text\": \"Rebels shelled the town of"
                    + " Ansongo in Mali on Tuesday, the governor said.\"}\n";

    @TempDir private Path folder;

    @Test
    void endsWithZeroWhenEverythingWasCoded() throws IOException {
        Program program = Program.run("code", file("in.jsonl", LINE), "--format", "records");

        assertThat(program.status()).isZero();
        assertThat(program.out()).startsWith("{\"schema\":\"sitrep.document/1\",\"id\":\"a\"");
        assertThat(program.err()).contains("1 input: ");
    }

    @Test
    void endsWithOneAndListsTheReasonsWhenSomethingWasRejected() throws IOException {
        Program program = Program.run("code", file("in.jsonl", LINE + LINE), "--format", "records");

        assertThat(program.status()).isEqualTo(1);
        assertThat(program.out().lines()).hasSize(2);
        assertThat(program.out()).contains("\"reason\":\"duplicate-id\"");
        assertThat(program.err()).contains("rejected, duplicate-id: 1", "2 inputs: ", "1 rejected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cod",
                "code",
                "code x --format nothing",
                "code x --threads 0",
                "code x --no-such-option",
                "incidents",
                "explain e1"
            })
    void endsWithTwoWhenTheCommandLineIsWrong(String line) {
        Program program = Program.run((Object[]) line.split(" "));

        assertThat(program.status()).isEqualTo(2);
        assertThat(program.out()).isEmpty();
        assertThat(program.err()).isNotEmpty();
    }

    @Test
    void endsWithThreeWhenAnInputDoesNotExistAndWritesNothing() throws IOException {
        Path out = folder.resolve("out.jsonl");
        Program program =
                Program.run(
                        "code",
                        file("in.jsonl", LINE),
                        folder.resolve("missing.txt"),
                        "--format",
                        "records",
                        "--out",
                        out);

        assertThat(program.status()).isEqualTo(3);
        assertThat(program.err()).contains("missing.txt does not exist").hasLineCount(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void endsWithThreeWhenAFileHoldsNoRecordsAndSaysWhere() throws IOException {
        Program program = Program.run("incidents", file("records.jsonl", "{\"id\": 1}\n"));

        assertThat(program.status()).isEqualTo(3);
        assertThat(program.err()).contains("records.jsonl, line 1: not a record");
    }

    @Test
    void endsWithFourWhenTheInstallationIsBroken() throws IOException {
        Program program =
                Program.run(
                        "",
                        false,
                        own -> {
                            throw new IllegalStateException("places.bin is missing");
                        },
                        "code",
                        file("in.jsonl", LINE));

        assertThat(program.status()).isEqualTo(4);
        assertThat(program.err()).isEqualTo("sitrep: places.bin is missing\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "incidents", "explain", "evaluate", "gazetteer import"})
    void everyCommandHelpsWithAnExampleToCopy(String command) {
        String[] words = command.split(" ");
        Program program = Program.run((Object[]) (command + " --help").split(" "));

        assertThat(program.status()).isZero();
        assertThat(program.err()).isEmpty();
        assertThat(program.out()).contains("Example", "\n  ./sitrep " + command + " ");
        assertThat(Program.run("--help").out()).contains("\n  " + words[0] + " ");
    }

    @Test
    void dataGoesToTheFileAndTalkToStandardError() throws IOException {
        Path out = folder.resolve("out.jsonl");
        Program program =
                Program.run("code", file("in.jsonl", LINE), "--format", "records", "--out", out);

        assertThat(program.out()).isEmpty();
        assertThat(program.err()).doesNotContain("\r", "\u001b");
        assertThat(out).content().hasLineCount(1);
        assertThat(folder.resolve("out.jsonl.part")).doesNotExist();
    }

    @Test
    void coloursAreForTerminalsAlone() throws IOException {
        Path input = file("in.jsonl", LINE);

        assertThat(Program.run("code", input).out()).doesNotContain("\u001b");
        assertThat(Program.onTerminal("code", input).out()).contains("\u001b[1m");
    }

    @Test
    void aDashMeansStandardOutputForEveryFileThatIsWritten() throws IOException {
        Path input = file("in.jsonl", LINE);
        Path records = folder.resolve("records.jsonl");
        Program coded = Program.run("code", input, "--format", "records", "--out", "-");
        assertThat(coded.out()).hasLineCount(1).startsWith("{\"schema\"");
        Program.run("code", input, "--format", "records", "--out", records);
        Program beside = Program.run("code", input, "--out", folder.resolve("r"), "--records", "-");
        assertThat(beside.out()).isEqualTo(coded.out());

        assertThat(Program.run("incidents", records, "--out", "-").out()).startsWith("{");
        Program zip = Program.run("export", records, "--out", "-");
        assertThat(zip.status()).isZero();
        assertThat(zip.out()).startsWith("PK");
        Path project = folder.resolve("p.sitrep");
        Program.run("init", project);
        Program.run("add", project, input);
        assertThat(Program.run("apply", project, "--save", "-").status()).isZero();
        assertThat(Program.run("cases", project, "--out", "-").err()).contains("0 cases");
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void aProjectIsCodedAgainWhenAnotherViewIsTaken() throws IOException {
        Path input = file("in.jsonl", LINE);
        Path project = folder.resolve("p.sitrep");
        Program.run("init", project);
        assertThat(Program.run("add", project, input, "--view", "un").err()).contains("1 new");
        assertThat(Program.run("add", project, input, "--view", "un").err())
                .contains("0 new, 0 coded again, 1 unchanged");
        assertThat(Program.run("add", project, input).err()).contains("1 coded again");
    }

    @Test
    void readsStandardInput() {
        Program program = Program.withInput(LINE, "code", "-", "--format", "records");

        assertThat(program.status()).isZero();
        assertThat(program.out()).contains("\"path\":\"-\"");
    }

    @Test
    void theReportEndsWithTotalsAndTheCreditOfTheGazetteer() throws IOException {
        assertThat(Program.run("code", file("in.jsonl", LINE)).out())
                .contains("Totals", "GeoNames", "CC BY 4.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e1", "c1", "a/e1"})
    void explainSaysWhenNoDocumentHoldsTheId(String id) throws IOException {
        Path records = folder.resolve("records.jsonl");
        Program.run(
                "code",
                file("in.jsonl", "{\"id\": \"a\", \"text\": \"Nothing.\"}"),
                "--format",
                "records",
                "--out",
                records);

        Program program = Program.run("explain", id, records);

        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err()).contains("No document in", "holds " + id);
    }

    @Test
    void theRecordsMayBeWrittenBesideAnyFormat() throws IOException {
        Path input = file("in.jsonl", LINE);
        Path records = folder.resolve("records.jsonl");

        Program.run("code", input, "--format", "csv", "--records", records);

        assertThat(records).hasContent(Program.run("code", input, "--format", "records").out());
    }

    @Test
    void explainLeadsFromAnEventToItsWords() throws IOException {
        Path records = folder.resolve("records.jsonl");
        Program coded = Program.run("code", file("in.jsonl", LINE), "--records", records);
        assertThat(coded.out()).contains("ASSAULT");

        Program program = Program.run("explain", "a/e1", records);

        assertThat(program.status()).isZero();
        assertThat(program.err()).isEmpty();
        assertThat(program.out())
                .contains("event e1 of a", "type", "rule", "line 1: Rebels [shelled]");
    }

    @Test
    void theDocumentationNamesEveryColumnOfTheCsv() throws IOException {
        String page =
                Files.readString(
                        Path.of(System.getProperty("sitrep.root", ".."), "docs", "formats.md"));
        String header =
                Program.run("code", file("in.jsonl", LINE), "--format", "csv")
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow();

        for (String column : header.split(",")) {
            // Between the first and the last toll the page says "...".
            if (!column.matches("(injured|missing|displaced)_.*+")) {
                assertThat(page).contains("`" + column + "`");
            }
        }
    }

    @Test
    void everyExitStatusIsInTheHelp() {
        String help = Program.run("--help").out();

        for (String status : List.of("  0 ", "  1 ", "  2 ", "  3 ", "  4 ")) {
            assertThat(help).contains("\n" + status);
        }
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
