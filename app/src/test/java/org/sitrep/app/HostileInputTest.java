// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;

/** Inputs as the world delivers them: each gives a record or a rejection, and the run goes on. */
class HostileInputTest {
    private static final int INPUTS = 500;

    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Shelling in Ansongo</title>
            <meta property="article:published_time" content="2024-03-06T10:00:00Z"></head><body>
            <nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Shelling in Ansongo</h1>
            <p>At least 14 people were killed when the army shelled the town of Ansongo on Tuesday, doctors said.</p>
            <p>“We took cover”, a resident said. The ministry of defence denied that soldiers had fired, and said
            on Wednesday that it would investigate. Rebels accused the government of lying about the attack.</p>
            <p>The United Nations urged both sides to respect the ceasefire which they had signed in 2023.</p>
            </article><footer>© Example Wire</footer></body></html>
            """;

    private static final String TEXT =
            """
            Curfew in Gao after riot

            GAO, March 7 - Police arrested 30 protesters on Thursday after a crowd threw stones at the town hall,
            the mayor's office said. Nobody was injured, according to the hospital.

            The protest followed the death of a trader last week. His family blames soldiers; the army denies it.
            """;

    private static final String FEED =
            """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Example Wire</title><item>
            <title>Convoy attacked</title><link>https://example.org/1</link><guid>g1</guid>
            <pubDate>Wed, 06 Mar 2024 10:00:00 GMT</pubDate>
            <description>Gunmen attacked an aid convoy near Menaka on Tuesday and took two drivers.</description>
            </item></channel></rss>
            """;

    @TempDir private Path folder;

    @Test
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    void everyMutatedInputGivesALineAndTheCountsAddUp() throws IOException {
        Random random = new Random(2024);
        for (int i = 0; i < INPUTS; i++) {
            String ending = List.of("html", "txt", "jsonl", "xml").get(i % 4);
            byte[] bytes = mutated(random, seed(ending, i));
            Files.write(folder.resolve("input-%03d.%s".formatted(i, ending)), bytes);
        }

        Program program = Program.run("code", folder, "--format", "records", "--threads", "2");

        assertThat(program.status()).isIn(0, 1);
        List<RecordLine> lines = read(program.out());
        List<String> silent = new ArrayList<>();
        List<String> told = lines.stream().map(HostileInputTest::path).toList();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                // A list of no lines asks for nothing; every other file is answered.
                boolean asks = !file.toString().endsWith(".jsonl") || Files.size(file) > 0;
                if (asks && !told.contains(file.toString())) {
                    silent.add(file.toString());
                }
            }
        }
        assertThat(silent).isEmpty();
        long rejected = lines.stream().filter(RecordLine.Rejected.class::isInstance).count();
        assertThat(program.err()).contains(lines.size() + " inputs: ", rejected + " rejected");
        assertThat(program.err()).doesNotContain("internal-error");
        // The mutations must neither destroy nor spare everything, or the test tests nothing.
        assertThat(rejected).isBetween(20L, lines.size() - 100L);
    }

    @Test
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    void hugeInputsEnd() throws IOException {
        Files.writeString(folder.resolve("words.txt"), "killed ".repeat(3_000_000));
        Files.writeString(
                folder.resolve("line.jsonl"), json("big", "Rebels shelled Gao. ".repeat(4_000)));
        Files.writeString(folder.resolve("deep.html"), "<div>".repeat(400_000) + "Killed");
        Files.writeString(
                folder.resolve("quotes.jsonl"), json("quotes", "“He said ".repeat(5_000)));
        Files.writeString(
                folder.resolve("numbers.jsonl"), json("numbers", "1,000 ".repeat(10_000)));
        Files.writeString(folder.resolve("oneword.jsonl"), json("oneword", "a".repeat(200_000)));

        Program program = Program.run("code", folder, "--format", "records");

        assertThat(program.status()).isIn(0, 1);
        assertThat(read(program.out())).hasSize(6);
        assertThat(program.err()).doesNotContain("internal-error");
    }

    private static String json(String id, String text) {
        return "{\"id\": \"" + id + "\", \"text\": \"" + text + "\"}\n";
    }

    private static byte[] seed(String ending, int i) {
        return switch (ending) {
            case "html" -> PAGE.getBytes(StandardCharsets.UTF_8);
            case "txt" -> TEXT.getBytes(StandardCharsets.UTF_8);
            case "xml" ->
                    FEED.replace("example.org/1", "example.org/" + i)
                            .getBytes(StandardCharsets.UTF_8);
            default ->
                    (json("line-" + i, TEXT.replace("\n", "\\n"))
                                    + json("lone-" + i, "Rebels \\ud83d shelled \\ude00 Gao."))
                            .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] mutated(Random random, byte[] bytes) {
        return switch (random.nextInt(12)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> sprinkled(random, bytes, (byte) 0);
            case 3 -> sprinkled(random, bytes, (byte) 0xFF);
            case 4 -> sprinkled(random, bytes, (byte) 0xED);
            case 5 -> noise(random, bytes.length);
            case 6 ->
                    "%PDF-1.7\n%âãÏÓ\n1 0 obj<</Type/Catalog>>"
                            .getBytes(StandardCharsets.ISO_8859_1);
            case 7 -> text(bytes).getBytes(StandardCharsets.UTF_16);
            case 8 -> text(bytes).getBytes(Charset.forName("windows-1252"));
            case 9 -> repeated(bytes, 1 + random.nextInt(40));
            case 10 -> shuffled(random, bytes);
            default -> bytes;
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] sprinkled(Random random, byte[] bytes, byte with) {
        byte[] changed = bytes.clone();
        for (int n = 1 + random.nextInt(20); n > 0; n--) {
            changed[random.nextInt(changed.length)] = with;
        }
        return changed;
    }

    private static byte[] noise(Random random, int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] repeated(byte[] bytes, int times) {
        return text(bytes).repeat(times).getBytes(StandardCharsets.UTF_8);
    }

    /** Stretches of the input in another order: tags that never close, sentences without ends. */
    private static byte[] shuffled(Random random, byte[] bytes) {
        List<String> pieces = new ArrayList<>();
        String text = text(bytes);
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(60));
            pieces.add(text.substring(at, end));
            at = end;
        }
        java.util.Collections.shuffle(pieces, random);
        return String.join("", pieces).getBytes(StandardCharsets.UTF_8);
    }

    private static List<RecordLine> read(String out) throws IOException {
        List<RecordLine> lines = new ArrayList<>();
        for (String line : out.split("\n")) {
            lines.add(RecordReader.read(line));
        }
        return lines;
    }

    private static String path(RecordLine line) {
        return switch (line) {
            case RecordLine.Coded(var coded) -> coded.document().input().path();
            case RecordLine.Rejected(var rejection) -> rejection.input().path();
            case RecordLine.Copied copied -> copied.input().path();
            case RecordLine.Skipped skipped -> skipped.input().path();
        };
    }
}
