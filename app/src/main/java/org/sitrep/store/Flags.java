// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The table of reasons for a look at an event, with their words. */
final class Flags {
    /** Documents up to which asking for each is quicker than reading all. // guess */
    private static final int MANY = 200;

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
                                            + (isForGood(reason) ? "" : " AND event.state = 'auto'")
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
        List<EventRow> rows = with(handle, queue.stream().map(QueueItem::event).toList());
        List<QueueItem> whole = new ArrayList<>();
        for (int i = 0; i < queue.size(); i++) {
            whole.add(new QueueItem(rows.get(i), queue.get(i).reason(), queue.get(i).why()));
        }
        return whole;
    }

    /** The reasons of events, by key; of every document when there are many. */
    static Map<String, List<Reason>> reasons(Handle handle, Collection<Long> documents) {
        boolean few = documents.size() <= MANY;
        if (documents.isEmpty()) {
            return Map.of();
        }
        Query query =
                few
                        ? handle.createQuery(
                                        "SELECT key, reason FROM flag WHERE document IN (<documents>)")
                                .bindList("documents", List.copyOf(documents))
                        : handle.createQuery("SELECT key, reason FROM flag");
        Map<String, List<Reason>> reasons = new HashMap<>();
        query.map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(
                        flag ->
                                Reason.of(flag.getValue())
                                        .ifPresent(
                                                reason ->
                                                        reasons.computeIfAbsent(
                                                                        flag.getKey(),
                                                                        key -> new ArrayList<>())
                                                                .add(reason)));
        reasons.values().forEach(Collections::sort);
        return reasons;
    }

    /** Whether a reason holds until it is dealt with, however often a person looked. */
    private static boolean isForGood(Reason reason) {
        return reason == Reason.DISAGREEMENT || reason == Reason.RECODED;
    }

    /** The reasons that hold for a row: some end when a person looked. */
    private static List<Reason> open(EventRow row, List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> row.state() == State.AUTO || isForGood(reason))
                .toList();
    }

    /** The same rows with their reasons. */
    static List<EventRow> with(Handle handle, List<EventRow> rows) {
        Set<Long> documents = new TreeSet<>();
        rows.forEach(row -> documents.add(row.document()));
        Map<String, List<Reason>> reasons = reasons(handle, documents);
        return rows.stream()
                .map(
                        row ->
                                reasons.containsKey(row.key())
                                        ? row.with(open(row, reasons.get(row.key())))
                                        : row)
                .toList();
    }

    /** Puts contradictions in the place of those of before. */
    static void contradictions(Handle handle, Map<String, String> words) {
        handle.createUpdate("DELETE FROM flag WHERE reason = :reason")
                .bind("reason", Reason.CONTRADICTION.word())
                .execute();
        PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO flag (document, key, reason, why) SELECT document, key,"
                                + " CAST(:reason AS text), CAST(:why AS text) FROM event"
                                + " WHERE key = :key");
        words.forEach(
                (key, why) ->
                        batch.bind("key", key)
                                .bind("reason", Reason.CONTRADICTION.word())
                                .bind("why", why)
                                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
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
