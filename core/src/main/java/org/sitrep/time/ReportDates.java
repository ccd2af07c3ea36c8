// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Document.Basis;
import org.sitrep.model.Document.PageDate;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Times.Evidence;
import org.sitrep.model.Times.ReportDate;

/**
 * Decides the day a report was written.
 *
 * <p>What the one who gave the input says holds. Else the page's own date holds, unless the text
 * itself fixes another time: pages are stamped anew when they are copied or moved. Only clues that
 * hardly agree by chance may speak against a page (see {@link DateClues}); a text that merely tells
 * of older days does not contradict its page. Without a date on the page the text decides alone, or
 * nothing is known.
 */
final class ReportDates {
    /**
     * A page may be dated so many days after the text's last day, or before it: weekly papers,
     * updates, time zones.
     */
    private static final int SLACK_DAYS = 10; // guess

    private final DateClues clues;
    private final Eras eras;

    ReportDates(DateClues clues, Eras eras) {
        this.clues = clues;
        this.eras = eras;
    }

    ReportDate decide(Reading reading, List<Found> found) {
        List<PageDate> pages = reading.parsed().document().pageDates();
        Optional<PageDate> given = pages.stream().filter(p -> p.basis() == Basis.GIVEN).findFirst();
        Optional<PageDate> page = given.or(() -> pages.stream().findFirst());
        Optional<PartialDate> pageDate = page.map(PageDate::date);
        Bounds bounds = Bounds.of(reading, found, eras);
        List<DateClues.Clue> all = clues.find(reading, found, pageDate);
        if (page.isEmpty()) {
            return fromText(reading, found, bounds, all);
        }
        Optional<DateClues.Clue> fixed = agreed(all);
        boolean moved = fixed.isPresent() && !fits(pageDate, fixed.get());
        List<Evidence> against =
                moved
                        ? evidence(reading, all, fixed.get())
                        : Contradictions.of(reading, found, bounds, all, pageDate.get());
        if (given.isEmpty() && moved) {
            return new ReportDate(
                    pageDate,
                    Optional.of(PartialDate.of(fixed.get().day())),
                    Basis.TEXT,
                    true,
                    against);
        }
        boolean exact = given.isPresent() || moved;
        return new ReportDate(
                pageDate,
                exact ? pageDate : sharper(pageDate.get(), fixed),
                page.get().basis(),
                !against.isEmpty(),
                against.isEmpty() && !exact
                        ? fixed.map(clue -> evidence(reading, all, clue)).orElse(List.of())
                        : against);
    }

    private static ReportDate fromText(
            Reading reading, List<Found> found, Bounds bounds, List<DateClues.Clue> all) {
        Optional<DateClues.Clue> fixed = agreed(all);
        Optional<TextDates.Claim> claim =
                fixed.map(
                                clue ->
                                        new TextDates.Claim(
                                                PartialDate.of(clue.day()),
                                                evidence(reading, all, clue)))
                        .or(() -> TextDates.claim(reading, found, bounds, alone(all)));
        return new ReportDate(
                Optional.empty(),
                claim.map(TextDates.Claim::date),
                claim.isPresent() ? Basis.TEXT : Basis.UNKNOWN,
                false,
                claim.map(TextDates.Claim::evidence).orElse(List.of()));
    }

    private static List<DateClues.Clue> alone(List<DateClues.Clue> all) {
        return all.stream().filter(c -> c.strength() == DateClues.Strength.ALONE).toList();
    }

    /** A page that tells only its month is made exact by a day in it. */
    private static Optional<PartialDate> sharper(PartialDate page, Optional<DateClues.Clue> fixed) {
        return page.day() == 0 && fixed.isPresent()
                ? Optional.of(PartialDate.of(fixed.get().day()))
                : Optional.of(page);
    }

    private static boolean fits(Optional<PartialDate> page, DateClues.Clue clue) {
        return page.isPresent()
                && !clue.day().isBefore(page.get().from().minusDays(SLACK_DAYS))
                && !clue.day().isAfter(page.get().until().plusDays(SLACK_DAYS));
    }

    /** The day that the firm clues fix; empty when there are none or they contradict each other. */
    private static Optional<DateClues.Clue> agreed(List<DateClues.Clue> all) {
        List<DateClues.Clue> firm =
                all.stream()
                        .filter(c -> c.strength() == DateClues.Strength.FIRM)
                        .sorted(Comparator.comparing(DateClues.Clue::day))
                        .toList();
        if (firm.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = firm.getFirst().day();
        LocalDate last = firm.getLast().day();
        boolean together = ChronoUnit.DAYS.between(first, last) <= SLACK_DAYS;
        boolean against =
                all.stream()
                        .filter(c -> c.strength() == DateClues.Strength.SUPPORT)
                        .anyMatch(c -> !isNear(c, last));
        return together && !against ? Optional.of(firm.getLast()) : Optional.empty();
    }

    private static boolean isNear(DateClues.Clue clue, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(clue.day(), day)) <= clue.slackDays();
    }

    private static List<Evidence> evidence(
            Reading reading, List<DateClues.Clue> all, DateClues.Clue fixed) {
        List<Evidence> evidence = new ArrayList<>();
        for (DateClues.Clue clue : all) {
            if (clue.equals(fixed) || isNear(clue, fixed.day())) {
                evidence.add(
                        new Evidence(reading.atoms().span(clue.from(), clue.until()), clue.why()));
            }
        }
        evidence.sort(Comparator.comparing(Evidence::span));
        return evidence;
    }
}
