// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.util.Iterator;
import java.util.List;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

/** The outcomes of one file, read as they are asked for. */
interface OutcomeSource extends Iterator<Outcome<Page>>, AutoCloseable {

    /** Closes the file; needless after the last outcome. */
    @Override
    void close();

    /** A source of one outcome, for a file that holds one document. */
    static OutcomeSource of(Outcome<Page> outcome) {
        return of(List.of(outcome).iterator());
    }

    /** A source of outcomes that are read already. */
    static OutcomeSource of(Iterator<Outcome<Page>> outcomes) {
        return new OutcomeSource() {
            @Override
            public boolean hasNext() {
                return outcomes.hasNext();
            }

            @Override
            public Outcome<Page> next() {
                return outcomes.next();
            }

            @Override
            public void close() {}
        };
    }
}
