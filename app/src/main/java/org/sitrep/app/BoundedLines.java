// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * The lines of a text, each kept up to a limit: one without an end takes no more memory than that.
 * A line ends at a line feed, a carriage return, or both. Confined to one thread.
 */
final class BoundedLines {
    private final Reader reader;
    private final int most;
    private final char[] buffer = new char[1 << 13];
    private int at;
    private int filled;
    private boolean afterReturn;

    /**
     * @param most characters of a line
     */
    BoundedLines(Reader reader, int most) {
        this.reader = reader;
        this.most = most;
    }

    /**
     * The next line without its end; empty at the end of the text. Of a longer line as many
     * characters as a line may have, and one more.
     */
    Optional<String> next() throws IOException {
        if (afterReturn && has() && buffer[at] == '\n') {
            at++;
        }
        afterReturn = false;
        if (!has()) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder();
        while (has()) {
            int end = at;
            while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            line.append(buffer, at, Math.min(end - at, most + 1 - line.length()));
            at = end;
            if (end < filled) {
                at++;
                afterReturn = buffer[end] == '\r';
                break;
            }
        }
        return Optional.of(line.toString());
    }

    private boolean has() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, reader.read(buffer));
        }
        return at < filled;
    }
}
