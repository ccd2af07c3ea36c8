// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The lines of a stream as bytes, each kept up to a limit, as far as lines begin before a byte of
 * the file. For one thread.
 */
final class ByteLines implements Closeable {
    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long position;
    private final long until;

    ByteLines(InputStream in, int limit) {
        this(in, limit, 0, Long.MAX_VALUE);
    }

    /**
     * @param from where in the file the stream begins
     * @param until no line is read that begins at or behind this byte of the file
     */
    ByteLines(InputStream in, int limit, long from, long until) {
        this.in = in;
        this.limit = limit;
        this.position = from;
        this.until = until;
    }

    /** The next line without its line feed; nothing at the end of the stream. */
    Optional<BoundedBytes> next() throws IOException {
        if (position >= until || (at == filled && !fill())) {
            return Optional.empty();
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        MessageDigest digest = BoundedBytes.sha256Digest();
        long length = 0;
        boolean ended = false;
        while (!ended && (at < filled || fill())) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            digest.update(buffer, at, end - at);
            kept.write(buffer, at, (int) Math.min(end - at, Math.max(0, limit - length)));
            length += end - at;
            ended = end < filled;
            at = ended ? end + 1 : end;
        }
        position += ended ? length + 1 : length;
        return Optional.of(new BoundedBytes(kept.toByteArray(), length, digest));
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
