// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.store.CorrectionFile;
import org.sitrep.store.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep apply}: does again what people did; and writes down what they did. */
@Command(
        name = "apply",
        description = {
            "Applies corrections to a project, or saves those of one.",
            "They are those that --save wrote, from this project or from another with the same",
            "documents, or lines of your own. Each is applied once, however often it comes. See",
            "docs/project.md."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeList = {
            "0:every correction is in the project now, or was before",
            "1:finished, and some corrections were refused; each with its line and the reason",
            "2:the command line is wrong",
            "3:the file or the project cannot be read or written"
        },
        footer = {
            "",
            "Examples:",
            "  ./sitrep apply sudan.sitrep --save corrections.jsonl",
            "  ./sitrep apply fresh.sitrep corrections.jsonl"
        })
final class ApplyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "PROJECT",
            description = "Its file, or postgresql://USER@HOST/NAME.")
    private String project = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CORRECTIONS",
            description = "JSON Lines; - for standard input.")
    private @Nullable String corrections;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Write the corrections of the project into this file instead.")
    private @Nullable Path save;

    ApplyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if ((save == null) == (corrections == null)) {
            throw new ParameterException(spec.commandLine(), "either CORRECTIONS or --save FILE");
        }
        try (Project open = Project.open(project, Clock.systemUTC())) {
            return save != null ? save(open, save) : apply(open, String.valueOf(corrections));
        }
    }

    private int save(Project open, Path path) throws IOException {
        int[] lines = new int[1];
        try (OutputFile file = OutputFile.open(Optional.of(path), surroundings.out())) {
            CorrectionFile.write(
                    open,
                    line -> {
                        try {
                            file.writer().write(line + '\n');
                        } catch (IOException fault) {
                            throw new UncheckedIOException(fault);
                        }
                        lines[0]++;
                    });
            file.commit();
        }
        surroundings.err().println(lines[0] + " corrections saved");
        return 0;
    }

    private static Optional<String> next(BoundedLines lines) {
        try {
            return lines.next();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private int apply(Project open, String from) throws IOException {
        CorrectionFile.Applied applied;
        try (Reader reader =
                from.equals("-")
                        ? new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8)
                        : Files.newBufferedReader(Path.of(from))) {
            BoundedLines lines = new BoundedLines(reader, CorrectionFile.LONGEST);
            Iterator<String> read =
                    Stream.iterate(next(lines), Optional::isPresent, before -> next(lines))
                            .flatMap(Optional::stream)
                            .iterator();
            applied = CorrectionFile.apply(open, () -> read);
        }
        applied.refused().forEach(surroundings.err()::println);
        surroundings
                .err()
                .println(
                        applied.applied()
                                + " corrections applied, "
                                + applied.known()
                                + " there already, "
                                + applied.refused().size()
                                + " refused");
        return applied.refused().isEmpty() ? 0 : Sitrep.REJECTIONS;
    }
}
