// SPDX-License-Identifier: Apache-2.0
package org.sitrep.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.export.CsvExport;
import org.sitrep.export.ExplanationWriter;
import org.sitrep.export.PloverWriter;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;
import org.sitrep.export.RecordWriter;
import org.sitrep.export.ReportWriter;
import org.sitrep.export.Style;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.ingest.PageReader;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.nlp.Parser;
import org.sitrep.pipeline.Pipeline;

/** Reads documents as the program does, writes every form of output, and holds them to contract. */
final class Documents {
    /** Opened once: the parser's tables are mapped into memory. */
    private static final class Stages {
        static final Path DATA = Path.of(System.getProperty("sitrep.data"));
        static final Knowledge KNOWLEDGE = Knowledge.open(DATA);
        static final Pipeline PIPELINE = Pipeline.english(KNOWLEDGE, Parser.english(DATA));
    }

    private Documents() {}

    static Path data() {
        return Stages.DATA;
    }

    static Knowledge knowledge() {
        return Stages.KNOWLEDGE;
    }

    static PageReader reader() {
        return PageReader.standard(InputStream.nullInputStream());
    }

    /** Reads a file that lies nowhere. */
    static String code(String name, byte[] bytes) throws IOException {
        try (Stream<Outcome<Page>> pages = reader().read(name, new ByteArrayInputStream(bytes))) {
            return code(pages);
        }
    }

    /** Codes what was read; the lines of the record format. */
    static String code(Stream<Outcome<Page>> pages) throws IOException {
        StringBuilder lines = new StringBuilder();
        List<CodedDocument> coded = new ArrayList<>();
        for (Outcome<Page> page : (Iterable<Outcome<Page>>) pages::iterator) {
            RecordLine line = code(page);
            String written = RecordWriter.line(line);
            RecordContract.check(written);
            // What was written is read again as the same.
            assertThat(RecordWriter.line(RecordReader.read(written))).isEqualTo(written);
            if (line instanceof RecordLine.Coded(var document)) {
                coded.add(document);
                show(document);
            }
            lines.append(written).append('\n');
        }
        if (coded.size() < 50) {
            IncidentClusterer.standard().cluster(coded);
        }
        return lines.toString();
    }

    private static RecordLine code(Outcome<Page> read) {
        return switch (read) {
            case Outcome.Rejected<Page>(var rejection) -> new RecordLine.Rejected(rejection);
            case Outcome.Usable<Page>(var page) ->
                    switch (Stages.PIPELINE.code(page)) {
                        case Outcome.Rejected<CodedDocument>(var rejection) ->
                                new RecordLine.Rejected(rejection);
                        case Outcome.Usable<CodedDocument>(var coded) ->
                                new RecordLine.Coded(coded);
                    };
        };
    }

    /** Writes a document in every form; no form for a person holds what steers a terminal. */
    static void show(CodedDocument document) {
        CsvExport.rows(document);
        new PloverWriter().lines(document);
        StringBuilder shown = new StringBuilder(ReportWriter.section(document, Style.PLAIN));
        document.events().stream()
                .limit(3)
                .forEach(e -> shown.append(ExplanationWriter.event(document, e, Style.PLAIN)));
        document.claims().stream()
                .limit(3)
                .forEach(c -> shown.append(ExplanationWriter.claim(document, c, Style.PLAIN)));
        boolean steers =
                shown.chars()
                        .anyMatch(
                                c ->
                                        (Character.isISOControl(c) && c != '\n')
                                                || (c >= '\u202A' && c <= '\u202E'));
        assertThat(steers).as("control characters in %s", document.document().id()).isFalse();
    }
}
