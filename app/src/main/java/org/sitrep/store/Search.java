// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The full-text table, which each database has its own way. */
final class Search {
    private final Handle handle;
    private final Dialect dialect;

    Search(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /** An event and the text that the search knows of it. */
    record Entry(String key, String text) {}

    /** Puts entries in the place of those of the document. */
    void replace(long document, List<Entry> entries) {
        switch (dialect) {
            case SQLITE -> replaceSqlite(document, entries);
            case POSTGRESQL -> replacePostgresql(document, entries);
        }
    }

    private void replaceSqlite(long document, List<Entry> entries) {
        handle.createUpdate(
                        "DELETE FROM event_words WHERE rowid IN"
                                + " (SELECT id FROM event_words_of WHERE document = :document)")
                .bind("document", document)
                .execute();
        handle.createUpdate("DELETE FROM event_words_of WHERE document = :document")
                .bind("document", document)
                .execute();
        if (entries.isEmpty()) {
            return;
        }
        long next =
                handle.createQuery("SELECT coalesce(max(id), 0) + 1 FROM event_words_of")
                        .mapTo(Long.class)
                        .one();
        PreparedBatch keys =
                handle.prepareBatch(
                        "INSERT INTO event_words_of (id, document, key)"
                                + " VALUES (:id, :document, :key)");
        PreparedBatch words =
                handle.prepareBatch("INSERT INTO event_words (rowid, words) VALUES (:id, :words)");
        for (Entry entry : entries) {
            keys.bind("id", next).bind("document", document).bind("key", entry.key()).add();
            words.bind("id", next).bind("words", plain(entry)).add();
            next++;
        }
        keys.execute();
        words.execute();
    }

    private void replacePostgresql(long document, List<Entry> entries) {
        handle.createUpdate("DELETE FROM event_words WHERE document = :document")
                .bind("document", document)
                .execute();
        if (entries.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO event_words (document, key, words)"
                                + " VALUES (:document, :key, to_tsvector('simple', :words))");
        for (Entry entry : entries) {
            batch.bind("document", document)
                    .bind("key", entry.key())
                    .bind("words", plain(entry))
                    .add();
        }
        batch.execute();
    }

    /** Keys of the events that the search knows of a document, in order. */
    List<String> keys(long document) {
        String table =
                switch (dialect) {
                    case SQLITE -> "event_words_of";
                    case POSTGRESQL -> "event_words";
                };
        return handle
                .createQuery("SELECT key FROM " + table + " WHERE document = :document")
                .bind("document", document)
                .mapTo(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private static String plain(Entry entry) {
        return String.join(" ", Words.of(entry.text()));
    }

    /**
     * A condition on {@code event.key}.
     *
     * @param match the name under which {@link #match} is bound: {@code :v1}
     */
    static String condition(Dialect dialect, String match) {
        return switch (dialect) {
            case SQLITE ->
                    "key IN (SELECT o.key FROM event_words w JOIN event_words_of o"
                            + " ON o.id = w.rowid WHERE event_words MATCH "
                            + match
                            + ")";
            case POSTGRESQL ->
                    "key IN (SELECT w.key FROM event_words w"
                            + " WHERE w.words @@ to_tsquery('simple', "
                            + match
                            + "))";
        };
    }

    /** The query in the database's language. */
    static String match(Dialect dialect, SearchQuery query) {
        return switch (dialect) {
            case SQLITE -> query.fts5();
            case POSTGRESQL -> query.tsquery();
        };
    }
}
