// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.sitrep.export.CsvExport;
import org.sitrep.export.PloverWriter;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordWriter;
import org.sitrep.export.Report;
import org.sitrep.export.ReportTotals;
import org.sitrep.export.ReportWriter;
import org.sitrep.export.Style;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ResolvedDocument;

/**
 * Writes one form of output. {@link #render} is safe for many threads; the rest belongs to the
 * thread that writes.
 */
abstract sealed class Output {
    final Writer writer;

    private Output(Writer writer) {
        this.writer = writer;
    }

    /**
     * A line with the characters it becomes.
     *
     * @param line without tokens, which no form of output needs
     */
    record Rendered(RecordLine line, String characters) {}

    static Output of(Format format, Style style, Writer writer) {
        return switch (format) {
            case records -> new Records(writer);
            case plover -> new Plover(writer);
            case csv -> new Csv(writer);
            case report -> new Situation(writer, style);
        };
    }

    /** What stands before everything. */
    void begin() throws IOException {}

    final Rendered render(RecordLine line) {
        return new Rendered(withoutTokens(line), characters(line));
    }

    abstract String characters(RecordLine line);

    void take(Rendered rendered) throws IOException {
        writer.write(rendered.characters());
    }

    /** What stands behind everything. */
    void end() throws IOException {}

    /** Tokens take most of the memory of a document. */
    private static RecordLine withoutTokens(RecordLine line) {
        if (!(line instanceof RecordLine.Coded(var coded))) {
            return line;
        }
        ResolvedDocument resolved = coded.resolved();
        List<ParsedDocument.Sentence> sentences =
                resolved.parsed().sentences().stream()
                        .map(each -> new ParsedDocument.Sentence(each.span(), 0, 0, each.block()))
                        .toList();
        return new RecordLine.Coded(
                new CodedDocument(
                        new ResolvedDocument(
                                new ParsedDocument(
                                        resolved.document(), sentences, List.of(), List.of()),
                                resolved.times(),
                                resolved.toponyms(),
                                resolved.actors()),
                        coded.events(),
                        coded.claims()));
    }

    private static final class Records extends Output {
        Records(Writer writer) {
            super(writer);
        }

        @Override
        String characters(RecordLine line) {
            return RecordWriter.line(line) + '\n';
        }
    }

    private static final class Plover extends Output {
        private final PloverWriter plover = new PloverWriter();

        Plover(Writer writer) {
            super(writer);
        }

        @Override
        String characters(RecordLine line) {
            return line instanceof RecordLine.Coded(var coded) ? plover.lines(coded) : "";
        }
    }

    private static final class Csv extends Output {
        Csv(Writer writer) {
            super(writer);
        }

        @Override
        void begin() throws IOException {
            writer.write(CsvExport.header());
        }

        @Override
        String characters(RecordLine line) {
            return line instanceof RecordLine.Coded(var coded) ? CsvExport.rows(coded) : "";
        }
    }

    /**
     * Keeps documents until the end, since what several tell of comes first; of very many only the
     * foremost, so that memory does not grow with the input.
     */
    private static final class Situation extends Output {
        private final Style style;
        private final Foremost foremost = new Foremost();
        private final ReportTotals totals = new ReportTotals();

        Situation(Writer writer, Style style) {
            super(writer);
            this.style = style;
        }

        @Override
        String characters(RecordLine line) {
            return line instanceof RecordLine.Coded(var coded)
                    ? ReportWriter.section(coded, style)
                    : "";
        }

        @Override
        void take(Rendered rendered) {
            switch (rendered.line()) {
                case RecordLine.Coded(var coded) -> {
                    totals.add(coded);
                    foremost.add(coded, rendered.characters());
                }
                case RecordLine.Rejected(var rejection) -> totals.add(rejection);
                case RecordLine.Copied copied -> {}
                case RecordLine.Skipped skipped -> {}
            }
        }

        @Override
        void end() throws IOException {
            List<Foremost.Shown> shown = foremost.inOrder();
            if (foremost.left() > 0) {
                writer.write(ReportWriter.leftOut(shown.size(), totals.documents(), style));
            }
            if (shown.size() > 1) {
                List<CodedDocument> documents = shown.stream().map(Foremost.Shown::coded).toList();
                writer.write(
                        Report.head(
                                IncidentClusterer.standard().cluster(documents), documents, style));
            }
            for (Foremost.Shown each : shown) {
                writer.write(each.section());
            }
            writer.write(totals.lines(style));
        }
    }
}
