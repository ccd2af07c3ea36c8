// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Nearest;
import org.sitrep.knowledge.TollRule;
import org.sitrep.profile.Export;
import org.sitrep.profile.ExportFilter;
import org.sitrep.profile.ExportFormat;
import org.sitrep.profile.ExportOptions;
import org.sitrep.profile.ExportReport;
import org.sitrep.profile.Holdings;
import org.sitrep.profile.Profile;
import org.sitrep.profile.Provenance;
import org.sitrep.store.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep export}: coded reports as tables that others know. */
@Command(
        name = "export",
        description = {
            "Writes coded reports as a table, packed with all that is needed to read it.",
            "The columns are those of ACLED, UCDP GED, POLECAT or PLOVER, or Sitrep's own; codebook,",
            "table schema, manifest and credits lie beside them."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeList = {
            "0:exported; what the profile cannot hold is listed in not-exported.csv",
            "2:the command line or your own rules are wrong",
            "3:an input cannot be read, or the output cannot be written",
            "4:the installation is broken"
        },
        footer = {
            "",
            "Profiles:",
            "  sitrep    one incident a row, all that is known of it",
            "  plover    one happening of a report a row, PLOVER's fields",
            "  acled     one incident a row, ACLED's 31 columns",
            "  ucdp-ged  one deadly incident a row, UCDP's 49 columns",
            "  polecat   one happening of a report a row, POLECAT's 40 columns",
            "  claims    one statement about one event a row: who says what",
            "  accounts  one source on one incident a row: rival accounts side by side",
            "",
            "Examples:",
            "  ./sitrep export sudan.sitrep --profile acled --out acled/",
            "  ./sitrep export records.jsonl --profile acled --out acled/",
            "  ./sitrep export records.jsonl --profile claims --format parquet --out claims.zip",
            "  ./sitrep export records.jsonl --format geojson --country MLI --out mali/",
            "",
            "The columns, and what a profile leaves out: docs/exports.md"
        })
final class ExportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "A project (its file, or postgresql://host/name), as corrected; or files "
                            + "written by ./sitrep code --format records, folders of such files "
                            + "(*.jsonl), or - for standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            completionCandidates = ProfileNames.class,
            description = "Which columns: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private String profile = "sitrep";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = FormatNames.class,
            description = "What to write: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private String format = "csv";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR|FILE.zip",
            description =
                    "Folder to write, which is made; an earlier export in it is replaced. Or "
                            + "a file that ends in .zip; or -, the zip file to standard output.")
    private Path out = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "Only what lasted until this day or longer.")
    private @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DAY", description = "Only what had begun by this day.")
    private @Nullable LocalDate until;

    @Option(
            names = "--country",
            split = ",",
            paramLabel = "CODE",
            description = "Only what took place in these countries (ISO alpha-3: MLI,NER).")
    private List<String> countries = List.of();

    @Option(
            names = "--type",
            split = ",",
            paramLabel = "TYPE",
            description = "Only these event types (ASSAULT,COERCE), or types of your own.")
    private List<String> types = List.of();

    @Option(
            names = "--rule",
            paramLabel = "NAME",
            description =
                    "How one toll is taken from rival accounts: most-origins, ucdp-like, "
                            + "acled-like or one of --rules. Default: the profile's own. See "
                            + "docs/incidents.md.")
    private @Nullable String rule;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Rules of your own beside the bundled ones.")
    private @Nullable Path rules;

    @Option(
            names = "--excel",
            description = "CSV as Excel expects it in most of Europe: byte order mark, semicolons.")
    private boolean excel;

    @Option(
            names = "--no-formula-guard",
            description =
                    "Leave text as it is that a spreadsheet would take for a formula; for "
                            + "programs. Without it an apostrophe leads such text in CSV; numbers never "
                            + "have one.")
    private boolean unguarded;

    @Option(
            names = "--numeric-inter",
            description = "ACLED's kinds of actor as numbers (1 to 8), as in its older files.")
    private boolean numericInter;

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** For help and completion. */
    static final class ProfileNames extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        ProfileNames() {
            super(Profile.NAMES);
        }
    }

    /** For help and completion. */
    static final class FormatNames extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        FormatNames() {
            for (ExportFormat each : ExportFormat.values()) {
                add(each.word());
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        Profile chosen =
                Profile.named(profile)
                        .orElseThrow(
                                () ->
                                        wrong(
                                                "--profile: no profile "
                                                        + profile
                                                        + Nearest.hint(profile, Profile.NAMES)));
        ExportOptions options = options(chosen);
        Export export =
                new Export(
                        chosen, options, Provenance.installed(Sitrep.VERSION, Surroundings.data()));
        if (inputs.size() == 1 && RecordFiles.isProject(inputs.getFirst())) {
            try (Project project = Project.open(inputs.getFirst(), Clock.systemUTC())) {
                tell(write(export, new ProjectRecords(project)));
            }
        } else {
            tell(write(export, records()));
        }
        return 0;
    }

    private ExportReport write(Export export, Holdings holdings) throws IOException {
        boolean standard = OutputFile.isStandard(Optional.of(out));
        if (!standard && !out.toString().endsWith(".zip")) {
            return export.toFolder(holdings, out);
        }
        return OutputFile.make(out, surroundings.out(), file -> export.toZip(holdings, file));
    }

    private Holdings records() throws IOException {
        for (String input : inputs) {
            if (!input.equals("-") && !Files.exists(Path.of(input))) {
                throw new NoSuchFileException(input);
            }
            if (RecordFiles.isProject(input)) {
                throw wrong("A project is exported alone: " + input);
            }
        }
        return new RecordHoldings(inputs, surroundings.in());
    }

    private ExportOptions options(Profile chosen) throws IOException {
        ExportFormat chosenFormat =
                ExportFormat.named(format)
                        .orElseThrow(
                                () ->
                                        wrong(
                                                "--format: no format "
                                                        + format
                                                        + Nearest.hint(format, new FormatNames())));
        if (excel && chosenFormat != ExportFormat.CSV) {
            throw wrong("--excel is for --format csv");
        }
        if (numericInter && !chosen.name().equals("acled")) {
            throw wrong("--numeric-inter is for --profile acled");
        }
        Countries known = Countries.bundled();
        for (String country : countries) {
            if (country.length() != 3 || known.byCode(country).isEmpty()) {
                throw wrong("--country: no ISO alpha-3 code " + country);
            }
        }
        Optional<TollRule> tollRule = Optional.empty();
        if (rule != null || rules != null) {
            if (chosen.unit() == Profile.Unit.HAPPENING) {
                throw wrong("--rule: the profile " + chosen.name() + " tells each report's tolls");
            }
            String named = rule != null ? rule : chosen.tollRule().orElse(null);
            tollRule = Optional.of(RuleChoice.of(named, rules, spec.commandLine()));
        }
        ExportFilter filter =
                new ExportFilter(
                        types, countries, Optional.ofNullable(from), Optional.ofNullable(until));
        return new ExportOptions(chosenFormat, excel, !unguarded, numericInter, tollRule, filter);
    }

    private void tell(ExportReport report) {
        report.remarks().forEach(surroundings.err()::println);
        long left = report.leftOut().values().stream().mapToLong(Long::longValue).sum();
        surroundings
                .err()
                .println(
                        report.documents()
                                + " documents: "
                                + report.rows()
                                + " rows"
                                + (OutputFile.isStandard(Optional.of(out)) ? "" : " in " + out)
                                + (left == 0 ? "" : ", " + left + " not exported:"));
        for (Map.Entry<String, Long> reason : report.leftOut().entrySet()) {
            surroundings.err().println("  " + reason.getKey() + ": " + reason.getValue());
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
