// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import java.util.Optional;

/** Days told in full, with or without an hour: "Saturday, March 7, 2015 8:04 AM". */
final class FullDays {
    private FullDays() {}

    /** The date of the calendar that an expression names, by itself or as the day of an hour. */
    static Optional<Meaning.Date> date(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Date date -> Optional.of(date);
            case Meaning.Clock clock -> clock.day().flatMap(FullDays::date);
            case Meaning.DayPart part -> part.day().flatMap(FullDays::date);
            default -> Optional.empty();
        };
    }

    /** The day that an expression names with its year; empty when there is no such day. */
    static Optional<LocalDate> day(Meaning meaning) {
        return date(meaning)
                .filter(date -> date.year() != 0 && date.month() != 0 && date.day() != 0)
                .filter(date -> Calendars.isPossible(date.year(), date.month(), date.day()))
                .map(date -> LocalDate.of(date.year(), date.month(), date.day()));
    }
}
