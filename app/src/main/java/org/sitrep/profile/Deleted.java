// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that an earlier export held and this one does not, so that those who count on it can
 * take it out too.
 *
 * @param id of the event or incident
 * @param when a person decided it
 * @param why in that person's words; empty when none were given
 * @param mergedInto what it became part of; empty when it was rejected
 */
public record Deleted(String id, Instant when, String why, Optional<String> mergedInto) {
    static final List<Column> COLUMNS =
            List.of(
                    new Column("id", ColumnType.ID, "the event that is no longer exported", "log"),
                    new Column("when", ColumnType.CODE, "when a person decided it, UTC", "log"),
                    new Column("why", ColumnType.TEXT, "that person's reason", "log"),
                    new Column(
                            "merged_into",
                            ColumnType.ID,
                            "what it became part of; empty when it was rejected",
                            "log"));
}
