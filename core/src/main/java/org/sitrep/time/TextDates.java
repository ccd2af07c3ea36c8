// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Times.Evidence;

/**
 * The day of a report that has no date, from its own words, as exact as they allow.
 *
 * <ol>
 *   <li>A full date at the head or behind a label tells the day.
 *   <li>A dateline without a year tells the day once the year is known; a day beside its weekday
 *       tells the month.
 *   <li>A copyright line and the like tell the year, and so do bounds that lie in one year.
 * </ol>
 *
 * The year is known from a year clue, or is the first one not before what the text tells as past in
 * which every day falls on its weekday. What would lie before the text's own past is not claimed.
 */
final class TextDates {
    /** Updates and time zones: a head date may lie so far before a day told as past. */
    private static final int SLACK_DAYS = 3; // guess

    /** News names a year that has gone by; one two years back is rarely the last it names. */
    private static final int YEARS_AHEAD = 1;

    /** Two names in use for less time together follow each other: the text looks back. */
    private static final int TOGETHER_DAYS = 30; // guess

    /** A first sentence of news, in words and marks. */
    private static final int LEAD_ATOMS = 60; // guess

    /** Of a day after it the report may be of the next month: written within days mostly. */
    private static final int FIRST_WEEKS = 25; // guess

    private TextDates() {}

    /** A date claimed, and why. */
    record Claim(PartialDate date, List<Evidence> evidence) {}

    static Optional<Claim> claim(
            Reading reading, List<Found> found, Bounds bounds, List<DateClues.Clue> clues) {
        List<YearlessDay> days = YearlessDay.in(reading, found);
        List<YearClues.YearClue> years = YearClues.in(reading, found);
        Optional<Claim> claim =
                clues.stream()
                        .filter(c -> isPossible(c.day(), bounds))
                        .findFirst()
                        .map(
                                c ->
                                        new Claim(
                                                PartialDate.of(c.day()),
                                                List.of(
                                                        evidence(
                                                                reading, c.from(), c.until(),
                                                                c.why()))));
        return claim.or(() -> yearless(reading, found, days, years, bounds))
                .or(() -> newsDay(reading, found, years, bounds))
                .or(() -> yearAlone(reading, years, bounds));
    }

    private static boolean isPossible(LocalDate day, Bounds bounds) {
        return bounds.floor().filter(f -> f.day().isAfter(day.plusDays(SLACK_DAYS))).isEmpty();
    }

    private static Evidence evidence(Reading reading, int from, int until, String why) {
        return new Evidence(reading.atoms().span(from, until), why);
    }

    /** The dateline's day, or the month of the last day that stands beside its weekday. */
    private static Optional<Claim> yearless(
            Reading reading,
            List<Found> found,
            List<YearlessDay> days,
            List<YearClues.YearClue> years,
            Bounds bounds) {
        Optional<YearlessDay> dateline = days.stream().filter(YearlessDay::dateline).findFirst();
        List<YearlessDay> pairs = days.stream().filter(d -> d.weekday() != 0).toList();
        if (dateline.isEmpty() && pairs.isEmpty()) {
            return Optional.empty();
        }
        List<Evidence> evidence = new ArrayList<>();
        IntPredicate fits = year -> pairs.stream().allMatch(pair -> pair.agreesIn(year));
        Optional<Found> lead = dateline.flatMap(d -> weekdayAfter(found, d.found()));
        if (lead.isPresent() && lead.get().meaning() instanceof Meaning.Weekday weekday) {
            evidence.add(
                    evidence(
                            reading,
                            lead.get().from(),
                            lead.get().until(),
                            "weekday of the dateline or of the day before"));
            IntPredicate told =
                    year -> dateline.get().in(year).filter(d -> isOn(d, weekday)).isPresent();
            fits = told.and(fits);
        }
        Optional<Integer> year = year(reading, pairs, fits, years, bounds, evidence);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        if (dateline.isPresent()) {
            YearlessDay d = dateline.get();
            evidence.add(evidence(reading, d.found().from(), d.found().until(), "dateline"));
            return d.in(year.get())
                    .filter(day -> isPossible(day, bounds))
                    .filter(day -> bounds.ceiling().filter(c -> day.isAfter(c.day())).isEmpty())
                    .map(day -> claim(PartialDate.of(day), evidence));
        }
        Optional<LocalDate> last =
                pairs.stream()
                        .filter(d -> d.found().direction() != Direction.FUTURE)
                        .flatMap(d -> d.in(year.get()).stream())
                        .max(Comparator.naturalOrder());
        return last.map(
                day -> claim(new PartialDate(day.getYear(), day.getMonthValue(), 0), evidence));
    }

    /** The weekday with which the report behind a dateline begins. */
    private static Optional<Found> weekdayAfter(List<Found> found, Found dateline) {
        return found.stream()
                .filter(f -> f.from() > dateline.from() && f.from() - dateline.until() < LEAD_ATOMS)
                .filter(TextDates::isPlainWeekday)
                .findFirst();
    }

    private static boolean isOn(LocalDate dateline, Meaning.Weekday weekday) {
        int day = dateline.getDayOfWeek().getValue();
        return weekday.weekday() == day
                || weekday.weekday() == dateline.minusDays(1).getDayOfWeek().getValue();
    }

    private static Claim claim(PartialDate date, List<Evidence> evidence) {
        evidence.sort(Comparator.comparing(Evidence::span));
        return new Claim(date, List.copyOf(evidence));
    }

    private static Optional<Integer> year(
            Reading reading,
            List<YearlessDay> pairs,
            IntPredicate fits,
            List<YearClues.YearClue> years,
            Bounds bounds,
            List<Evidence> evidence) {
        for (YearlessDay pair : pairs) {
            evidence.add(
                    evidence(
                            reading,
                            pair.found().from(),
                            pair.found().until(),
                            "a day and its weekday"));
        }
        if (!years.isEmpty()) {
            YearClues.YearClue clue = years.getLast();
            boolean agrees = fits.test(clue.year());
            boolean single = years.stream().allMatch(y -> y.year() == clue.year());
            evidence.add(evidence(reading, clue.from(), clue.until(), clue.why()));
            return agrees && single ? Optional.of(clue.year()) : Optional.empty();
        }
        Optional<Bounds.Bound> floor = bounds.floor();
        Optional<Bounds.Bound> ceiling = bounds.ceiling();
        boolean near = floor.isPresent() && floor.get().told() && !pairs.isEmpty();
        if (floor.isEmpty() || !(near || ceiling.isPresent())) {
            return Optional.empty();
        }
        int first = floor.get().day().getYear();
        int last = ceiling.map(c -> c.day().getYear()).orElse(first + YEARS_AHEAD);
        List<Integer> fitting = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            if (fits.test(year)) {
                fitting.add(year);
            }
        }
        evidence.add(evidence(reading, floor.get().from(), floor.get().until(), floor.get().why()));
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean isPlainWeekday(Found f) {
        return f.meaning() instanceof Meaning.Weekday weekday
                && weekday.which() == Meaning.Which.PLAIN
                && f.direction() != Direction.FUTURE;
    }

    /** The month of the last day told in full; its year, where another month is as likely. */
    private static Optional<Claim> newsDay(
            Reading reading, List<Found> found, List<YearClues.YearClue> years, Bounds bounds) {
        Optional<NewsDay.LastDay> last = NewsDay.in(reading, found);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = last.get().day();
        LocalDate latest = bounds.floor().map(Bounds.Bound::day).filter(day::isBefore).orElse(day);
        boolean late =
                years.stream().anyMatch(y -> y.year() != day.getYear())
                        || latest.getYear() > day.getYear()
                        || bounds.ceiling().filter(c -> c.day().isBefore(day)).isPresent();
        boolean month =
                last.get().lead()
                        && day.getDayOfMonth() <= FIRST_WEEKS
                        && !latest.isAfter(day.plusDays(SLACK_DAYS));
        if (late || (!month && day.getMonthValue() == 12)) {
            return Optional.empty();
        }
        Found f = last.get().found();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(evidence(reading, f.from(), f.until(), "last day told in full"));
        return Optional.of(
                claim(
                        new PartialDate(day.getYear(), month ? day.getMonthValue() : 0, 0),
                        evidence));
    }

    private static Optional<Claim> yearAlone(
            Reading reading, List<YearClues.YearClue> years, Bounds bounds) {
        if (!years.isEmpty()) {
            YearClues.YearClue last = years.getLast();
            boolean single = years.stream().allMatch(y -> y.year() == last.year());
            boolean late = bounds.floor().filter(f -> f.day().getYear() > last.year()).isPresent();
            return single && !late
                    ? Optional.of(
                            claim(
                                    new PartialDate(last.year(), 0, 0),
                                    new ArrayList<>(
                                            List.of(
                                                    evidence(
                                                            reading,
                                                            last.from(),
                                                            last.until(),
                                                            last.why())))))
                    : Optional.empty();
        }
        Optional<Bounds.Bound> floor = bounds.floor();
        Optional<Bounds.Bound> ceiling = bounds.ceiling();
        if (floor.isEmpty()
                || ceiling.isEmpty()
                || ceiling.get().day().isBefore(floor.get().day().plusDays(TOGETHER_DAYS))
                || floor.get().day().getYear() != ceiling.get().day().getYear()) {
            return Optional.empty();
        }
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(evidence(reading, floor.get().from(), floor.get().until(), floor.get().why()));
        evidence.add(
                evidence(
                        reading, ceiling.get().from(), ceiling.get().until(), ceiling.get().why()));
        return Optional.of(claim(new PartialDate(floor.get().day().getYear(), 0, 0), evidence));
    }
}
