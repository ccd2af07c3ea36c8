// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.sitrep.export.Style;
import org.sitrep.knowledge.CodebookException;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.knowledge.OwnCodebook;
import org.sitrep.nlp.Parser;
import org.sitrep.pipeline.Pipeline;

/**
 * What a command finds around it: the three streams, whether a person sits in front of them, and
 * the way to a pipeline. Tests hand in their own.
 *
 * @param out for data; UTF-8 whatever the locale says
 * @param err for talk
 * @param outIsTerminal whether colours make sense on {@code out}
 * @param errIsTerminal whether a progress line makes sense on {@code err}
 */
record Surroundings(
        InputStream in,
        OutputStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        PipelineSource pipelines) {

    /** Opens a pipeline. */
    interface PipelineSource {
        /**
         * Opens the pipeline.
         *
         * @param own what the user adds
         * @throws IllegalStateException when the installation is broken
         * @throws CodebookException when the user's own codebook has mistakes
         * @throws IOException when a file of the user's cannot be read
         */
        Pipeline open(OwnFiles own) throws IOException;
    }

    /**
     * The process's own. Java cannot tell whether standard error is a terminal, so the script that
     * starts it says so in {@code sitrep.terminal.out} and {@code sitrep.terminal.err}.
     */
    static Surroundings ofProcess() {
        boolean plain = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        return new Surroundings(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean("sitrep.terminal.out") && !plain,
                Boolean.getBoolean("sitrep.terminal.err"),
                Surroundings::installed);
    }

    /** How text for a person is set on {@code out}. */
    Style style() {
        return outIsTerminal ? new Style(true, Style.PLAIN.width()) : Style.PLAIN;
    }

    /**
     * The folder of the reference files.
     *
     * @throws IllegalStateException when nobody said which: a broken installation
     */
    static Path data() {
        String named = System.getProperty("sitrep.data");
        if (named == null) {
            throw new IllegalStateException(
                    "the property sitrep.data, the folder of the reference files, is not set;"
                            + " the script ./sitrep sets it");
        }
        return Path.of(named);
    }

    private static Pipeline installed(OwnFiles own) throws IOException {
        return open(data(), own);
    }

    /** Opens a pipeline with the reference files of a folder; see {@link PipelineSource}. */
    static Pipeline open(Path data, OwnFiles own) throws IOException {
        OwnCodebook codebook =
                own.codebook().isPresent()
                        ? OwnCodebook.read(own.codebook().get())
                        : OwnCodebook.none();
        Knowledge knowledge = Knowledge.open(data, own.gazetteers()).with(codebook);
        return Pipeline.english(knowledge, Parser.english(data));
    }
}
