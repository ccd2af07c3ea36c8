// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.PartialDate;

/**
 * Days told with their weekday and without a year: "Wednesday, September 20".
 *
 * <p>A day and its weekday agree in one year of six or so. Where two such days agree in a year that
 * lies far from the page, and the text never names the page's own year, it was written in that
 * other year.
 */
final class WeekdayPairs {
    /** A day so near to the page may well be told without its year. */
    private static final int NEAR_DAYS = 183; // half a year: no other year is nearer

    private static final int YEARS_BACK = 12; // two rounds of the weekdays

    private WeekdayPairs() {}

    static Optional<DateClues.Clue> clue(List<Found> found, PartialDate page) {
        List<Found> pairs = new ArrayList<>();
        for (Found f : found) {
            if (f.meaning() instanceof Meaning.Date date) {
                if (date.year() == page.year()) {
                    return Optional.empty();
                }
                if (date.weekday() != 0
                        && date.year() == 0
                        && date.day() != 0
                        && date.yearShift().isEmpty()
                        && f.direction() != Direction.FUTURE) {
                    pairs.add(f);
                }
            }
        }
        if (pairs.size() < 2) {
            return Optional.empty();
        }
        LocalDate around = page.until();
        Optional<LocalDate> latest = Optional.empty();
        for (int year = page.year() + 1; year >= page.year() - YEARS_BACK; year--) {
            Optional<LocalDate> last = lastIn(pairs, year);
            if (last.isPresent()
                    && (latest.isEmpty()
                            || distance(around, last.get()) < distance(around, latest.get()))) {
                latest = last;
            }
        }
        return latest.filter(day -> distance(around, day) > NEAR_DAYS)
                .map(
                        day ->
                                new DateClues.Clue(
                                        DateClues.Strength.FIRM,
                                        day,
                                        7,
                                        pairs.getLast().from(),
                                        pairs.getLast().until(),
                                        "weekdays and dates agree in " + day.getYear()));
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }

    /** The last of the days in a year where all fall on their weekdays and within two weeks. */
    private static Optional<LocalDate> lastIn(List<Found> pairs, int year) {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (Found f : pairs) {
            if (!(f.meaning() instanceof Meaning.Date date)
                    || !Calendars.isPossible(year, date.month(), date.day())) {
                return Optional.empty();
            }
            LocalDate day = LocalDate.of(year, date.month(), date.day());
            if (day.getDayOfWeek().getValue() != date.weekday()) {
                return Optional.empty();
            }
            first = day.isBefore(first) ? day : first;
            last = day.isAfter(last) ? day : last;
        }
        boolean distinct = !first.equals(last);
        return distinct && distance(first, last) <= 14 ? Optional.of(last) : Optional.empty();
    }
}
