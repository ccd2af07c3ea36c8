// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import org.sitrep.export.RecordLine;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Input;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Rejection;
import org.sitrep.pipeline.Pipeline;

/**
 * Turns what was read into lines of the record format.
 *
 * <p>{@link #admit} keeps the ids that were seen and belongs to the reading thread; {@link #code}
 * is safe for many threads.
 */
public final class Coder {
    private final Pipeline pipeline;
    private final SeenIds seen = new SeenIds();

    Coder(Pipeline pipeline) {
        this.pipeline = pipeline;
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

    /** Codes a page. */
    public RecordLine code(Outcome<Page> read) {
        return switch (read) {
            case Outcome.Rejected<Page>(var rejection) -> new RecordLine.Rejected(rejection);
            case Outcome.Usable<Page>(var page) ->
                    switch (pipeline.code(page)) {
                        case Outcome.Rejected<CodedDocument>(var rejection) ->
                                new RecordLine.Rejected(rejection);
                        case Outcome.Usable<CodedDocument>(var coded) ->
                                new RecordLine.Coded(coded);
                    };
        };
    }
}
