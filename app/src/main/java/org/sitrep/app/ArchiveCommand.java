// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.knowledge.TerritorialView;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code sitrep archive}: codes more than one machine can, on Apache Spark. The job itself is in
 * the module {@code spark}, which brings its own start; here are the words of the command line.
 */
@Command(
        name = "archive",
        description = {
            "Codes archives and joins their reports on Apache Spark.",
            "It runs on the cores of this machine, or on a cluster. The records are those of",
            "./sitrep code. See docs/spark.md."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./sitrep archive --spark local[2] crawl.warc.gz --out coded/",
            "  ./sitrep archive year/ more.jsonl --out coded/ --no-incidents"
        })
public final class ArchiveCommand implements Callable<Integer> {
    private final PrintStream err;
    private final Job job;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Files (.txt .html .htm .pdf .jsonl .xml .warc .warc.gz) or folders of "
                            + "them, where every machine of the cluster finds them.")
    private List<String> inputs = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description =
                    "The folder to write: records, incidents and copies as JSON Lines, and "
                            + "tables as Parquet. It must not exist, or be empty.")
    private String out = "";

    @Option(
            names = "--spark",
            paramLabel = "MASTER",
            description =
                    "Where to run: local[2] for two cores of this machine, local[*] for all "
                            + "of them. Default: what spark-submit says, else local[*].")
    private @Nullable String master;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The folder of the reference files, on every machine, or the name under "
                            + "which spark-submit --archives unpacks it. Default: those of this "
                            + "installation.")
    private @Nullable String data;

    @Option(
            names = "--codebook",
            paramLabel = "DIR",
            description = "Your own codebook: as for ./sitrep code.")
    private @Nullable String codebook;

    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            description = "Your own gazetteer: as for ./sitrep code. May be given several times.")
    private List<String> gazetteers = List.of();

    @Option(
            names = "--view",
            paramLabel = "NAME|FILE",
            description =
                    "Which country disputed territories are filed under: as for ./sitrep "
                            + "code. Default: ${DEFAULT-VALUE}.")
    private String view = TerritorialView.GAZETTEER;

    @Option(
            names = "--rule",
            paramLabel = "NAME",
            description =
                    "How one figure of dead is taken from the accounts: as for ./sitrep "
                            + "incidents.")
    private @Nullable String rule;

    @Option(
            names = "--share",
            paramLabel = "BYTES",
            description =
                    "How much of a file one task reads: larger files are cut, smaller ones "
                            + "taken together. Default: from 16 MB on, so that there are a few tasks "
                            + "for each core.")
    private @Nullable Long share;

    @Option(names = "--no-incidents", description = "Code only, and join nothing.")
    private boolean noIncidents;

    @Option(
            names = "--gate",
            description = "Pass over what tells of no event: as for ./sitrep code.")
    private boolean gate;

    @Option(names = "--skip-copies", hidden = true, description = "Refused: see docs/spark.md.")
    private boolean skipCopies;

    /** Runs the job. */
    public interface Job {
        /**
         * Runs the job to its end.
         *
         * @return what became of the inputs
         * @throws IOException when an input cannot be read or the output cannot be written
         */
        Account run(ArchiveRequest request) throws IOException;
    }

    ArchiveCommand(PrintStream err, Job job) {
        this.err = err;
        this.job = job;
    }

    /**
     * Runs a command line that holds the words behind {@code archive}.
     *
     * @return the exit status
     */
    public static int execute(Job job, String... arguments) {
        Surroundings surroundings = Surroundings.ofProcess();
        return Sitrep.prepared(
                        new CommandLine(new ArchiveCommand(surroundings.err(), job)), surroundings)
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        if (share != null && share < 1) {
            throw wrong("--share must be 1 or more");
        }
        if (skipCopies) {
            throw wrong(
                    "--skip-copies needs one machine that sees all documents in their order;"
                            + " ./sitrep code has it, and archive lists the copies it finds");
        }
        for (String input : inputs) {
            if (input.equals("-")) {
                throw wrong("standard input cannot be shared out; ./sitrep code reads it");
            }
            if (!Files.exists(Path.of(input))) {
                throw new NoSuchFileException(input);
            }
        }
        if (RuleChoice.of(rule, null, spec.commandLine()).name().isEmpty()) {
            throw wrong("--rule: the rule has no name");
        }
        String reference = data == null ? Surroundings.data().toString() : data;
        Account account =
                job.run(
                        new ArchiveRequest(
                                inputs,
                                out,
                                Optional.ofNullable(master),
                                new CodingSetup(reference, codebook, gazetteers, view, gate),
                                Optional.ofNullable(rule),
                                Optional.ofNullable(share),
                                !noIncidents));
        account.lines().forEach(err::println);
        return account.hasRejections() ? Sitrep.REJECTIONS : 0;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
