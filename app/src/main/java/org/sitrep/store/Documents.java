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

    /** What the coder wrote, for the fold. */
    static Optional<Machine> machine(Handle handle, long n) {
        return handle.createQuery("SELECT record, moves FROM document WHERE n = :n")
                .bind("n", n)
                .map((row, context) -> Machine.of(row.getString(1), row.getString(2)))
                .findOne();
    }

    static Optional<Long> number(Handle handle, String id) {
        return handle.createQuery("SELECT n FROM document WHERE id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
    }

    /** Whether an input was coded, or rejected, from these bytes by this coding. */
    static boolean isCurrent(Handle handle, String id, String sha256, Coding coding) {
        String same =
                " WHERE id = :id AND input_sha256 = :sha256 AND program = :program"
                        + " AND knowledge = :knowledge";
        long times =
                handle.createQuery(
                                "SELECT (SELECT count(*) FROM document"
                                        + same
                                        + ") + (SELECT count(*) FROM rejection"
                                        + same
                                        + ")")
                        .bind("id", id)
                        .bind("sha256", sha256)
                        .bind("program", coding.program())
                        .bind("knowledge", coding.knowledge())
                        .mapTo(Long.class)
                        .one();
        return times > 0;
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
                                + " coders, moves) VALUES (:n, :id, :input, :program, :knowledge,"
                                + " 1, :at, :record, :digest, '', 'auto', 0, '[]', '[]')")
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

    /** What the record's digest was when it was written. */
    static Optional<String> digest(Handle handle, long n) {
        return handle.createQuery("SELECT record_sha256 FROM document WHERE n = :n")
                .bind("n", n)
                .mapTo(String.class)
                .findOne();
    }

    /** Codings before the one of now, as they were written; oldest first. */
    static List<String> earlier(Handle handle, long n) {
        return handle.createQuery(
                        "SELECT record FROM earlier_coding WHERE document = :n ORDER BY revision")
                .bind("n", n)
                .mapTo(String.class)
                .list();
    }

    /** Puts a newer coding in the place of the one of now, which is kept beside. */
    static void recode(
            Handle handle,
            long n,
            CodedDocument coded,
            String record,
            Coding coding,
            Moves moves,
            Instant at) {
        handle.createUpdate(
                        "INSERT INTO earlier_coding (document, revision, input_sha256, program,"
                                + " knowledge, added_at, record, record_sha256) SELECT n, revision,"
                                + " input_sha256, program, knowledge, added_at, record,"
                                + " record_sha256 FROM document WHERE n = :n")
                .bind("n", n)
                .execute();
        handle.createUpdate(
                        "UPDATE document SET revision = revision + 1, input_sha256 = :input,"
                                + " program = :program, knowledge = :knowledge, added_at = :at,"
                                + " record = :record, record_sha256 = :digest, moves = :moves"
                                + " WHERE n = :n")
                .bind("n", n)
                .bind("input", coded.document().input().sha256())
                .bind("program", coding.program())
                .bind("knowledge", coding.knowledge())
                .bind("at", at.toString())
                .bind("record", record)
                .bind("digest", Chain.sha256(record))
                .bind("moves", moves.json())
                .execute();
    }

    /** A row as it is, with what a view shows of it. */
    static DocumentRow shown(DocumentRow row, View view, CodedDocument coded) {
        return new DocumentRow(
                row.n(),
                coded.document().id(),
                row.sha256(),
                row.coding(),
                row.revision(),
                coded.document().title().map(Trees::clean),
                coded.document().outlet().map(Trees::clean),
                Optional.of(coded.resolved().times().report())
                        .flatMap(Times.ReportDate::date)
                        .map(Object::toString),
                coded.document().language(),
                view.state(),
                coded.events().size() - rejectedEvents(view),
                view.coders(),
                row.added());
    }

    /** Writes what lists show of a document. */
    static void show(Handle handle, DocumentRow row) {
        handle.createUpdate(
                        "UPDATE document SET title = :title, outlet = :outlet,"
                                + " report_date = :report, language = :language, state = :state,"
                                + " events = :events, coders = :coders WHERE n = :n")
                .bind("n", row.n())
                .bind("title", row.title().orElse(null))
                .bind("outlet", row.outlet().orElse(null))
                .bind("report", row.reportDate().orElse(null))
                .bind("language", row.language())
                .bind("state", row.state().word())
                .bind("events", row.events())
                .bind("coders", Fold.names(row.coders()))
                .execute();
    }

    private static long rejectedEvents(View view) {
        return view.rejected().keySet().stream()
                .filter(id -> Target.listOf(id).orElse("").equals("events"))
                .count();
    }
}
