// SPDX-License-Identifier: Apache-2.0
package org.sitrep.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.fuzz.Seeds.bytes;
import static org.sitrep.fuzz.Seeds.gzip;
import static org.sitrep.fuzz.Seeds.joined;
import static org.sitrep.fuzz.Seeds.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;
import org.sitrep.export.RecordWriter;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.knowledge.CodebookException;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.knowledge.GazetteerImport;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.knowledge.OwnCodebook;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.nlp.Parser;
import org.sitrep.pipeline.Pipeline;
import org.sitrep.store.Coding;
import org.sitrep.store.CorrectionFile;
import org.sitrep.store.Project;

/** The entry points, each a target. */
final class Targets {
    private Targets() {}

    /**
     * All of them.
     *
     * @param folder for files that an entry point wants to lie somewhere
     */
    static List<Target> all(Path folder) {
        return List.of(
                document("html", "page.html", List.of(Seeds.HTML), Seeds.markup()),
                document("text", "page.txt", List.of(Seeds.TEXT), Seeds.news()),
                document(
                        "lines",
                        "lines.jsonl",
                        List.of(Seeds.LINES),
                        both(Seeds.json(), Seeds.news())),
                document("feed", "feed.xml", List.of(Seeds.FEED, Seeds.ATOM), feedWords()),
                document("pdf", "file.pdf", List.of(Seeds.PDF), pdfWords()),
                archive(folder),
                records(),
                corrections(folder),
                codebook(folder),
                gazetteer(folder));
    }

    private interface Reading {
        String read(byte[] input) throws Throwable;
    }

    private static Target target(
            String name, List<byte[]> seeds, List<String> words, Reading reading) {
        return new Target() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<byte[]> seeds() {
                return seeds;
            }

            @Override
            public List<String> words() {
                return words;
            }

            @Override
            public String read(byte[] input) throws Throwable {
                return reading.read(input);
            }
        };
    }

    private static Target document(
            String name, String file, List<String> seeds, List<String> words) {
        return target(
                name,
                seeds.stream().map(Seeds::bytes).toList(),
                words,
                input -> Documents.code(file, input));
    }

    private static Target archive(Path folder) {
        byte[] html = bytes(Seeds.HTML);
        byte[] chunked =
                joined(
                        bytes(Integer.toHexString(html.length) + "\r\n"),
                        html,
                        bytes("\r\n0\r\n\r\n"));
        String ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8";
        byte[] one = record("1", ok, html);
        byte[] two = record("2", ok + "\r\nTransfer-Encoding: chunked", chunked);
        byte[] three = record("3", ok + "\r\nContent-Encoding: gzip", gzip(html));
        return target(
                "archive",
                List.of(joined(one, two, three), joined(gzip(one), gzip(two), gzip(three))),
                List.of(
                        "WARC/1.0\r\n",
                        "\r\n\r\n",
                        "Content-Length: 0\r\n",
                        "Content-Length: 99999999999\r\n",
                        "Content-Length: -1\r\n",
                        "WARC-Type: revisit\r\n",
                        "WARC-Type: conversion\r\n",
                        "Transfer-Encoding: chunked\r\n",
                        "Content-Encoding: br\r\n",
                        "Content-Encoding: deflate\r\n",
                        "HTTP/1.1 200 OK\r\n",
                        "ffffffff\r\n",
                        "1\r\na\r\n",
                        "0\r\n\r\n",
                        "\u001f\u008b\b",
                        "WARC-Record-ID: <../../x>\r\n",
                        "charset=utf-7",
                        "Content-Type: application/pdf\r\n"),
                input -> {
                    boolean packed = input.length > 1 && input[0] == 0x1f;
                    Path file = folder.resolve(packed ? "a.warc.gz" : "a.warc");
                    Files.write(file, input);
                    try (Stream<Outcome<Page>> pages = Documents.reader().read(file.toString())) {
                        return Documents.code(pages);
                    }
                });
    }

    /** The lines of a records file, as explain, incidents, export and the desk read them. */
    private static Target records() {
        List<byte[]> seeds = new ArrayList<>();
        for (String line : recordLines()) {
            seeds.add(bytes(line));
        }
        return target(
                "records",
                seeds,
                both(
                        Seeds.json(),
                        List.of(
                                "\"start\":",
                                "\"end\":",
                                "\"ref\":\"a1\"",
                                "\"same_as\":\"a1\"",
                                "\"inside\":\"c1\"",
                                "\"events\":[",
                                "\"low\":",
                                "-5",
                                "99999999999",
                                "\"sentence\":",
                                "\"lat\":1e308,",
                                "\"rejected\":",
                                "\"copy\":",
                                "\"skipped\":",
                                "\"text_sha256\":\"\"",
                                "2024-02-30")),
                input -> {
                    String line = new String(input, StandardCharsets.UTF_8);
                    RecordLine read;
                    try {
                        read = RecordReader.read(line);
                    } catch (IOException refused) {
                        return "refused: " + refused.getMessage();
                    }
                    if (read instanceof RecordLine.Coded(var coded)) {
                        Documents.show(coded);
                        IncidentClusterer.standard().cluster(List.of(coded));
                    }
                    return RecordWriter.line(read);
                });
    }

    private static List<String> recordLines() {
        try {
            return Documents.code("lines.jsonl", bytes(Seeds.LINES)).lines().toList();
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** A project of two reports, and a file of corrections for it. */
    private static Target corrections(Path folder) {
        String sound =
                """
                {"seq":1,"at":"2024-03-08T00:00:00Z","who":"ann","kind":"set","document":"a","target":"e1","field":"dead","value":{"low":11,"high":12},"why":"recounted","hash":"00"}
                {"seq":2,"at":"2024-03-08T00:00:01Z","who":"ben","layer":"ben","kind":"reject","document":"7","target":"e1","why":"","hash":"01"}
                {"seq":3,"at":"2024-03-08T00:00:02Z","who":"ann","kind":"merge","document":"a","target":"e1","value":{"document":"7","event":"e1"},"why":"","hash":"02"}
                {"seq":4,"at":"2024-03-08T00:00:03Z","who":"ann","kind":"undo","document":"a","target":"e1","value":1,"why":"","hash":"03"}
                """;
        return target(
                "corrections",
                List.of(bytes(sound)),
                both(
                        Seeds.json(),
                        List.of(
                                "\"kind\":\"REJECT\"",
                                "\"kind\":\"MERGE\"",
                                "\"kind\":\"SPLIT\"",
                                "\"kind\":\"UNDO\"",
                                "\"field\":\"actor\"",
                                "\"after\":",
                                "\"before\":",
                                "\"event\":\"e2\"",
                                "\"version\":")),
                input -> {
                    Path file = folder.resolve("project.sitrep");
                    try (Project project = fresh(file)) {
                        List<String> lines =
                                new String(input, StandardCharsets.UTF_8).lines().toList();
                        CorrectionFile.Applied applied = CorrectionFile.apply(project, lines);
                        StringBuilder saved = new StringBuilder();
                        CorrectionFile.write(project, line -> saved.append(line).append('\n'));
                        return applied.applied() + " " + applied.known() + " " + applied.refused();
                    }
                });
    }

    private static Project fresh(Path file) throws IOException {
        for (String end : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
        }
        Clock clock = Clock.fixed(Instant.parse("2024-03-09T00:00:00Z"), ZoneOffset.UTC);
        Project project = Project.create(file.toString(), clock);
        for (String line : recordLines()) {
            project.add(RecordReader.read(line), new Coding("1.0", "k1"));
        }
        return project;
    }

    /** A codebook of one's own: one page or one list, told by its first byte. */
    private static Target codebook(Path folder) {
        List<byte[]> seeds = new ArrayList<>();
        Path root = Path.of(System.getProperty("sitrep.root", ".."), "codebook");
        try {
            seeds.add(Files.readAllBytes(root.resolve("coerce.md")));
            seeds.add(Files.readAllBytes(root.resolve("retreat.md")));
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
        seeds.add(
                bytes(
                        "# name\tcodes\nRed Front\tREB\tMLI\t\t\nBlue Guard|the Guard\tPRM\tMLI\t2012\t2020\n"));
        Parser none =
                document -> {
                    throw new IllegalStateException("nothing is parsed");
                };
        return target(
                "codebook",
                seeds,
                List.of(
                        "## ",
                        "### ",
                        "| ",
                        " |",
                        "---\n",
                        "* ",
                        "`",
                        "type: ",
                        "\t",
                        "\n",
                        "verb",
                        "noun",
                        "actor=",
                        "recipient=",
                        "{a|b}",
                        "+",
                        "/",
                        "\"",
                        "ASSAULT",
                        "modes",
                        "subj",
                        "obj",
                        "prep:",
                        "(",
                        ")"),
                input -> {
                    Path own = folder.resolve("own");
                    Files.createDirectories(own);
                    boolean page = input.length > 0 && input[0] == '#' && input.length % 5 != 0;
                    Files.deleteIfExists(own.resolve("groups.tsv"));
                    Files.deleteIfExists(own.resolve("coerce.md"));
                    Files.write(own.resolve(page ? "coerce.md" : "groups.tsv"), input);
                    try {
                        Pipeline.english(Documents.knowledge().with(OwnCodebook.read(own)), none);
                        return "sound";
                    } catch (CodebookException mistakes) {
                        assertThat(mistakes.mistakes()).isNotEmpty();
                        return String.join("\n", mistakes.mistakes());
                    }
                });
    }

    private static Target gazetteer(Path folder) {
        String rows =
                "9001\tVodnikhanlu\tVodnikhanlu\tA,B\t40.2\t46.8\tP\tPPL\tAZ\t\t57\t\t\t\t312\t\t100\tAsia/Baku\t2020-02-02\n"
                        + "9002\tUpper Mill\tUpper Mill\t\t-12.5\t179.9\tP\tPPLA\tSD\tAZ\t01\t02\t\t\t0\t5\t7\tX\t2021-01-01\n";
        String names =
                "1\t9001\ten\tNew Vodnik\t1\t\t\t\n2\t9002\tlink\thttps://example.org\t\t\t\t\n";
        String divisions = "AZ.57\tQazakh\tQazakh\t586425\n";
        Gazetteer listed = Documents.knowledge().gazetteer();
        return target(
                "gazetteer",
                List.of(
                        bytes(rows),
                        bytes(names),
                        bytes(divisions),
                        bytes(rows + names + divisions)),
                List.of(
                        "\t",
                        "\n",
                        "\r",
                        "9001",
                        "9999999999",
                        "-91",
                        "181",
                        "NaN",
                        "P\tPPL",
                        "ADM1",
                        ",",
                        "#",
                        "Ж"),
                input -> {
                    Path file = folder.resolve("SD.txt");
                    Path out = folder.resolve("SD.places");
                    Files.write(file, input);
                    Files.deleteIfExists(out);
                    StringBuilder told = new StringBuilder();
                    Optional<GazetteerImport.Account> account =
                            GazetteerImport.run(
                                    List.of(file),
                                    new GazetteerImport.Choice(Set.of(), List.of()),
                                    listed,
                                    out,
                                    (name, line, why) ->
                                            told.append(line).append(why).append('\n'));
                    told.append(account);
                    if (account.isPresent()) {
                        Gazetteer own = Knowledge.open(Documents.data(), List.of(out)).gazetteer();
                        told.append(own.find("vodnikhanlu").size());
                    }
                    return told.toString();
                });
    }

    private static List<String> both(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }

    private static List<String> feedWords() {
        return both(
                List.of(
                        "<item>",
                        "</item>",
                        "<entry>",
                        "</entry>",
                        "<channel>",
                        "<guid>",
                        "<title>",
                        "<link>",
                        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>",
                        "&a;",
                        "&b;",
                        "<!ENTITY x SYSTEM \"file:///etc/passwd\">",
                        "&x;",
                        "<![CDATA[",
                        "]]>",
                        "<pubDate>",
                        "xml:lang=\"",
                        "<content:encoded>",
                        "<source>",
                        "<rdf:RDF>",
                        "<feed>"),
                Seeds.markup());
    }

    private static List<String> pdfWords() {
        return List.of(
                "obj ",
                "endobj\n",
                "stream\n",
                "endstream\n",
                "<<",
                ">>",
                "[",
                "]",
                "(",
                ")",
                "/Kids[2 0 R]",
                "/Filter/FlateDecode",
                "/Filter[/ASCIIHexDecode/ASCIIHexDecode]",
                "/Length 99999999",
                "/Length -1",
                "/Parent 3 0 R",
                "/Contents 5 0 R",
                "9999999999",
                "-1",
                "1e30",
                " Tj ",
                " TJ ",
                " Td ",
                " Tf ",
                " Tm ",
                " cm ",
                " q ",
                " Q ",
                " Do ",
                "xref\n",
                "trailer",
                "/Encrypt 4 0 R",
                "/Type/ObjStm",
                "/Count 99999",
                "/ToUnicode 5 0 R",
                "/Subtype/Type3",
                "/Subtype/Type0",
                "<FEFF0041>",
                "\\ddd",
                "/F1 ",
                "BT ",
                "ET ");
    }
}
