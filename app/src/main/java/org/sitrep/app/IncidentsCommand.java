// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.export.Comparison;
import org.sitrep.export.IncidentReport;
import org.sitrep.export.IncidentWriter;
import org.sitrep.export.RecordLine;
import org.sitrep.export.Style;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.knowledge.Decisions;
import org.sitrep.knowledge.Mistakes;
import org.sitrep.knowledge.Nearest;
import org.sitrep.knowledge.TollRule;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Decision;
import org.sitrep.model.Incident;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep incidents}: joins the reports of one happening. */
@Command(
        name = "incidents",
        description = "Joins the reports of one happening, and finds the copies among the reports.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeList = {
            "0:done",
            "2:the command line, your own rules or your decisions are wrong",
            "3:the records cannot be read, or the output cannot be written"
        },
        footer = {
            "",
            "Examples:",
            "  ./sitrep incidents records.jsonl --out incidents.jsonl --copies copies.jsonl",
            "  ./sitrep incidents records.jsonl --report - --rule ucdp-like",
            "  ./sitrep incidents records.jsonl --compare wire.txt daily.txt"
        })
final class IncidentsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            arity = "1..*",
            paramLabel = "RECORDS",
            description =
                    "Files written by ./sitrep code --format records, projects, or - for "
                            + "standard input.")
    private List<String> records = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the incidents. - and the default are standard output.")
    private @Nullable Path out;

    @Option(
            names = "--copies",
            paramLabel = "FILE",
            description = "Where to write the copies. Default: nowhere.")
    private @Nullable Path copies;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Where to write the incidents for a person: the accounts side by side, "
                            + "and who said what when; - for standard output, in the place of the "
                            + "lines.")
    private @Nullable String report;

    @Option(
            names = "--compare",
            arity = "2",
            paramLabel = "ID",
            description =
                    "Shows two reports against each other: what they say alike, what they say "
                            + "otherwise, and what only one of them says. In the place of the lines.")
    private List<String> compare = List.of();

    @Option(
            names = "--rule",
            paramLabel = "NAME",
            description =
                    "How one figure of dead is taken from the accounts: most-origins "
                            + "(default), ucdp-like, acled-like, or one of --rules. See "
                            + "docs/incidents.md.")
    private @Nullable String rule;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Rules of your own beside the bundled ones; see docs/incidents.md.")
    private @Nullable Path rules;

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description =
                    "What people decided: which tellings are one happening and which are two. "
                            + "It holds whatever speaks against it. See docs/incidents.md.")
    private @Nullable Path decisions;

    @Spec private CommandSpec spec = CommandSpec.create();

    IncidentsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        checkOutputs();
        TollRule chosen = RuleChoice.of(rule, rules, spec.commandLine());
        List<Decision> all = new ArrayList<>(decided());
        all.addAll(RecordFiles.decisions(records));
        IncidentClusterer clusterer = IncidentClusterer.standard(chosen, all);
        List<CodedDocument> documents = new ArrayList<>();
        List<Incident.Copy> recognised = new ArrayList<>();
        RecordFiles.read(
                records,
                surroundings.in(),
                line -> {
                    if (line instanceof RecordLine.Coded(var document)) {
                        documents.add(document);
                    } else if (line instanceof RecordLine.Copied copied) {
                        recognised.add(
                                new Incident.Copy(
                                        copied.id(),
                                        copied.of(),
                                        copied.similarity(),
                                        copied.differences()));
                    }
                });
        Clusters clusters = clusterer.cluster(documents).with(recognised);
        show(clusters, documents, chosen);
        clusters.remarks().forEach(surroundings.err()::println);
        surroundings
                .err()
                .println(
                        documents.size()
                                + " documents: "
                                + clusters.incidents().size()
                                + " incidents, "
                                + clusters.copies().size()
                                + " copies");
        return 0;
    }

    /** Only one of the lines, the page, the comparison and the copies goes to standard output. */
    private void checkOutputs() {
        List<String> standard = new ArrayList<>();
        if (!compare.isEmpty()) {
            standard.add("--compare");
        }
        if ("-".equals(report)) {
            standard.add("--report");
        }
        if (OutputFile.isStandard(Optional.ofNullable(out))
                || (out == null && standard.isEmpty())) {
            standard.add("--out");
        }
        if (OutputFile.isStandard(Optional.ofNullable(copies))) {
            standard.add("--copies");
        }
        if (standard.size() > 1) {
            throw OutputFile.twice(spec, standard.get(0), standard.get(1));
        }
    }

    private void show(Clusters clusters, List<CodedDocument> documents, TollRule chosen)
            throws IOException {
        boolean page = "-".equals(report);
        if (!compare.isEmpty()) {
            write(Optional.empty(), compared(clusters, documents));
        }
        if (report != null) {
            Style style = page ? surroundings.style() : Style.PLAIN;
            String text = IncidentReport.page(clusters, documents, chosen.says(), style);
            write(page ? Optional.empty() : Optional.of(Path.of(report)), text);
        }
        if (out != null || (compare.isEmpty() && !page)) {
            try (OutputFile file = OutputFile.open(Optional.ofNullable(out), surroundings.out())) {
                for (Incident incident : clusters.incidents()) {
                    file.writer().write(IncidentWriter.line(incident) + '\n');
                }
                file.commit();
            }
        }
        if (copies != null) {
            try (OutputFile file = OutputFile.open(Optional.of(copies), surroundings.out())) {
                for (Incident.Copy copy : clusters.copies()) {
                    file.writer().write(IncidentWriter.line(copy) + '\n');
                }
                file.commit();
            }
        }
    }

    private String compared(Clusters clusters, List<CodedDocument> documents) {
        List<String> ids = documents.stream().map(each -> each.document().id()).toList();
        for (String id : compare) {
            if (!ids.contains(id)) {
                throw wrong("--compare: no report " + id + Nearest.hint(id, ids));
            }
        }
        return Comparison.page(
                clusters, documents, compare.get(0), compare.get(1), surroundings.style());
    }

    private void write(Optional<Path> path, String text) throws IOException {
        try (OutputFile file = OutputFile.open(path, surroundings.out())) {
            file.writer().write(text);
            file.commit();
        }
    }

    private List<Decision> decided() throws IOException {
        if (decisions == null) {
            return List.of();
        }
        Mistakes mistakes = Mistakes.collected();
        List<Decision> read;
        try (BufferedReader reader = Files.newBufferedReader(decisions)) {
            read = Decisions.read(decisions.toString(), reader, mistakes);
        } catch (CharacterCodingException problem) {
            throw wrong(decisions + " is not UTF-8");
        }
        if (!mistakes.all().isEmpty()) {
            throw wrong(String.join(System.lineSeparator(), mistakes.all()));
        }
        return read;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
