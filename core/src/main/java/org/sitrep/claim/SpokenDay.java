// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.time.LocalDate;
import java.util.Optional;
import org.sitrep.model.Period;
import org.sitrep.model.TimeExpression;
import org.sitrep.model.Times;

/** Reads the day on which something was said from the words beside its cue: "said on Thursday". */
final class SpokenDay {
    private final Reading reading;
    private final Times times;

    SpokenDay(Reading reading, Times times) {
        this.reading = reading;
        this.times = times;
    }

    Optional<LocalDate> of(Draft draft) {
        if (draft.clause.isEmpty() || draft.cueToken < 0) {
            return Optional.empty();
        }
        Run clause = draft.clause.get();
        Optional<LocalDate> day = Optional.empty();
        int nearest = Integer.MAX_VALUE;
        int start = reading.token(clause.first()).span().start();
        int end = reading.token(clause.last()).span().end();
        for (TimeExpression time : times.expressions()) {
            if (time.span().start() >= end) {
                break;
            }
            if (time.span().end() <= start) {
                continue;
            }
            int token = reading.parsed().tokenAt(time.span().start());
            if (token >= reading.size() || holds(draft, token) || !isSaid(token, draft.cueToken)) {
                continue;
            }
            int distance = Math.abs(token - draft.cueToken);
            Optional<LocalDate> told = time.period().flatMap(SpokenDay::day);
            if (told.isPresent() && distance < nearest) {
                nearest = distance;
                day = told;
            }
        }
        return day;
    }

    private static boolean holds(Draft draft, int token) {
        return draft.content.stream().anyMatch(run -> run.holds(token));
    }

    private static Optional<LocalDate> day(Period period) {
        return period.from().equals(period.until()) ? period.from() : Optional.empty();
    }

    /** Whether a time belongs to the cue: nothing but nouns and prepositions stand between. */
    private boolean isSaid(int time, int cue) {
        if (time > cue && time - cue <= 3) { // "said earlier on Wednesday"
            return true;
        }
        int at = time;
        for (int steps = 0; steps < 12 && at >= 0; steps++) { // guess
            if (at == cue) {
                return true;
            }
            if (reading.isVerb(at) && at != time) {
                return reading.head(cue) == at
                        && reading.relation(cue).equals("conj")
                        && time < cue
                        && at < time;
            }
            at = reading.head(at);
        }
        return false;
    }
}
