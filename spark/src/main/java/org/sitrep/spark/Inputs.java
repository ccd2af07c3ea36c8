// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.sitrep.ingest.PageReader;
import org.sitrep.ingest.PageReader.Seam;
import org.sitrep.ingest.PageReader.Share;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

/** Cuts the inputs into splits, and reads them. */
final class Inputs {
    /** Less is not worth a task of its own: coding it takes seconds. */
    private static final long LEAST = 1 << 20; // guess

    /** More makes the last tasks of a run last long: some minutes of coding. */
    private static final long MOST = 1 << 24; // guess

    /** Tasks for each core, so that those with much to code do not come last alone. */
    private static final int EACH = 4; // guess

    /** More tasks burden the driver: a billion pages have as many. */
    private static final int TASKS = 50_000; // guess

    private Inputs() {}

    /** Reads what a split holds. */
    interface Reading<T> {
        Stream<T> of(PageReader reader, Share share) throws IOException;
    }

    /** The inputs, cut and closed, in input order. */
    static List<Split> splits(JavaSparkContext spark, List<String> inputs, long asked)
            throws IOException {
        PageReader reader = reader();
        long all = 0;
        for (String input : inputs) {
            for (Share file : reader.shares(input, Long.MAX_VALUE / 2)) {
                all += file.bytes();
            }
        }
        long bytes =
                asked > 0
                        ? asked
                        : Math.max(
                                Math.clamp(
                                        all / ((long) EACH * spark.defaultParallelism()),
                                        LEAST,
                                        MOST),
                                all / TASKS);
        List<Share> cut = new ArrayList<>();
        for (String input : inputs) {
            cut.addAll(reader.shares(input, bytes));
        }
        return Split.pack(closed(spark, reader, cut), bytes);
    }

    private static List<Share> closed(JavaSparkContext spark, PageReader reader, List<Share> cut)
            throws IOException {
        List<Share> open = cut.stream().filter(share -> !share.isWhole()).toList();
        if (open.isEmpty()) {
            return cut;
        }
        Iterator<Seam> seams =
                spark.parallelize(open, open.size())
                        .map(share -> reader().seam(here(share)))
                        .collect()
                        .iterator();
        List<Share> closed = new ArrayList<>();
        List<Share> parts = new ArrayList<>();
        List<Seam> own = new ArrayList<>();
        for (Share share : cut) {
            if (share.isWhole()) {
                closed.add(share);
                continue;
            }
            parts.add(share);
            own.add(seams.next());
            if (share.until() == Long.MAX_VALUE) { // the last of its file
                closed.addAll(reader.close(parts, own));
                parts.clear();
                own.clear();
            }
        }
        return closed;
    }

    /** The ids of a split's documents, in order. */
    static Iterator<String> ids(Split split) {
        return read(split, PageReader::ids);
    }

    /** A split's documents, in order. */
    static Iterator<Outcome<Page>> pages(Split split) {
        return read(split, PageReader::read);
    }

    private static <T> Iterator<T> read(Split split, Reading<T> reading) {
        return new Chain<>(split.shares().iterator(), share -> reading.of(reader(), here(share)));
    }

    private static PageReader reader() {
        return PageReader.standard(InputStream.nullInputStream());
    }

    /**
     * A file that the driver saw and this machine does not see is no fault of the file: the task
     * fails and is tried on another machine, where a reader would reject what the file holds.
     */
    private static Share here(Share share) throws IOException {
        if (!Files.exists(Path.of(share.path()))) {
            throw new IOException(share.path() + " is not to be seen on this machine");
        }
        return share;
    }
}
