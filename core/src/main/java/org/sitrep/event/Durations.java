// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.event.Attachment.Kind;
import org.sitrep.knowledge.NumberWords;
import org.sitrep.model.Event.EventTime;
import org.sitrep.model.Event.Status;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Period;
import org.sitrep.model.Precision;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.TimeExpression;

/**
 * The days of an event of which a length is told: "has been under siege for three weeks", "the
 * 44-day siege ended on Monday", "protests entered their third day".
 *
 * <p>A state that is told as going on has a first day and no last one. A length of which nobody
 * knows the number - "for months" - gives no day, and the event none of the report's either.
 */
final class Durations {
    /** Words from "for" up to the verb of its clause: guess. */
    private static final int UPWARDS = 3;

    /** Longer than so many of its units no state is counted in them: guess. */
    private static final int MOST = 400;

    /**
     * A length that belongs to an event.
     *
     * @param days how many; empty when the text does not count them
     * @param lasting whether it is told as going on
     */
    record Length(TimeExpression told, Optional<Integer> days, boolean lasting) {}

    private final Syntax syntax;
    private final Attachment attachment;
    private final WordClasses words;
    private final NumberWords numbers;
    private final String text;
    private final Optional<LocalDate> report;
    private final Map<Integer, List<TimeExpression>> lengths = new HashMap<>();

    /**
     * @param words the classes of {@code settings.tsv}
     */
    Durations(
            ResolvedDocument resolved,
            Syntax syntax,
            Attachment attachment,
            WordClasses words,
            NumberWords numbers) {
        this.syntax = syntax;
        this.attachment = attachment;
        this.words = words;
        this.numbers = numbers;
        text = resolved.parsed().document().text();
        report =
                resolved.times()
                        .report()
                        .date()
                        .filter(d -> d.precision() == Precision.DAY)
                        .map(PartialDate::from);
        for (TimeExpression time : resolved.times().expressions()) {
            if (time.type() == TimeExpression.Type.DURATION && time.period().isEmpty()) {
                int sentence = resolved.parsed().sentenceAt(time.span().start());
                lengths.computeIfAbsent(sentence, s -> new ArrayList<>()).add(time);
            }
        }
    }

    /** The length after "for" that belongs to the event's own words. */
    Optional<Length> of(Draft draft) {
        Optional<Length> best = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (TimeExpression time : lengths.getOrDefault(draft.sentence(), List.of())) {
            int verb = verbOfFor(time);
            int steps = verb < 0 ? Attachment.FAR : steps(draft, time);
            if (steps < 0 || steps >= fewest || words.has("term", syntax.lemma(verb))) {
                continue;
            }
            boolean lasting = isPerfect(verb);
            if (lasting || syntax.pos(verb).equals("VBD")) {
                fewest = steps;
                best = Optional.of(new Length(time, days(time), lasting));
            }
        }
        return best;
    }

    private int steps(Draft draft, TimeExpression time) {
        int own = attachment.steps(draft.head(), time.span(), Kind.TIME);
        int carrier = draft.match.carrier();
        return own >= 0 || carrier < 0 ? own : attachment.steps(carrier, time.span(), Kind.TIME);
    }

    /** The verb whose clause "for three weeks" stands in; -1 when it is no such phrase. */
    private int verbOfFor(TimeExpression time) {
        int token = syntax.parsed().tokenAt(time.span().start());
        int at = token < syntax.size() ? token : -1;
        while (at >= 0 && time.span().covers(syntax.token(at).span())) {
            at = syntax.head(at);
        }
        if (at < 0 || !syntax.form(at).equals("for")) {
            return -1;
        }
        for (int up = 0; at >= 0 && up < UPWARDS; up++) {
            at = syntax.head(at);
            if (at >= 0 && syntax.isVerb(at)) {
                // "Agreed to a ceasefire for three days": a noun's length is not its verb's.
                return up == 0 || words.has("stay", syntax.lemma(at)) ? at : -1;
            }
        }
        return -1;
    }

    /** "Has been shelling", "have held": it still does. */
    private boolean isPerfect(int verb) {
        for (int child : syntax.dependencies().children(verb)) {
            boolean auxiliary = syntax.relation(child).equals("aux");
            if (auxiliary && (syntax.is(child, "has") || syntax.is(child, "have"))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Days of {@code P3D}, {@code P2W}, {@code P4M}, {@code P1Y}; of hours and of "months" none.
     */
    private static Optional<Integer> days(TimeExpression time) {
        String value = time.value();
        int last = value.length() - 1;
        if (last < 2 || value.charAt(0) != 'P') {
            return Optional.empty();
        }
        int unit =
                switch (value.charAt(last)) {
                    case 'D' -> 1;
                    case 'W' -> 7;
                    case 'M' -> 30;
                    case 'Y' -> 365;
                    default -> 0;
                };
        int count = 0;
        for (int i = 1; i < last; i++) {
            char digit = value.charAt(i);
            if (digit < '0' || digit > '9' || count > MOST) {
                return Optional.empty();
            }
            count = 10 * count + digit - '0';
        }
        return unit == 0 || count == 0 || count > MOST
                ? Optional.empty()
                : Optional.of(unit * count);
    }

    /** The days of a state that goes on, or that lasted until the report. */
    Optional<EventTime> untilReport(Length length) {
        if (report.isEmpty() || length.days().isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = report.get().minusDays(length.days().get());
        Optional<LocalDate> until = length.lasting() ? Optional.empty() : report;
        return Optional.of(
                new EventTime(
                        Optional.of(length.told().id()),
                        new Period(Optional.of(from), until),
                        length.told().precision()));
    }

    /** The days that a day of an event belongs to; empty when it is all of them. */
    Optional<Period> days(Draft draft, TimeExpression day) {
        return endingOn(draft, day).or(() -> begunOn(draft, day));
    }

    /**
     * The days that ended on the day told: "the 44-day siege ended on Monday", "protests entered
     * their third day on Monday"; empty when that day is all of it.
     */
    private Optional<Period> endingOn(Draft draft, TimeExpression day) {
        Optional<LocalDate> last = day.period().flatMap(Period::until);
        boolean single = last.isPresent() && last.equals(day.period().get().from());
        if (!single || !syntax.isNoun(draft.head())) {
            return Optional.empty();
        }
        int verb = syntax.head(draft.head());
        boolean ends = verb >= 0 && words.has("end", syntax.lemma(verb));
        int days = ends ? lengthBefore(draft) : ordinalDay(draft);
        return days < 2
                ? Optional.empty()
                : Optional.of(Period.of(last.get().minusDays(days - 1L), last.get()));
    }

    /**
     * The days since a beginning, of what is told as going on: "the strike, which began on Monday,
     * continues"; empty when nothing says that it does.
     */
    private Optional<Period> begunOn(Draft draft, TimeExpression day) {
        int token = syntax.parsed().tokenAt(day.span().start());
        Optional<LocalDate> first = day.period().flatMap(Period::from);
        int noun = syntax.isNoun(draft.head()) ? draft.head() : syntax.head(draft.head());
        if (noun < 0 || !syntax.isNoun(noun) || first.isEmpty() || token >= syntax.size()) {
            return Optional.empty();
        }
        int verb = syntax.head(noun);
        boolean goesOn =
                draft.status == Status.ONGOING
                        || (verb >= 0
                                && words.has("go_on", syntax.lemma(verb))
                                && syntax.isPresent(verb));
        int at = token;
        for (int up = 0; goesOn && at >= 0 && up <= UPWARDS; up++) {
            boolean ownClause = syntax.isVerb(at) && syntax.head(at) == noun;
            if (ownClause && words.has("begin", syntax.lemma(at))) {
                return Optional.of(new Period(first, Optional.empty()));
            }
            at = syntax.head(at);
        }
        return Optional.empty();
    }

    /** "The 44-day siege": its days. */
    private int lengthBefore(Draft draft) {
        int first = syntax.dependencies().leftmost(draft.head());
        int start = syntax.token(first).span().start();
        int end = syntax.token(draft.head()).span().start();
        for (TimeExpression time : lengths.getOrDefault(draft.sentence(), List.of())) {
            if (time.span().start() >= start && time.span().end() <= end) {
                return days(time).orElse(0);
            }
        }
        return 0;
    }

    /** "Entered their third day", "the third day in a row of protests": three. */
    private int ordinalDay(Draft draft) {
        int verb = syntax.head(draft.head());
        if (verb >= 0 && syntax.form(verb).equals("of")) {
            int above = syntax.head(verb);
            for (int up = 0; above >= 0 && up < UPWARDS; up++) {
                if (syntax.lemma(above).equals("day")) {
                    return ordinal(above);
                }
                above = syntax.head(above);
            }
        }
        if (verb < 0 || !words.has("go_on", syntax.lemma(verb))) {
            return 0;
        }
        for (int child : syntax.dependencies().children(verb)) {
            int object = child;
            if (syntax.relation(child).equals("prep")) {
                object = syntax.dependencies().child(child, "pobj");
            }
            if (object >= 0 && syntax.lemma(object).equals("day")) {
                return ordinal(object);
            }
        }
        return 0;
    }

    private int ordinal(int day) {
        for (int child : syntax.dependencies().children(day)) {
            int start = syntax.token(child).span().start();
            int end = syntax.token(child).span().end();
            Optional<NumberWords.Numeral> number = numbers.ordinal(text, start, end);
            if (number.isPresent() && number.get().low() <= MOST && number.get().isWhole()) {
                return (int) number.get().low();
            }
        }
        return 0;
    }
}
