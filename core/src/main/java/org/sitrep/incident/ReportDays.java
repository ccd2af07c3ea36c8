// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.Optional;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Document;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Precision;

/** The day of a report, as days since 1970. */
final class ReportDays {
    private ReportDays() {}

    /** The report date, else the first date of the page; empty when no day is known. */
    static Optional<Long> of(CodedDocument document) {
        Optional<PartialDate> date = document.resolved().times().report().date();
        if (date.isEmpty()) {
            date =
                    document.document().pageDates().stream()
                            .findFirst()
                            .map(Document.PageDate::date);
        }
        return date.filter(d -> d.precision() == Precision.DAY).map(d -> d.from().toEpochDay());
    }
}
