// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;
import org.sitrep.model.Decision;
import org.sitrep.store.Project;

/** Files that {@code sitrep code --format records} wrote, and projects, as they are corrected. */
final class RecordFiles {
    /** How every file of SQLite begins. */
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /**
     * Characters of a line: a record holds its text, of 2 million at most, and some times as much
     * about it.
     */
    private static final int LONGEST = 100_000_000; // guess

    private RecordFiles() {}

    /** Takes a line that was read. */
    interface Sink {
        void take(RecordLine line) throws IOException;
    }

    /**
     * Reads the lines of files in their order.
     *
     * @param names paths, {@code -} for standard input, or projects
     * @throws IOException when a file cannot be read or holds a line that is no record; names both
     */
    static void read(List<String> names, InputStream standard, Sink sink) throws IOException {
        for (String name : names) {
            if (isProject(name)) {
                project(name, sink);
                continue;
            }
            try (InputStream stream =
                    name.equals("-") ? standard : Files.newInputStream(Path.of(name))) {
                read(name, stream, sink);
            }
        }
    }

    /** Whether a name is that of a project: the address of a database, or a file of SQLite. */
    static boolean isProject(String name) throws IOException {
        if (name.startsWith("postgresql:") || name.startsWith("jdbc:postgresql:")) {
            return true;
        }
        if (name.equals("-") || !Files.isRegularFile(Path.of(name))) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(Path.of(name))) {
            return Arrays.equals(stream.readNBytes(SQLITE.length), SQLITE);
        }
    }

    private static void project(String name, Sink sink) throws IOException {
        try (Project project = Project.open(name, Clock.systemUTC())) {
            project.coded(
                    document -> {
                        try {
                            sink.take(new RecordLine.Coded(document));
                        } catch (IOException fault) {
                            throw new UncheckedIOException(fault);
                        }
                    });
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        }
    }

    /** What people decided in the projects among the names. */
    static List<Decision> decisions(List<String> names) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        for (String name : names) {
            if (isProject(name)) {
                try (Project project = Project.open(name, Clock.systemUTC())) {
                    decisions.addAll(project.decisions());
                }
            }
        }
        return decisions;
    }

    /** Reads the lines of one stream; {@code name} names it in messages. */
    static void read(String name, InputStream stream, Sink sink) throws IOException {
        BoundedLines lines =
                new BoundedLines(
                        new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()),
                        LONGEST);
        int number = 0;
        try {
            for (Optional<String> next = lines.next(); next.isPresent(); next = lines.next()) {
                number++;
                String line = next.get();
                if (line.length() > LONGEST) {
                    throw new IOException("longer than " + LONGEST + " characters");
                }
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
