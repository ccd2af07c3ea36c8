// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.store.CaseWriter;
import org.sitrep.store.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep cases}: corrections as cases of the corpus. */
@Command(
        name = "cases",
        description = {
            "Writes what people corrected in a project as cases of the corpus.",
            "A case is the paragraph, and what they read in it, in the format of corpus/README.md."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeList = {
            "0:written",
            "2:the command line is wrong",
            "3:the project cannot be read, or the output cannot be written"
        },
        footer = {
            "",
            "The paragraphs are the reports' own words. Before you give a case to others, tell the",
            "same in words of yours.",
            "",
            "Example:",
            "  ./sitrep cases sudan.sitrep --out sudan.case"
        })
final class CasesCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "PROJECT", description = "Its file, or postgresql://USER@HOST/NAME.")
    private String project = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write them. - and the default are standard output.")
    private @Nullable Path out;

    CasesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Project open = Project.open(project, Clock.systemUTC());
                OutputFile file = OutputFile.open(Optional.ofNullable(out), surroundings.out())) {
            int cases =
                    CaseWriter.write(
                            open,
                            text -> {
                                try {
                                    file.writer().write(text);
                                } catch (IOException fault) {
                                    throw new UncheckedIOException(fault);
                                }
                            });
            file.commit();
            surroundings.err().println(cases + " cases");
            return 0;
        }
    }
}
