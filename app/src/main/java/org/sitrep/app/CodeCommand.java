// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordWriter;
import org.sitrep.ingest.PageReader;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Rejection;
import org.sitrep.nlp.Parser;
import org.sitrep.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep code}: codes inputs. */
@Command(name = "code", description = "Codes inputs.", mixinStandardHelpOptions = true)
final class CodeCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "INPUT")
    private List<String> inputs = List.of();

    @Option(names = "--format", description = "What to write: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.records;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    /** The forms of output, by the words of the command line. */
    private enum Format {
        records
    }

    @Override
    public Integer call() throws IOException {
        Pipeline pipeline =
                Pipeline.english(
                        Knowledge.open(Path.of(System.getProperty("sitrep.data", "."))),
                        Parser.english());
        PageReader reader = PageReader.standard(System.in);
        Set<String> seen = new HashSet<>();
        boolean rejections = false;
        try (Writer writer = open(Optional.ofNullable(out))) {
            for (String input : inputs) {
                try (Stream<Outcome<Page>> pages = reader.read(input)) {
                    for (Iterator<Outcome<Page>> each = pages.iterator(); each.hasNext(); ) {
                        Outcome<CodedDocument> outcome = code(pipeline, each.next(), seen);
                        rejections |= outcome instanceof Outcome.Rejected;
                        writer.write(line(format, outcome));
                        writer.write('\n');
                    }
                }
            }
        }
        return rejections ? 1 : 0;
    }

    private static Outcome<CodedDocument> code(
            Pipeline pipeline, Outcome<Page> read, Set<String> seen) {
        return switch (read) {
            case Outcome.Rejected<Page>(var rejection) -> Outcome.rejected(rejection);
            case Outcome.Usable<Page>(var page) ->
                    seen.add(page.id())
                            ? pipeline.code(page)
                            : Outcome.rejected(
                                    new Rejection(
                                            page.id(),
                                            page.input(),
                                            Rejection.Stage.INGEST,
                                            Rejection.Reason.DUPLICATE_ID,
                                            "a document with this id came before"));
        };
    }

    private static String line(Format format, Outcome<CodedDocument> outcome) {
        return switch (format) {
            case records ->
                    RecordWriter.line(
                            switch (outcome) {
                                case Outcome.Usable<CodedDocument>(var coded) ->
                                        new RecordLine.Coded(coded);
                                case Outcome.Rejected<CodedDocument>(var rejection) ->
                                        new RecordLine.Rejected(rejection);
                            });
        };
    }

    private static Writer open(Optional<Path> out) throws IOException {
        return new BufferedWriter(
                new OutputStreamWriter(
                        out.isPresent()
                                ? Files.newOutputStream(out.get())
                                : new FileOutputStream(FileDescriptor.out),
                        StandardCharsets.UTF_8));
    }
}
