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

/**
 * A file that appears under its name only when it is whole, or standard output. UTF-8. Until {@link
 * #commit} the content lies in {@code NAME.part}.
 */
final class OutputFile implements Closeable {
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
     * @param path standard output when empty
     */
    static OutputFile open(Optional<Path> path, OutputStream standard) throws IOException {
        if (path.isEmpty()) {
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
