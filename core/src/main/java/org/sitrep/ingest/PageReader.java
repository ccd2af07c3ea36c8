// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

/**
 * Stage 1: reads inputs and decodes them. Each input yields a page or a rejection, in input order;
 * nothing is dropped.
 */
public interface PageReader {

    /**
     * Reads one command-line input: a file, a folder (its files in the order of their relative
     * paths), or {@code -} for standard input.
     *
     * @return lazily read outcomes in input order; close it to close the files
     * @throws IOException when the input does not exist or cannot be opened
     */
    Stream<Outcome<Page>> read(String input) throws IOException;

    /** The reader of all supported inputs; {@code -} reads from {@code standardInput}. */
    static PageReader standard(InputStream standardInput) {
        return input -> Stream.empty();
    }
}
