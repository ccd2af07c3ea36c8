// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.sitrep.app.ArchiveRequest;
import org.sitrep.app.CodingSetup;

/** Inputs of every kind, with all that may be wrong with them. What they tell never happened. */
final class MadeInputs {
    private static final String[] TOWNS = {
        "Gao", "Menaka", "Kidal", "Goma", "Juba", "Aden", "Homs"
    };
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"};
    private static final String[] WHO = {"Gunmen", "Rebels", "Soldiers", "Militants"};

    private MadeInputs() {}

    /** A short report; the same number gives the same words. */
    static String report(int number) {
        Random chance = new Random(number / 3); // three reports tell of one happening
        String town = TOWNS[chance.nextInt(TOWNS.length)];
        String day = DAYS[chance.nextInt(DAYS.length)];
        int dead = 2 + chance.nextInt(20);
        String who = WHO[chance.nextInt(WHO.length)];
        String where = chance.nextBoolean() ? "a market" : "an army post";
        return switch (number % 3) {
            case 0 ->
                    who
                            + " attacked "
                            + where
                            + " in "
                            + town
                            + " on "
                            + day
                            + ", killing "
                            + dead
                            + " people, a police spokesman said. Residents of "
                            + town
                            + " said they had heard shots before dawn.";
            case 1 ->
                    "At least "
                            + dead
                            + " people were killed on "
                            + day
                            + " when "
                            + who.toLowerCase(java.util.Locale.ROOT)
                            + " attacked "
                            + where
                            + " in "
                            + town
                            + ", according to the governor. The army denied it.";
            default ->
                    "The governor said that "
                            + dead
                            + " people had died in "
                            + town
                            + " on "
                            + day
                            + ". "
                            + who
                            + " stormed "
                            + where
                            + " and burned it down.";
        };
    }

    /** A line of JSON Lines. */
    static String line(String id, int number) {
        return "{\"id\":\""
                + id
                + "\",\"published\":\"2024-03-"
                + (10 + number / 3 % 9)
                + "\",\"outlet\":\"Paper "
                + number % 5
                + "\",\"text\":\""
                + report(number)
                + "\"}\n";
    }

    /** Files of all kinds in a folder. */
    static void write(Path folder) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (int i = 0; i < 24; i++) {
            byte[] record = page("p" + i, "<p>" + report(i) + "</p>", i == 7);
            packed.writeBytes(gzip(record));
            plain.writeBytes(page("q" + i % 20, "<p>" + report(100 + i) + "</p>", i == 9));
            if (i == 11) { // a page that quotes an archive, and is itself none
                plain.writeBytes(
                        page(
                                "quoting",
                                "\r\n\r\n" + text(page("forged", "<p>x</p>", false)),
                                false));
            }
        }
        byte[] damaged = packed.toByteArray();
        for (int at = 2000; at < 2040; at++) {
            damaged[at] ^= 0x55;
        }
        Files.write(folder.resolve("a.warc.gz"), damaged);
        Files.write(folder.resolve("b.warc"), plain.toByteArray());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append(line(i % 13 == 12 ? "l1" : "l" + i, 40 + i));
            lines.append(i == 5 ? "no json\n\n" : i == 6 ? "{\"text\":\"without an id\"}\n" : "");
        }
        Files.writeString(folder.resolve("c.jsonl"), lines + "{\"id\":\"d.txt\",\"text\":\"x\"}");
        Files.writeString(folder.resolve("d.txt"), report(3));
        Files.writeString(folder.resolve("e.html"), "<html><body></body></html>");
        Files.writeString(
                folder.resolve("f.xml"),
                "<rss version=\"2.0\"><channel><title>Feed</title><item><guid>urn:x:1</guid><title>T"
                        + "</title><description>"
                        + report(9)
                        + "</description></item><item><guid>urn:x:1</guid><title>T</title>"
                        + "<description>"
                        + report(12)
                        + "</description></item></channel></rss>");
        Files.write(folder.resolve("g.warc.gz"), new byte[] {1, 2, 3});
        Files.writeString(folder.resolve("h.doc"), "none of ours");
        Files.writeString(folder.resolve("i.jsonl"), "");
    }

    private static byte[] page(String id, String body, boolean lies) {
        String answer =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>"
                        + body
                        + "</body></html>";
        int length = answer.getBytes(StandardCharsets.UTF_8).length + (lies ? 31 : 0);
        return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
                        + id
                        + ">\r\nWARC-Target-URI: https://example.org/"
                        + id
                        + "\r\nWARC-Date: 2024-03-12T00:00:00Z\r\nContent-Type: application/http"
                        + "\r\nContent-Length: "
                        + length
                        + "\r\n\r\n"
                        + answer
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    /** The samples, and what {@link #write} made. */
    static List<Path> inputs(Path folder) {
        return List.of(Path.of(System.getProperty("sitrep.root"), "samples"), folder);
    }

    /** What is asked of a job on {@link #inputs}. */
    static ArchiveRequest request(
            Path folder, Path out, String master, CodingSetup setup, long share) {
        return new ArchiveRequest(
                inputs(folder).stream().map(Path::toString).toList(),
                out.toString(),
                Optional.of(master),
                setup,
                Optional.empty(),
                Optional.of(share),
                true);
    }
}
