// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people type it, over seven invented reports that were coded before. */
class ExportCommandTest {
    private static final Path RECORDS =
            Path.of(
                    System.getProperty("sitrep.root", ".."),
                    "app/src/test/resources/org/sitrep/profile/records.jsonl");

    @TempDir private Path folder;
    private Path out = Path.of("");

    @BeforeEach
    void chooseWhereTo() {
        out = folder.resolve("out");
    }

    @Test
    void aFolderOfRecordsIsExportedWhole() throws IOException {
        Files.copy(RECORDS, Files.createDirectory(folder.resolve("in")).resolve("a.jsonl"));
        Program run = Program.run("export", folder.resolve("in"), "--out", out);
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("7 documents: 11 rows in ");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "sitrep.csv",
                            "not-exported.csv",
                            "deleted.csv",
                            "codebook.md",
                            "datapackage.json",
                            "manifest.json",
                            "CITATION.cff",
                            "NOTICE");
        }
    }

    @Test
    void whatIsLeftOutIsCountedByReason() {
        Program run = Program.run("export", RECORDS, "--profile", "ucdp-ged", "--out", out);
        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains("7 documents: 3 rows in ", "8 not exported:", "no-violence: 4");
    }

    @Test
    void recordsMayComeFromStandardInputAndGoToAZip() throws IOException {
        Program run =
                Program.withInput(
                        Files.readString(RECORDS),
                        "export",
                        "-",
                        "--format",
                        "PARQUET",
                        "--out",
                        folder.resolve("out.zip"));
        assertThat(run.status()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("out.zip"))).startsWith('P', 'K');
    }

    @Test
    void aRuleOfChoiceIsUsedAndNamed() throws IOException {
        Program run =
                Program.run(
                        "export",
                        RECORDS,
                        "--profile",
                        "acled",
                        "--rule",
                        "most-origins",
                        "--out",
                        out);
        assertThat(run.status()).isZero();
        assertThat(out.resolve("manifest.json")).content().contains("\"most-origins\"");
    }

    @Test
    void wrongWordsAreExplained() {
        for (List<String> wrong :
                List.of(
                        List.of("--profile", "acld", "did you mean acled"),
                        List.of("--format", "json", "did you mean jsonl"),
                        List.of("--country", "Mali", "no ISO alpha-3 code Mali"),
                        List.of("--rule", "ucdp", "no rule ucdp"),
                        List.of("--from", "March", "March"))) {
            Program run = Program.run("export", RECORDS, "--out", out, wrong.get(0), wrong.get(1));
            assertThat(run.status()).as(wrong.get(0)).isEqualTo(Sitrep.USAGE);
            assertThat(run.err()).contains(wrong.get(2));
        }
        assertThat(Program.run("export", RECORDS).status()).isEqualTo(Sitrep.USAGE);
        Program excel =
                Program.run("export", RECORDS, "--out", out, "--excel", "--format", "jsonl");
        assertThat(excel.err()).contains("--excel is for --format csv");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatCannotBeReadOrWrittenIsNamed() throws IOException {
        Program missing = Program.run("export", folder.resolve("none.jsonl"), "--out", out);
        assertThat(missing.status()).isEqualTo(Sitrep.UNREADABLE);
        assertThat(missing.err()).contains("none.jsonl does not exist");
        Files.writeString(folder.resolve("thesis.txt"), "x");
        Program full = Program.run("export", RECORDS, "--out", folder);
        assertThat(full.status()).isEqualTo(Sitrep.UNREADABLE);
        assertThat(full.err()).contains("holds other things than an export");
        Files.writeString(folder.resolve("bad.jsonl"), "{\"schema\": \"other\"}\n");
        Program bad = Program.run("export", folder.resolve("bad.jsonl"), "--out", out);
        assertThat(bad.status()).isEqualTo(Sitrep.UNREADABLE);
        assertThat(bad.err()).contains("bad.jsonl, line 1: not a record");
    }
}
