// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.ingest.PageReader;
import org.sitrep.model.Limits;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Rejection;

/** What is built to take all memory or all time: each is rejected with its reason, soon. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class HostileLimitsTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"line.jsonl", "line.txt", "line.html", "line.xml"})
    void aSingleLineOfTwoHundredMegabytesIsTooLarge(String name) {
        Rejection rejection = only(name, new Letters(200_000_000));

        assertThat(rejection.reason()).isEqualTo(Rejection.Reason.TOO_LARGE);
        assertThat(rejection.detail()).contains("200000000 bytes");
    }

    @Test
    void nestingTenMillionDeepIsRejectedInEveryFormat() throws IOException {
        write("deep.html", "<b>".repeat(6_000_000) + "Killed.");
        write("deep.jsonl", "{\"id\": \"1\", \"x\": " + "[".repeat(10_000_000));
        write("deep.xml", "<rss><channel><item>" + "<a>".repeat(6_000_000));
        write("object.jsonl", "{\"a\":".repeat(3_900_000));
        write("data.html", "<script type='application/ld+json'>" + "[".repeat(10_000_000));

        assertThat(reasons())
                .containsExactly(
                        "no-article-text", "too-large", "too-deep", "too-large", "too-deep");
    }

    @Test
    void whatTakesTooMuchWorkIsRejectedBeforeItIsDone() throws IOException {
        write(
                "words.jsonl",
                line("a", "He was killed. ".repeat(Limits.MOST_WORDS / 4 + 1))
                        .replace("\"text\"", "\"language\": \"en\", \"text\""));
        write("long.jsonl", line("b", "a".repeat(Limits.MOST_TEXT + 1)));
        write("marks.jsonl", line("c", "Killed! " + "!".repeat(Limits.MOST_WORDS)));
        write("lists.jsonl", "{\"id\": \"d\", \"x\": [" + "[],".repeat(6_000_000) + "1]}\n");
        write("tags.html", "<p>Killed.</p>".repeat(Limits.MOST_TAGS));

        // In the order of the names: lists, long, marks, tags, words.
        assertThat(reasons())
                .containsExactly("damaged", "too-large", "too-slow", "too-large", "too-slow");
    }

    @Test
    void entitiesOfAFeedAreNeitherExpandedNorLoaded() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret words");
        StringBuilder laughs =
                new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        laughs.append(
                        "<!ENTITY file SYSTEM \""
                                + secret.toUri()
                                + "\">]><rss><channel><title>x</title><item>")
                .append(
                        "<title>Rebels shelled Gao</title><guid>a:1</guid><description>Rebels killed 3 soldiers, he said. ")
                .append("&l39; &file;</description></item></channel></rss>");
        write("feed.xml", laughs.toString());
        Files.delete(secret);

        Program program = Program.run("code", folder, "--format", "records");

        assertThat(program.out())
                .contains("killed 3 soldiers")
                .doesNotContain("haha", "secret words");
        assertThat(program.out().length()).isLessThan(20_000);
    }

    @Test
    void idsThatArePathsNameNoFile() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("a/b/c"));
        Path input = inside.resolve("in.jsonl");
        Files.writeString(
                input,
                line("../../escaped", "Rebels killed 3 soldiers.")
                        + line("/tmp/sitrep-escaped", "Rebels killed 4 soldiers.")
                        + line("C:\\escaped", "Rebels killed 5 soldiers."));
        Path out = inside.resolve("out.jsonl");

        assertThat(Program.run("code", input, "--format", "records", "--out", out).status())
                .isZero();
        Program.run("incidents", out, "--out", inside.resolve("incidents.jsonl"));
        Program.run("export", out, "--out", inside.resolve("export"));

        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(file -> file.toString().contains("escaped"))).isEmpty();
        }
        assertThat(Path.of("/tmp/sitrep-escaped")).doesNotExist();
    }

    @Test
    void noTextSteersTheTerminal() throws IOException {
        String bait = "\\u001b[2J\\u001b]0;owned\\u0007\\u009b31m\\u202e\\u0000";
        write(
                "in.jsonl",
                "{\"id\": \""
                        + bait
                        + "a\", \"title\": \"T"
                        + bait
                        + "\", \"outlet\": \""
                        + bait
                        + "x\", \"language\": \""
                        + bait
                        + "en\", \"text\": \"Rebels "
                        + bait
                        + " killed 3 soldiers in "
                        + bait
                        + "Gao, the army said.\"}\n"
                        + "{\"id\": \""
                        + bait
                        + "b\"}\n");

        for (Program program :
                List.of(Program.run("code", folder), Program.onTerminal("code", folder))) {
            String shown = program.out() + program.err();
            assertThat(shown)
                    .doesNotContain("\u001b[2J", "\u001b]", "\u0007", "\u009b", "\u202e", "\0");
        }
    }

    @Test
    void aFileIsWhatItsFirstBytesSayAndWhatItIsCalledDoesNotMakeItAnother() throws IOException {
        write(
                "a.html",
                "%PDF-1.7\n<html><body><p>Rebels killed 3 soldiers, the army said.</p></body></html>");
        write(
                "b.txt",
                "GIF89a<html><body><p>Rebels killed 3 soldiers, the army said.</p></body></html>");
        write("c.html", "PK\u0003\u0004<html><body><p>Rebels killed 3 soldiers.</p></body></html>");

        assertThat(reasons()).containsExactly("damaged", "not-text", "not-text");
    }

    private List<String> reasons() {
        Program program = Program.run("code", folder, "--format", "records");
        assertThat(program.status()).isEqualTo(Sitrep.REJECTIONS);
        return program.out()
                .lines()
                .map(line -> line.replaceFirst("^.*\"reason\":\"([a-z-]+)\".*$", "$1"))
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static String line(String id, String text) {
        return "{\"id\": \"" + id.replace("\\", "\\\\") + "\", \"text\": \"" + text + "\"}\n";
    }

    private static Rejection only(String name, InputStream in) {
        try (Stream<Outcome<Page>> pages =
                PageReader.standard(InputStream.nullInputStream()).read(name, in)) {
            List<Outcome<Page>> all = pages.toList();
            assertThat(all).hasSize(1);
            return ((Outcome.Rejected<Page>) all.getFirst()).rejection();
        }
    }

    /** So many times the letter a, which lie nowhere. */
    private static final class Letters extends InputStream {
        private long left;

        Letters(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            java.util.Arrays.fill(into, from, from + count, (byte) 'a');
            left -= count;
            return count;
        }
    }
}
