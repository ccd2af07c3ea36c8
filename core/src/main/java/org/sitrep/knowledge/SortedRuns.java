// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * More records than the memory holds, in the order of their bytes: external merge sort (Knuth, The
 * Art of Computer Programming 3, section 5.4). Equal records all come, beside each other.
 *
 * <p>Records are gathered in memory up to a bound, sorted and put by as a run; the runs are merged
 * when the records are read. Belongs to one thread.
 */
final class SortedRuns implements Closeable {
    /** Bytes of records in memory at once; with what Java adds, some three times as much. Guess. */
    private static final int MEMORY = 32 << 20;

    /** What an array costs beside its bytes. */
    private static final int OVERHEAD = 32;

    /** Runs read at once; more are merged in steps, for files that may be open are few. Guess. */
    private static final int FAN_IN = 100;

    private final Path folder;
    private final String name;
    private final int memory;
    private final List<byte[]> held = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private long heldBytes;
    private int written;

    /** Takes the records in their order. */
    interface Sink {
        void take(byte[] record) throws IOException;
    }

    /** Where a run is read. */
    private static final class Head {
        private final byte[] record;
        private final int run;
        private final DataInputStream in;

        Head(byte[] record, int run, DataInputStream in) {
            this.record = record;
            this.run = run;
            this.in = in;
        }
    }

    /**
     * Keeps its runs in a folder.
     *
     * @param name of the files, unlike any other's in the folder
     */
    SortedRuns(Path folder, String name) {
        this(folder, name, MEMORY);
    }

    SortedRuns(Path folder, String name, int memory) {
        this.folder = folder;
        this.name = name;
        this.memory = memory;
    }

    void add(byte[] record) throws IOException {
        held.add(record);
        heldBytes += record.length + OVERHEAD;
        if (heldBytes >= memory) {
            putBy();
        }
    }

    /** Gives every record, in order; afterwards there are none. */
    void drain(Sink sink) throws IOException {
        if (runs.isEmpty()) {
            held.sort(Arrays::compareUnsigned);
            for (byte[] record : held) {
                sink.take(record);
            }
            held.clear();
            return;
        }
        putBy();
        while (runs.size() > FAN_IN) {
            List<Path> some = List.copyOf(runs.subList(0, FAN_IN));
            runs.subList(0, FAN_IN).clear();
            Path run = next();
            try (DataOutputStream out = open(run)) {
                merge(some, record -> write(out, record));
            }
            delete(some);
            runs.add(run);
        }
        merge(runs, sink);
        close();
    }

    private void putBy() throws IOException {
        if (held.isEmpty()) {
            return;
        }
        held.sort(Arrays::compareUnsigned);
        Path run = next();
        try (DataOutputStream out = open(run)) {
            for (byte[] record : held) {
                write(out, record);
            }
        }
        runs.add(run);
        held.clear();
        heldBytes = 0;
    }

    private Path next() {
        return folder.resolve(name + "-" + written++);
    }

    private static DataOutputStream open(Path run) throws IOException {
        return new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(run), 1 << 16)); // guess
    }

    private static void write(DataOutputStream out, byte[] record) throws IOException {
        out.writeInt(record.length);
        out.write(record);
    }

    private static void merge(List<Path> of, Sink sink) throws IOException {
        PriorityQueue<Head> heads =
                new PriorityQueue<>(
                        Comparator.comparing((Head head) -> head.record, Arrays::compareUnsigned)
                                .thenComparingInt(head -> head.run));
        List<DataInputStream> open = new ArrayList<>();
        try {
            for (int i = 0; i < of.size(); i++) {
                DataInputStream in =
                        new DataInputStream(
                                new BufferedInputStream(Files.newInputStream(of.get(i)), 1 << 16));
                open.add(in);
                byte[] first = read(in);
                if (first != null) {
                    heads.add(new Head(first, i, in));
                }
            }
            while (!heads.isEmpty()) {
                Head least = heads.remove();
                sink.take(least.record);
                byte[] following = read(least.in);
                if (following != null) {
                    heads.add(new Head(following, least.run, least.in));
                }
            }
        } finally {
            for (DataInputStream in : open) {
                in.close();
            }
        }
    }

    private static byte @Nullable [] read(DataInputStream in) throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException end) {
            return null;
        }
        byte[] record = new byte[length];
        in.readFully(record);
        return record;
    }

    private static void delete(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    /** Gives up all records. */
    @Override
    public void close() throws IOException {
        held.clear();
        heldBytes = 0;
        delete(runs);
        runs.clear();
    }
}
