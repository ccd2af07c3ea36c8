// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Incident;

/**
 * Something that an earlier export held and this one does not, or not as a row of its own, so that
 * those who count on it can take it out too.
 *
 * @param id of the event in the project: {@code d12.e3}
 * @param event document and event, as the profile {@code claims} prints them
 * @param happening document and happening, the id of a row of {@code plover} and {@code polecat};
 *     empty when such a row is still there, since the report tells of the happening once more
 * @param when a person decided it
 * @param why in that person's words; empty when none were given
 * @param mergedWith the event that it is one happening with; empty when it was rejected
 * @param mergedInto document and happening that it became part of; empty when it was rejected
 */
public record Deleted(
        String id,
        String event,
        Optional<String> happening,
        Instant when,
        String why,
        Optional<Incident.Member> mergedWith,
        Optional<String> mergedInto) {
    static final List<Column> COLUMNS =
            List.of(
                    new Column(
                            "id",
                            ColumnType.ID,
                            "the event that was rejected or merged, as the project names it",
                            "log"),
                    new Column(
                            "event",
                            ColumnType.ID,
                            "document and event, as claims has them",
                            "document id, event.id"),
                    new Column(
                            "happening",
                            ColumnType.ID,
                            "document and happening, the row of plover and polecat; empty where"
                                    + " that row is still there",
                            "document id, event.happening"),
                    new Column("when", ColumnType.CODE, "when a person decided it, UTC", "log"),
                    new Column("why", ColumnType.TEXT, "that person's reason", "log"),
                    new Column(
                            "merged_into",
                            ColumnType.ID,
                            "what it became part of: an incident, in plover and polecat a"
                                    + " happening; empty when it was rejected",
                            "log"));
}
