// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.time.LocalDate;
import java.util.Optional;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Period;

/** Tells the story's own episode from earlier ones. */
final class Episodes {
    /** An event that ended so many days before the report belongs to another episode: contract. */
    private static final int EPISODE_DAYS = 365;

    private final Syntax syntax;
    private final Optional<PartialDate> report;

    /**
     * @param report the day of the report; empty when unknown
     */
    Episodes(Syntax syntax, Optional<PartialDate> report) {
        this.syntax = syntax;
        this.report = report;
    }

    /** Whether an event belongs to an earlier episode than the story's. */
    boolean isHistorical(Draft draft) {
        if (report.isEmpty()) {
            return isNamedByYear(draft);
        }
        if (draft.time.isEmpty()) {
            return false;
        }
        Period period = draft.time.get().period();
        LocalDate limit = report.get().from().minusDays(EPISODE_DAYS);
        return period.until().map(until -> until.isBefore(limit)).orElse(false);
    }

    /**
     * "The deadly 2017 attack": a year before its name sets an event apart from the story's own,
     * even when nobody knows the day of the report.
     */
    private boolean isNamedByYear(Draft draft) {
        if (!syntax.isNoun(draft.head())) {
            return false;
        }
        int first = Math.max(draft.head() - NAME, syntax.dependencies().leftmost(draft.head()));
        for (int t = first; t < draft.head(); t++) {
            String form = syntax.form(t);
            boolean year = form.length() == 4 && (form.startsWith("19") || form.startsWith("20"));
            boolean before = t == 0 || !syntax.pos(t - 1).equals("IN");
            if (year && before && form.chars().allMatch(Character::isDigit)) {
                return true;
            }
        }
        return false;
    }

    /** Words of a name between its year and its last noun: guess. */
    private static final int NAME = 5;
}
