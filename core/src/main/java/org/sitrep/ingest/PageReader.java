// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
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

    /**
     * A stretch of one file that is read by itself, so that a large file can be read on many
     * threads or machines. A document belongs to the share in which it begins.
     *
     * @param path the file
     * @param id how the file is called in the ids of documents that bring none
     * @param from the first byte
     * @param until no document of the share begins at or behind this byte; {@link Long#MAX_VALUE}
     *     for the last or only share of a file
     * @param line lines of the file before the share; 0 in all but JSON Lines
     * @param exact whether a document begins at {@code from}; else the first one is looked for from
     *     there on
     * @param bytes of the file that lie in the share, for sharing out the work
     */
    record Share(
            String path, String id, long from, long until, long line, boolean exact, long bytes)
            implements Serializable {
        /** Whether the share is the whole file. */
        public boolean isWhole() {
            return from == 0 && until == Long.MAX_VALUE;
        }
    }

    /**
     * What one share of a file tells of its borders.
     *
     * @param begin where its first document begins; -1 when none does
     * @param resume where in the file the document behind its last one begins, as reading the file
     *     from the start would have it; {@link Long#MAX_VALUE} when none does. In archives only
     * @param lines lines that begin in it; in JSON Lines only
     */
    record Seam(long begin, long resume, long lines) implements Serializable {}

    /**
     * The shares of one command-line input, in input order, cut from archives and JSON Lines that
     * are larger than a share may be. Other files are one share each.
     *
     * <p>Where a file was cut, its shares read as they are may hold a document twice or lose a
     * line's number: they are to be {@link #close closed} first.
     *
     * @param input a file or a folder; not standard input
     * @param bytes of the largest share of a file that can be cut
     * @throws IOException when the input does not exist or cannot be opened
     */
    List<Share> shares(String input, long bytes) throws IOException;

    /** Reads a share of a cut file for its borders alone. */
    Seam seam(Share share) throws IOException;

    /**
     * Closes the seams of a file that was cut: read one after the other, the shares that are left
     * hold what the file holds. What looks like a record inside of another, which a hostile page
     * may hold, begins no document.
     *
     * @param shares all of one file, in order
     * @param seams of each share, from {@link #seam}
     */
    List<Share> close(List<Share> shares, List<Seam> seams) throws IOException;

    /** Reads a share: as {@link #read(String)}. */
    Stream<Outcome<Page>> read(Share share) throws IOException;

    /** The ids of what {@link #read(Share)} would read, in order, for less work where that goes. */
    Stream<String> ids(Share share) throws IOException;

    /** The reader of all supported inputs; {@code -} reads from {@code standardInput}. */
    static PageReader standard(InputStream standardInput) {
        return new StandardPageReader(standardInput, MAX_DOCUMENT_BYTES);
    }
}
