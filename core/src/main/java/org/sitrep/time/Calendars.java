// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.OptionalInt;
import org.sitrep.model.Period;

/** Steps of the calendar that several parts of the stage need, and the values TIMEX3 gives them. */
final class Calendars {
    private Calendars() {}

    /** Whether the date exists, in some year when the year is 0; 0 is an untold month or day. */
    static boolean isPossible(int year, int month, int day) {
        if (month < 0 || month > 12 || day < 0 || day > 31) {
            return false;
        }
        return month == 0 || day <= YearMonth.of(year == 0 ? 2024 : year, month).lengthOfMonth();
    }

    static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /** The hour from 0 to 24 of what a clock shows: 1 and pm is 13, 12 and am is 0. */
    static int hour(int shown, OptionalInt half, String part) {
        if (half.isPresent()) {
            return shown > 12 ? shown : shown % 12 + half.getAsInt();
        }
        boolean late = part.equals("AF") || part.equals("EV") || (part.equals("NI") && shown > 5);
        return late && shown < 12 ? shown + 12 : shown;
    }

    static Period week(LocalDate day) {
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        return Period.of(monday, monday.plusDays(6));
    }

    static Period month(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return Period.of(month.atDay(1), month.atEndOfMonth());
    }

    static Period months(int year, int first, int count) {
        LocalDate from = LocalDate.of(year, first, 1);
        return Period.of(from, from.plusMonths(count).minusDays(1));
    }

    static Period year(int year) {
        return years(year, 1);
    }

    static Period years(int first, int count) {
        return Period.of(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
    }

    static int quarter(LocalDate day) {
        return (day.getMonthValue() + 2) / 3;
    }

    static String monthValue(LocalDate day) {
        return yearValue(day.getYear()) + "-" + two(day.getMonthValue());
    }

    static String yearValue(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    static String weekValue(LocalDate day) {
        return yearValue(day.get(IsoFields.WEEK_BASED_YEAR))
                + "-W"
                + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The first day of a season; the winter of a year begins in its December. */
    static LocalDate seasonStart(String code, int year) {
        int month =
                switch (code) {
                    case "SP" -> 3;
                    case "SU" -> 6;
                    case "FA" -> 9;
                    default -> 12;
                };
        return LocalDate.of(year, month, 1);
    }

    /** The nearest day of that weekday strictly before another day. */
    static LocalDate before(LocalDate day, int weekday) {
        int back = (day.getDayOfWeek().getValue() - weekday + 7) % 7;
        return day.minusDays(back == 0 ? 7 : back);
    }

    /** The nearest day of that weekday strictly after another day. */
    static LocalDate after(LocalDate day, int weekday) {
        int ahead = (weekday - day.getDayOfWeek().getValue() + 7) % 7;
        return day.plusDays(ahead == 0 ? 7 : ahead);
    }
}
