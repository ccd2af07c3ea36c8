// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.app.Coder;
import org.sitrep.app.CodingSetup;
import org.sitrep.export.IncidentWriter;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;
import org.sitrep.export.RecordWriter;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.ingest.PageReader;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

/** What one machine writes of inputs: what the job is held against. */
record OneMachine(List<String> records, List<String> incidents, List<String> copies) {
    static final CodingSetup SETUP =
            new CodingSetup(System.getProperty("sitrep.data"), null, List.of(), "gazetteer", false);

    static final CodingSetup GATED =
            new CodingSetup(System.getProperty("sitrep.data"), null, List.of(), "gazetteer", true);

    static OneMachine of(List<Path> inputs, CodingSetup setup) throws IOException {
        Coder coder = setup.open();
        PageReader reader = PageReader.standard(InputStream.nullInputStream());
        Set<String> seen = new HashSet<>();
        List<String> records = new ArrayList<>();
        for (Path input : inputs) {
            try (Stream<Outcome<Page>> pages = reader.read(input.toString())) {
                pages.forEach(
                        page ->
                                records.add(
                                        RecordWriter.line(
                                                coder.code(
                                                        seen.add(id(page))
                                                                ? page
                                                                : Coder.duplicate(page)))));
            }
        }
        return joined(records);
    }

    /** What one machine joins of records. */
    static OneMachine joined(List<String> records) throws IOException {
        List<CodedDocument> documents = new ArrayList<>();
        for (String line : records) {
            if (RecordReader.read(line) instanceof RecordLine.Coded(var document)) {
                documents.add(document);
            }
        }
        Clusters clusters = IncidentClusterer.standard().cluster(documents);
        return new OneMachine(
                records,
                clusters.incidents().stream().map(IncidentWriter::line).toList(),
                clusters.copies().stream().map(IncidentWriter::line).toList());
    }

    /** Asserts that a job wrote the same, and all of it. */
    void assertWrittenTo(Path out) throws IOException {
        assertThat(lines(out.resolve("records"))).isEqualTo(records);
        assertThat(lines(out.resolve("incidents"))).isEqualTo(incidents);
        assertThat(lines(out.resolve("copies"))).isEqualTo(copies);
        assertThat(out.resolve("_SUCCESS")).exists();
        assertThat(out.resolve("records/_SUCCESS")).exists();
        assertThat(out.resolve("records/_temporary")).doesNotExist();
    }

    private static List<String> lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (String.valueOf(file.getFileName()).startsWith("part-")) {
                    String text = Files.readString(file, StandardCharsets.UTF_8);
                    text.lines().forEach(lines::add);
                }
            }
        }
        return lines;
    }

    private static String id(Outcome<Page> outcome) {
        return switch (outcome) {
            case Outcome.Usable<Page>(var page) -> page.id();
            case Outcome.Rejected<Page>(var rejection) -> rejection.id();
        };
    }
}
