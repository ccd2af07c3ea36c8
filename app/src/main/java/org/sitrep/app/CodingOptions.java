// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.knowledge.Nearest;
import org.sitrep.knowledge.TerritorialView;
import org.sitrep.pipeline.Pipeline;
import org.sitrep.store.Coding;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that codes: what it reads beside the inputs, and how fast. */
final class CodingOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--codebook",
            paramLabel = "DIR",
            description =
                    "Your own codebook: pages and lists in this folder add types, frames, "
                            + "roles, groups and others, or stand in the place of the bundled ones. See "
                            + "codebook/README.md.")
    private @Nullable Path codebook;

    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            description =
                    "Your own gazetteer beside the bundled one, made by ./sitrep gazetteer "
                            + "import; or a folder of them. May be given several times.")
    private List<Path> gazetteers = List.of();

    @Option(
            names = "--view",
            paramLabel = "NAME|FILE",
            completionCandidates = ViewNames.class,
            description =
                    "Which country disputed territories are filed under: gazetteer, un, "
                            + "de-facto, or a file of your own. See docs/views.md. Default: "
                            + "${DEFAULT-VALUE}.")
    private String view = TerritorialView.GAZETTEER;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many documents to code at once. Default: one for each processor; serve"
                            + " leaves one to the page.")
    private @Nullable Integer threads;

    /** For completion. */
    static final class ViewNames extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        ViewNames() {
            super(TerritorialView.names());
        }
    }

    /**
     * Looks at all of them before anything is opened or written.
     *
     * @throws ParameterException when one is wrong
     * @throws NoSuchFileException when a file that was named is not there
     */
    void check() throws IOException {
        if (threads != null && threads < 1) {
            throw wrong("--threads must be 1 or more");
        }
        if (codebook != null && !Files.isDirectory(codebook)) {
            throw wrong("--codebook: " + codebook + " is no folder");
        }
        for (Path gazetteer : gazetteers) {
            if (!Files.exists(gazetteer)) {
                throw new NoSuchFileException(gazetteer.toString());
            }
        }
        if (!gazetteers.isEmpty() && own().gazetteers().isEmpty()) {
            throw wrong("--gazetteer: the folder holds no files *" + GazetteerImportCommand.ENDING);
        }
        if (TerritorialView.bundled(view).isEmpty() && !Files.isRegularFile(Path.of(view))) {
            throw wrong(
                    "--view: neither a view nor a file is called "
                            + view
                            + Nearest.hint(view, TerritorialView.names()));
        }
    }

    /** What the user adds to what Sitrep knows. */
    OwnFiles own() throws IOException {
        return new OwnFiles(Optional.ofNullable(codebook), OwnFiles.gazetteers(gazetteers));
    }

    /** Opens what codes, which takes a second or two. */
    Pipeline open(Surroundings surroundings) throws IOException {
        Optional<TerritorialView> bundled = TerritorialView.bundled(view);
        TerritorialView territories =
                bundled.isPresent() ? bundled.get() : TerritorialView.read(Path.of(view));
        return surroundings.pipelines().open(own()).seenBy(territories);
    }

    /** The program with all that it reads, for a project that keeps what coded a report. */
    Coding coding() throws IOException {
        return Codings.of(own(), view);
    }

    /** How many documents to code at once, where nobody said it as many as {@code usual}. */
    int threads(int usual) {
        return threads == null ? usual : threads;
    }

    /** How many documents to code at once by a program that does nothing else. */
    int threads() {
        return threads(Runtime.getRuntime().availableProcessors());
    }

    /** What the lines of a run depend on, for a run that takes it up. */
    List<String> asked() throws IOException {
        // Files by what they hold: one that was changed answers another question.
        List<String> asked = new ArrayList<>();
        asked.add("codebook " + (codebook == null ? "bundled" : Codings.digest(codebook)));
        for (Path gazetteer : own().gazetteers()) {
            asked.add("gazetteer " + Codings.digest(gazetteer));
        }
        boolean bundled = TerritorialView.bundled(view).isPresent();
        asked.add("view " + (bundled ? view : Codings.digest(Path.of(view))));
        return asked;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
