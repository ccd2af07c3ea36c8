// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.util.Iterator;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

/** The outcomes of one file, read as they are asked for. */
interface OutcomeSource extends Iterator<Outcome<Page>>, AutoCloseable {

    /** Closes the file; needless after the last outcome. */
    @Override
    void close();

    /** A source of one outcome, for a file that holds one document. */
    static OutcomeSource of(Outcome<Page> outcome) {
        return new OutcomeSource() {
            private boolean told;

            @Override
            public boolean hasNext() {
                return !told;
            }

            @Override
            public Outcome<Page> next() {
                if (told) {
                    throw new java.util.NoSuchElementException();
                }
                told = true;
                return outcome;
            }

            @Override
            public void close() {}
        };
    }
}
