// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Times.Evidence;

/**
 * What in a text cannot be true if the report was written on the day it is stamped with.
 *
 * <p>The dateline tells another day; a day or a year told as past lies after the stamp, or a name
 * was not yet in use; what is foretold lies before it; days do not fall on their weekdays. That a
 * text tells of days long before its stamp contradicts nothing.
 */
final class Contradictions {
    /** Time zones, and stories written ahead for the next day's paper. */
    private static final int SLACK_DAYS = 2; // guess

    /** A story is printed so many days after its dateline at most. */
    private static final int DATELINE_DAYS = 4; // guess

    /** A day told as past and without a year that would lie ahead is not one of a year ago. */
    private static final int AHEAD_DAYS = 120; // guess

    /** A page may be stamped anew so long after the day it is labelled with. */
    private static final int LABEL_DAYS = 14; // guess

    private Contradictions() {}

    static List<Evidence> of(
            Reading reading,
            List<Found> found,
            Bounds bounds,
            List<DateClues.Clue> clues,
            PartialDate stamp) {
        List<Evidence> against = new ArrayList<>();
        LocalDate last = stamp.until().plusDays(SLACK_DAYS);
        for (Bounds.Bound floor : bounds.floors()) {
            if (floor.day().isAfter(last)) {
                against.add(evidence(reading, floor.from(), floor.until(), floor.why()));
            }
        }
        if (stamp.day() != 0) {
            List<YearlessDay> days = YearlessDay.in(reading, found);
            yearless(reading, days, stamp.from(), against);
            if (!names(found, stamp.year())) { // else a story of another year, looked back on
                weekdays(reading, days, stamp.from(), against);
            }
            labels(reading, found, clues, stamp.from(), against);
        }
        return against;
    }

    private static boolean names(List<Found> found, int year) {
        return found.stream()
                .anyMatch(f -> f.meaning() instanceof Meaning.Date date && date.year() == year);
    }

    private static Evidence evidence(Reading reading, int from, int until, String why) {
        return new Evidence(reading.atoms().span(from, until), why);
    }

    private static void yearless(
            Reading reading, List<YearlessDay> days, LocalDate stamp, List<Evidence> against) {
        for (YearlessDay day : days) {
            long ahead = ChronoUnit.DAYS.between(stamp, day.nearest(stamp));
            int from = day.found().from();
            int until = day.found().until();
            if (day.dateline() && (ahead > SLACK_DAYS || ahead < -DATELINE_DAYS)) {
                against.add(evidence(reading, from, until, "dateline of another day"));
            } else if (!day.dateline()
                    && PastDays.isPast(reading, day.found())
                    && !isProverbial(day)
                    && ahead > SLACK_DAYS
                    && ahead < AHEAD_DAYS) {
                against.add(evidence(reading, from, until, "told as past"));
            }
        }
    }

    /** "Sept. 11" and "the Fourth of July" are names. */
    private static boolean isProverbial(YearlessDay day) {
        return day.weekday() == 0
                && ((day.month() == 9 && day.day() == 11) || (day.month() == 7 && day.day() == 4));
    }

    /** A label's day and the copyright's year, where they are of another time than the stamp. */
    private static void labels(
            Reading reading,
            List<Found> found,
            List<DateClues.Clue> clues,
            LocalDate stamp,
            List<Evidence> against) {
        for (DateClues.Clue clue : clues) {
            long after = ChronoUnit.DAYS.between(clue.day(), stamp);
            if (clue.strength() == DateClues.Strength.ALONE
                    && clue.why().equals(DateClues.LABELLED)
                    && (after > LABEL_DAYS || after < -DATELINE_DAYS)) {
                against.add(evidence(reading, clue.from(), clue.until(), clue.why()));
            }
        }
        for (YearClues.YearClue clue : YearClues.in(reading, found)) {
            // Copyright lines are renewed late: in January and February the old year still stands.
            int year = stamp.minusMonths(2).getYear();
            if (clue.year() < year || clue.year() > stamp.plusDays(SLACK_DAYS).getYear()) {
                against.add(evidence(reading, clue.from(), clue.until(), clue.why()));
            }
        }
    }

    /** Days that fall on their weekdays in another year near and none of them in the stamp's. */
    private static void weekdays(
            Reading reading, List<YearlessDay> days, LocalDate stamp, List<Evidence> against) {
        List<YearlessDay> wrong = new ArrayList<>();
        int right = 0;
        for (YearlessDay day : days) {
            if (day.weekday() != 0) {
                boolean agrees =
                        day.nearest(stamp).getDayOfWeek().getValue() == day.weekday()
                                || day.agreesIn(stamp.getYear());
                right += agrees ? 1 : 0;
                if (!agrees) {
                    wrong.add(day);
                }
            }
        }
        boolean otherYear =
                !wrong.isEmpty()
                        && Optional.of(stamp.getYear())
                                .filter(
                                        y ->
                                                fits(wrong, y - 1)
                                                        || fits(wrong, y - 2)
                                                        || fits(wrong, y + 1))
                                .isPresent();
        if (right == 0 && otherYear) {
            for (YearlessDay day : wrong) {
                against.add(
                        evidence(
                                reading,
                                day.found().from(),
                                day.found().until(),
                                "not on its weekday"));
            }
        }
    }

    private static boolean fits(List<YearlessDay> days, int year) {
        return days.stream().allMatch(day -> day.agreesIn(year));
    }
}
