// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of incidents. */
final class Incidents {
    private Incidents() {}

    static boolean exists(Handle handle, String id) {
        return handle.createQuery("SELECT count(*) FROM incident WHERE id = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    static List<IncidentRow> all(Handle handle) {
        return handle.createQuery(
                        "SELECT id, record, keys, sources, contradiction FROM incident"
                                + " ORDER BY ordinal")
                .map(
                        (row, context) ->
                                new IncidentRow(
                                        row.getString(1),
                                        row.getString(2),
                                        Events.words(row.getString(3)),
                                        row.getInt(4),
                                        row.getString(5)))
                .list();
    }

    /** Puts the incidents in the place of those of before. */
    static void replace(Handle handle, List<IncidentRow> rows) {
        handle.createUpdate("DELETE FROM incident").execute();
        List<IncidentRow> all = new ArrayList<>(rows);
        PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO incident (id, ordinal, record, keys, sources, contradiction)"
                                + " VALUES (:id, :ordinal, :record, :keys, :sources, :contradiction)");
        for (int i = 0; i < all.size(); i++) {
            IncidentRow row = all.get(i);
            batch.bind("id", row.id())
                    .bind("ordinal", (long) i)
                    .bind("record", row.line())
                    .bind("keys", Events.bars(row.keys()))
                    .bind("sources", (long) row.sources())
                    .bind("contradiction", row.contradiction())
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
