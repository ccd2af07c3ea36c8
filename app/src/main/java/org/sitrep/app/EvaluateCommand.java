// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.evaluate.CodedItems;
import org.sitrep.evaluate.Evaluation;
import org.sitrep.evaluate.EvaluationPage;
import org.sitrep.evaluate.EvaluationText;
import org.sitrep.evaluate.HumanFile;
import org.sitrep.evaluate.Profile;
import org.sitrep.evaluate.Window;
import org.sitrep.export.RecordLine;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Mistakes;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Incident;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep evaluate}: coded records beside a file that people coded. */
@Command(
        name = "evaluate",
        description = "Compares coded records with a human-coded file, event by event.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeList = {
            "0:done",
            "1:done, and some rows of the human file could not be read; they are listed",
            "2:the command line or your table of columns is wrong",
            "3:a file cannot be read, or the output cannot be written"
        },
        footer = {
            "",
            "Examples:",
            "  ./sitrep evaluate acled.csv records.jsonl --page evaluation.html",
            "  ./sitrep evaluate ours.csv records.jsonl --columns ours.tsv --days 2 --km 25"
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "HUMAN",
            description =
                    "What people coded, with a header: an export of ACLED, UCDP GED or "
                            + "POLECAT, Sitrep's CSV corrected by hand, or your own (--columns).")
    private Path human = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "RECORDS",
            description = "Files written by ./sitrep code --format records; - for standard input.")
    private List<String> records = List.of();

    @Option(
            names = "--columns",
            paramLabel = "FILE",
            description =
                    "What the columns of your own file hold: a table of field, column, "
                            + "values. See docs/evaluate.md.")
    private @Nullable Path columns;

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "Days that two events may be apart. Default: ${DEFAULT-VALUE}.")
    private int days = 1;

    @Option(
            names = "--km",
            paramLabel = "N",
            description = "Kilometres that they may be apart. Default: ${DEFAULT-VALUE}.")
    private double kilometres = 50;

    @Option(
            names = "--match",
            paramLabel = "WHAT",
            description =
                    "What must agree besides: ${COMPLETION-CANDIDATES}. Default: "
                            + "${DEFAULT-VALUE}.")
    private Window.Needs needs = Window.Needs.either;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the figures. - and the default are standard output.")
    private @Nullable Path out;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "Write an HTML page too: every disagreement with its words.")
    private @Nullable Path page;

    EvaluateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (days < 0 || !(kilometres >= 0)) {
            throw new ParameterException(spec.commandLine(), "--days and --km must be 0 or more");
        }
        if (OutputFile.isStandard(Optional.ofNullable(page))
                && (out == null || OutputFile.isStandard(Optional.of(out)))) {
            throw OutputFile.twice(spec, "--out", "--page");
        }
        Countries countries = Countries.bundled();
        HumanFile file = read(countries);
        List<CodedDocument> documents = new ArrayList<>();
        RecordFiles.read(
                records,
                surroundings.in(),
                line -> {
                    if (line instanceof RecordLine.Coded(var document)) {
                        documents.add(document);
                    }
                });
        CodedItems coded =
                CodedItems.of(
                        documents,
                        incidents(documents, file.profile().isByReport()),
                        file.profile(),
                        countries);
        Evaluation evaluation = Evaluation.of(file, coded, new Window(days, kilometres, needs));
        write(Optional.ofNullable(out), EvaluationText.of(evaluation));
        if (page != null) {
            write(Optional.of(page), EvaluationPage.of(evaluation));
        }
        return file.skipped().isEmpty() ? 0 : Sitrep.REJECTIONS;
    }

    private static List<Incident> incidents(List<CodedDocument> documents, boolean byReport) {
        IncidentClusterer clusterer = IncidentClusterer.standard();
        return byReport
                ? documents.stream()
                        .flatMap(each -> clusterer.cluster(List.of(each)).incidents().stream())
                        .toList()
                : clusterer.cluster(documents).incidents();
    }

    private HumanFile read(Countries countries) throws IOException {
        Mistakes mistakes = Mistakes.collected();
        Optional<Profile> profile = Optional.empty();
        if (columns != null) {
            try (BufferedReader reader = Files.newBufferedReader(columns)) {
                String name = columns.toString();
                profile = Optional.of(Profile.read(name, Tsv.read(name, reader), mistakes));
            }
        }
        try (BufferedReader reader = Files.newBufferedReader(human)) {
            HumanFile file = HumanFile.read(human.toString(), reader, profile, countries, mistakes);
            if (!mistakes.all().isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), String.join(System.lineSeparator(), mistakes.all()));
            }
            return file;
        }
    }

    private void write(Optional<Path> path, String text) throws IOException {
        try (OutputFile file = OutputFile.open(path, surroundings.out())) {
            file.writer().write(text);
            file.commit();
        }
    }
}
