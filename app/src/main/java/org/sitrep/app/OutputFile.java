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

    private OutputFile(OutputStream stream, @Nullable Path part, @Nullable Path target) {
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        this.part = part;
        this.target = target;
    }

    /**
     * Opens the output.
     *
     * @param path standard output when empty
     */
    static OutputFile open(Optional<Path> path, OutputStream standard) throws IOException {
        if (path.isEmpty()) {
            return new OutputFile(standard, null, null);
        }
        Path target = path.get();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A device or a pipe: nothing to rename.
            return new OutputFile(Files.newOutputStream(target), null, null);
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        return new OutputFile(Files.newOutputStream(part), part, target);
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

    /** Gives up what was not committed. */
    @Override
    public void close() throws IOException {
        writer.close();
        if (part != null) {
            Files.deleteIfExists(part);
        }
    }
}
