// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;

/** Files that {@code sitrep code --format records} wrote. */
final class RecordFiles {
    private RecordFiles() {}

    /** Takes a line that was read. */
    interface Sink {
        void take(RecordLine line) throws IOException;
    }

    /**
     * Reads the lines of files in their order.
     *
     * @param names paths, or {@code -} for standard input
     * @throws IOException when a file cannot be read or holds a line that is no record; names both
     */
    static void read(List<String> names, InputStream standard, Sink sink) throws IOException {
        for (String name : names) {
            try (InputStream stream =
                    name.equals("-") ? standard : Files.newInputStream(Path.of(name))) {
                read(name, stream, sink);
            }
        }
    }

    /** Reads the lines of one stream; {@code name} names it in messages. */
    static void read(String name, InputStream stream, Sink sink) throws IOException {
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
        int number = 0;
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    sink.take(RecordReader.read(line));
                }
            }
        } catch (CharacterCodingException e) {
            throw new IOException(name + " is not UTF-8 behind line " + number, e);
        } catch (IOException e) {
            throw new IOException(name + ", line " + number + ": " + e.getMessage(), e);
        }
    }
}
