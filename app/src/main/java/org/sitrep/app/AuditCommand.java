// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.store.AuditReport;
import org.sitrep.store.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep audit}: whether a project is whole. */
@Command(
        name = "audit",
        description = {
            "Checks a project: the file, the chain of its log, the records, and that all it shows",
            "follows from the records and the log."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
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

    @Parameters(paramLabel = "PROJECT", description = "Made by ./sitrep init.")
    private String project = "";

    @Option(
            names = "--contains",
            paramLabel = "HASH",
            description = "The log must hold an entry of this hash, kept from an earlier audit.")
    private @Nullable String hash;

    AuditCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Project open = Project.open(project, Clock.systemUTC());
                OutputFile out = OutputFile.open(Optional.empty(), surroundings.out())) {
            AuditReport report = open.audit();
            Writer writer = out.writer();
            for (String fault : report.faults()) {
                writer.write(fault + '\n');
            }
            boolean missing = hash != null && !open.hasEntry(hash);
            if (missing) {
                writer.write("log: there is no entry " + hash + '\n');
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
