// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.sitrep.store.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sitrep init}: makes an empty project. */
@Command(
        name = "init",
        description = "Makes an empty project: one file, or a database of PostgreSQL for a team.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeList = {
            "0:made",
            "2:the command line is wrong",
            "3:there is something already, or it cannot be written"
        },
        footer = {
            "",
            "Examples:",
            "  ./sitrep init sudan.sitrep",
            "  ./sitrep init postgresql://ann@db.example.org/sudan"
        })
final class InitCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "PROJECT",
            description =
                    "A file that does not exist yet, or the address of an empty database: "
                            + "postgresql://USER@HOST/NAME; the password may stand in ~/.pgpass.")
    private String project = "";

    InitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Project made = Project.create(project, Clock.systemUTC())) {
            surroundings
                    .err()
                    .println(
                            "made a project of "
                                    + made.head().documents()
                                    + " documents; ./sitrep add "
                                    + project
                                    + " INPUT... fills it");
            return 0;
        }
    }
}
