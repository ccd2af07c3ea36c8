// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

/**
 * The outcomes of several files, one file open at a time.
 *
 * <p>Not {@link java.util.stream.Stream#flatMap}: asked for an iterator, that reads a whole inner
 * stream at once, and a file of JSON Lines may be larger than the memory.
 */
final class Pages<F> implements Iterator<Outcome<Page>> {
    private final Iterator<F> files;
    private final Opener<F> opener;
    private @Nullable OutcomeSource open;

    /** Opens one file. */
    interface Opener<F> {
        OutcomeSource open(F file) throws IOException;
    }

    Pages(Iterator<F> files, Opener<F> opener) {
        this.files = files;
        this.opener = opener;
    }

    @Override
    public boolean hasNext() {
        while (open == null || !open.hasNext()) {
            close();
            if (!files.hasNext()) {
                return false;
            }
            try {
                open = opener.open(files.next());
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
        return true;
    }

    @Override
    public Outcome<Page> next() {
        if (!hasNext() || open == null) {
            throw new NoSuchElementException();
        }
        return open.next();
    }

    /** Closes the open file. */
    void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
