// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.List;
import java.util.Optional;

/**
 * What stage 4 finds: the day the report was written, and the time expressions anchored to it.
 *
 * @param expressions in the order of the text, disjoint
 */
public record Times(ReportDate report, List<TimeExpression> expressions) {
    public Times {
        expressions = List.copyOf(expressions);
    }

    /**
     * The day the report was written, which "yesterday" counts from.
     *
     * @param page what the page says of its own date
     * @param date the day decided on; empty when nothing tells it
     * @param conflict whether the page's own date contradicts the text
     * @param evidence the words that decided, in the order of the text
     */
    public record ReportDate(
            Optional<PartialDate> page,
            Optional<PartialDate> date,
            Document.Basis basis,
            boolean conflict,
            List<Evidence> evidence) {
        public ReportDate {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Words that speak for a report date.
     *
     * @param why one line for the reviewer
     */
    public record Evidence(Span span, String why) {}
}
