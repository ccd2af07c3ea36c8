// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sitrep.model.Input;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Page.Media;
import org.sitrep.model.Rejection;
import org.sitrep.model.Rejection.Reason;

/** Tells the kinds of input apart and opens them; safe for many threads, except on one stream. */
final class StandardPageReader implements PageReader {
    private static final String STANDARD_INPUT = "-";

    private final InputStream standardInput;
    private final int maxBytes;
    private final Decoder decoder = new Decoder();

    StandardPageReader(InputStream standardInput, int maxBytes) {
        this.standardInput = standardInput;
        this.maxBytes = maxBytes;
    }

    @Override
    public Stream<Outcome<Page>> read(String input) throws IOException {
        if (input.equals(STANDARD_INPUT)) {
            return stream(
                    new Pages<>(List.of(STANDARD_INPUT).iterator(), any -> readStandardInput()));
        }
        Path path = existing(input);
        if (Files.isDirectory(path)) {
            Iterator<Path> files = Folder.list(path).iterator();
            return stream(new Pages<>(files, file -> open(file, Folder.relative(path, file))));
        }
        String name = String.valueOf(path.getFileName());
        return stream(new Pages<>(List.of(path).iterator(), file -> open(file, name)));
    }

    private static Path existing(String input) throws IOException {
        Path path = Path.of(input);
        if (!Files.exists(path)) {
            throw new NoSuchFileException(input);
        }
        if (!Files.isReadable(path)) {
            throw new IOException(input + " cannot be read");
        }
        return path;
    }

    @Override
    public Stream<Outcome<Page>> read(String name, InputStream in) {
        return stream(
                new Pages<>(List.of(name).iterator(), any -> open(in, name, name, Kind.of(name))));
    }

    @Override
    public List<Share> shares(String input, long bytes) throws IOException {
        Path path = existing(input);
        boolean folder = Files.isDirectory(path);
        List<Share> shares = new ArrayList<>();
        for (Path file : folder ? Folder.list(path) : List.of(path)) {
            Kind kind = Kind.of(String.valueOf(file.getFileName()));
            String id = folder ? Folder.relative(path, file) : String.valueOf(path.getFileName());
            boolean cut = kind == Kind.ARCHIVE || kind == Kind.JSON_LINES;
            // What is no file, or cannot be looked at, is rejected when it is read.
            long size = Files.isRegularFile(file) ? Files.size(file) : 0;
            shares.addAll(Seams.cut(file, id, size, cut ? bytes : Long.MAX_VALUE / 2));
        }
        return shares;
    }

    @Override
    public Seam seam(Share share) throws IOException {
        if (isLines(share)) {
            return Seams.ofLines(share);
        }
        try (ArchiveRecords records = archive(share, true)) {
            while (records.hasNext()) {
                records.next();
            }
            return records.seam();
        }
    }

    @Override
    public List<Share> close(List<Share> shares, List<Seam> seams) throws IOException {
        return isLines(shares.getFirst())
                ? Seams.closeLines(shares, seams)
                : Seams.closeArchive(shares, seams, this::seam);
    }

    @Override
    public Stream<Outcome<Page>> read(Share share) throws IOException {
        return stream(new Pages<>(List.of(share).iterator(), this::open));
    }

    @Override
    public Stream<String> ids(Share share) throws IOException {
        Stream<Outcome<Page>> read =
                isArchive(share)
                        ? stream(new Pages<>(List.of(share).iterator(), s -> archive(s, true)))
                        : read(share);
        return read.map(
                outcome ->
                        switch (outcome) {
                            case Outcome.Usable<Page>(var page) -> page.id();
                            case Outcome.Rejected<Page>(var rejection) -> rejection.id();
                        });
    }

    private OutcomeSource open(Share share) throws IOException {
        if (share.isWhole()) {
            return open(Path.of(share.path()), share.id());
        }
        return isLines(share)
                ? new JsonLines(
                        Seams.lines(share, maxBytes),
                        share.id(),
                        share.path(),
                        maxBytes,
                        share.line())
                : archive(share, false);
    }

    private ArchiveRecords archive(Share share, boolean idsOnly) throws IOException {
        return new ArchiveRecords(Path.of(share.path()), share, decoder, maxBytes, idsOnly, false);
    }

    private static boolean isLines(Share share) {
        return Kind.of(String.valueOf(Path.of(share.path()).getFileName())) == Kind.JSON_LINES;
    }

    private static boolean isArchive(Share share) {
        Path file = Path.of(share.path());
        return Kind.of(String.valueOf(file.getFileName())) == Kind.ARCHIVE
                && Files.isRegularFile(file)
                && Files.isReadable(file);
    }

    private static Stream<Outcome<Page>> stream(Pages<?> pages) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                pages, Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .onClose(pages::close);
    }

    private OutcomeSource readStandardInput() throws IOException {
        BufferedInputStream in = new BufferedInputStream(standardInput, 1 << 16);
        return firstCharacter(in) == '{'
                ? new JsonLines(in, STANDARD_INPUT, STANDARD_INPUT, maxBytes)
                : readOne(in, STANDARD_INPUT, STANDARD_INPUT, Kind.BY_CONTENT);
    }

    /** The first byte that is neither white space nor part of a byte order mark; -1 at the end. */
    private static int firstCharacter(BufferedInputStream in) throws IOException {
        int limit = 1 << 12; // guess: longer white space before a document was never seen
        in.mark(limit);
        int read = 0;
        int c = in.read();
        while ((c == ' ' || c == '\t' || c == '\r' || c == '\n' || isUtf8Mark(c))
                && read < limit - 1) {
            c = in.read();
            read++;
        }
        in.reset();
        return c;
    }

    private static boolean isUtf8Mark(int c) {
        return c == 0xEF || c == 0xBB || c == 0xBF;
    }

    private OutcomeSource open(Path file, String id) {
        Kind kind = Kind.of(String.valueOf(file.getFileName()));
        String path = file.toString();
        try {
            if (!Files.isRegularFile(file)) {
                return OutcomeSource.of(
                        rejected(id, new Input(path, ""), Reason.NOT_TEXT, "not a regular file"));
            }
            if (kind == Kind.ARCHIVE) {
                return new ArchiveRecords(file, id, decoder, maxBytes, 0, Long.MAX_VALUE);
            }
            return open(Files.newInputStream(file), id, path, kind);
        } catch (IOException problem) {
            return unreadable(id, path, problem);
        }
    }

    private OutcomeSource open(InputStream bytes, String id, String path, Kind kind) {
        InputStream in = new BufferedInputStream(bytes, 1 << 16);
        if (kind == Kind.ARCHIVE) {
            // Its records are found again by their place in the file.
            return unreadable(id, path, new IOException("a web archive is read from a file"));
        }
        if (kind == Kind.JSON_LINES) {
            return new JsonLines(in, id, path, maxBytes);
        }
        try (in) {
            return readOne(in, id, path, kind);
        } catch (IOException problem) {
            return unreadable(id, path, problem);
        }
    }

    private static OutcomeSource unreadable(String id, String path, IOException problem) {
        return OutcomeSource.of(
                rejected(
                        id,
                        new Input(path, ""),
                        Reason.DAMAGED,
                        "cannot be read: " + problem.getMessage()));
    }

    private OutcomeSource readOne(InputStream in, String id, String path, Kind kind)
            throws IOException {
        BoundedBytes bytes = BoundedBytes.read(in, maxBytes);
        Input input = new Input(path, bytes.sha256());
        if (bytes.tooLarge()) {
            return OutcomeSource.of(
                    rejected(
                            id,
                            input,
                            Reason.TOO_LARGE,
                            bytes.length() + " bytes; the limit is " + maxBytes));
        }
        return switch (decoder.decode(bytes.kept())) {
            case Decoder.Failure(Reason reason, String detail) ->
                    OutcomeSource.of(rejected(id, input, reason, detail));
            case Decoder.Printed(String lines) ->
                    OutcomeSource.of(
                            Outcome.usable(
                                    new Page(id, input, Media.PRINTED, lines, Page.Given.NOTHING)));
            case Decoder.Text(String text) -> {
                boolean feed =
                        Feed.beginsLikeOne(text)
                                ? kind == Kind.FEED || kind == Kind.BY_CONTENT
                                : kind == Kind.FEED && !Decoder.beginsLikeMarkup(text);
                yield feed
                        ? new Feed(id, input).read(text)
                        : OutcomeSource.of(page(id, input, kind, text));
            }
        };
    }

    private static Outcome<Page> page(String id, Input input, Kind kind, String text) {
        if (kind == Kind.UNSUPPORTED) {
            return rejected(
                    id, input, Reason.DAMAGED, "Sitrep has no reader for files of this ending");
        }
        boolean markup = kind == Kind.MARKUP || Decoder.beginsLikeMarkup(text);
        return Outcome.usable(
                new Page(
                        id,
                        input,
                        markup ? Media.HTML : Media.SAVED_TEXT,
                        text,
                        Page.Given.NOTHING));
    }

    static Outcome<Page> rejected(String id, Input input, Reason reason, String detail) {
        return Outcome.rejected(new Rejection(id, input, Rejection.Stage.INGEST, reason, detail));
    }

    /** What a file's ending says about it. */
    private enum Kind {
        TEXT,
        MARKUP,
        JSON_LINES,
        FEED,
        ARCHIVE,
        BY_CONTENT,
        UNSUPPORTED;

        static Kind of(String fileName) {
            String name = fileName.toLowerCase(Locale.ROOT);
            if (name.endsWith(".warc") || name.endsWith(".warc.gz")) {
                return ARCHIVE;
            }
            int dot = name.lastIndexOf('.');
            return switch (dot < 0 ? "" : name.substring(dot + 1)) {
                case "" -> BY_CONTENT;
                case "txt", "text" -> TEXT;
                case "html", "htm", "xhtml" -> MARKUP;
                case "jsonl", "ndjson" -> JSON_LINES;
                case "xml", "rss", "atom" -> FEED;
                default -> UNSUPPORTED;
            };
        }
    }
}
