// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.export.RecordLine;
import org.sitrep.export.Style;
import org.sitrep.ingest.PageReader;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep code}: codes inputs and writes what was found. */
@Command(
        name = "code",
        description = "Codes reports: web pages, texts, PDF files, feeds and JSON Lines.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeList = {
            "0:everything was coded",
            "1:finished, and some inputs were rejected; they are counted by reason",
            "2:the command line, your own codebook or your own view is wrong",
            "3:an input cannot be read, or the output cannot be written",
            "4:the installation is broken"
        },
        footer = {
            "",
            "Examples:",
            "  ./sitrep code samples/",
            "  ./sitrep code samples/ --records records.jsonl",
            "  ./sitrep code samples/ --codebook my-codebook/",
            "  ./sitrep code samples/ --gazetteer SD.places",
            "  ./sitrep code samples/ --view un",
            "  ./sitrep code reports.jsonl --format records --out records.jsonl",
            "  ./sitrep code crawl.warc.gz --format records --out records.jsonl --resume",
            "  ./sitrep code crawl.warc.gz --gate --skip-copies --records records.jsonl"
        })
final class CodeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Files (.txt .html .htm .pdf .jsonl .xml .warc .warc.gz), folders of "
                            + "them, or - for standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What to write: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.report;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write it; - and the default are standard output.")
    private @Nullable Path out;

    @Option(
            names = "--records",
            paramLabel = "FILE",
            description =
                    "Write the records too, whatever the format: for ./sitrep incidents and "
                            + "./sitrep explain.")
    private @Nullable Path records;

    @Mixin private CodingOptions coding = new CodingOptions();

    @Option(
            names = "--gate",
            description =
                    "Pass over what tells of no event, and parse only the sentences that may tell "
                            + "of one: for archives. See docs/formats.md.")
    private boolean gate;

    @Option(
            names = "--skip-copies",
            description =
                    "Do not code what repeats an earlier input: its line names the original and "
                            + "the words that differ.")
    private boolean skipCopies;

    @Option(
            names = "--resume",
            description =
                    "Take up what an interrupted run left, and end with the same bytes. With "
                            + "--format records --out FILE.")
    private boolean resume;

    CodeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** A document in the form asked for, and as a record when that was asked for too. */
    private record Finished(Output.Rendered output, Optional<Output.Rendered> record) {}

    @Override
    public Integer call() throws IOException {
        if (resume && (format != Format.records || toStandard())) {
            throw new ParameterException(
                    spec.commandLine(), "--resume needs --format records and --out FILE");
        }
        if (toStandard() && OutputFile.isStandard(Optional.ofNullable(records))) {
            throw OutputFile.twice(spec, "--out", "--records");
        }
        coding.check();
        for (String input : inputs) {
            if (!input.equals("-") && !Files.exists(Path.of(input))) {
                throw new NoSuchFileException(input);
            }
        }
        Account account = new Account();
        try (Resumption earlier = earlier();
                OutputFile file = output();
                OutputFile kept =
                        OutputFile.openIfNamed(Optional.ofNullable(records), surroundings.out())) {
            Coder coder = new Coder(coding.open(surroundings), gate, skipCopies);
            run(coder, earlier, file, kept, account);
            account.check(); // what lacks an input gets no name
            file.commit();
            kept.commit();
            earlier.forget();
        }
        account.lines().forEach(surroundings.err()::println);
        return account.hasRejections() ? Sitrep.REJECTIONS : 0;
    }

    /** What an interrupted run left; nothing when this run does not write records into a file. */
    private Resumption earlier() throws IOException {
        if (!resumable()) {
            return Resumption.NOTHING;
        }
        List<String> asked = new ArrayList<>();
        asked.add(String.join(", ", spec.root().version()));
        asked.add("inputs " + inputs);
        asked.addAll(coding.asked());
        if (gate) {
            asked.add("gate");
        }
        if (skipCopies) {
            asked.add("skip copies");
        }
        return Resumption.open(Objects.requireNonNull(out), Resumption.asked(asked), resume);
    }

    private OutputFile output() throws IOException {
        return resumable()
                ? OutputFile.append(Objects.requireNonNull(out))
                : OutputFile.open(Optional.ofNullable(out), surroundings.out());
    }

    private boolean resumable() {
        return format == Format.records
                && out != null
                && !toStandard()
                && (!Files.exists(out) || Files.isRegularFile(out));
    }

    private boolean toStandard() {
        return out == null || OutputFile.isStandard(Optional.of(out));
    }

    private void run(
            Coder coder, Resumption earlier, OutputFile file, OutputFile kept, Account account)
            throws IOException {
        PageReader reader = PageReader.standard(surroundings.in());
        Progress progress = new Progress(surroundings);
        ReadSoFar soFar = progress.isShown() ? ReadSoFar.of(reader, inputs) : ReadSoFar.unknown();
        Style style = toStandard() ? surroundings.style() : Style.PLAIN;
        Output output = Output.of(format, style, file.writer());
        Output recorder = Output.of(Format.records, style, kept.writer());
        output.begin();
        for (String input : inputs) {
            try (Stream<Outcome<Page>> pages = reader.read(input)) {
                Iterator<Outcome<Page>> admitted =
                        pages.peek(page -> account.read())
                                .peek(soFar::read)
                                .map(coder::admit)
                                .iterator();
                while (earlier.hasNext() && admitted.hasNext()) {
                    Outcome<Page> page = admitted.next();
                    RecordLine line = earlier.next(page);
                    coder.remember(page, line);
                    account.finished(line);
                    progress.show(account, soFar);
                }
                Workers.Sink<Finished, IOException> sink =
                        finished -> {
                            account.finished(finished.output().line());
                            output.take(finished.output());
                            if (finished.record().isPresent()) {
                                recorder.take(finished.record().get());
                            }
                            progress.show(account, soFar);
                        };
                if (skipCopies) {
                    try (Ahead<Outcome<Page>, Coder.Prepared> prepared =
                            new Ahead<>(
                                    admitted, coding.threads(), Coder::weight, coder::prepare)) {
                        Workers.run(
                                recognised(coder, prepared),
                                coding.threads(),
                                Coder::weight,
                                each -> finished(coder.code(each), output, recorder),
                                sink);
                    }
                } else {
                    Workers.run(
                            admitted,
                            coding.threads(),
                            Coder::weight,
                            page -> finished(coder.code(page), output, recorder),
                            sink);
                }
            }
        }
        progress.clear();
        output.end();
    }

    private Finished finished(RecordLine line, Output output, Output recorder) {
        return new Finished(
                output.render(line),
                records == null ? Optional.empty() : Optional.of(recorder.render(line)));
    }

    /** Copies are recognised by the reading thread, so that the order of the inputs decides. */
    private static Iterator<Coder.Prepared> recognised(
            Coder coder, Iterator<Coder.Prepared> prepared) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return prepared.hasNext();
            }

            @Override
            public Coder.Prepared next() {
                return coder.recognise(prepared.next());
            }
        };
    }
}
