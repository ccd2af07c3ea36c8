// SPDX-License-Identifier: Apache-2.0
package org.sitrep.fuzz;

import static org.sitrep.fuzz.Seeds.bytes;
import static org.sitrep.fuzz.Seeds.gzip;
import static org.sitrep.fuzz.Seeds.joined;
import static org.sitrep.fuzz.Seeds.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;
import org.sitrep.export.RecordWriter;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

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
                OwnFileTargets.corrections(folder),
                OwnFileTargets.codebook(folder),
                OwnFileTargets.gazetteer(folder));
    }

    interface Reading {
        String read(byte[] input) throws Throwable;
    }

    static Target target(String name, List<byte[]> seeds, List<String> words, Reading reading) {
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

    static List<String> recordLines() {
        try {
            return Documents.code("lines.jsonl", bytes(Seeds.LINES)).lines().toList();
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    static List<String> both(List<String> a, List<String> b) {
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
