// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.Optional;
import java.util.OptionalInt;

/** What a time expression means before anyone knows the report date. */
sealed interface Meaning {

    /** Which of several equal names is meant, and from where. */
    enum Which {
        /** Nothing is said: the context decides. */
        PLAIN,
        /** The nearest before the report. */
        LAST,
        /** The one the report lies in or stands next to. */
        THIS,
        /** The nearest after the report. */
        NEXT,
        /** That of the day told before. */
        SAME,
        /** The nearest after the day told before. */
        AFTER,
        /** The nearest before the day told before. */
        BEFORE
    }

    /** What part of a longer time is meant. */
    enum Part {
        START,
        MID,
        END,
        /** Somewhere in it. */
        WITHIN
    }

    /**
     * A date of the calendar, as far as it is told; 0 stands for what is not.
     *
     * @param weekday 1 to 7
     * @param yearShift "last year" is -1
     * @param sameYear the year is that of the day told before
     */
    record Date(
            int year,
            int month,
            int day,
            int weekday,
            OptionalInt yearShift,
            boolean sameYear,
            Which which)
            implements Meaning {}

    /** Days of one month, both inclusive. */
    record Days(int year, int month, int from, int until) implements Meaning {}

    /**
     * A day of the week.
     *
     * @param week "last week" is -1
     */
    record Weekday(int weekday, Which which, OptionalInt week) implements Meaning {}

    /** A quarter, 1 to 4, or a half of a year, 1 or 2. */
    record YearPart(boolean half, int number, int year, OptionalInt yearShift) implements Meaning {}

    /** A season, by its TIMEX3 code. */
    record Season(String code, int year, OptionalInt yearShift, boolean sameYear, Which which)
            implements Meaning {}

    /** Ten years; 199 are the 1990s. Two digits mean the last century's. */
    record Decade(int decade) implements Meaning {}

    /** A century; 18 is the 18th. */
    record Century(int number) implements Meaning {}

    /** A part of a longer time. */
    record Within(Part part, Meaning whole) implements Meaning {}

    /** So many calendar units from the report's own. */
    record Shift(Unit unit, int by) implements Meaning {}

    /**
     * A stretch of time before or after the report.
     *
     * @param exact to the day: "a year ago today"
     */
    record Ago(Length length, boolean ahead, boolean exact) implements Meaning {}

    /**
     * A time counted from the one told before.
     *
     * @param quarterly the same quarter of another year when a quarter was told
     * @param apposed only in apposition to a day, which it equals
     */
    record Beside(Length length, boolean back, boolean quarterly, boolean apposed)
            implements Meaning {}

    /**
     * The calendar unit of the time told before.
     *
     * @param orReport the report's own, when the text tells nothing finer before
     */
    record Same(Unit unit, boolean orReport) implements Meaning {}

    /** The week that holds a day. */
    record WeekOf(Meaning day) implements Meaning {}

    /** The last weekend, or the next one when the sentence looks ahead. */
    record Weekend() implements Meaning {}

    /** The last day of the year. */
    record YearEnd() implements Meaning {}

    /** A part of a day, by its TIMEX3 code. */
    record DayPart(String code, Which which, Optional<Meaning> day) implements Meaning {}

    /**
     * A time of the clock.
     *
     * @param minute -1 when not told
     * @param zone empty when not told
     */
    record Clock(int hour, int minute, String zone, Optional<Meaning> day) implements Meaning {}

    /**
     * How long.
     *
     * @param count not a number when it is not told: "several"
     */
    record Length(double count, Unit unit) {
        boolean isVague() {
            return Double.isNaN(count);
        }

        String value() {
            return isVague() ? unit.vagueDuration() : unit.duration(count);
        }
    }

    /**
     * A length of time.
     *
     * @param direction -1 up to the report, 1 from the report on, 0 anywhere
     */
    record Duration(Length length, int direction) implements Meaning {}

    /** A repeated time, by its TIMEX3 value. */
    record Repeated(String value) implements Meaning {}

    /** A time that is named but not told, by its TIMEX3 value: {@code PAST_REF}. */
    record Vague(String value) implements Meaning {}

    /** A named day of each year, by its key in {@code holidays.tsv}. */
    record Holiday(String key, int year, Which which) implements Meaning {}

    /** Words that mean no time after all: an impossible or an ambiguous date. */
    record Nothing() implements Meaning {}
}
