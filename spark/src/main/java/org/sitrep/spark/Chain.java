// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What several streams hold, one of them open at a time, each closed behind its last. */
final class Chain<S, T> implements Iterator<T> {
    private final Iterator<S> sources;
    private final Opener<S, T> opener;
    private @Nullable Stream<T> open;
    private @Nullable Iterator<T> things;

    /** Opens a source. */
    interface Opener<S, T> {
        Stream<T> open(S source) throws IOException;
    }

    Chain(Iterator<S> sources, Opener<S, T> opener) {
        this.sources = sources;
        this.opener = opener;
    }

    @Override
    public boolean hasNext() {
        while (things == null || !things.hasNext()) {
            if (open != null) {
                open.close();
                open = null;
                things = null;
            }
            if (!sources.hasNext()) {
                return false;
            }
            try {
                open = opener.open(sources.next());
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
            things = open.iterator();
        }
        return true;
    }

    @Override
    public T next() {
        if (!hasNext() || things == null) {
            throw new NoSuchElementException();
        }
        return things.next();
    }
}
