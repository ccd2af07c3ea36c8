// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Times;

/** The table of documents. */
final class Documents {
    private static final String COLUMNS =
            "n, id, input_sha256, program, knowledge, revision, added_at, title, outlet,"
                    + " report_date, language, state, events, coders";

    private Documents() {}

    /** The machine's record of a document. */
    static Optional<String> record(Handle handle, long n) {
        return handle.createQuery("SELECT record FROM document WHERE n = :n")
                .bind("n", n)
                .mapTo(String.class)
                .findOne();
    }

    static Optional<Long> number(Handle handle, String id) {
        return handle.createQuery("SELECT n FROM document WHERE id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
    }

    static Optional<DocumentRow> row(Handle handle, long n) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM document WHERE n = :n")
                .bind("n", n)
                .map(Documents::row)
                .findOne();
    }

    static List<DocumentRow> page(Handle handle, long after, int limit) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM document WHERE n > :after ORDER BY n LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map(Documents::row)
                .list();
    }

    private static DocumentRow row(ResultSet row, StatementContext context) throws SQLException {
        return new DocumentRow(
                row.getLong("n"),
                row.getString("id"),
                row.getString("input_sha256"),
                new Coding(row.getString("program"), row.getString("knowledge")),
                row.getLong("revision"),
                Optional.ofNullable(row.getString("title")),
                Optional.ofNullable(row.getString("outlet")),
                Optional.ofNullable(row.getString("report_date")),
                row.getString("language"),
                State.of(row.getString("state")).orElse(State.AUTO),
                row.getLong("events"),
                coders(row.getString("coders")),
                Instant.parse(row.getString("added_at")));
    }

    /** The names in a JSON list. */
    static List<String> coders(String json) {
        return Fold.words(Trees.read(json));
    }

    static long next(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(n), 0) + 1 FROM document")
                .mapTo(Long.class)
                .one();
    }

    static void insert(
            Handle handle, long n, CodedDocument coded, String record, Coding coding, Instant at) {
        handle.createUpdate(
                        "INSERT INTO document (n, id, input_sha256, program, knowledge, revision,"
                                + " added_at, record, record_sha256, language, state, events,"
                                + " coders) VALUES (:n, :id, :input, :program, :knowledge, 1, :at,"
                                + " :record, :digest, '', 'auto', 0, '[]')")
                .bind("n", n)
                .bind("id", coded.document().id())
                .bind("input", coded.document().input().sha256())
                .bind("program", coding.program())
                .bind("knowledge", coding.knowledge())
                .bind("at", at.toString())
                .bind("record", record)
                .bind("digest", Chain.sha256(record))
                .execute();
    }

    /** Writes what lists show of a document. */
    static void show(Handle handle, long n, View view, CodedDocument coded) {
        Optional<String> report =
                Optional.of(coded.resolved().times().report())
                        .flatMap(Times.ReportDate::date)
                        .map(Object::toString);
        long events = coded.events().size() - rejectedEvents(view);
        handle.createUpdate(
                        "UPDATE document SET title = :title, outlet = :outlet,"
                                + " report_date = :report, language = :language, state = :state,"
                                + " events = :events, coders = :coders WHERE n = :n")
                .bind("n", n)
                .bind("title", coded.document().title().map(Trees::clean).orElse(null))
                .bind("outlet", coded.document().outlet().map(Trees::clean).orElse(null))
                .bind("report", report.orElse(null))
                .bind("language", coded.document().language())
                .bind("state", view.state().word())
                .bind("events", events)
                .bind("coders", Fold.names(view.coders()))
                .execute();
    }

    private static long rejectedEvents(View view) {
        return view.rejected().keySet().stream()
                .filter(id -> Target.listOf(id).orElse("").equals("events"))
                .count();
    }
}
