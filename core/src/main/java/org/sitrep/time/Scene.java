// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.model.PartialDate;

/**
 * What is known where a time expression stands.
 *
 * @param report the report date as far as it is known
 * @param storyDay the day told before
 * @param told the time told before, of any precision
 * @param quarter the last quarter told
 * @param sentenceYear the year that the sentence has told before
 * @param near the day that a clock time in this place belongs to
 */
record Scene(
        Optional<PartialDate> report,
        Direction direction,
        Optional<LocalDate> storyDay,
        Optional<Anchored> told,
        Optional<Anchored> quarter,
        OptionalInt sentenceYear,
        Optional<LocalDate> near) {

    /** The report's day, when it is known to the day. */
    Optional<LocalDate> reportDay() {
        return report.filter(date -> date.day() != 0).map(PartialDate::from);
    }

    /** A day in the report's time, exact or not. */
    Optional<LocalDate> aroundReport() {
        return report.map(date -> date.day() != 0 ? date.from() : date.until());
    }

    OptionalInt reportYear() {
        return report.isPresent() ? OptionalInt.of(report.get().year()) : OptionalInt.empty();
    }

    boolean looksAhead() {
        return direction == Direction.FUTURE;
    }
}
