// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A calendar date of which the day, or the month and the day, may be unknown. A component that was
 * not told is absent; it is never invented.
 *
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31, or 0 when unknown; 0 whenever the month is
 */
public record PartialDate(int year, int month, int day) {
    public PartialDate {
        if (month < 0 || month > 12 || (month == 0 && day != 0)) {
            throw new IllegalArgumentException("date " + year + "-" + month + "-" + day);
        }
        if (day != 0) {
            var unused = LocalDate.of(year, month, day);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public Precision precision() {
        return day != 0 ? Precision.DAY : month != 0 ? Precision.MONTH : Precision.YEAR;
    }

    /** The first day that this date may mean. */
    public LocalDate from() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** The last day that this date may mean. */
    public LocalDate until() {
        if (day != 0) {
            return LocalDate.of(year, month, day);
        }
        return month != 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, 12, 31);
    }

    /** ISO 8601, as precise as the date is: {@code 2024}, {@code 2024-04}, {@code 2024-04-24}. */
    @Override
    public String toString() {
        String text = String.format(Locale.ROOT, "%04d", year);
        if (month != 0) {
            text += String.format(Locale.ROOT, "-%02d", month);
        }
        if (day != 0) {
            text += String.format(Locale.ROOT, "-%02d", day);
        }
        return text;
    }
}
