// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The last day that a text tells in full, where that day is the news.
 *
 * <p>Local news and the police write "on Saturday, March 7, 2015" of what happened this week, where
 * the wires write "on Saturday". A day long gone is seldom told with its weekday, and the first
 * lines seldom tell of one. Of 253 articles on shootings whose first 300 characters hold a full
 * date that is the last in them, 96 % were written in that year and 78 % within three days; of 175
 * with a weekday beside it anywhere, 95 % and 73 %.
 */
final class NewsDay {
    /** First lines in which the news stands: the measure above. */
    private static final int LEAD_CHARACTERS = 300;

    /** A plain weekday in front of the day is that of the report, so many days later at most. */
    private static final int TOLD_AFTER = 2; // guess

    /** Words before a day on which something ends, falls due or began and still goes on. */
    private static final Set<String> NOT_NEWS =
            Set.of("since", "due", "by", "until", "till", "through", "to", "for", "from", "before");

    private NewsDay() {}

    /** The day, if there is one; empty when the text tells of a later time. */
    static Optional<LastDay> in(Reading reading, List<Found> found) {
        Optional<LastDay> last =
                found.stream()
                        .filter(f -> isNews(reading, f))
                        .flatMap(
                                f ->
                                        day(f)
                                                .map(d -> new LastDay(d, f, isLead(reading, f)))
                                                .stream())
                        .max(Comparator.comparing(LastDay::day));
        return last.filter(l -> isLast(found, l.day()) && agrees(found, l))
                .filter(l -> !isChronicle(reading, found, l));
    }

    /**
     * A day told in full.
     *
     * @param found its expression
     * @param lead whether it stands in the first lines; farther below it may be that of a picture
     *     or of an older story
     */
    record LastDay(LocalDate day, Found found, boolean lead) {}

    private static boolean isLead(Reading reading, Found f) {
        return reading.atoms().start(f.from()) < LEAD_CHARACTERS;
    }

    private static boolean isNews(Reading reading, Found f) {
        if (f.direction() == Direction.FUTURE
                || NOT_NEWS.contains(reading.atoms().word(f.from() - 1))) {
            return false;
        }
        boolean past = f.direction() == Direction.UNKNOWN || PastDays.isPast(reading, f);
        return (isLead(reading, f) && past)
                || FullDays.date(f.meaning()).filter(date -> date.weekday() != 0).isPresent();
    }

    /** The day of a full date that falls on its weekday, if one is told. */
    private static Optional<LocalDate> day(Found f) {
        int weekday = FullDays.date(f.meaning()).map(Meaning.Date::weekday).orElse(0);
        return FullDays.day(f.meaning())
                .filter(day -> weekday == 0 || weekday == day.getDayOfWeek().getValue());
    }

    /** Whether the text names no later year, and tells of no later month in full. */
    private static boolean isLast(List<Found> found, LocalDate last) {
        for (Found f : found) {
            if (FullDays.date(f.meaning()).filter(d -> d.year() > last.getYear()).isPresent()) {
                return false;
            }
            if (f.direction() != Direction.FUTURE
                    && day(f).filter(day -> day.isAfter(last))
                            .filter(day -> day.getMonthValue() != last.getMonthValue())
                            .isPresent()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the first lines tell of another month too, and no weekday: "The war began on 24
     * February 2022, and the town fell on 20 May 2022" looks back on both.
     */
    private static boolean isChronicle(Reading reading, List<Found> found, LastDay last) {
        if (FullDays.date(last.found().meaning()).filter(d -> d.weekday() != 0).isPresent()) {
            return false;
        }
        LocalDate first = last.day().withDayOfMonth(1);
        return found.stream()
                .filter(f -> isLead(reading, f) && f.direction() != Direction.FUTURE)
                .anyMatch(f -> day(f).filter(day -> day.isBefore(first)).isPresent());
    }

    /**
     * Whether the weekdays told before the day lie on it or just behind it. "He was sentenced on
     * Thursday for what he did on 9 May 2011" tells a day of another week.
     */
    private static boolean agrees(List<Found> found, LastDay last) {
        for (Found f : found) {
            if (f.from() < last.found().from()
                    && f.meaning() instanceof Meaning.Weekday weekday
                    && weekday.which() == Meaning.Which.PLAIN
                    && f.direction() != Direction.FUTURE) {
                int after =
                        Math.floorMod(weekday.weekday() - last.day().getDayOfWeek().getValue(), 7);
                if (after > TOLD_AFTER) {
                    return false;
                }
            }
        }
        return true;
    }
}
