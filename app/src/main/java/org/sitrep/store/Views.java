// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;
import org.sitrep.model.CodedDocument;

/**
 * Documents as people have them, one after the other: the records and the log are read side by
 * side, each from a cursor, so that memory grows with neither.
 */
final class Views {
    private static final int FETCHED = 100; // rows of a cursor that come at once // guess

    private Views() {}

    /** Takes a document as corrected. */
    interface Sink {
        void take(long n, CodedDocument document);
    }

    /** Every document, by number; the handle's transaction must see one moment. */
    static void each(Handle handle, Sink sink) {
        try (ResultIterator<Map.Entry<Long, String[]>> rows =
                        handle.createQuery("SELECT n, record, moves FROM document ORDER BY n")
                                .setFetchSize(FETCHED)
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getLong(1),
                                                        new String[] {
                                                            row.getString(2), row.getString(3)
                                                        }))
                                .iterator();
                ResultIterator<LogEntry> log = LogTable.inOrderOfDocuments(handle, FETCHED)) {
            Ahead ahead = new Ahead(log);
            while (rows.hasNext()) {
                Map.Entry<Long, String[]> row = rows.next();
                long n = row.getKey();
                String[] cells = row.getValue();
                sink.take(n, document(n, cells[0], cells[1], ahead.of(n)));
            }
        }
    }

    /** One document; there must be one of the number. */
    static CodedDocument one(Handle handle, long n) {
        List<LogEntry> entries =
                LogTable.ofDocument(handle, n).stream()
                        .filter(entry -> entry.layer().isEmpty())
                        .toList();
        return handle.createQuery("SELECT record, moves FROM document WHERE n = :n")
                .bind("n", n)
                .map((row, context) -> document(n, row.getString(1), row.getString(2), entries))
                .one();
    }

    private static CodedDocument document(
            long n, String record, String moves, List<LogEntry> entries) {
        if (!entries.isEmpty()) {
            return Show.present(n, Fold.of(Machine.of(record, moves), entries));
        }
        try {
            if (RecordReader.read(record) instanceof RecordLine.Coded(var coded)) {
                return coded;
            }
            throw new StoreException("document " + n + " is damaged: it is not coded");
        } catch (IOException fault) {
            throw new StoreException("document " + n + " is damaged: " + fault.getMessage(), fault);
        }
    }

    /** The log, document by document. */
    private static final class Ahead {
        private final ResultIterator<LogEntry> log;
        private final List<LogEntry> next = new ArrayList<>(); // one at the most

        Ahead(ResultIterator<LogEntry> log) {
            this.log = log;
        }

        /** The entries of a document, which lies behind those asked for before. */
        List<LogEntry> of(long document) {
            List<LogEntry> entries = new ArrayList<>();
            while (!next.isEmpty() || log.hasNext()) {
                LogEntry entry = next.isEmpty() ? log.next() : next.removeFirst();
                long its = Target.of(entry.target()).document();
                if (its > document) {
                    next.add(entry);
                    break;
                }
                if (its == document) {
                    entries.add(entry);
                }
            }
            return entries;
        }
    }
}
