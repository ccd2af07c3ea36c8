// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordWriter;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Rejection;

/** Puts what the coder made of an input into the project. Belongs to one write transaction. */
final class Adding {
    private final Handle handle;
    private final Show show;
    private final Coding coding;
    private final Instant now;

    Adding(Handle handle, Dialect dialect, Coding coding, Instant now) {
        this.handle = handle;
        this.show = new Show(handle, dialect);
        this.coding = coding;
        this.now = now;
    }

    Added add(RecordLine line) {
        return switch (line) {
            case RecordLine.Coded(var coded) -> coded(coded);
            case RecordLine.Rejected(var rejection) -> rejected(rejection);
            case RecordLine.Copied copied -> leftOut(copied.id());
            case RecordLine.Skipped skipped -> leftOut(skipped.id());
        };
    }

    private static Added leftOut(String id) {
        return new Added(id, OptionalLong.empty(), Added.Result.LEFT_OUT);
    }

    private Added coded(CodedDocument coded) {
        String id = coded.document().id();
        String record = RecordWriter.line(new RecordLine.Coded(coded));
        Rejections.forget(handle, id);
        Optional<Long> there = Documents.number(handle, id);
        if (there.isPresent()) {
            throw new UnsupportedOperationException("coding again");
        }
        long n = Documents.next(handle);
        Documents.insert(handle, n, coded, record, coding, now);
        show.document(n, Fold.of(Trees.object(record), List.of()));
        Meta.changed(handle);
        return new Added(id, OptionalLong.of(n), Added.Result.NEW);
    }

    private Added rejected(Rejection rejection) {
        Rejections.put(handle, rejection, coding);
        Meta.changed(handle);
        return new Added(rejection.id(), OptionalLong.empty(), Added.Result.REJECTED);
    }
}
