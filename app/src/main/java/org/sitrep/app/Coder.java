// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.util.Optional;
import org.sitrep.export.RecordLine;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.CopySeeker;
import org.sitrep.model.Document;
import org.sitrep.model.Input;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Rejection;
import org.sitrep.pipeline.Gate;
import org.sitrep.pipeline.Pipeline;

/**
 * Turns what was read into lines of the record format.
 *
 * <p>{@link #admit} keeps the ids that were seen and belongs to the reading thread; {@link #code}
 * is safe for many threads.
 */
public final class Coder {
    /** Why a page is passed over: it tells of no event. */
    private static final String NO_EVENT = "no-event";

    private final Pipeline pipeline;
    private final Optional<Gate> gate;
    private final Optional<CopySeeker> copies;
    private final SeenIds seen = new SeenIds();

    Coder(Pipeline pipeline) {
        this(pipeline, false, false);
    }

    /**
     * @param gate whether pages that cannot hold an event are passed over
     * @param skipCopies whether pages that repeat an earlier one are not coded
     */
    Coder(Pipeline pipeline, boolean gate, boolean skipCopies) {
        this.pipeline = pipeline;
        this.gate = gate ? Optional.of(new Gate(pipeline)) : Optional.empty();
        copies = skipCopies ? Optional.of(IncidentClusterer.copySeeker()) : Optional.empty();
    }

    /** Rejects an input whose id was seen before. */
    Outcome<Page> admit(Outcome<Page> read) {
        return switch (read) {
            case Outcome.Rejected<Page>(var rejection) ->
                    admit(read, rejection.id(), rejection.input());
            case Outcome.Usable<Page>(var page) -> admit(read, page.id(), page.input());
        };
    }

    private Outcome<Page> admit(Outcome<Page> read, String id, Input input) {
        if (seen.add(id)) {
            return read;
        }
        return duplicate(id, input);
    }

    /** What becomes of a page whose id a page before it has. */
    public static Outcome<Page> duplicate(Outcome<Page> read) {
        return switch (read) {
            case Outcome.Rejected<Page>(var rejection) ->
                    duplicate(rejection.id(), rejection.input());
            case Outcome.Usable<Page>(var page) -> duplicate(page.id(), page.input());
        };
    }

    private static Outcome<Page> duplicate(String id, Input input) {
        return Outcome.rejected(
                new Rejection(
                        id,
                        input,
                        Rejection.Stage.INGEST,
                        Rejection.Reason.DUPLICATE_ID,
                        "an input with this id came before"));
    }

    /** How much memory it takes to code a page, by its text in code units; half of markup is. */
    static long weight(Outcome<Page> read) {
        if (!(read instanceof Outcome.Usable<Page>(var page))) {
            return 0;
        }
        long length = page.content().length();
        return page.media() == Page.Media.HTML ? length / 2 : length;
    }

    /** The same of a page on its way. */
    static long weight(Prepared prepared) {
        return prepared.page().map(page -> (long) page.content().length()).orElse(0L);
    }

    /** Codes a page. */
    public RecordLine code(Outcome<Page> read) {
        return code(prepare(read));
    }

    /**
     * A page on its way: its document, or already what becomes of it.
     *
     * @param text its words, where copies are sought
     */
    record Prepared(
            Optional<RecordLine> line,
            Optional<Page> page,
            Optional<Document> document,
            Optional<CopySeeker.Text> text) {
        static Prepared finished(RecordLine line) {
            return new Prepared(
                    Optional.of(line), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** Takes the document out of a page, and reads its words. */
    Prepared prepare(Outcome<Page> read) {
        return switch (read) {
            case Outcome.Rejected<Page>(var rejection) ->
                    Prepared.finished(new RecordLine.Rejected(rejection));
            case Outcome.Usable<Page>(var page) ->
                    gate.isPresent() && !gate.get().mayMatter(page)
                            ? Prepared.finished(skipped(page))
                            : prepare(page);
        };
    }

    private Prepared prepare(Page page) {
        return switch (pipeline.extract(page)) {
            case Outcome.Rejected<Document>(var rejection) ->
                    Prepared.finished(new RecordLine.Rejected(rejection));
            case Outcome.Usable<Document>(var document) -> prepare(page, document);
        };
    }

    private Prepared prepare(Page page, Document document) {
        if (gate.isPresent() && !gate.get().mayMatter(document)) {
            return Prepared.finished(skipped(page));
        }
        return new Prepared(
                Optional.empty(),
                Optional.of(page),
                Optional.of(document),
                copies.map(seeker -> seeker.read(document.text())));
    }

    /**
     * Recognises a page that repeats an earlier one, and remembers one that does not. For one
     * thread, which hands in all pages in their order.
     */
    Prepared recognise(Prepared prepared) {
        if (prepared.text().isEmpty() || prepared.page().isEmpty()) {
            return prepared;
        }
        Page page = prepared.page().get();
        return copies.orElseThrow()
                .seek(page.id(), prepared.text().get())
                .map(
                        copy ->
                                Prepared.finished(
                                        new RecordLine.Copied(
                                                page.id(),
                                                page.input(),
                                                copy.copyOf(),
                                                copy.similarity(),
                                                copy.differences())))
                .orElse(prepared);
    }

    /** Remembers a page that an earlier run answered, as that run did. */
    void remember(Outcome<Page> read, RecordLine line) {
        if (copies.isPresent()) {
            switch (line) {
                case RecordLine.Coded(var coded) ->
                        copies.get().seek(line.id(), copies.get().read(coded.document().text()));
                // What tells of no event, or failed late, may have been remembered, and the line
                // has no text.
                case RecordLine.Skipped skipped -> recognise(prepare(read));
                case RecordLine.Rejected rejected -> recognise(prepare(read));
                case RecordLine.Copied copied -> {}
            }
        }
    }

    /** Codes what was prepared. */
    RecordLine code(Prepared prepared) {
        if (prepared.line().isPresent()) {
            return prepared.line().get();
        }
        Page page = prepared.page().orElseThrow();
        Document document = prepared.document().orElseThrow();
        return gate.isPresent() ? gated(gate.get(), page, document) : coded(page, document);
    }

    private RecordLine coded(Page page, Document document) {
        return switch (pipeline.code(page, document)) {
            case Outcome.Rejected<CodedDocument>(var rejection) ->
                    new RecordLine.Rejected(rejection);
            case Outcome.Usable<CodedDocument>(var coded) -> new RecordLine.Coded(coded);
        };
    }

    private static RecordLine gated(Gate gate, Page page, Document document) {
        return switch (gate.code(page, document)) {
            case Outcome.Rejected<Optional<CodedDocument>>(var rejection) ->
                    new RecordLine.Rejected(rejection);
            case Outcome.Usable<Optional<CodedDocument>>(var coded) ->
                    coded.<RecordLine>map(RecordLine.Coded::new).orElseGet(() -> skipped(page));
        };
    }

    private static RecordLine skipped(Page page) {
        return new RecordLine.Skipped(page.id(), page.input(), NO_EVENT);
    }
}
