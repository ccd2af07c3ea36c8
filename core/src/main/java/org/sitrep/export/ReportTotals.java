// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.EventType;
import org.sitrep.model.Rejection;

/**
 * The totals at the end of the situation report, counted document by document, so that any number
 * of documents fits into memory. Confined to one thread.
 */
public final class ReportTotals {
    /** The credit that the licence of the place names asks for. */
    static final String CREDIT = "Places: GeoNames (geonames.org), CC BY 4.0.";

    private final Map<EventType, Map<String, Integer>> types = new EnumMap<>(EventType.class);
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int documents;
    private int happened;
    private int others;
    private long claims;
    private int rejected;

    /** Counts a document. */
    public void add(CodedDocument coded) {
        documents++;
        claims += coded.claims().size();
        for (Happening happening : Happening.of(coded)) {
            if (happening.status().happened()) {
                happened++;
                types.computeIfAbsent(happening.type(), type -> new TreeMap<>())
                        .merge(happening.typeName(), 1, Integer::sum);
            } else {
                others++;
            }
        }
    }

    /** Counts an input that was not read. */
    public void add(Rejection rejection) {
        rejected++;
        reasons.merge(rejection.reason().code(), 1, Integer::sum);
    }

    /** Documents that were counted. */
    public int documents() {
        return documents;
    }

    /** The lines for a person. */
    public String lines(Style style) {
        List<String> byType = new ArrayList<>();
        types.values()
                .forEach(names -> names.forEach((name, count) -> byType.add(name + " " + count)));
        StringBuilder out = new StringBuilder();
        out.append(style.dim("─".repeat(style.width()))).append('\n');
        out.append(style.bold("Totals")).append('\n');
        out.append("  reports             ").append(documents).append('\n');
        out.append(
                style.wrapped(
                        "  happenings          ",
                        " ".repeat(22),
                        happened + (byType.isEmpty() ? "" : ": " + String.join(", ", byType))));
        out.append("  only told of        ")
                .append(others)
                .append(" (planned, feared, threatened or denied)\n");
        out.append("  statements          ").append(claims).append('\n');
        List<String> byReason = new ArrayList<>();
        reasons.forEach((reason, count) -> byReason.add(reason + " " + count));
        out.append("  not read            ")
                .append(rejected)
                .append(byReason.isEmpty() ? "" : ": " + String.join(", ", byReason))
                .append('\n');
        out.append('\n').append(style.dim(CREDIT)).append('\n');
        return out.toString();
    }
}
