// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;
import org.sitrep.model.Input;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

/**
 * The records that an interrupted run left in {@code NAME.part}, one line for each input in their
 * order: what was coded is not coded again.
 *
 * <p>A run writes {@code NAME.run} beside it, which says how it was asked; another question is not
 * answered with the lines of the first. A line that the end of the run cut is given up. Confined to
 * one thread.
 */
final class Resumption implements Closeable {
    /** Nothing is taken up, and nothing is left to be taken up. */
    static final Resumption NOTHING = new Resumption(null, null, 0);

    private final @Nullable Path run;
    private final @Nullable BufferedReader lines;
    private long left;

    private Resumption(@Nullable Path run, @Nullable BufferedReader lines, long left) {
        this.run = run;
        this.lines = lines;
        this.left = left;
    }

    /**
     * Looks for what a run left.
     *
     * @param target the file of records
     * @param asked how this run is asked: everything that the lines depend on
     * @param resume whether to take up what is there; else it is forgotten
     * @throws IOException when it was asked otherwise
     */
    static Resumption open(Path target, String asked, boolean resume) throws IOException {
        Path part = OutputFile.part(target);
        Path run = target.resolveSibling(target.getFileName() + ".run");
        boolean found = resume && Files.isRegularFile(part) && Files.isRegularFile(run);
        if (found && !Files.readString(run).equals(asked)) {
            throw new IOException(
                    part
                            + " was written by another version, or by a run with other inputs or"
                            + " options ("
                            + run
                            + "); code without --resume to begin anew");
        }
        if (!found) {
            Files.deleteIfExists(part);
            Files.writeString(run, asked);
            return new Resumption(run, null, 0);
        }
        long count = cutToWholeLines(part);
        return new Resumption(run, Files.newBufferedReader(part), count);
    }

    /** Whether the next input was answered already. */
    boolean hasNext() {
        return left > 0;
    }

    /**
     * The line that answers the next input.
     *
     * @throws IOException when it answers another input: the inputs have changed
     */
    RecordLine next(Outcome<Page> read) throws IOException {
        left--;
        String text = lines == null ? null : lines.readLine();
        if (text == null) {
            throw new IOException("the part file has changed while it was read");
        }
        RecordLine line = RecordReader.read(text);
        String id =
                switch (read) {
                    case Outcome.Usable<Page>(var page) -> page.id();
                    case Outcome.Rejected<Page>(var rejection) -> rejection.id();
                };
        if (!line.id().equals(id) || !digest(line).equals(digest(read))) {
            throw new IOException(
                    "the inputs have changed: the interrupted run read "
                            + line.id()
                            + " where now stands "
                            + id
                            + "; code without --resume to begin anew");
        }
        return line;
    }

    /** The run has ended well, nothing is left to take up. */
    void forget() throws IOException {
        if (run != null) {
            Files.deleteIfExists(run);
        }
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }

    private static String digest(RecordLine line) {
        Input input =
                switch (line) {
                    case RecordLine.Coded(var document) -> document.document().input();
                    case RecordLine.Rejected(var rejection) -> rejection.input();
                    case RecordLine.Copied copied -> copied.input();
                    case RecordLine.Skipped skipped -> skipped.input();
                };
        return input.sha256();
    }

    private static String digest(Outcome<Page> read) {
        return switch (read) {
            case Outcome.Usable<Page>(var page) -> page.input().sha256();
            case Outcome.Rejected<Page>(var rejection) -> rejection.input().sha256();
        };
    }

    /** Cuts what stands behind the last line end; returns the number of lines. */
    private static long cutToWholeLines(Path part) throws IOException {
        long lines = 0;
        try (RandomAccessFile file = new RandomAccessFile(part.toFile(), "rw")) {
            byte[] buffer = new byte[1 << 16];
            long whole = 0;
            long at = 0;
            for (int n = file.read(buffer); n > 0; n = file.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '\n') {
                        lines++;
                        whole = at + i + 1;
                    }
                }
                at += n;
            }
            file.setLength(whole);
        }
        return lines;
    }

    /** Everything that the lines of a run depend on, a line for each. */
    static String asked(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
