// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.sitrep.ingest.ArchivedPage.Place;
import org.sitrep.ingest.PackedRecords.Whole;
import org.sitrep.ingest.PageReader.Seam;
import org.sitrep.ingest.PageReader.Share;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Rejection.Reason;

/**
 * The pages of a web archive (WARC, ISO 28500), plain or with each record packed by itself.
 *
 * <p>Answers of web servers, resources and conversions are pages or rejections; requests, metadata
 * and revisits are neither, since they hold no content of their own.
 *
 * <p>A damaged record costs itself only: it is rejected with its place, and reading goes on at the
 * next record ({@link ArchiveSeeker}). Whether a record's length is right shows behind its last
 * byte; a record is therefore told only when the one behind it was reached. At most one record is
 * in memory.
 */
final class ArchiveRecords implements OutcomeSource {
    /** Status line and headers, which count beside the content of an answer. // guess: the most */
    private static final int MAX_HEAD_BYTES = 1 << 16;

    /** Records that jwarc reads before those are tried again that are as they should be. */
    private static final int PATIENCE = 16; // guess: in a file written so, all may be otherwise

    private final FileChannel channel;
    private final ArchiveSeeker seeker;
    private final PackedRecords packed;
    private final ArchivedPage pages;
    private final String name;
    private final String path;
    private final long maxRecordBytes;
    private final long until;
    private boolean exact;
    private final boolean idsOnly;
    private final boolean onlyJwarc;
    private @Nullable WarcReader reader;
    private @Nullable Told held;

    /** Whether something but the empty lines of the standard stood behind the record held. */
    private boolean warned;

    private final Queue<Outcome<Page>> ready = new ArrayDeque<>();

    /** Where a reader is to be opened next; -1 at the end of the archive. */
    private long restart;

    /** Where the record begins that is to be read without jwarc; -1 while jwarc reads. */
    private long next = -1;

    /** Where the record before that begins; -1 when none was read so. */
    private long last = -1;

    /** Records that jwarc read since it took over. */
    private int slowly;

    /** A record whose end was not checked yet. */
    private record Told(Place place, Outcome<Page> outcome) {}

    /** Where the first record began; -1 while none did. */
    private long begin = -1;

    /**
     * Where reading would have gone on behind the last record; at the end of the file, MAX_VALUE.
     */
    private long resume = Long.MAX_VALUE;

    /**
     * @param name how the archive is called in the ids of records without an id
     * @param from the first record that is read is the first that begins at or behind this byte
     * @param until no record is read that begins at or behind this byte
     */
    ArchiveRecords(Path file, String name, Decoder decoder, int maxBytes, long from, long until)
            throws IOException {
        this(
                file,
                new Share(file.toString(), name, from, until, 0, false, 0),
                decoder,
                maxBytes,
                false,
                false);
    }

    /**
     * @param idsOnly whether the pages are not wanted, only which there are: they are told as
     *     rejections without a reason worth reading
     * @param onlyJwarc whether jwarc reads all records, for a comparison
     */
    ArchiveRecords(
            Path file,
            Share share,
            Decoder decoder,
            int maxBytes,
            boolean idsOnly,
            boolean onlyJwarc)
            throws IOException {
        this.channel = FileChannel.open(file);
        this.seeker = new ArchiveSeeker(channel);
        this.packed = new PackedRecords(channel);
        this.pages = new ArchivedPage(decoder, maxBytes);
        this.name = share.id();
        this.path = share.path();
        this.maxRecordBytes = (long) maxBytes + MAX_HEAD_BYTES;
        this.until = share.until();
        this.restart = share.from();
        this.exact = share.exact();
        this.idsOnly = idsOnly;
        this.onlyJwarc = onlyJwarc;
    }

    /** What was seen of the borders of the share, once its last outcome was read. */
    Seam seam() {
        return new Seam(begin, resume, 0);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && (next >= 0 || reader != null || restart >= 0)) {
            try {
                if (next >= 0) {
                    advance();
                } else if (reader == null) {
                    start();
                } else {
                    advance(reader);
                }
            } catch (IOException | RuntimeException problem) {
                // jwarc tells of damage by both; what is damaged is told by where it happened.
                damaged(problem);
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Outcome<Page> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    @Override
    public void close() {
        packed.close();
        reader = null;
        restart = -1;
        next = -1;
        try {
            channel.close();
        } catch (IOException harmless) {
            held = null; // everything that was asked for has been read
        }
    }

    /** Opens the archive at the next record behind {@link #restart}. */
    private void start() throws IOException {
        long from = restart;
        restart = -1;
        OptionalLong record = exact ? OptionalLong.of(from) : seeker.next(from);
        exact = false;
        begin = begin < 0 ? record.orElse(-1) : begin;
        if (record.isEmpty() && from == 0 && channel.size() > 0) {
            ready.add(damagedAt(unnamed(0), "no record of an archive"));
        }
        if (record.isPresent() && record.getAsLong() < until) {
            next = record.getAsLong();
            last = -1;
        } else {
            resume = record.orElse(Long.MAX_VALUE);
        }
    }

    /**
     * Reads the next record as one that is as it should be. Where it is not, or is behind the
     * share, jwarc reads it, and before it the last one once more, so that what it says of the seam
     * between the two is what it always says.
     */
    private void advance() throws IOException {
        warned = false;
        if (next == channel.size() && last >= 0) {
            next = -1;
            release();
            return;
        }
        Optional<Whole> record = next < until ? whole(next) : Optional.empty();
        if (record.isPresent()) {
            take(record.get());
        } else {
            open(last >= 0 ? last : next);
        }
    }

    private Optional<Whole> whole(long at) throws IOException {
        return onlyJwarc
                ? Optional.empty()
                : packed.read(at).filter(record -> record.content().length() <= maxRecordBytes);
    }

    /** Has jwarc read from a record on. */
    private void open(long from) throws IOException {
        held = null;
        next = -1;
        slowly = 0;
        channel.position(from);
        WarcReader opened = new WarcReader(new EndingChannel(channel));
        opened.onWarning(warning -> warned = true);
        reader = opened;
    }

    private void take(Whole record) {
        release();
        Place place = place(record.headers(), next);
        Kind kind = Kind.of(record.headers());
        if (kind != Kind.NONE) {
            held = new Told(place, read(record.headers(), record.content(), kind, place));
        }
        last = next;
        next = record.end();
    }

    /** Whether the record that jwarc stands at is as it should be; then its work is done. */
    private boolean isTaken(WarcReader open) throws IOException {
        slowly++;
        if (open.compression() != WarcCompression.GZIP || slowly % PATIENCE != 0) {
            return false;
        }
        Optional<Whole> record = whole(open.position());
        if (record.isEmpty()) {
            return false;
        }
        reader = null;
        warned = false;
        next = open.position();
        take(record.get());
        return true;
    }

    private void advance(WarcReader open) throws IOException {
        warned = false;
        Optional<WarcRecord> record = open.next();
        release();
        if (record.isEmpty() || open.position() >= until) {
            resume = record.isEmpty() ? Long.MAX_VALUE : open.position();
            reader = null;
            return;
        }
        if (isTaken(open)) {
            return;
        }
        MessageHeaders headers = record.get().headers();
        Place place = place(headers, open.position());
        long length = headers.sole("Content-Length").map(Long::parseLong).orElse(0L);
        Kind kind = Kind.of(headers);
        if (length > maxRecordBytes) {
            if (kind != Kind.NONE) {
                ready.add(
                        ArchivedPage.rejected(
                                place, "", Reason.TOO_LARGE, length + " bytes in the archive"));
            }
            skipPacked(open);
        } else if (kind != Kind.NONE) {
            byte[] content = record.get().body().stream().readAllBytes();
            held = new Told(place, read(headers, Bytes.of(content), kind, place));
        }
    }

    /** What is too large is not unpacked: the next record is looked for in the packed bytes. */
    private void skipPacked(WarcReader open) {
        if (open.compression() == WarcCompression.GZIP) {
            reader = null;
            restart = open.position() + 1;
        }
    }

    private Outcome<Page> read(MessageHeaders headers, Bytes content, Kind kind, Place place) {
        if (idsOnly) {
            return ArchivedPage.rejected(place, "", Reason.NOT_TEXT, "");
        }
        return kind == Kind.ANSWER
                ? pages.ofAnswer(place, content)
                : pages.ofContent(place, headers.first("Content-Type"), content);
    }

    /** The record held is whole: it is told. */
    private void release() {
        if (held != null) {
            ready.add(held.outcome());
            held = null;
        }
    }

    /**
     * A record cannot be read: the one held, when the reader still stands there, else the one
     * behind it.
     */
    private void damaged(Exception problem) {
        long at = reader == null ? Math.max(0, Math.max(next, restart)) : reader.position();
        Place place = unnamed(at);
        String what = String.valueOf(problem.getMessage());
        if (held != null && (warned || held.place().offset() == at)) {
            place = held.place();
            what = warned ? "no record begins where this one says it ends" : what;
            held = null;
        }
        release();
        ready.add(damagedAt(place, what));
        reader = null;
        next = -1;
        restart = place.offset() + 1;
    }

    private Place unnamed(long at) {
        return new Place(idAt(at), path, at, Optional.empty());
    }

    private static Outcome<Page> damagedAt(Place place, String what) {
        return ArchivedPage.rejected(
                place, "", Reason.DAMAGED, "record at byte " + place.offset() + ": " + what);
    }

    private Place place(MessageHeaders headers, long at) {
        return new Place(
                headers.first("WARC-Record-ID")
                        .map(ArchiveRecords::bare)
                        .filter(id -> !id.isEmpty())
                        .orElseGet(() -> idAt(at)),
                path,
                at,
                headers.first("WARC-Target-URI").map(ArchiveRecords::bare));
    }

    private String idAt(long at) {
        return name + "@" + at;
    }

    /** Without the angle brackets that some fields and some writers put around addresses. */
    private static String bare(String address) {
        String stripped = address.strip();
        return stripped.length() > 1 && stripped.startsWith("<") && stripped.endsWith(">")
                ? stripped.substring(1, stripped.length() - 1)
                : stripped;
    }

    /** What a record holds. */
    private enum Kind {
        /** An answer of a web server: status, headers, content. */
        ANSWER,
        /** Content alone. */
        CONTENT,
        /** Nothing that could be a report. */
        NONE;

        static Kind of(MessageHeaders headers) {
            return switch (headers.sole("WARC-Type").orElseThrow()) {
                case "response" -> isWeb(headers) ? ANSWER : NONE;
                case "resource" -> isWeb(headers) ? CONTENT : NONE;
                case "conversion" -> CONTENT;
                default -> NONE;
            };
        }

        /** Lookups of names and the like are kept under addresses of their own kind. */
        private static boolean isWeb(MessageHeaders headers) {
            String address =
                    headers.first("WARC-Target-URI").map(ArchiveRecords::bare).orElse("http:");
            return !address.startsWith("dns:") && !address.startsWith("whois:");
        }
    }
}
