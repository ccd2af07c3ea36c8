// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.ingest.TestArchives.bytes;
import static org.sitrep.ingest.TestArchives.gzip;
import static org.sitrep.ingest.TestArchives.join;
import static org.sitrep.ingest.TestArchives.page;
import static org.sitrep.ingest.TestArchives.record;
import static org.sitrep.ingest.TestArchives.response;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ingest.PageReader.Seam;
import org.sitrep.ingest.PageReader.Share;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

class SharesTest {
    private final PageReader reader = PageReader.standard(InputStream.nullInputStream());

    @TempDir private Path folder;

    @Test
    void theSharesOfJsonLinesHoldEachLineOnceWithItsNumber() throws IOException {
        Random random = new Random(3);
        String[] kinds = {
            "{\"id\":\"a%\",\"text\":\"some words\"}", "", "no json", "[1]", "{\"text\":\"%\"}", " "
        };
        for (int round = 0; round < 100; round++) {
            StringBuilder lines = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
            for (int i = random.nextInt(30); i >= 0; i--) {
                lines.append(kinds[random.nextInt(kinds.length)].replace("%", "" + i));
                lines.append(i == 0 && random.nextBoolean() ? "" : "\n");
            }
            assertSharesHoldTheFile("x.jsonl", bytes(lines.toString()), random, round);
        }
    }

    @Test
    void theSharesOfDamagedArchivesHoldWhatTheArchiveHolds() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            boolean packed = random.nextBoolean();
            byte[] archive = new byte[0];
            for (int i = 0; i < 8; i++) {
                byte[] record = page("r" + i, "text ".repeat(random.nextInt(50)));
                archive = join(archive, packed ? gzip(record) : record);
            }
            for (int n = random.nextInt(6); n > 0; n--) {
                archive[random.nextInt(archive.length)] = (byte) random.nextInt(256);
            }
            if (random.nextBoolean()) {
                int lost = random.nextInt(archive.length);
                archive =
                        join(
                                Arrays.copyOf(archive, lost),
                                Arrays.copyOfRange(
                                        archive,
                                        Math.min(archive.length, lost + random.nextInt(30)),
                                        archive.length));
            }
            assertSharesHoldTheFile(packed ? "x.warc.gz" : "x.warc", archive, random, round);
        }
    }

    @Test
    void anArchiveInsideOfAPageIsNoDocumentWhereverTheFileIsCut() throws IOException {
        Random random = new Random(9);
        byte[] forged = join(bytes("\r\n\r\n"), page("forged", "false"), page("forged2", "false"));
        byte[] quoting = response("quoting", "HTTP/1.1 200 OK\r\nContent-Type: text/plain", forged);
        byte[] lying = record("lying", "resource", "text/plain", forged, forged.length);
        byte[] archive = join(page("a", "one"), quoting, page("b", "two"), lying, page("c", "x"));
        assertThat(ids(whole(write("x.warc", archive)))).hasSize(5);
        for (int round = 0; round < 60; round++) {
            assertSharesHoldTheFile("x.warc", archive, random, round);
        }
    }

    @Test
    void aFolderIsSharedOutInItsOrderAndOnlyWhatCanBeCutIsCut() throws IOException {
        write("b.txt", bytes("words ".repeat(100)));
        write("a.jsonl", bytes("{\"id\":\"1\",\"text\":\"x\"}\n".repeat(20)));
        Files.createDirectories(folder.resolve("c"));
        write("c/d.html", bytes("<p>x"));

        List<Share> shares = reader.shares(folder.toString(), 100);

        assertThat(shares)
                .extracting(Share::id)
                .containsExactly(
                        "a.jsonl", "a.jsonl", "a.jsonl", "a.jsonl", "a.jsonl", "b.txt", "c/d.html");
        assertThat(shares.getFirst().bytes()).isLessThanOrEqualTo(100);
        assertThat(shares.get(5).isWhole()).isTrue();
        assertThat(shares.get(5).bytes()).isEqualTo(600);
    }

    private void assertSharesHoldTheFile(String name, byte[] content, Random random, int round)
            throws IOException {
        Path file = write(name, content);
        List<Share> shares = reader.shares(file.toString(), 1 + random.nextInt(content.length));
        List<Seam> seams = new ArrayList<>();
        for (Share share : shares) {
            seams.add(reader.seam(share));
        }
        List<Outcome<Page>> read = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Share share : reader.close(shares, seams)) {
            try (Stream<Outcome<Page>> pages = reader.read(share)) {
                pages.forEach(read::add);
            }
            try (Stream<String> each = reader.ids(share)) {
                each.forEach(ids::add);
            }
        }
        List<Outcome<Page>> whole = whole(file);
        assertThat(read).as("round %d, %d shares", round, shares.size()).isEqualTo(whole);
        assertThat(ids).isEqualTo(ids(whole));
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private List<Outcome<Page>> whole(Path file) throws IOException {
        try (Stream<Outcome<Page>> pages = reader.read(file.toString())) {
            return pages.toList();
        }
    }

    private static List<String> ids(List<Outcome<Page>> read) {
        return read.stream()
                .map(
                        outcome ->
                                switch (outcome) {
                                    case Outcome.Usable<Page>(var page) -> page.id();
                                    case Outcome.Rejected<Page>(var rejection) -> rejection.id();
                                })
                .toList();
    }
}
