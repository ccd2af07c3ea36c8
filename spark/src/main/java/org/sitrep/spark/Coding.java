// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import java.util.BitSet;
import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.Coder;
import org.sitrep.app.CodingSetup;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordWriter;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

/** The lines of one split, coded as they are asked for. */
final class Coding implements Iterator<String> {
    private final Iterator<Outcome<Page>> pages;
    private final BitSet again = new BitSet();
    private final Coder coder;
    private int at;

    /**
     * @param again places of documents that are rejected, since their ids came before
     */
    Coding(CodingSetup setup, Split split, Optional<Iterable<Integer>> again) {
        pages = Inputs.pages(split);
        coder = Installation.coder(setup);
        if (again.isPresent()) {
            again.get().forEach(this.again::set);
        }
    }

    @Override
    public boolean hasNext() {
        boolean more = pages.hasNext();
        check();
        return more;
    }

    @Override
    public String next() {
        Outcome<Page> page = pages.next();
        RecordLine line = coder.code(again.get(at++) ? Coder.duplicate(page) : page);
        check();
        return RecordWriter.line(line);
    }

    /**
     * Ends a task that is to end. The interrupt that tells it so closes the file that it reads;
     * what was read since is no damage of the file and must not be told as such.
     */
    private static void check() {
        @Nullable TaskContext context = TaskContext.get();
        if (context != null && context.isInterrupted()) {
            throw new TaskKilledException("interrupted");
        }
    }
}
