// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import java.util.Optional;
import org.sitrep.model.Period;
import org.sitrep.model.Precision;
import org.sitrep.model.TimeExpression;

/**
 * A meaning put in its place on the calendar.
 *
 * @param period empty when the anchor it needs is not known
 * @param from what it was counted from, for the reviewer: {@code report}, {@code story}; empty when
 *     it needs no anchor
 */
record Anchored(
        TimeExpression.Type type,
        String value,
        Optional<Period> period,
        Precision precision,
        String from) {

    static Anchored of(String value, Period period, Precision precision, String from) {
        return new Anchored(TimeExpression.Type.DATE, value, Optional.of(period), precision, from);
    }

    static Anchored day(LocalDate day, String from) {
        return of(day.toString(), Period.day(day), Precision.DAY, from);
    }

    static Anchored week(LocalDate day, String from) {
        return of(Calendars.weekValue(day), Calendars.week(day), Precision.WEEK, from);
    }

    static Anchored month(LocalDate day, String from) {
        return of(Calendars.monthValue(day), Calendars.month(day), Precision.MONTH, from);
    }

    static Anchored quarter(int year, int quarter, String from) {
        return of(
                Calendars.yearValue(year) + "-Q" + quarter,
                Calendars.months(year, quarter * 3 - 2, 3),
                Precision.QUARTER,
                from);
    }

    static Anchored year(int year, String from) {
        return of(Calendars.yearValue(year), Calendars.year(year), Precision.YEAR, from);
    }

    /** A value without days: the anchor is not known, or the words name none. */
    static Anchored unplaced(TimeExpression.Type type, String value, Precision precision) {
        return new Anchored(type, value, Optional.empty(), precision, "");
    }

    Anchored within(Period narrower) {
        return new Anchored(type, value, Optional.of(narrower), precision, from);
    }

    /** The one day it means. */
    Optional<LocalDate> day() {
        return period.filter(p -> p.from().equals(p.until())).flatMap(Period::from);
    }

    Optional<LocalDate> first() {
        return period.flatMap(Period::from);
    }
}
