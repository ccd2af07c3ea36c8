// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.ingest.TestArchives.bytes;
import static org.sitrep.ingest.TestArchives.gzip;
import static org.sitrep.ingest.TestArchives.join;
import static org.sitrep.ingest.TestArchives.page;
import static org.sitrep.ingest.TestArchives.record;
import static org.sitrep.ingest.TestArchives.response;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Page.Media;
import org.sitrep.model.Rejection;
import org.sitrep.model.Rejection.Reason;

class ArchiveTest {
    private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html";

    @TempDir Path folder;

    @Test
    void theAnswersOfServersArePagesWithTheirAddressAndTheirPlaceInTheArchive() throws IOException {
        byte[] first = page("a", "Shells hit Goma.");
        List<Outcome<Page>> read = read("x.warc", join(first, page("b", "Talks began.")));

        assertThat(read).extracting(ArchiveTest::id).containsExactly("urn:uuid:a", "urn:uuid:b");
        Page second = usable(read.get(1));
        assertThat(second.media()).isEqualTo(Media.HTML);
        assertThat(second.content()).contains("Talks began.");
        assertThat(second.given().url()).contains("https://example.org/b");
        assertThat(second.input().warcOffset()).hasValue(first.length);
        assertThat(second.input().path()).endsWith("x.warc");
        assertThat(second.input().sha256()).hasSize(64);
    }

    @Test
    void packedRecordsAreTheSamePages() throws IOException {
        byte[] first = gzip(page("a", "one"));
        List<Outcome<Page>> packed = read("x.warc.gz", join(first, gzip(page("b", "two"))));
        List<Outcome<Page>> plain = read("x.warc", join(page("a", "one"), page("b", "two")));

        assertThat(usable(packed.get(1)).content()).isEqualTo(usable(plain.get(1)).content());
        assertThat(usable(packed.get(1)).input().sha256())
                .isEqualTo(usable(plain.get(1)).input().sha256());
        assertThat(usable(packed.get(1)).input().warcOffset()).hasValue(first.length);
    }

    @Test
    void requestsAndMetadataAreNoInputsAndErrorsOfTheServerAreRejected() throws IOException {
        byte[] archive =
                join(
                        record("i", "warcinfo", "application/warc-fields", bytes("a: b\r\n"), 6),
                        record(
                                "q",
                                "request",
                                "application/http",
                                bytes("GET / HTTP/1.1\r\n\r\n"),
                                18),
                        response(
                                "e",
                                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html",
                                bytes("no")),
                        response("j", "HTTP/1.1 200 OK\r\nContent-Type: image/png", bytes("xx")),
                        record("t", "conversion", "text/plain", bytes("Shelling hit Goma."), 18));

        List<Outcome<Page>> read = read("x.warc", archive);

        assertThat(read).hasSize(3);
        assertThat(rejection(read.get(0)).reason()).isEqualTo(Reason.NO_ARTICLE_TEXT);
        assertThat(rejection(read.get(1)).reason()).isEqualTo(Reason.NOT_TEXT);
        assertThat(usable(read.get(2)).media()).isEqualTo(Media.SAVED_TEXT);
    }

    @Test
    void chunkedAndPackedContentIsUnpackedAndContentThatOnlyClaimsSoIsTakenAsItStands()
            throws IOException {
        byte[] html = bytes("<html><body>Shells hit Goma.</body></html>");
        byte[] chunked =
                join(
                        bytes(Integer.toHexString(html.length) + "\r\n"),
                        html,
                        bytes("\r\n0\r\n\r\n"));
        byte[] archive =
                join(
                        response("a", HTML + "\r\nTransfer-Encoding: chunked", chunked),
                        response("b", HTML + "\r\nTransfer-Encoding: chunked", html),
                        response("c", HTML + "\r\nContent-Encoding: gzip", gzip(html)),
                        response("d", HTML + "\r\nContent-Encoding: gzip", html),
                        response("e", HTML + "\r\nContent-Encoding: deflate", deflate(html)),
                        response("f", HTML + "\r\nContent-Encoding: br", html),
                        response("g", HTML + "\r\nContent-Encoding: gzip, gzip", gzip(gzip(html))));

        assertThat(read("x.warc", archive))
                .hasSize(7)
                .allSatisfy(
                        page ->
                                assertThat(usable(page).content())
                                        .isEqualTo("<html><body>Shells hit Goma.</body></html>"));
    }

    @Test
    void theCharsetOfTheServerReadsWhatIsNoUtf8() throws IOException {
        byte[] cyrillic = "<p>Мина</p>".getBytes(Charset.forName("windows-1251"));

        List<Outcome<Page>> read =
                read("x.warc", response("a", HTML + "; charset=windows-1251", cyrillic));

        assertThat(usable(read.get(0)).content()).isEqualTo("<p>Мина</p>");
    }

    @Test
    void aDamagedRecordCostsItselfOnly() throws IOException {
        byte[] wrong = gzip(page("b", "two, which is damaged"));
        Arrays.fill(wrong, wrong.length / 2, wrong.length - 10, (byte) 0);
        byte[] first = gzip(page("a", "one"));

        List<Outcome<Page>> read = read("x.warc.gz", join(first, wrong, gzip(page("c", "three"))));

        assertThat(read).hasSize(3);
        assertThat(usable(read.get(0)).content()).contains("one");
        assertThat(rejection(read.get(1)).reason()).isEqualTo(Reason.DAMAGED);
        assertThat(rejection(read.get(1)).detail()).contains("byte " + first.length);
        assertThat(usable(read.get(2)).content()).contains("three");
    }

    @Test
    void aRecordWithAWrongLengthIsRejectedAndTheNextAreRead() throws IOException {
        byte[] content = bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>two</p>");
        for (int wrong : new int[] {-5, 7, 300}) {
            byte[] second =
                    record("b", "response", "application/http", content, content.length + wrong);
            byte[] archive = join(page("a", "one"), second, page("c", "three"), page("d", "four"));

            List<Outcome<Page>> read = read("x.warc", archive);

            assertThat(read)
                    .as("length wrong by %d", wrong)
                    .extracting(ArchiveTest::id)
                    .containsExactly("urn:uuid:a", "urn:uuid:b", "urn:uuid:c", "urn:uuid:d");
            assertThat(rejection(read.get(1)).reason()).isEqualTo(Reason.DAMAGED);
        }
    }

    @Test
    void anArchiveThatIsCutOffYieldsWhatIsWhole() throws IOException {
        byte[] whole = join(gzip(page("a", "one")), gzip(page("b", "two")));

        List<Outcome<Page>> read = read("x.warc.gz", Arrays.copyOf(whole, whole.length - 20));

        assertThat(read).hasSize(2);
        assertThat(usable(read.get(0)).content()).contains("one");
        assertThat(rejection(read.get(1)).reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // it read on forever
    void lineEndsBehindTheLastRecordEndTheReading() throws IOException {
        for (int count : new int[] {1, 20, 8_188, 8_192, 30_000}) {
            byte[] ends = bytes("\n".repeat(count));

            List<Outcome<Page>> read = read("x.warc", join(page("a", "one"), ends));

            assertThat(read).as("%d line ends", count).isNotEmpty();
            assertThat(id(read.getFirst())).isEqualTo("urn:uuid:a");
        }
    }

    @Test
    void whatStandsBetweenTheRecordsIsTold() throws IOException {
        byte[] archive = join(page("a", "one"), bytes("noise\r\n\r\n"), page("b", "two"));

        assertThat(read("x.warc", archive))
                .extracting(ArchiveTest::id)
                .containsExactly("urn:uuid:a", "x.warc@" + page("a", "one").length, "urn:uuid:b");
    }

    @Test
    void whatIsNoArchiveIsOneRejection() throws IOException {
        List<Outcome<Page>> read = read("x.warc", bytes("<html>not an archive</html>"));

        assertThat(read).hasSize(1);
        assertThat(rejection(read.get(0)).reason()).isEqualTo(Reason.DAMAGED);
        assertThat(read("empty.warc", new byte[0])).isEmpty();
    }

    @Test
    void aRecordThatUnpacksBeyondTheLimitIsRejectedWithoutUnpackingIt() throws IOException {
        byte[] bomb = new byte[3_000_000];
        byte[] archive =
                join(
                        gzip(response("a", HTML + "\r\nContent-Encoding: gzip", gzip(bomb))),
                        gzip(record("b", "response", "application/http", bomb, bomb.length)),
                        gzip(page("c", "three")));

        List<Outcome<Page>> read = read("x.warc.gz", archive, 1_000_000);

        assertThat(read).hasSize(3);
        assertThat(rejection(read.get(0)).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(rejection(read.get(1)).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(usable(read.get(2)).content()).contains("three");
    }

    @Test
    void theSharesOfAnArchiveHoldEachRecordOnce() throws IOException {
        Random random = new Random(7);
        byte[] archive = new byte[0];
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String id = "r" + i;
            archive = join(archive, gzip(page(id, "x".repeat(random.nextInt(300)))));
            all.add("urn:uuid:" + id);
        }
        Path file = folder.resolve("x.warc.gz");
        Files.write(file, archive);
        for (int round = 0; round < 20; round++) {
            int cut = random.nextInt(archive.length);
            List<String> ids = new ArrayList<>();
            ids.addAll(share(file, 0, cut));
            ids.addAll(share(file, cut, Long.MAX_VALUE));

            assertThat(ids).as("cut at %d", cut).isEqualTo(all);
        }
    }

    @Test
    void flippedAndLostBytesNeverStopTheReadingOfTheRecordsBehindThem() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            boolean packed = random.nextBoolean();
            byte[] archive = new byte[0];
            int middle = 0;
            for (int i = 0; i < 6; i++) {
                byte[] record = page("r" + i, "text ".repeat(random.nextInt(50)));
                middle = i == 3 ? archive.length : middle;
                archive = join(archive, packed ? gzip(record) : record);
            }
            byte[] mangled = archive.clone();
            for (int n = random.nextInt(8); n >= 0; n--) {
                mangled[random.nextInt(middle)] = (byte) random.nextInt(256);
            }
            int lost = random.nextInt(20);
            byte[] shorter =
                    join(
                            Arrays.copyOf(mangled, middle / 2),
                            Arrays.copyOfRange(mangled, middle / 2 + lost, mangled.length));

            List<Outcome<Page>> read = read(packed ? "x.warc.gz" : "x.warc", shorter);

            assertThat(read)
                    .as("round %d", round)
                    .extracting(ArchiveTest::id)
                    .endsWith("urn:uuid:r4", "urn:uuid:r5");
        }
    }

    @Test
    void packedRecordsAreToldAsJwarcTellsThemWhateverStandsInTheArchive() throws IOException {
        Random random = new Random(12);
        for (int round = 0; round < 150; round++) {
            ByteArrayOutputStream archive = new ByteArrayOutputStream();
            for (int i = random.nextInt(60); i >= 0; i--) {
                archive.writeBytes(anyRecord("r" + i, random));
            }
            byte[] mangled = archive.toByteArray();
            for (int n = round % 2 == 0 ? 0 : random.nextInt(6); n > 0; n--) {
                mangled[random.nextInt(mangled.length)] = (byte) random.nextInt(256);
            }
            int end = random.nextInt(4) == 0 ? random.nextInt(mangled.length) : mangled.length;
            Path file = folder.resolve("x.warc.gz");
            Files.write(file, Arrays.copyOf(mangled, end));
            int cut = random.nextInt(mangled.length);
            for (long[] share :
                    new long[][] {{0, Long.MAX_VALUE}, {0, cut}, {cut, mangled.length}}) {
                assertThat(told(file, share[0], share[1], false))
                        .as("round %d, bytes %d to %d", round, share[0], share[1])
                        .isEqualTo(told(file, share[0], share[1], true));
            }
        }
    }

    /** A record that is as it should be, and now and then one that is otherwise. */
    private static byte[] anyRecord(String id, Random random) {
        byte[] page = page(id, "text ".repeat(random.nextInt(400)) + random.nextInt());
        byte[] whole = gzip(page);
        return switch (random.nextInt(24)) {
            case 0 -> page;
            case 1 -> gzip(join(page, page(id + "b", "in the same member")));
            case 2 ->
                    join(
                            gzip(Arrays.copyOf(page, 99)),
                            gzip(Arrays.copyOfRange(page, 99, page.length)));
            case 3 -> gzip(record(id, "response", "application/http", page, page.length - 5));
            case 4 -> gzip(record(id, "response", "application/http", page, page.length + 5));
            case 5 -> gzip(record(id, "metadata", "text/plain", page, page.length));
            case 6 -> gzip(join(page, bytes("\r\n\r\n")));
            case 7 -> gzip(response(id, HTML, new byte[120_000]));
            case 8 -> join(whole, bytes("noise"));
            case 9 -> join(whole, new byte[random.nextInt(40)]);
            case 10 -> gzip(bytes(new String(page, UTF_8).replace("WARC/1.0", "WARC/0.9")));
            case 11 -> gzip(bytes(new String(page, UTF_8).replace("WARC-Type: ", "WARC-Sort: ")));
            case 12 ->
                    gzip(
                            bytes(
                                    new String(page, UTF_8)
                                            .replace("Content-Length: ", "Content-Length: 0")));
            case 13 -> Arrays.copyOf(whole, whole.length - random.nextInt(30));
            default -> whole;
        };
    }

    private static List<Object> told(Path file, long from, long until, boolean onlyJwarc)
            throws IOException {
        PageReader.Share share =
                new PageReader.Share(file.toString(), "x", from, until, 0, false, 0);
        try (ArchiveRecords records =
                new ArchiveRecords(file, share, new Decoder(), 100_000, false, onlyJwarc)) {
            List<Object> told = new ArrayList<>();
            records.forEachRemaining(told::add);
            told.add(records.seam());
            return told;
        }
    }

    private List<String> share(Path file, long from, long until) throws IOException {
        List<String> ids = new ArrayList<>();
        try (ArchiveRecords records =
                new ArchiveRecords(file, "x", new Decoder(), 1_000_000, from, until)) {
            records.forEachRemaining(outcome -> ids.add(id(outcome)));
        }
        return ids;
    }

    private List<Outcome<Page>> read(String name, byte[] archive) throws IOException {
        return read(name, archive, PageReader.MAX_DOCUMENT_BYTES);
    }

    private List<Outcome<Page>> read(String name, byte[] archive, int limit) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, archive);
        try (Stream<Outcome<Page>> pages =
                new StandardPageReader(InputStream.nullInputStream(), limit)
                        .read(file.toString())) {
            return pages.toList();
        }
    }

    private static byte[] deflate(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
            deflate.write(content);
        }
        return out.toByteArray();
    }

    private static String id(Outcome<Page> outcome) {
        return switch (outcome) {
            case Outcome.Usable<Page>(var page) -> page.id();
            case Outcome.Rejected<Page>(var rejection) -> rejection.id();
        };
    }

    private static Page usable(Outcome<Page> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Usable.class);
        return ((Outcome.Usable<Page>) outcome).value();
    }

    private static Rejection rejection(Outcome<Page> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected<Page>) outcome).rejection();
    }
}
