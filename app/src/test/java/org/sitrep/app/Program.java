// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.knowledge.OwnCodebook;
import org.sitrep.pipeline.Pipeline;

/**
 * One run of the program inside the test, with the light parser.
 *
 * @param status the exit status
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Program(int status, String out, String err) {

    /** The stages, opened once. */
    private static final class Stages {
        static final Knowledge KNOWLEDGE =
                Knowledge.open(Path.of(System.getProperty("sitrep.data")));
        static final Pipeline PIPELINE = Pipeline.english(KNOWLEDGE, new LightParser());

        static Pipeline open(OwnFiles own) throws IOException {
            if (!own.gazetteers().isEmpty()) {
                return Pipeline.english(
                        Knowledge.open(Surroundings.data(), own.gazetteers()), new LightParser());
            }
            return own.codebook().isEmpty()
                    ? PIPELINE
                    : Pipeline.english(
                            KNOWLEDGE.with(OwnCodebook.read(own.codebook().get())),
                            new LightParser());
        }
    }

    static Program run(Object... arguments) {
        return run("", false, arguments);
    }

    static Program onTerminal(Object... arguments) {
        return run("", true, arguments);
    }

    static Program withInput(String input, Object... arguments) {
        return run(input, false, arguments);
    }

    private static Program run(String input, boolean terminal, Object... arguments) {
        return run(input, terminal, Stages::open, arguments);
    }

    static Program run(
            String input,
            boolean terminal,
            Surroundings.PipelineSource pipelines,
            Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int status =
                Sitrep.execute(
                        new Surroundings(
                                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                                out,
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                terminal,
                                terminal,
                                pipelines),
                        words);
        return new Program(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
