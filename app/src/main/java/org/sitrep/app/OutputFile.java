// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A file that appears under its name only when it is whole, or standard output. UTF-8. Until {@link
 * #commit} the content lies in {@code NAME.part}.
 */
final class OutputFile implements Closeable {
    private static final Path STANDARD = Path.of("-");

    private final Writer writer;
    private final @Nullable Path part;
    private final @Nullable Path target;
    private final boolean kept;

    private OutputFile(
            OutputStream stream, @Nullable Path part, @Nullable Path target, boolean kept) {
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        this.part = part;
        this.target = target;
        this.kept = kept;
    }

    /**
     * Opens the output.
     *
     * @param path standard output when empty, or {@code -}
     */
    static OutputFile open(Optional<Path> path, OutputStream standard) throws IOException {
        if (path.isEmpty() || isStandard(path)) {
            return new OutputFile(standard, null, null, false);
        }
        Path target = path.get();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A device or a pipe: nothing to rename.
            return new OutputFile(Files.newOutputStream(target), null, null, false);
        }
        Path part = part(target);
        return new OutputFile(Files.newOutputStream(part), part, target, false);
    }

    /** Opens the output when somebody named one; else what is written is forgotten. */
    static OutputFile openIfNamed(Optional<Path> path, OutputStream standard) throws IOException {
        return open(path, path.isEmpty() ? OutputStream.nullOutputStream() : standard);
    }

    /** Whether a path is the sign for standard output. */
    static boolean isStandard(Optional<Path> path) {
        return path.filter(STANDARD::equals).isPresent();
    }

    /** Two things cannot go to standard output: nobody could tell them apart. */
    static ParameterException twice(CommandSpec spec, String one, String other) {
        return new ParameterException(
                spec.commandLine(), one + " and " + other + " both go to standard output");
    }

    /** Makes a file, or none when there is nothing to write; returns what became of it. */
    interface Maker<T> {
        T make(Path file) throws IOException;
    }

    /**
     * Makes a file that must be whole before anything can be read of it; for {@code -} elsewhere,
     * and then it is copied to standard output.
     */
    static <T> T make(Path path, OutputStream standard, Maker<T> maker) throws IOException {
        if (!isStandard(Optional.of(path))) {
            return maker.make(path);
        }
        Path folder = Files.createTempDirectory("sitrep-");
        Path file = folder.resolve("whole");
        try {
            T made = maker.make(file);
            if (Files.exists(file)) {
                Files.copy(file, standard);
                standard.flush();
            }
            return made;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /**
     * Opens a file behind what an interrupted run left of it; it is kept when this run fails too.
     */
    static OutputFile append(Path target) throws IOException {
        Path part = part(target);
        return new OutputFile(
                Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                part,
                target,
                true);
    }

    /** Where the content of a file lies until it is whole. */
    static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    Writer writer() {
        return writer;
    }

    /** Makes the content final. */
    void commit() throws IOException {
        writer.close();
        if (part != null && target != null) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Gives up what was not committed, unless it was opened to be taken up again. */
    @Override
    public void close() throws IOException {
        writer.close();
        if (part != null && !kept) {
            Files.deleteIfExists(part);
        }
    }
}
