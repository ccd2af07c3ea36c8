// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that tell the year of a report and nothing finer: a copyright line, "in 1983, 15 years
 * ago".
 */
final class YearClues {
    private static final int EARLIEST = 1950; // guess: no report of the wires is older
    private static final int LATEST = 2099;
    private static final int NEAR_ATOMS = 6; // "(c) by Example News Company 2017"; guess

    private YearClues() {}

    /**
     * A clue.
     *
     * @param from first atom of its words
     * @param until one past their last atom
     */
    record YearClue(int year, int from, int until, String why) {}

    static List<YearClue> in(Reading reading, List<Found> found) {
        List<YearClue> clues = new ArrayList<>();
        copyright(reading.atoms(), clues);
        for (int i = 0; i + 1 < found.size(); i++) {
            ago(reading, found.get(i), found.get(i + 1), clues);
        }
        return clues;
    }

    private static void copyright(Atoms atoms, List<YearClue> clues) {
        for (int i = 0; i < atoms.size(); i++) {
            if (atoms.is(i, "copyright") || atoms.is(i, "\u00A9")) {
                year(atoms, i, i + 1, i + 1 + NEAR_ATOMS, clues);
            } else if (atoms.is(i, "rights")
                    && atoms.is(i - 1, "all")
                    && atoms.is(i + 1, "reserved")) {
                year(atoms, i, i - 1 - NEAR_ATOMS, i - 1, clues);
            }
        }
    }

    /** The last year of a stretch, if it names one: "2003-2017". */
    private static void year(Atoms atoms, int at, int from, int until, List<YearClue> clues) {
        for (int i = Math.min(until, atoms.size()) - 1; i >= Math.max(0, from); i--) {
            if (atoms.isDigits(i) && atoms.word(i).length() == 4) {
                int year = Integer.parseInt(atoms.word(i));
                if (year >= EARLIEST && year <= LATEST) {
                    clues.add(
                            new YearClue(
                                    year,
                                    Math.min(i, at),
                                    Math.max(i, at) + 1,
                                    "year of the copyright"));
                    return;
                }
            }
        }
    }

    /** "in 1983, 15 years ago", "15 years ago, in 1983"; round counts are told loosely. */
    private static void ago(Reading reading, Found a, Found b, List<YearClue> clues) {
        boolean close =
                b.from() - a.until() <= 2 // a comma and "in"
                        && reading.sentence(a.from()) == reading.sentence(b.from());
        Meaning.Date date =
                a.meaning() instanceof Meaning.Date d
                        ? d
                        : b.meaning() instanceof Meaning.Date d ? d : null;
        Meaning.Ago ago =
                a.meaning() instanceof Meaning.Ago g
                        ? g
                        : b.meaning() instanceof Meaning.Ago g ? g : null;
        if (close
                && date != null
                && ago != null
                && date.year() != 0
                && !ago.ahead()
                && ago.length().unit() == Unit.YEAR
                && !ago.length().isVague()
                && ago.length().count() == Math.rint(ago.length().count())
                && ago.length().count() % 10 != 0
                && ago.length().count() < 200) {
            clues.add(
                    new YearClue(
                            date.year() + (int) ago.length().count(),
                            a.from(),
                            b.until(),
                            "a year and the years since then"));
        }
    }
}
