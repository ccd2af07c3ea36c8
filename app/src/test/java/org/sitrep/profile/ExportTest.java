// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    @TempDir private Path folder;

    private static Export export(String profile, ExportFormat format) {
        return export(profile, Sample.options(format, true));
    }

    private static Export export(String profile, ExportOptions options) {
        return new Export(Profile.named(profile).orElseThrow(), options, Sample.PROVENANCE);
    }

    private static Map<String, String> files(Path folder) throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                byte[] digest =
                        MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                files.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
            }
        }
        return files;
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        for (ExportFormat format : ExportFormat.values()) {
            for (String profile : Profile.NAMES) {
                export(profile, format).toFolder(new Sample(), folder.resolve("a"));
                export(profile, format).toFolder(new Sample(), folder.resolve("b"));
                assertThat(files(folder.resolve("a")))
                        .hasSize(8)
                        .isEqualTo(files(folder.resolve("b")));
            }
        }
    }

    @Test
    void theManifestNamesEveryFileWithItsDigest() throws Exception {
        export("acled", ExportFormat.CSV).toFolder(new Sample(), folder.resolve("a"));
        Map<String, String> files = files(folder.resolve("a"));
        JsonNode manifest = new ObjectMapper().readTree(folder.resolve("a/manifest.json").toFile());
        files.remove("manifest.json");
        assertThat(manifest.path("files")).hasSize(files.size());
        for (JsonNode file : manifest.path("files")) {
            assertThat(file.path("sha256").asText())
                    .isEqualTo(files.get(file.path("name").asText()));
        }
        assertThat(manifest.path("counts").path("rows").asLong())
                .isEqualTo(Files.readAllLines(folder.resolve("a/acled.csv")).size() - 1L);
        assertThat(manifest.path("options").path("toll_rule").asText()).isEqualTo("acled-like");
        assertThat(manifest.path("codebook_sha256").asText()).isEqualTo("c0de");
        assertThat(manifest.path("input").path("records").asText()).isEqualTo("seven");
    }

    @Test
    void everyIncidentIsARowOrHasAReason() throws Exception {
        ExportReport all =
                export("sitrep", ExportFormat.CSV).toFolder(new Sample(), folder.resolve("s"));
        for (String profile : List.of("acled", "ucdp-ged")) {
            ExportReport report =
                    export(profile, ExportFormat.CSV)
                            .toFolder(new Sample(), folder.resolve(profile));
            long left = report.leftOut().values().stream().mapToLong(Long::longValue).sum();
            assertThat(report.rows()).isPositive();
            assertThat(report.rows() + left).isEqualTo(all.rows());
            assertThat(Files.readAllLines(folder.resolve(profile + "/not-exported.csv")))
                    .hasSize((int) left + 1);
        }
    }

    @Test
    void whatWasTakenOutIsListedWithItsReason() throws Exception {
        export("sitrep", ExportFormat.CSV).toFolder(new Sample(), folder.resolve("a"));
        assertThat(Files.readAllLines(folder.resolve("a/deleted.csv")))
                .containsExactly(
                        "id,event,happening,when,why,merged_into",
                        "d4.e2,fourth/e2,,2024-03-20T10:15:30Z,'=twice told,d4.e1",
                        "d5.e1,fifth/e1,fifth/h1,2024-03-20T10:15:30Z,no attack,");
    }

    @Test
    void aZipHoldsTheSameFilesAndHasNoTimeOfItsOwn() throws Exception {
        Path zip = folder.resolve("out/a.zip");
        export("claims", ExportFormat.JSONL).toZip(new Sample(), zip);
        byte[] first = Files.readAllBytes(zip);
        export("claims", ExportFormat.JSONL).toZip(new Sample(), zip);
        assertThat(Files.readAllBytes(zip)).isEqualTo(first);
        export("claims", ExportFormat.JSONL).toFolder(new Sample(), folder.resolve("a"));
        try (ZipFile opened = new ZipFile(zip.toFile())) {
            assertThat(opened.stream().map(ZipEntry::getName))
                    .allMatch(name -> name.startsWith("sitrep-claims/"))
                    .hasSize(8);
            ZipEntry entry = opened.getEntry("sitrep-claims/claims.jsonl");
            try (InputStream in = opened.getInputStream(entry)) {
                assertThat(in.readAllBytes())
                        .isEqualTo(Files.readAllBytes(folder.resolve("a/claims.jsonl")));
            }
        }
        try (Stream<Path> left = Files.list(folder.resolve("out"))) {
            assertThat(left).containsExactly(zip);
        }
    }

    @Test
    void anEarlierExportIsReplacedAndAnythingElseIsKept() throws Exception {
        Path out = folder.resolve("a");
        export("acled", ExportFormat.CSV).toFolder(new Sample(), out);
        Files.writeString(out.resolve("my-notes.txt"), "mine");
        export("acled", ExportFormat.PARQUET).toFolder(new Sample(), out);
        assertThat(out.resolve("my-notes.txt")).hasContent("mine");
        assertThat(out.resolve("acled.csv")).doesNotExist();
        assertThat(out.resolve("acled.parquet")).exists();
    }

    @Test
    void aFolderOfOtherThingsIsRefused() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "x");
        assertThatThrownBy(() -> export("acled", ExportFormat.CSV).toFolder(new Sample(), folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds other things");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aFailureLeavesTheEarlierExportAsItWas() throws Exception {
        Path out = folder.resolve("a");
        export("acled", ExportFormat.CSV).toFolder(new Sample(), out);
        Map<String, String> before = files(out);
        Holdings failing =
                sink -> {
                    new Sample().documents(sink);
                    throw new IOException("the disk is gone");
                };
        assertThatThrownBy(() -> export("acled", ExportFormat.CSV).toFolder(failing, out))
                .hasMessage("the disk is gone");
        assertThat(files(out)).isEqualTo(before);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(out);
        }
    }

    @Test
    void aManifestCannotLeadOutOfItsFolder() throws Exception {
        Path out = Files.createDirectory(folder.resolve("a"));
        Files.writeString(folder.resolve("precious.txt"), "x");
        Files.writeString(
                out.resolve("manifest.json"), "{\"files\": [{\"name\": \"../precious.txt\"}]}");
        export("acled", ExportFormat.CSV).toFolder(new Sample(), out);
        assertThat(folder.resolve("precious.txt")).exists();
    }

    @Test
    void onlyWhatTheFilterAcceptsIsExported() throws Exception {
        ExportFilter bolivia =
                new ExportFilter(
                        List.of("PROTEST"),
                        List.of("BOL"),
                        Optional.of(LocalDate.of(2024, 3, 11)),
                        Optional.of(LocalDate.of(2024, 3, 11)));
        for (String profile : List.of("sitrep", "acled", "polecat")) {
            ExportReport report = filtered(profile, bolivia);
            assertThat(report.rows()).as(profile).isEqualTo(1);
        }
        ExportFilter later =
                new ExportFilter(
                        List.of(),
                        List.of(),
                        Optional.of(LocalDate.of(2025, 1, 1)),
                        Optional.empty());
        assertThat(filtered("sitrep", later).rows()).isZero();
        assertThat(filtered("claims", later).rows()).isZero();
    }

    private ExportReport filtered(String profile, ExportFilter filter) throws IOException {
        ExportOptions options =
                new ExportOptions(ExportFormat.CSV, false, true, false, Optional.empty(), filter);
        return export(profile, options).toFolder(new Sample(), folder.resolve("f"));
    }

    @Test
    void kindsOfActorAreWrittenAsNumbersOnRequest() throws Exception {
        ExportOptions numeric =
                new ExportOptions(
                        ExportFormat.CSV,
                        false,
                        true,
                        true,
                        Optional.empty(),
                        ExportFilter.EVERYTHING);
        export("acled", numeric).toFolder(new Sample(), folder.resolve("a"));
        assertThat(Files.readString(folder.resolve("a/acled.csv")))
                .contains(",Lord's Resistance Army,,2,")
                .contains(",7,27,Civilian targeting,");
    }
}
