// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.ingest.PageReader.Seam;
import org.sitrep.ingest.PageReader.Share;

/**
 * Cuts files into shares, and closes the seams between them.
 *
 * <p>Lines are easy: a share begins behind the first line feed at its border, and what lies before
 * it is counted. In an archive the bytes at a border may look like a record and be none: a page
 * that quotes an archive, a length that lies. Only who comes from the record before knows. So each
 * share tells where it began and where the record behind its last one begins, and a share that
 * began elsewhere than the one before it ended is read again from there.
 */
final class Seams {
    private Seams() {}

    /** Reads the borders of a share. */
    interface Look {
        Seam at(Share share) throws IOException;
    }

    /** One share, or several of about the same size of which none is larger than asked for. */
    static List<Share> cut(Path file, String id, long size, long bytes) {
        long count = Math.max(1, (size + bytes - 1) / bytes);
        List<Share> shares = new ArrayList<>();
        for (long k = 0; k < count; k++) {
            long from = part(size, k, count);
            long until = part(size, k + 1, count);
            boolean last = k + 1 == count;
            shares.add(
                    new Share(
                            file.toString(),
                            id,
                            from,
                            last ? Long.MAX_VALUE : until,
                            0,
                            false,
                            until - from));
        }
        return shares;
    }

    /** The border before part k of so many; without overflow for any size of a file. */
    private static long part(long size, long k, long count) {
        return size / count * k + size % count * k / count;
    }

    /** The lines that begin in a share. */
    static Seam ofLines(Share share) throws IOException {
        // A line begins at the first byte of the file, and behind each line feed but the last byte.
        long at = Math.max(0, share.from() - 1);
        long begin = share.from() == 0 ? 0 : -1;
        long lines = share.from() == 0 ? 1 : 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = open(share.path(), at)) {
            long size = Files.size(Path.of(share.path()));
            while (at + 1 < Math.min(share.until(), size)) {
                int length = in.read(buffer);
                if (length < 0) {
                    break;
                }
                for (int i = 0; i < length; i++) {
                    long next = at + i + 1;
                    if (buffer[i] == '\n' && next < share.until() && next < size) {
                        begin = begin < 0 ? next : begin;
                        lines++;
                    }
                }
                at += length;
            }
        }
        return new Seam(begin, Long.MAX_VALUE, lines);
    }

    /** The lines of a share whose seams were closed. */
    static ByteLines lines(Share share, int limit) throws IOException {
        InputStream in = new BufferedInputStream(open(share.path(), share.from()), 1 << 16);
        return new ByteLines(in, limit, share.from(), share.until());
    }

    private static InputStream open(String path, long from) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(Path.of(path));
        try {
            return Channels.newInputStream(channel.position(from));
        } catch (IOException problem) {
            channel.close();
            throw problem;
        }
    }

    static List<Share> closeLines(List<Share> shares, List<Seam> seams) {
        List<Share> closed = new ArrayList<>();
        long line = 0;
        for (int k = 0; k < shares.size(); k++) {
            Seam seam = seams.get(k);
            if (seam.begin() >= 0) {
                closed.add(exactly(shares.get(k), seam.begin(), line));
            }
            line += seam.lines();
        }
        return closed;
    }

    static List<Share> closeArchive(List<Share> shares, List<Seam> seams, Look look)
            throws IOException {
        List<Share> closed = new ArrayList<>(List.of(shares.getFirst()));
        long expected = seams.getFirst().resume();
        for (int k = 1; k < shares.size(); k++) {
            Share share = shares.get(k);
            if (expected < share.until()) {
                Share exact = exactly(share, expected, 0);
                Seam seam = seams.get(k);
                seam = seam.begin() == expected ? seam : look.at(exact);
                closed.add(exact);
                expected = seam.resume();
            }
        }
        return closed;
    }

    private static Share exactly(Share share, long from, long line) {
        return new Share(share.path(), share.id(), from, share.until(), line, true, share.bytes());
    }
}
