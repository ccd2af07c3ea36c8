// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.model.Period;
import org.sitrep.model.Precision;
import org.sitrep.model.TimeExpression;
import org.sitrep.time.Meaning.Which;

/**
 * Places dates, weekdays, quarters and seasons of which the year is not told.
 *
 * <p>News tells the nearest one: of a verb in the past the last that has been, of a verb in the
 * future the next that comes, and without either the nearer of the two.
 */
final class DateAnchor {
    /** A date and a weekday that agree in no year this near were not meant together. */
    private static final int WEEKDAY_YEARS = 1;

    private static final String REPORT = "report";

    private DateAnchor() {}

    static Optional<Anchored> date(Meaning.Date date, Scene scene) {
        OptionalInt year = year(date, scene);
        String from = date.year() != 0 ? "" : REPORT;
        if (date.month() == 0 && date.day() == 0) {
            return year.isPresent()
                    ? Optional.of(Anchored.year(year.getAsInt(), from))
                    : Optional.empty();
        }
        if (date.month() == 0) {
            return dayOfMonth(date.day(), scene);
        }
        if (date.day() == 0) {
            return Optional.of(
                    year.isPresent()
                            ? Anchored.month(LocalDate.of(year.getAsInt(), date.month(), 1), from)
                            : month(date, scene));
        }
        if (year.isEmpty()) {
            return Optional.of(yearless(date, scene));
        }
        return Calendars.isPossible(year.getAsInt(), date.month(), date.day())
                ? Optional.of(
                        Anchored.day(LocalDate.of(year.getAsInt(), date.month(), date.day()), from))
                : Optional.empty();
    }

    private static OptionalInt year(Meaning.Date date, Scene scene) {
        if (date.year() != 0) {
            return OptionalInt.of(date.year());
        }
        if (date.sameYear()) {
            Optional<LocalDate> told = scene.told().flatMap(Anchored::first);
            return told.isPresent() ? OptionalInt.of(told.get().getYear()) : OptionalInt.empty();
        }
        if (date.yearShift().isPresent()) {
            return Anchor.year(date.yearShift(), scene);
        }
        boolean history =
                date.which() == Which.PLAIN
                        && date.weekday() == 0
                        && !scene.looksAhead()
                        && scene.sentenceYear().isPresent();
        return history ? scene.sentenceYear() : OptionalInt.empty();
    }

    private static Anchored month(Meaning.Date date, Scene scene) {
        Optional<LocalDate> report = scene.aroundReport();
        if (report.isEmpty()) {
            return Anchored.unplaced(
                    TimeExpression.Type.DATE,
                    "XXXX-" + Calendars.two(date.month()),
                    Precision.VAGUE);
        }
        LocalDate now = report.get().withDayOfMonth(1);
        LocalDate same = LocalDate.of(now.getYear(), date.month(), 1);
        LocalDate past = same.isAfter(now) ? same.minusYears(1) : same;
        LocalDate coming = same.isBefore(now) ? same.plusYears(1) : same;
        LocalDate chosen =
                switch (date.which()) {
                    case LAST -> past.equals(now) ? past.minusYears(1) : past;
                    case NEXT -> coming.equals(now) ? coming.plusYears(1) : coming;
                    case THIS -> same;
                    default -> scene.looksAhead() ? coming : past;
                };
        return Anchored.month(chosen, REPORT);
    }

    private static Anchored yearless(Meaning.Date date, Scene scene) {
        Optional<LocalDate> report = scene.aroundReport();
        if (report.isEmpty()) {
            return Anchored.unplaced(
                    TimeExpression.Type.DATE,
                    "XXXX-" + Calendars.two(date.month()) + "-" + Calendars.two(date.day()),
                    Precision.VAGUE);
        }
        return Anchored.day(
                yearless(date.month(), date.day(), date.weekday(), report.get(), scene), REPORT);
    }

    private static LocalDate yearless(
            int month, int day, int weekday, LocalDate report, Scene scene) {
        LocalDate best = report;
        long bestDistance = Long.MAX_VALUE;
        for (int shift = -2; shift <= 2; shift++) {
            int year = report.getYear() + shift;
            if (!Calendars.isPossible(year, month, day)) {
                continue;
            }
            LocalDate candidate = LocalDate.of(year, month, day);
            long distance = Math.abs(ChronoUnit.DAYS.between(report, candidate));
            boolean wrongWeekday = weekday != 0 && candidate.getDayOfWeek().getValue() != weekday;
            distance += wrongWay(candidate, report, scene);
            distance += wrongWeekday ? 366L * WEEKDAY_YEARS : 0;
            if (distance < bestDistance) {
                bestDistance = distance;
                best = candidate;
            }
        }
        return best;
    }

    /**
     * Days that a candidate against the verb's direction counts as farther away. Deadlines near
     * ahead stand beside verbs of the past, so the verb does not decide alone.
     */
    private static int wrongWay(LocalDate candidate, LocalDate report, Scene scene) {
        if (scene.looksAhead()) {
            return candidate.isBefore(report) ? 150 : 0; // guess
        }
        if (!candidate.isAfter(report)) {
            return 0;
        }
        return scene.direction() == Direction.PAST ? 150 : 60; // guess
    }

    private static Optional<Anchored> dayOfMonth(int day, Scene scene) {
        Optional<LocalDate> base = scene.reportDay();
        if (base.isEmpty()) {
            return Optional.empty();
        }
        LocalDate month = base.get().withDayOfMonth(1);
        for (int shift = 0; shift < 3; shift++) {
            LocalDate other = month.plusMonths(scene.looksAhead() ? shift : -shift);
            if (day <= other.lengthOfMonth()) {
                LocalDate candidate = other.withDayOfMonth(day);
                boolean fits =
                        scene.looksAhead()
                                ? !candidate.isBefore(base.get())
                                : !candidate.isAfter(base.get());
                if (fits) {
                    return Optional.of(Anchored.day(candidate, REPORT));
                }
            }
        }
        return Optional.empty();
    }

    static Anchored days(Meaning.Days days, Scene scene) {
        Optional<LocalDate> report = scene.aroundReport();
        if (days.year() == 0 && report.isEmpty()) {
            return Anchored.unplaced(
                    TimeExpression.Type.DATE,
                    "XXXX-" + Calendars.two(days.month()) + "-" + Calendars.two(days.from()),
                    Precision.VAGUE);
        }
        LocalDate from =
                days.year() != 0
                        ? LocalDate.of(days.year(), days.month(), days.from())
                        : yearless(
                                days.month(),
                                days.from(),
                                0,
                                report.orElse(LocalDate.EPOCH),
                                scene);
        return Anchored.of(
                from.toString(),
                Period.of(from, from.plusDays((long) days.until() - days.from())),
                Precision.DAY,
                days.year() != 0 ? "" : REPORT);
    }

    static Anchored weekday(Meaning.Weekday weekday, Scene scene) {
        int w = weekday.weekday();
        boolean fromStory = weekday.which() == Which.AFTER || weekday.which() == Which.BEFORE;
        Optional<LocalDate> base =
                fromStory ? scene.storyDay().or(scene::reportDay) : scene.reportDay();
        if (base.isEmpty()) {
            return Anchored.unplaced(TimeExpression.Type.DATE, "XXXX-WXX-" + w, Precision.VAGUE);
        }
        LocalDate day = base.get();
        if (weekday.week().isPresent()) {
            LocalDate monday = Calendars.week(day).from().orElse(day);
            return Anchored.day(
                    monday.plusWeeks(weekday.week().getAsInt()).plusDays(w - 1L), REPORT);
        }
        LocalDate chosen =
                switch (weekday.which()) {
                    case LAST, BEFORE -> Calendars.before(day, w);
                    case NEXT, AFTER -> Calendars.after(day, w);
                    case THIS ->
                            scene.direction() == Direction.PAST
                                    ? Calendars.before(day.plusDays(1), w)
                                    : Calendars.after(day.minusDays(1), w);
                    default ->
                            scene.looksAhead()
                                    ? Calendars.after(day.minusDays(1), w)
                                    : Calendars.before(day.plusDays(1), w);
                };
        return Anchored.day(chosen, fromStory ? "story" : REPORT);
    }

    static Anchored yearPart(Meaning.YearPart part, Scene scene) {
        int months = part.half() ? 6 : 3;
        String letter = part.half() ? "-H" : "-Q";
        if (part.number() < 1 || part.number() > 12 / months) {
            return Anchored.unplaced(
                    TimeExpression.Type.DATE, "XXXX" + letter + "X", Precision.VAGUE);
        }
        OptionalInt year =
                part.year() != 0
                        ? OptionalInt.of(part.year())
                        : Anchor.year(part.yearShift(), scene);
        int firstMonth = (part.number() - 1) * months + 1;
        if (year.isEmpty()) {
            Optional<LocalDate> report = scene.aroundReport();
            if (report.isEmpty()) {
                return Anchored.unplaced(
                        TimeExpression.Type.DATE, "XXXX" + letter + part.number(), Precision.VAGUE);
            }
            LocalDate start = LocalDate.of(report.get().getYear(), firstMonth, 1);
            LocalDate end = start.plusMonths(months);
            // Figures of a quarter are awaited for weeks after it: "expects to report a loss".
            boolean justEnded = end.plusDays(60).isAfter(report.get()); // guess
            if (scene.looksAhead()) {
                start = justEnded ? start : start.plusYears(1);
            } else {
                start = start.isAfter(report.get()) ? start.minusYears(1) : start;
            }
            year = OptionalInt.of(start.getYear());
        }
        return Anchored.of(
                Calendars.yearValue(year.getAsInt()) + letter + part.number(),
                Calendars.months(year.getAsInt(), firstMonth, months),
                Precision.QUARTER,
                part.year() != 0 ? "" : REPORT);
    }

    static Anchored season(Meaning.Season season, Scene scene) {
        OptionalInt year = OptionalInt.empty();
        if (season.year() != 0) {
            year = OptionalInt.of(season.year());
        } else if (season.sameYear()) {
            Optional<LocalDate> told = scene.told().flatMap(Anchored::first);
            year = told.isPresent() ? OptionalInt.of(told.get().getYear()) : year;
        } else {
            year = Anchor.year(season.yearShift(), scene);
        }
        Optional<LocalDate> report = scene.aroundReport();
        if (year.isEmpty() && report.isEmpty()) {
            return Anchored.unplaced(
                    TimeExpression.Type.DATE, "XXXX-" + season.code(), Precision.VAGUE);
        }
        LocalDate start =
                Calendars.seasonStart(
                        season.code(), year.orElse(report.map(LocalDate::getYear).orElse(1)));
        if (year.isEmpty()) {
            LocalDate now = report.orElse(start);
            start =
                    switch (season.which()) {
                        case LAST -> start.plusMonths(3).isAfter(now) ? start.minusYears(1) : start;
                        case NEXT -> start.isAfter(now) ? start : start.plusYears(1);
                        case THIS -> start;
                        default ->
                                scene.looksAhead()
                                        ? (start.plusMonths(3).isAfter(now)
                                                ? start
                                                : start.plusYears(1))
                                        : (start.isAfter(now) ? start.minusYears(1) : start);
                    };
        }
        return Anchored.of(
                Calendars.yearValue(start.getYear()) + "-" + season.code(),
                Period.of(start, start.plusMonths(3).minusDays(1)),
                Precision.SEASON,
                season.year() != 0 ? "" : REPORT);
    }
}
