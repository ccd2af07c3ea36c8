// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The log in the database: read, and written at its end alone. */
final class LogTable {
    private static final String COLUMNS =
            "seq, at, who, layer, kind, target, field, before, after, why, base_version,"
                    + " prev_hash, origin_hash, origin_at, hash";

    private LogTable() {}

    /** Number and hash of the last entry. */
    record End(long seq, String hash) {}

    static End end(Handle handle) {
        return handle.createQuery("SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1")
                .map((row, context) -> new End(row.getLong(1), row.getString(2)))
                .findOne()
                .orElse(new End(0, Chain.START));
    }

    static List<LogEntry> page(Handle handle, long after, int limit) {
        return list(
                handle.createQuery(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM log WHERE seq > :after ORDER BY seq LIMIT :limit")
                        .bind("after", after)
                        .bind("limit", limit));
    }

    static List<LogEntry> ofTarget(Handle handle, String target) {
        return list(
                handle.createQuery(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM log WHERE target = :target ORDER BY seq")
                        .bind("target", target));
    }

    /** The entries whose hash begins so; none when too little of it is given to tell. */
    static List<LogEntry> beginning(Handle handle, String hash) {
        if (hash.length() < Project.SHORTEST_HASH || !hash.matches("[0-9a-f]{1,64}")) {
            return List.of();
        }
        return list(
                handle.createQuery(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM log WHERE substr(hash, 1, :length) = :hash"
                                        + " ORDER BY seq")
                        .bind("length", hash.length())
                        .bind("hash", hash));
    }

    /** Every entry of a document on every layer, oldest first. */
    static List<LogEntry> ofDocument(Handle handle, long document) {
        return list(
                handle.createQuery(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM log WHERE document = :document ORDER BY seq")
                        .bind("document", document));
    }

    /** Every entry of the project's coding, by document; oldest first. */
    static Map<Long, List<LogEntry>> byDocument(Handle handle) {
        Map<Long, List<LogEntry>> entries = new HashMap<>();
        for (LogEntry entry :
                list(
                        handle.createQuery(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM log WHERE layer IS NULL AND document > 0"
                                        + " ORDER BY seq"))) {
            entries.computeIfAbsent(
                            Target.of(entry.target()).document(), document -> new ArrayList<>())
                    .add(entry);
        }
        return entries;
    }

    /** Every entry of the project's coding about documents, those of one side by side. */
    static ResultIterator<LogEntry> inOrderOfDocuments(Handle handle, int fetched) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM log WHERE document > 0 AND layer IS NULL"
                                + " ORDER BY document, seq")
                .setFetchSize(fetched)
                .map(LogTable::entry)
                .iterator();
    }

    /** Numbers of the documents on which somebody wrote on a layer. */
    static List<Long> documents(Handle handle, String layer) {
        return handle.createQuery(
                        "SELECT DISTINCT document FROM log WHERE layer = :layer AND document > 0")
                .bind("layer", layer)
                .mapTo(Long.class)
                .list();
    }

    static List<String> layers(Handle handle) {
        return handle
                .createQuery("SELECT DISTINCT layer FROM log WHERE layer IS NOT NULL")
                .mapTo(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** Writes an entry behind the last one. */
    static LogEntry append(Handle handle, LogEntry draft) {
        End end = end(handle);
        LogEntry entry =
                Chain.sealed(
                        new LogEntry(
                                end.seq() + 1,
                                draft.at(),
                                draft.who(),
                                draft.layer(),
                                draft.kind(),
                                draft.target(),
                                draft.field(),
                                draft.before(),
                                draft.after(),
                                draft.why(),
                                draft.base(),
                                end.hash(),
                                draft.origin(),
                                ""));
        handle.createUpdate(
                        "INSERT INTO log ("
                                + COLUMNS
                                + ", document) VALUES (:seq, :at, :who, :layer, :kind, :target,"
                                + " :field, :before, :after, :why, :base, :previous, :originHash,"
                                + " :originAt, :hash,"
                                + " :document)")
                .bind("seq", entry.seq())
                .bind("at", entry.at().toString())
                .bind("who", entry.who())
                .bind("layer", entry.layer().orElse(null))
                .bind("kind", entry.kind().word())
                .bind("target", entry.target())
                .bind("field", entry.field().orElse(null))
                .bind("before", entry.before().orElse(null))
                .bind("after", entry.after().orElse(null))
                .bind("why", entry.why())
                .bind("base", entry.base())
                .bind("previous", entry.previous())
                .bind("originHash", entry.origin().map(Origin::hash).orElse(null))
                .bind(
                        "originAt",
                        entry.origin().flatMap(Origin::at).map(Instant::toString).orElse(null))
                .bind("hash", entry.hash())
                .bind("document", Target.of(entry.target()).document())
                .execute();
        // The end is kept a second time: an entry that is cut off at the end breaks no chain.
        Meta.put(handle, "log_seq", Long.toString(entry.seq()));
        Meta.put(handle, "log_hash", entry.hash());
        return entry;
    }

    private static List<LogEntry> list(Query query) {
        return query.map(LogTable::entry).list();
    }

    private static LogEntry entry(ResultSet row, StatementContext context) throws SQLException {
        String kind = row.getString("kind");
        return new LogEntry(
                row.getLong("seq"),
                Instant.parse(row.getString("at")),
                row.getString("who"),
                optional(row, "layer"),
                Kind.of(kind).orElseThrow(() -> new SQLException("no kind of entry: " + kind)),
                row.getString("target"),
                optional(row, "field"),
                optional(row, "before"),
                optional(row, "after"),
                row.getString("why"),
                row.getLong("base_version"),
                row.getString("prev_hash"),
                origin(row),
                row.getString("hash"));
    }

    private static Optional<Origin> origin(ResultSet row) throws SQLException {
        Optional<Instant> at = optional(row, "origin_at").map(Instant::parse);
        return optional(row, "origin_hash").map(hash -> new Origin(hash, at));
    }

    private static Optional<String> optional(ResultSet row, String column) throws SQLException {
        @Nullable String value = row.getString(column);
        return Optional.ofNullable(value);
    }
}
