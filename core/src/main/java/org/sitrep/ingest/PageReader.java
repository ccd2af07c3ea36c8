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
 *
 * <p>What an input is, is told by its name: {@code .txt} a page saved as text, {@code .html},
 * {@code .htm} and {@code .xhtml} markup, {@code .jsonl} and {@code .ndjson} one document a line,
 * {@code .xml}, {@code .rss} and {@code .atom} a feed, one document an entry, {@code .warc} and
 * {@code .warc.gz} web archives; without an ending, and on standard input, by its first characters.
 * A text file that begins like markup is markup, and what begins like a PDF is one under every name
 * but that of JSON Lines. Everything else is rejected. The ids of one input may repeat; the caller,
 * who sees all inputs, rejects the second.
 */
public interface PageReader {

    /**
     * The largest document that is read, in bytes: of the file, or of the line of JSON Lines. News
     * pages are below 2 MB; this bounds the memory that one document can take.
     */
    int MAX_DOCUMENT_BYTES = 20_000_000;

    /**
     * Reads one command-line input: a file, a folder (its files in the order of their relative
     * paths, by code point; names that begin with a full stop are hidden and not read), or {@code
     * -} for standard input.
     *
     * @return lazily read outcomes in input order, one document in memory at a time; close it to
     *     close the files. An input of JSON Lines without lines has none
     * @throws IOException when the input does not exist or cannot be opened
     */
    Stream<Outcome<Page>> read(String input) throws IOException;

    /**
     * Reads a file that was sent and lies nowhere. The name is a label: its ending says what the
     * file is, and it is the id of a document that brings none; nothing is opened by it.
     *
     * @param in read to its end while the outcomes are asked for; closed with the stream
     * @return as for {@link #read(String)}
     */
    Stream<Outcome<Page>> read(String name, InputStream in);

    /** The reader of all supported inputs; {@code -} reads from {@code standardInput}. */
    static PageReader standard(InputStream standardInput) {
        return new StandardPageReader(standardInput, MAX_DOCUMENT_BYTES);
    }
}
