// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private static final String LINE =
            "{\"id\": \"a\", \"published\": \"2024-03-06\", \"text\": \"Rebels shelled the town of"
                    + " Ansongo in Mali on Tuesday, the governor said.\"}\n";
    private static final String OWN = "Day,What,Country\n2024-03-05,ASSAULT,Mali\n";
    private static final String COLUMNS = "date\tDay\ntype\tWhat\ncountry\tCountry\n";

    @TempDir private Path folder;

    private Path records = Path.of("");

    @BeforeEach
    void code() throws IOException {
        records = folder.resolve("records.jsonl");
        Program.run("code", file("in.jsonl", LINE), "--records", records);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void columnsOfOnesOwnAreComparedAndAPageIsWritten() throws IOException {
        Path page = folder.resolve("page.html");
        Program program =
                Program.run(
                        "evaluate",
                        file("own.csv", OWN),
                        records,
                        "--columns",
                        file("own.tsv", COLUMNS),
                        "--page",
                        page);

        assertThat(program.err()).isEmpty();
        assertThat(program.status()).isZero();
        assertThat(program.out()).contains("matched   1", "missed    0", "invented  0");
        assertThat(page).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    @Test
    void sitrepsOwnCsvAgreesWithItsRecords() throws IOException {
        Path csv = folder.resolve("out.csv");
        Program.run("code", folder.resolve("in.jsonl"), "--format", "csv", "--out", csv);

        assertThat(Program.run("evaluate", csv, records).out())
                .contains("matched   1", "missed    0", "invented  0");
    }

    @Test
    void rowsThatCannotBeReadAreListedAndEndWithOne() throws IOException {
        Program program =
                Program.run(
                        "evaluate",
                        file("own.csv", OWN + "once,ASSAULT,Mali\n"),
                        records,
                        "--columns",
                        file("own.tsv", COLUMNS));

        assertThat(program.status()).isEqualTo(1);
        assertThat(program.out()).contains("rows that could not be read: 1", "line 3");
    }

    @Test
    void mistakesInTheTableOfColumnsAreAWrongCommandLine() throws IOException {
        Program program =
                Program.run(
                        "evaluate",
                        file("own.csv", OWN),
                        records,
                        "--columns",
                        file("own.tsv", "dat\tDay\ntype\tWat\n"));

        assertThat(program.status()).isEqualTo(2);
        assertThat(program.out()).isEmpty();
        assertThat(program.err())
                .contains("own.tsv:1: unknown field dat; did you mean date?")
                .contains("no column Wat (for type); did you mean What?");
    }

    @Test
    void negativeWindowsAreAWrongCommandLine() throws IOException {
        assertThat(Program.run("evaluate", file("own.csv", OWN), records, "--days", "-1").status())
                .isEqualTo(2);
    }
}
