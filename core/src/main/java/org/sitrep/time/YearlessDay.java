// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Document.Block;

/**
 * A day told by month and number and without a year: "Wednesday, September 20", "NAIROBI, Aug 7 -".
 *
 * @param weekday 1 to 7, or 0 when not told
 * @param dateline whether it stands in the report's dateline
 */
record YearlessDay(Found found, int month, int day, int weekday, boolean dateline) {
    private static final int HEAD_CHARACTERS = 400; // a title and a standfirst before it; guess
    private static final int DATELINE_ATOMS = 8; // three words of place, a region, commas; guess

    static List<YearlessDay> in(Reading reading, List<Found> found) {
        List<YearlessDay> days = new ArrayList<>();
        List<Block> datelines =
                reading.parsed().document().blocks().stream()
                        .filter(block -> block.kind() == Block.Kind.DATELINE)
                        .toList();
        for (Found f : found) {
            if (f.meaning() instanceof Meaning.Date date
                    && date.year() == 0
                    && date.month() != 0
                    && date.day() != 0
                    && date.yearShift().isEmpty()
                    && !date.sameYear()) {
                boolean dateline = isDateline(reading, datelines, f);
                days.add(new YearlessDay(f, date.month(), date.day(), date.weekday(), dateline));
            }
        }
        return days;
    }

    /** In a block found to be one, or behind a place in capitals that begins a paragraph. */
    private static boolean isDateline(Reading reading, List<Block> datelines, Found f) {
        Atoms atoms = reading.atoms();
        int at = atoms.start(f.from());
        if (datelines.stream().anyMatch(b -> b.span().start() <= at && at < b.span().end())) {
            return true;
        }
        int first = f.from();
        while (first > 0 && f.from() - first < DATELINE_ATOMS && !atoms.isBreak(first)) {
            first--;
        }
        String after = atoms.word(f.until());
        return at <= HEAD_CHARACTERS
                && atoms.isBreak(first)
                && first < f.from()
                && atoms.isWord(first)
                && atoms.isUpper(first)
                && atoms.word(first).length() > 2
                && (after.equals("(")
                        || after.equals("-")
                        || after.equals("\u2014")
                        || after.equals("_"));
    }

    /** The day in a year; empty where the year has no such day. */
    Optional<LocalDate> in(int year) {
        return Calendars.isPossible(year, month, day)
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    /** Whether the day falls on its weekday in a year, or tells none. */
    boolean agreesIn(int year) {
        return in(year).filter(d -> weekday == 0 || d.getDayOfWeek().getValue() == weekday)
                .isPresent();
    }

    /** The one of all years that is nearest to a day. */
    LocalDate nearest(LocalDate to) {
        LocalDate best = to.plusYears(2);
        for (int year = to.getYear() - 1; year <= to.getYear() + 1; year++) {
            Optional<LocalDate> candidate = in(year);
            if (candidate.isPresent() && distance(candidate.get(), to) < distance(best, to)) {
                best = candidate.get();
            }
        }
        return best;
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }
}
