// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of reasons for a look at an event, with their words. */
final class Flags {
    private Flags() {}

    /** A reason with its words. */
    record Flag(String key, Reason reason, String why) {}

    /** Events with a reason, the gravest reason first, then the lowest score. */
    static List<QueueItem> queue(Handle handle, Optional<Reason> wanted, int limit) {
        List<QueueItem> queue = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            if (wanted.isPresent() && wanted.get() != reason) {
                continue;
            }
            queue.addAll(
                    handle.createQuery(
                                    Events.SELECT_WITH
                                            + "flag.why FROM event JOIN flag ON flag.key = event.key"
                                            + " WHERE flag.reason = :reason AND event.rejected = 0"
                                            + " ORDER BY event.score, event.document, event.ordinal"
                                            + " LIMIT :limit")
                            .bind("reason", reason.word())
                            .bind("limit", limit - queue.size())
                            .map(
                                    (row, context) ->
                                            new QueueItem(
                                                    Events.row(row, context),
                                                    reason,
                                                    row.getString(Events.WIDTH + 1)))
                            .list());
        }
        return queue;
    }

    static List<Flag> ofDocument(Handle handle, long document) {
        return handle.createQuery("SELECT key, reason, why FROM flag WHERE document = :document")
                .bind("document", document)
                .map(
                        (row, context) ->
                                new Flag(
                                        row.getString(1),
                                        Reason.of(row.getString(2)).orElse(Reason.LOW_SCORE),
                                        row.getString(3)))
                .list();
    }

    /** Puts flags in the place of those of the document. */
    static void replace(Handle handle, long document, Map<String, Map<Reason, String>> flags) {
        handle.createUpdate("DELETE FROM flag WHERE document = :document")
                .bind("document", document)
                .execute();
        PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO flag (document, key, reason, why)"
                                + " VALUES (:document, :key, :reason, :why)");
        flags.forEach(
                (key, reasons) ->
                        reasons.forEach(
                                (reason, why) ->
                                        batch.bind("document", document)
                                                .bind("key", key)
                                                .bind("reason", reason.word())
                                                .bind("why", why)
                                                .add()));
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
