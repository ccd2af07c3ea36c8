// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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
            return again(there.get(), coded);
        }
        long n = Documents.next(handle);
        Documents.insert(handle, n, coded, record, coding, now);
        show.document(n, Fold.of(new Machine(Trees.object(record), Moves.NONE), List.of()));
        Meta.changed(handle);
        return new Added(id, OptionalLong.of(n), Added.Result.NEW);
    }

    /** A document that was coded before: its things keep their names, and the corrections them. */
    private Added again(long n, CodedDocument coded) {
        String id = coded.document().id();
        DocumentRow row = Documents.row(handle, n).orElseThrow();
        if (row.coding().equals(coding) && row.sha256().equals(coded.document().input().sha256())) {
            return new Added(id, OptionalLong.of(n), Added.Result.UNCHANGED);
        }
        Machine machine = Documents.machine(handle, n).orElseThrow();
        List<LogEntry> log = LogTable.ofDocument(handle, n);
        ObjectNode renamed = Trees.object(RecordWriter.line(new RecordLine.Coded(coded)));
        List<Moves.Part> parts = Moves.between(machine.record(), renamed);
        List<ObjectNode> earlier =
                Documents.earlier(handle, n).stream().map(Trees::object).toList();
        boolean sameText = machine.record().path("text_sha256").equals(renamed.path("text_sha256"));
        List<Recoding.Change> changes =
                Recoding.recode(machine.record(), renamed, parts, earlier, log);
        Moves moves =
                sameText
                        ? machine.moves()
                        : machine.moves().plus(LogTable.end(handle).seq(), parts);
        CodedDocument kept = sound(n, renamed);
        String record = RecordWriter.line(new RecordLine.Coded(kept));
        Documents.recode(handle, n, kept, record, coding, moves, now);
        changes.forEach(change -> write(n, change));
        List<LogEntry> after =
                Corrections.onLayer(LogTable.ofDocument(handle, n), Optional.empty());
        show.document(n, Fold.of(new Machine(Trees.object(record), moves), after));
        Meta.changed(handle);
        return new Added(id, OptionalLong.of(n), Added.Result.RECODED);
    }

    private static CodedDocument sound(long n, ObjectNode record) {
        try {
            return View.coded(record);
        } catch (IOException fault) {
            throw new IllegalStateException("coding document " + n + " again", fault);
        }
    }

    /** An entry of the program's: shown to people, and nothing else. */
    private void write(long n, Recoding.Change change) {
        String target = Target.key(n, change.id());
        LogTable.append(
                handle,
                new LogEntry(
                        0,
                        now,
                        "sitrep " + coding.program(),
                        Optional.empty(),
                        Kind.RECODED,
                        target,
                        change.field(),
                        change.before(),
                        change.after(),
                        "",
                        version(target),
                        "",
                        Optional.empty(),
                        ""));
    }

    private long version(String target) {
        return LogTable.ofTarget(handle, target).stream()
                .filter(entry -> entry.layer().isEmpty())
                .count();
    }

    private Added rejected(Rejection rejection) {
        Rejections.put(handle, rejection, coding);
        Meta.changed(handle);
        return new Added(rejection.id(), OptionalLong.empty(), Added.Result.REJECTED);
    }
}
