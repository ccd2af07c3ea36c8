// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.store.AuditReport;
import org.sitrep.store.LogEntry;
import org.sitrep.store.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep audit}: whether a project is whole. */
@Command(
        name = "audit",
        description = {
            "Checks that a project is whole.",
            "The file, the chain of its log, the records, and that all it shows follows from the",
            "records and the log."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeList = {
            "0:the project is sound",
            "2:the command line is wrong",
            "3:the project cannot be opened",
            "4:the project is damaged, or its log does not hold the entry"
        },
        footer = {
            "",
            "The last line names the hash of the log's last entry. Who keeps it elsewhere can see",
            "later that nothing before it was changed:",
            "",
            "  ./sitrep audit sudan.sitrep",
            "  ./sitrep audit sudan.sitrep --contains 9f2c..."
        })
final class AuditCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PROJECT", description = "Its file, or postgresql://USER@HOST/NAME.")
    private String project = "";

    @Option(
            names = "--contains",
            paramLabel = "HASH",
            description =
                    "The log must hold an entry of this hash, kept from an earlier audit; its "
                            + "first 12 digits or more are enough.")
    private @Nullable String hash;

    AuditCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (hash != null && hash.length() < Project.SHORTEST_HASH) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--contains needs " + Project.SHORTEST_HASH + " digits of a hash or more");
        }
        try (Project open = Project.open(project, Clock.systemUTC());
                OutputFile out = OutputFile.open(Optional.empty(), surroundings.out())) {
            AuditReport report = open.audit();
            Writer writer = out.writer();
            for (String fault : report.faults()) {
                writer.write(fault + '\n');
            }
            boolean missing = false;
            if (hash != null) {
                List<LogEntry> found = open.entries(hash.toLowerCase(Locale.ROOT));
                missing = found.size() != 1;
                writer.write(
                        missing
                                ? "log: there "
                                        + (found.isEmpty()
                                                ? "is no entry "
                                                : "are several entries ")
                                        + hash
                                        + '\n'
                                : "log: it holds entry "
                                        + found.getFirst().seq()
                                        + ", "
                                        + found.getFirst().hash()
                                        + '\n');
            }
            boolean sound = report.sound() && !missing;
            writer.write(
                    (sound ? "sound" : "DAMAGED")
                            + ": "
                            + report.head().documents()
                            + " documents, "
                            + report.head().events()
                            + " events, "
                            + report.head().seq()
                            + " entries, the last "
                            + report.head().hash()
                            + '\n');
            out.commit();
            return sound ? 0 : Sitrep.BROKEN;
        }
    }
}
