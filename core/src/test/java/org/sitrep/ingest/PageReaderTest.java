// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.TestPdfs;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Page.Media;
import org.sitrep.model.PartialDate;
import org.sitrep.model.PrintedLine;
import org.sitrep.model.Rejection;
import org.sitrep.model.Rejection.Reason;

class PageReaderTest {
    @TempDir Path folder;

    private final PageReader reader = PageReader.standard(InputStream.nullInputStream());

    @Test
    void aTextFileIsASavedPageWhoseIdIsItsName() throws IOException {
        Page page = page(readOnly(write("report.txt", "Shelling hit Goma.")));

        assertThat(page.id()).isEqualTo("report.txt");
        assertThat(page.media()).isEqualTo(Media.SAVED_TEXT);
        assertThat(page.content()).isEqualTo("Shelling hit Goma.");
        assertThat(page.input().path()).endsWith("report.txt");
    }

    @Test
    void aTextFileThatBeginsLikeMarkupIsMarkup() throws IOException {
        Path file = write("saved.txt", "\n<!DOCTYPE html><html><body><p>Text</p></body></html>");

        assertThat(page(readOnly(file)).media()).isEqualTo(Media.HTML);
    }

    @Test
    void aFolderIsReadInTheOrderOfItsRelativePaths() throws IOException {
        write("b.html", "<p>b</p>");
        write("a/z.txt", "az");
        write("B.txt", "B");
        write("a.txt", "a");
        write("\uFF21.txt", "after the basic letters, before the emoji");
        write("\uD83D\uDE00.txt", "emoji");
        write(".hidden/x.txt", "hidden");

        assertThat(read(folder.toString()))
                .extracting(outcome -> page(outcome).id())
                .containsExactly(
                        "B.txt", "a.txt", "a/z.txt", "b.html", "\uFF21.txt", "\uD83D\uDE00.txt");
    }

    @Test
    void whatAFolderHoldsBesidesIsRejectedAndNotDropped() throws IOException {
        write("a.txt", "a");
        Files.write(folder.resolve("b.pdf"), "%PDF-1.7 stream".getBytes(StandardCharsets.UTF_8));
        write("c.csv", "a,b\n1,2");
        write("d.txt", "");

        List<Outcome<Page>> outcomes = read(folder.toString());

        assertThat(outcomes).hasSize(4);
        assertThat(rejection(outcomes.get(1)).reason()).isEqualTo(Reason.DAMAGED);
        assertThat(rejection(outcomes.get(1)).detail()).isEqualTo("a damaged PDF");
        assertThat(rejection(outcomes.get(2)).reason()).isEqualTo(Reason.DAMAGED);
        assertThat(rejection(outcomes.get(3)).reason()).isEqualTo(Reason.NOT_TEXT);
    }

    @Test
    void aPdfIsKnownByItsFirstBytesUnderAnyName() throws IOException {
        byte[] pdf = TestPdfs.simple("Shelling near Tessit", "Four herders were killed.");
        Files.write(folder.resolve("a.pdf"), pdf);
        Files.write(folder.resolve("b.txt"), pdf);
        Files.write(folder.resolve("c"), pdf);

        List<Outcome<Page>> outcomes = read(folder.toString());

        assertThat(outcomes).hasSize(3);
        for (Outcome<Page> outcome : outcomes) {
            assertThat(page(outcome).media()).isEqualTo(Media.PRINTED);
            assertThat(PrintedLine.read(page(outcome).content()))
                    .extracting(PrintedLine::text)
                    .containsExactly("Shelling near Tessit", "Four herders were killed.");
        }
    }

    @Test
    void whatIsOnlyCalledAPdfIsNone() throws IOException {
        Path file = write("a.pdf", "Troops left.");

        assertThat(rejection(read(file.toString()).getFirst()).reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aMissingInputIsAnErrorOfTheCaller() {
        assertThatThrownBy(() -> read(folder.resolve("nothing.txt").toString()))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void jsonLinesCarryWhatIsGiven() throws IOException {
        Path file =
                write(
                        "in.jsonl",
                        """
                        {"id": "1", "text": "Troops left.", "title": "T", "published": "2023-09-20T23:30:00-05:00", "url": "https://a.example/1", "outlet": "O", "language": "en"}

                        {"id": 2, "html": "<p>x</p>", "published": "2023-09"}
                        """);

        List<Outcome<Page>> outcomes = read(file.toString());

        Page first = page(outcomes.get(0));
        assertThat(first.media()).isEqualTo(Media.GIVEN_TEXT);
        assertThat(first.content()).isEqualTo("Troops left.");
        assertThat(first.given().published()).contains(new PartialDate(2023, 9, 20));
        assertThat(first.given().title()).contains("T");
        assertThat(first.given().url()).contains("https://a.example/1");
        assertThat(first.given().outlet()).contains("O");
        Page second = page(outcomes.get(1));
        assertThat(second.id()).isEqualTo("2");
        assertThat(second.media()).isEqualTo(Media.HTML);
        assertThat(second.given().published()).contains(new PartialDate(2023, 9, 0));
        assertThat(second.input().sha256()).isNotEqualTo(first.input().sha256());
    }

    @Test
    void aBrokenLineIsDamagedWithItsNumberAndTheNextIsRead() throws IOException {
        Path file =
                write(
                        "in.jsonl",
                        """
                        {"id": "1", "text": "a"}
                        {"id": "2", "text": "cut o
                        {"text": "no id"}
                        {"id": "4"}
                        {"id": "5", "text": "a", "html": "b"}
                        {"id": "6", "text": 6}
                        {"id": "7", "text": "a", "published": "yesterday"}
                        {"id": "8", "text": "a", "published": "2023-02-30"}
                        {"id": "9", "text": "a"} {"id": "10", "text": "b"}
                        {"id": "11", "text": "a", "text": "b"}
                        [1]
                        {"id": "12", "text": "b"}""");

        List<Outcome<Page>> outcomes = read(file.toString());

        assertThat(outcomes).hasSize(12);
        assertThat(page(outcomes.get(0)).id()).isEqualTo("1");
        for (int line = 2; line <= 11; line++) {
            Rejection rejection = rejection(outcomes.get(line - 1));
            assertThat(rejection.reason()).as("line %s", line).isEqualTo(Reason.DAMAGED);
            assertThat(rejection.detail()).startsWith("line " + line + ": ").doesNotContain("\n");
        }
        assertThat(rejection(outcomes.get(1)).id()).isEqualTo("in.jsonl:2");
        assertThat(rejection(outcomes.get(3)).id()).isEqualTo("4");
        assertThat(page(outcomes.get(11)).id()).isEqualTo("12");
    }

    @Test
    void aLineNestedTooDeepIsRejected() throws IOException {
        String deep = "{\"id\": \"1\", \"text\": \"a\", \"x\": " + "[".repeat(100_000) + "}";

        Rejection rejection = rejection(readOnly(write("in.jsonl", deep)));

        assertThat(rejection.reason()).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void loneSurrogatesAndNulsSurvive() throws IOException {
        Path file = write("in.jsonl", "{\"id\": \"1\", \"text\": \"a \\ud83d b \\u0000 c\"}");

        assertThat(page(readOnly(file)).content()).isEqualTo("a \uD83D b \u0000 c");
    }

    @Test
    void standardInputIsJsonLinesWhenItBeginsWithABrace() throws IOException {
        List<Outcome<Page>> outcomes =
                readStandardInput(
                        "\uFEFF\n {\"id\": \"x\", \"text\": \"a\"}\n{\"id\": \"y\", \"text\": \"b\"}\n");

        assertThat(outcomes).extracting(outcome -> page(outcome).id()).containsExactly("x", "y");
        assertThat(page(outcomes.get(0)).input().path()).isEqualTo("-");
    }

    @Test
    void standardInputIsOnePageOrTextOtherwise() throws IOException {
        assertThat(page(readStandardInput("Troops left Sarajevo.").getFirst()).media())
                .isEqualTo(Media.SAVED_TEXT);
        assertThat(page(readStandardInput("<html><p>Troops left.").getFirst()).media())
                .isEqualTo(Media.HTML);
        assertThat(rejection(readStandardInput("").getFirst()).reason()).isEqualTo(Reason.NOT_TEXT);
    }

    @Test
    void aDocumentAboveTheLimitIsTooLargeAndTheNextLineIsRead() throws IOException {
        PageReader small = new StandardPageReader(InputStream.nullInputStream(), 100);
        Path file = write("a.txt", "x".repeat(101));
        Path lines =
                write(
                        "b.jsonl",
                        "{\"id\": \"1\", \"text\": \""
                                + "x".repeat(5000)
                                + "\"}\n"
                                + "{\"id\": \"2\", \"text\": \"x\"}");

        try (Stream<Outcome<Page>> outcomes = small.read(file.toString())) {
            Rejection rejection = rejection(outcomes.findFirst().orElseThrow());
            assertThat(rejection.reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(rejection.detail()).contains("101 bytes");
            assertThat(rejection.input().sha256()).hasSize(64);
        }
        try (Stream<Outcome<Page>> outcomes = small.read(lines.toString())) {
            List<Outcome<Page>> list = outcomes.toList();
            assertThat(rejection(list.get(0)).reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(page(list.get(1)).id()).isEqualTo("2");
        }
    }

    @Test
    void linesAreReadOnlyWhenTheyAreAskedFor() throws IOException {
        byte[] line = "{\"id\": \"1\", \"text\": \"a\"}\n".getBytes(StandardCharsets.UTF_8);
        InputStream endless =
                new InputStream() {
                    private int at;

                    @Override
                    public int read() {
                        return line[at++ % line.length];
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        for (int i = 0; i < length; i++) {
                            buffer[offset + i] = line[at++ % line.length];
                        }
                        return length;
                    }
                };
        try (Stream<Outcome<Page>> outcomes = PageReader.standard(endless).read("-")) {
            Iterator<Outcome<Page>> iterator = outcomes.iterator();
            assertThat(page(iterator.next()).content()).isEqualTo("a");
            assertThat(page(iterator.next()).content()).isEqualTo("a");
        }
    }

    @Test
    void theDigestIsThatOfTheBytes() throws IOException {
        assertThat(page(readOnly(write("a.txt", "abc"))).input().sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private List<Outcome<Page>> read(String input) throws IOException {
        try (Stream<Outcome<Page>> outcomes = reader.read(input)) {
            return outcomes.toList();
        }
    }

    private Outcome<Page> readOnly(Path file) throws IOException {
        List<Outcome<Page>> outcomes = read(file.toString());
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }

    private static List<Outcome<Page>> readStandardInput(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try (Stream<Outcome<Page>> outcomes =
                PageReader.standard(new ByteArrayInputStream(bytes)).read("-")) {
            return outcomes.toList();
        }
    }

    private static Page page(Outcome<Page> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Usable.class);
        return ((Outcome.Usable<Page>) outcome).value();
    }

    private static Rejection rejection(Outcome<Page> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected<Page>) outcome).rejection();
    }
}
