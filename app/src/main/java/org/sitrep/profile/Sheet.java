// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A table being filled: its rows, and what it cannot hold, with the reason. Not thread-safe. */
final class Sheet {
    /** The columns of the list of what is left out. */
    static final List<Column> LEFT_OUT =
            List.of(
                    new Column(
                            "id", ColumnType.ID, "the incident, or document and happening", "id"),
                    new Column(
                            "type", ColumnType.CODE, "PLOVER's event type, or one's own", "type"),
                    new Column(
                            "reason",
                            ColumnType.CODE,
                            "why the profile cannot hold it; docs/exports.md explains the words",
                            "crosswalks"));

    private final Profile profile;
    private final TableWriter table;
    private final LeftOut leftOut;
    private final Map<String, Long> reasons = new TreeMap<>();
    private long rows;

    /** Takes what is left out. */
    interface LeftOut {
        void take(String id, String type, String reason) throws IOException;
    }

    Sheet(Profile profile, TableWriter table, LeftOut leftOut) {
        this.profile = profile;
        this.table = table;
        this.leftOut = leftOut;
    }

    /** An empty row; it counts when it is {@link #add added}. */
    Row row() {
        return new Row(profile);
    }

    void add(Row row) throws IOException {
        table.write(row);
        rows++;
    }

    void leaveOut(String id, String type, String reason) throws IOException {
        leftOut.take(id, type, reason);
        reasons.merge(reason, 1L, Long::sum);
    }

    long rows() {
        return rows;
    }

    /** How many are left out, by reason, in the order of the alphabet. */
    Map<String, Long> reasons() {
        return reasons;
    }
}
