// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sitrep.export.IncidentWriter;
import org.sitrep.model.Clusters;
import org.sitrep.model.Decision;
import org.sitrep.model.Incident;

/** Between the project and the clusterer: decisions out, incidents in. */
final class Clustering {
    private Clustering() {}

    /**
     * What people decided about events of two documents; of one pair what was said last.
     *
     * <p>Within one document the record says it already, by its happenings.
     */
    static List<Decision> decisions(Handle handle) {
        Map<Long, String> ids = ids(handle);
        Map<Set<String>, Decision> last = new LinkedHashMap<>();
        for (List<LogEntry> entries : LogTable.byDocument(handle).values()) {
            Set<Long> undone = Fold.undone(entries);
            for (LogEntry entry : entries) {
                if (entry.kind() != Kind.MERGE && entry.kind() != Kind.SPLIT) {
                    continue;
                }
                decision(entry, ids)
                        .filter(decision -> !undone.contains(entry.seq()))
                        .ifPresent(decision -> later(last, entry, decision));
            }
        }
        return List.copyOf(last.values());
    }

    private static void later(Map<Set<String>, Decision> last, LogEntry entry, Decision decision) {
        Set<String> pair = new HashSet<>();
        pair.add(entry.target());
        pair.add(other(entry));
        // Entries of one document come in their order; of two documents the number decides.
        Decision before = last.get(pair);
        if (before == null || number(before) < entry.seq()) {
            last.put(pair, decision);
        }
    }

    private static long number(Decision decision) {
        return Long.parseLong(decision.at().substring(decision.at().lastIndexOf(' ') + 1));
    }

    private static String other(LogEntry entry) {
        return entry.after().map(Trees::read).map(value -> value.asText()).orElse("");
    }

    private static Optional<Decision> decision(LogEntry entry, Map<Long, String> ids) {
        Target one = Target.of(entry.target());
        Target two = Target.of(other(entry));
        String first = ids.get(one.document());
        String second = ids.get(two.document());
        if (first == null
                || second == null
                || one.document() == two.document()
                || one.item().isEmpty()
                || two.item().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Decision(
                        entry.kind() == Kind.MERGE,
                        new Incident.Member(first, one.item().get()),
                        new Incident.Member(second, two.item().get()),
                        entry.who(),
                        LocalDate.ofInstant(entry.at(), ZoneOffset.UTC),
                        entry.why().isEmpty() ? "no reason given" : entry.why(),
                        "entry " + entry.seq()));
    }

    private static Map<Long, String> ids(Handle handle) {
        Map<Long, String> ids = new HashMap<>();
        handle.createQuery("SELECT n, id FROM document")
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(row -> ids.put(row.getKey(), row.getValue()));
        return ids;
    }

    /** The rows of what the clusterer found. */
    static List<IncidentRow> rows(Handle handle, Clusters clusters) {
        Map<String, Long> numbers = new HashMap<>();
        ids(handle).forEach((n, id) -> numbers.put(id, n));
        List<IncidentRow> rows = new ArrayList<>();
        for (Incident incident : clusters.incidents()) {
            List<String> keys = new ArrayList<>();
            for (Incident.Member member : incident.members()) {
                Long n = numbers.get(member.document());
                if (n != null) {
                    keys.add(Target.key(n, member.event()));
                }
            }
            rows.add(
                    new IncidentRow(
                            incident.id(),
                            IncidentWriter.line(incident),
                            keys,
                            incident.independentSources(),
                            Contradictions.of(incident)));
        }
        return rows;
    }
}
