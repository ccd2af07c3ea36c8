// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.Period;
import org.sitrep.model.Precision;
import org.sitrep.model.TimeExpression;

/**
 * Words around an expression that make its days a longer time: "since", "until", "from X to Y",
 * "between X and Y".
 *
 * <p>The value stays that of the words; the period becomes the whole stretch, which is what an
 * event told there lies in.
 */
record Ranges(List<Found> found, List<Anchored> placed) {
    private static final Set<String> TO = Set.of("to", "until", "till", "through", "-");

    /** Rules of days and months that leave out their year. */
    private static final Set<String> YEARLESS =
            Set.of("date/yearless", "date/weekday", "month/alone", "month/alone-abbreviated");

    /** Makes an expression of what was found, with its number. */
    interface Maker {
        TimeExpression make(int number, Found found, Anchored anchored);
    }

    static Ranges join(Reading reading, List<Found> found, List<Anchored> placed) {
        Atoms atoms = reading.atoms();
        List<Anchored> joined = new ArrayList<>(placed);
        for (int i = 0; i < found.size(); i++) {
            Found f = found.get(i);
            String before = before(reading, f.from());
            if (i + 1 < found.size() && isPair(reading, f, found.get(i + 1), before)) {
                joined.set(i, beforeEnd(f, placed.get(i), placed.get(i + 1)));
                Optional<Period> both =
                        Narration.span(joined.get(i).period(), placed.get(i + 1).period());
                if (both.isPresent()) {
                    joined.set(i, joined.get(i).within(both.get()));
                    joined.set(i + 1, placed.get(i + 1).within(both.get()));
                    i++;
                    continue;
                }
            }
            if (placed.get(i).type() != TimeExpression.Type.DURATION
                    && placed.get(i).period().isPresent()) {
                Period days = placed.get(i).period().get();
                if (before.equals("since")) {
                    joined.set(i, placed.get(i).within(new Period(days.from(), Optional.empty())));
                } else if (before.equals("until") || before.equals("till")) {
                    boolean not = atoms.word(f.from() - 2).equals("not");
                    if (!not) {
                        joined.set(
                                i,
                                placed.get(i).within(new Period(Optional.empty(), days.until())));
                    }
                }
            }
        }
        return new Ranges(found, joined);
    }

    /** "From January until March 2023": a month or day without a year begins before the end. */
    private static Anchored beforeEnd(Found f, Anchored first, Anchored second) {
        Optional<LocalDate> from = first.first();
        Optional<LocalDate> until = second.period().flatMap(Period::until);
        boolean dated = first.precision() == Precision.MONTH || first.precision() == Precision.DAY;
        boolean late = from.isPresent() && until.isPresent() && from.get().isAfter(until.get());
        if (!late
                || !dated
                || first.value().length() < YEAR
                || !YEARLESS.contains(f.match().rule().name())) {
            return first;
        }
        int years = from.get().getYear() - until.get().getYear();
        years += from.get().minusYears(years).isAfter(until.get()) ? 1 : 0;
        LocalDate begin = from.get().minusYears(years);
        int shift = years;
        Optional<LocalDate> end = first.period().flatMap(Period::until);
        Period period = new Period(Optional.of(begin), end.map(last -> last.minusYears(shift)));
        return new Anchored(
                first.type(),
                Calendars.yearValue(begin.getYear()) + first.value().substring(YEAR),
                Optional.of(period),
                first.precision(),
                first.from());
    }

    /** Figures of a year. */
    private static final int YEAR = 4;

    private static String before(Reading reading, int from) {
        return reading.atoms().isBreak(from) ? "" : reading.atoms().word(from - 1);
    }

    private static boolean isPair(Reading reading, Found first, Found second, String before) {
        Atoms atoms = reading.atoms();
        if (second.from() - first.until() != 1
                || atoms.isBreak(second.from())
                || reading.sentence(first.from()) != reading.sentence(second.from())) {
            return false;
        }
        String link = atoms.word(first.until());
        return (before.equals("between") && link.equals("and"))
                || ((before.equals("from") || link.equals("-")) && TO.contains(link));
    }

    List<TimeExpression> expressions(Maker maker) {
        List<TimeExpression> expressions = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            expressions.add(maker.make(i + 1, found.get(i), placed.get(i)));
        }
        return expressions;
    }
}
