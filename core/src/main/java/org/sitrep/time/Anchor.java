// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.model.Period;
import org.sitrep.model.Precision;
import org.sitrep.model.TimeExpression;
import org.sitrep.time.Meaning.Length;
import org.sitrep.time.Meaning.Part;

/**
 * Puts meanings in their place on the calendar.
 *
 * <p>Times told from the report ("yesterday") need its day; times told from the story ("the next
 * day") need the day told before. Where the anchor is not known the value keeps {@code X} in its
 * place and there are no days.
 */
final class Anchor {
    private static final String REPORT = "report";
    private static final String STORY = "story";

    private final Holidays holidays;

    Anchor(Holidays holidays) {
        this.holidays = holidays;
    }

    /** Empty when the words mean no time after all. */
    Optional<Anchored> place(Meaning meaning, Scene scene) {
        return switch (meaning) {
            case Meaning.Nothing nothing -> Optional.empty();
            case Meaning.Date date -> DateAnchor.date(date, scene);
            case Meaning.Days days -> Optional.of(DateAnchor.days(days, scene));
            case Meaning.Weekday weekday -> Optional.of(DateAnchor.weekday(weekday, scene));
            case Meaning.YearPart part -> Optional.of(DateAnchor.yearPart(part, scene));
            case Meaning.Season season -> Optional.of(DateAnchor.season(season, scene));
            case Meaning.Decade decade -> Optional.of(decade(decade.decade()));
            case Meaning.Century century -> Optional.of(century(century.number()));
            case Meaning.Within within ->
                    place(within.whole(), scene).map(whole -> narrowed(whole, within.part()));
            case Meaning.Shift shift -> Optional.of(shift(shift, scene));
            case Meaning.Ago ago -> Optional.of(ago(ago, scene));
            case Meaning.Beside beside -> Optional.of(beside(beside, scene));
            case Meaning.Same same -> Optional.of(same(same, scene));
            case Meaning.WeekOf week ->
                    place(week.day(), scene)
                            .map(d -> d.first().map(f -> Anchored.week(f, d.from())).orElse(d));
            case Meaning.Weekend weekend -> Optional.of(weekend(scene));
            case Meaning.YearEnd end -> Optional.of(yearEnd(scene));
            case Meaning.DayPart part -> dayPart(part, scene);
            case Meaning.Clock clock -> clock(clock, scene);
            case Meaning.Duration duration -> Optional.of(duration(duration, scene));
            case Meaning.Repeated repeated ->
                    Optional.of(
                            Anchored.unplaced(
                                    TimeExpression.Type.SET, repeated.value(), Precision.VAGUE));
            case Meaning.Vague vague ->
                    Optional.of(
                            Anchored.unplaced(
                                    TimeExpression.Type.DATE, vague.value(), Precision.VAGUE));
            case Meaning.Holiday holiday -> holidays.place(holiday, scene);
        };
    }

    private static Anchored decade(int decade) {
        return Anchored.of(
                String.valueOf(decade), Calendars.years(decade * 10, 10), Precision.YEAR, "");
    }

    private static Anchored century(int number) {
        return number < 1 || number > 30
                ? Anchored.unplaced(TimeExpression.Type.DATE, "XX", Precision.VAGUE)
                : Anchored.of(
                        Calendars.two(number - 1),
                        Calendars.years(Math.max(1, number * 100 - 100), 100),
                        Precision.YEAR,
                        "");
    }

    /** The first, middle or last third; news says no more exactly what "early" is. */
    private static Anchored narrowed(Anchored whole, Part part) {
        Optional<LocalDate> from = whole.period().flatMap(Period::from);
        Optional<LocalDate> until = whole.period().flatMap(Period::until);
        if (part == Part.WITHIN || from.isEmpty() || until.isEmpty()) {
            return whole;
        }
        long days = ChronoUnit.DAYS.between(from.get(), until.get()) + 1;
        long third = days / 3;
        if (third == 0) {
            return whole;
        }
        return whole.within(
                switch (part) {
                    case START -> Period.of(from.get(), from.get().plusDays(third - 1));
                    case MID -> Period.of(from.get().plusDays(third), until.get().minusDays(third));
                    default -> Period.of(until.get().minusDays(third - 1), until.get());
                });
    }

    private static Anchored shift(Meaning.Shift shift, Scene scene) {
        int by = shift.by();
        Optional<LocalDate> day = scene.reportDay();
        if (shift.unit() == Unit.YEAR && scene.reportYear().isPresent()) {
            return Anchored.year(scene.reportYear().getAsInt() + by, REPORT);
        }
        if (day.isEmpty()) {
            return unplaced(shift.unit());
        }
        LocalDate moved = shift.unit().plus(day.get(), by);
        return switch (shift.unit()) {
            case DECADE -> decade(Math.floorDiv(moved.getYear(), 10));
            case CENTURY -> century(Math.floorDiv(day.get().getYear(), 100) + 1 + by);
            case QUARTER -> Anchored.quarter(moved.getYear(), Calendars.quarter(moved), REPORT);
            case WEEKEND -> weekendOf(moved, REPORT);
            default -> unit(moved, shift.unit(), REPORT);
        };
    }

    private static Anchored weekendOf(LocalDate day, String from) {
        LocalDate saturday = Calendars.week(day).from().orElse(day).plusDays(5);
        return Anchored.of(
                Calendars.weekValue(day) + "-WE",
                Period.of(saturday, saturday.plusDays(1)),
                Precision.DAY,
                from);
    }

    private static Anchored weekend(Scene scene) {
        Optional<LocalDate> day = scene.reportDay();
        if (day.isEmpty()) {
            return Anchored.unplaced(TimeExpression.Type.DATE, "XXXX-WXX-WE", Precision.VAGUE);
        }
        LocalDate saturday =
                scene.looksAhead()
                        ? Calendars.after(day.get().minusDays(1), 6)
                        : Calendars.before(day.get().plusDays(1), 6);
        return weekendOf(saturday, REPORT);
    }

    private static Anchored yearEnd(Scene scene) {
        return scene.reportYear().isPresent()
                ? Anchored.day(LocalDate.of(scene.reportYear().getAsInt(), 12, 31), REPORT)
                : Anchored.unplaced(TimeExpression.Type.DATE, "XXXX-12-31", Precision.VAGUE);
    }

    /** The calendar unit that holds a day. */
    private static Anchored unit(LocalDate day, Unit unit, String from) {
        return switch (unit) {
            case WEEK, FORTNIGHT, WEEKEND -> Anchored.week(day, from);
            case MONTH -> Anchored.month(day, from);
            case QUARTER -> Anchored.quarter(day.getYear(), Calendars.quarter(day), from);
            case YEAR, DECADE, CENTURY -> Anchored.year(day.getYear(), from);
            default -> Anchored.day(day, from);
        };
    }

    private static Anchored unplaced(Unit unit) {
        String value =
                switch (unit) {
                    case WEEK, FORTNIGHT -> "XXXX-WXX";
                    case WEEKEND -> "XXXX-WXX-WE";
                    case MONTH -> "XXXX-XX";
                    case QUARTER -> "XXXX-QX";
                    case YEAR -> "XXXX";
                    case DECADE -> "XXX";
                    case CENTURY -> "XX";
                    default -> "XXXX-XX-XX";
                };
        return Anchored.unplaced(TimeExpression.Type.DATE, value, Precision.VAGUE);
    }

    private static Anchored ago(Meaning.Ago ago, Scene scene) {
        Length length = ago.length();
        if (length.isVague()) {
            return Anchored.unplaced(
                    TimeExpression.Type.DATE,
                    ago.ahead() ? "FUTURE_REF" : "PAST_REF",
                    Precision.VAGUE);
        }
        Optional<LocalDate> day = scene.reportDay();
        if (day.isEmpty()) {
            return unplaced(length.unit());
        }
        return moved(day.get(), length, ago.ahead() ? 1 : -1, ago.exact(), REPORT);
    }

    private static Anchored moved(
            LocalDate base, Length length, int sign, boolean exact, String from) {
        if (Math.abs(length.count()) > 5000) { // beyond any calendar of news
            return Anchored.unplaced(TimeExpression.Type.DATE, "PAST_REF", Precision.VAGUE);
        }
        LocalDate moved = length.unit().plus(base, sign * length.count());
        return exact || length.unit().isClock()
                ? Anchored.day(moved, from)
                : unit(moved, length.unit(), from);
    }

    private static Anchored beside(Meaning.Beside beside, Scene scene) {
        Length length = beside.length();
        int sign = beside.back() ? -1 : 1;
        if (beside.apposed()) {
            return scene.storyDay()
                    .map(day -> Anchored.day(day, STORY))
                    .orElseGet(() -> unplaced(Unit.DAY));
        }
        if (length.isVague()) {
            return Anchored.unplaced(TimeExpression.Type.DATE, "PAST_REF", Precision.VAGUE);
        }
        if (beside.quarterly() && scene.quarter().isPresent()) {
            LocalDate first = scene.quarter().get().first().orElse(LocalDate.EPOCH);
            return Anchored.quarter(
                    first.getYear() + sign * (int) length.count(), Calendars.quarter(first), STORY);
        }
        if (beside.quarterly() && scene.reportYear().isPresent()) {
            return Anchored.year(
                    scene.reportYear().getAsInt() + sign * (int) length.count(), REPORT);
        }
        Optional<LocalDate> base =
                length.unit().precision().compareTo(Precision.DAY) <= 0
                        ? scene.storyDay()
                        : scene.told().flatMap(Anchored::first);
        return base.map(day -> moved(day, length, sign, false, STORY))
                .or(() -> scene.reportDay().map(day -> moved(day, length, sign, false, REPORT)))
                .orElseGet(() -> unplaced(length.unit()));
    }

    private static Anchored same(Meaning.Same same, Scene scene) {
        Unit unit = same.unit();
        if (unit == Unit.DAY) {
            return scene.storyDay()
                    .map(day -> Anchored.day(day, STORY))
                    .orElseGet(() -> unplaced(unit));
        }
        if (unit == Unit.QUARTER) {
            return scene.quarter()
                    .or(
                            () ->
                                    scene.reportDay()
                                            .map(day -> day.minusMonths(3))
                                            .map(day -> unit(day, unit, REPORT)))
                    .orElseGet(() -> unplaced(unit));
        }
        if (same.orReport() && scene.reportDay().isPresent()) {
            return unit(scene.reportDay().get(), unit, REPORT);
        }
        return scene.told()
                .flatMap(Anchored::first)
                .map(day -> unit(day, unit, STORY))
                .orElseGet(() -> unplaced(unit));
    }

    private Optional<Anchored> dayPart(Meaning.DayPart part, Scene scene) {
        Optional<LocalDate> story = scene.storyDay().or(scene::reportDay);
        Optional<LocalDate> day =
                part.day().isPresent()
                        ? place(part.day().get(), scene).flatMap(Anchored::day)
                        : switch (part.which()) {
                            case LAST -> scene.reportDay().map(d -> d.minusDays(1));
                            case NEXT -> scene.reportDay().map(d -> d.plusDays(1));
                            case AFTER -> story.map(d -> d.plusDays(1));
                            case BEFORE -> story.map(d -> d.minusDays(1));
                            case SAME -> story;
                            default -> scene.reportDay();
                        };
        String date = day.map(LocalDate::toString).orElse("XXXX-XX-XX");
        return Optional.of(
                new Anchored(
                        TimeExpression.Type.TIME,
                        date + "T" + part.code(),
                        day.map(Period::day),
                        Precision.HOUR,
                        ""));
    }

    private Optional<Anchored> clock(Meaning.Clock clock, Scene scene) {
        Optional<LocalDate> day =
                clock.day().isPresent()
                        ? place(clock.day().get(), scene).flatMap(Anchored::day)
                        : scene.near().or(scene::reportDay);
        String date = day.map(LocalDate::toString).orElse("XXXX-XX-XX");
        int minute = Math.max(0, clock.minute());
        String value =
                date
                        + "T"
                        + Calendars.two(clock.hour())
                        + ":"
                        + Calendars.two(minute)
                        + Zones.offset(clock, day);
        return Optional.of(
                new Anchored(
                        TimeExpression.Type.TIME,
                        value,
                        day.map(Period::day),
                        clock.minute() > 0 ? Precision.MINUTE : Precision.HOUR,
                        ""));
    }

    private static Anchored duration(Meaning.Duration duration, Scene scene) {
        Length length = duration.length();
        Optional<Period> period = Optional.empty();
        Optional<LocalDate> day = scene.reportDay();
        if (duration.direction() != 0
                && day.isPresent()
                && !length.isVague()
                && length.count() < 2000) {
            LocalDate other = length.unit().plus(day.get(), duration.direction() * length.count());
            period =
                    Optional.of(
                            duration.direction() < 0
                                    ? Period.of(other, day.get())
                                    : Period.of(day.get(), other));
        }
        return new Anchored(
                TimeExpression.Type.DURATION,
                length.value(),
                period,
                length.isVague() ? Precision.VAGUE : length.unit().precision(),
                period.isPresent() ? REPORT : "");
    }

    /** The year a shift from the report leads to. */
    static OptionalInt year(OptionalInt shift, Scene scene) {
        return shift.isPresent() && scene.reportYear().isPresent()
                ? OptionalInt.of(scene.reportYear().getAsInt() + shift.getAsInt())
                : OptionalInt.empty();
    }
}
