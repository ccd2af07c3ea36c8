// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Event.EventTime;
import org.sitrep.model.Event.Status;
import org.sitrep.model.EventType;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Period;
import org.sitrep.model.Precision;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Span;
import org.sitrep.model.TimeExpression;
import org.sitrep.model.Toponym;

/**
 * When and where events took place: by the time and the place attached to the predicate, else by
 * those of the sentence, else by those of the event told before in the same paragraph.
 */
final class Settings {
    /** An event that ended so many days before the report belongs to another episode: contract. */
    private static final int EPISODE_DAYS = 365;

    /**
     * Index of the last block that belongs to the lead: title, dateline, two paragraphs. A guess.
     */
    private static final int LEAD = 3;

    private static final Set<String> EPISODES =
            Set.of("conflict", "war", "time", "period", "year", "offensive", "battle", "month");

    private final ResolvedDocument resolved;
    private final Syntax syntax;
    private final Attachment attachment;
    private final Sequences sequences;
    private final Map<Integer, List<TimeExpression>> times = new HashMap<>();
    private final Map<Integer, List<Toponym>> places = new HashMap<>();
    private final Map<String, ActorMention> actors = new HashMap<>();
    private final Optional<PartialDate> report;

    Settings(ResolvedDocument resolved, Syntax syntax, Sequences sequences) {
        this.resolved = resolved;
        this.sequences = sequences;
        this.syntax = syntax;
        attachment = new Attachment(syntax);
        report = resolved.times().report().date();
        resolved.actors().forEach(a -> actors.put(a.id(), a));
        for (TimeExpression time : resolved.times().expressions()) {
            if (time.period().isPresent() && time.type() != TimeExpression.Type.SET) {
                times.computeIfAbsent(sentenceOf(time.span()), s -> new java.util.ArrayList<>())
                        .add(time);
            }
        }
        for (Toponym place : resolved.toponyms()) {
            int sentence = sentenceOf(place.span());
            boolean bureau = sentence >= 0 && syntax.isDateline(sentence);
            if (place.use() == Toponym.Use.LITERAL && !bureau) {
                places.computeIfAbsent(sentence, s -> new java.util.ArrayList<>()).add(place);
            }
        }
    }

    private int sentenceOf(Span span) {
        return resolved.parsed().sentenceAt(span.start());
    }

    /** Sets time, place and their consequences on all drafts, given in the order of the text. */
    void set(List<Draft> drafts) {
        Optional<Draft> told = Optional.empty();
        Optional<Draft> done = Optional.empty();
        for (Draft draft : drafts) {
            Optional<Draft> before = isDeed(draft) ? done : told;
            setTime(draft, before.filter(b -> block(draft) - block(b) <= reach(draft)));
            setPlace(draft, before.filter(b -> block(draft) - block(b) <= 2 * reach(draft)));
            draft.historical = isHistorical(draft);
            if ((startsAfterReport(draft) || draft.calledFor)
                    && draft.status.happened()
                    && !isUtterance(draft)) {
                draft.status = Status.FUTURE;
            }
            told = Optional.of(draft);
            done = isDeed(draft) ? told : done;
        }
    }

    /** What is done, as opposed to what is said: the two have times and places of their own. */
    private static boolean isDeed(Draft draft) {
        return !isUtterance(draft) && draft.type != EventType.CONSULT;
    }

    /** Paragraphs back from which an event may take its setting: of the story, one; else none. */
    private int reach(Draft draft) {
        return isUtterance(draft) && !pointsBack(draft) ? 0 : 1;
    }

    /** "In the same area", "there". */
    private boolean pointsBack(Draft draft) {
        var sentence = resolved.parsed().sentences().get(draft.sentence());
        for (int t = sentence.firstToken(); t < sentence.lastToken(); t++) {
            if (syntax.form(t).equals("same") || syntax.form(t).equals("there")) {
                return true;
            }
        }
        return false;
    }

    private int block(Draft draft) {
        return resolved.parsed().sentences().get(draft.sentence()).block();
    }

    private void setTime(Draft draft, Optional<Draft> before) {
        Optional<TimeExpression> own = attached(draft);
        if (own.filter(t -> isOfContent(draft, t)).isPresent()) {
            draft.time = Optional.empty();
        } else if (own.isPresent()) {
            TimeExpression time = own.get();
            draft.calledFor = isCalledFor(draft, time);
            draft.time =
                    Optional.of(
                            new EventTime(
                                    Optional.of(time.id()),
                                    time.period().orElseThrow(),
                                    time.precision()));
        } else {
            draft.time =
                    before.filter(b -> !b.historical || block(b) == block(draft))
                            .filter(b -> b.sentence() == draft.sentence() || !isLong(b))
                            .flatMap(b -> b.time)
                            .map(t -> new EventTime(Optional.empty(), t.period(), t.precision()))
                            .or(() -> dayOfTheNews(draft));
            draft.assumedDay =
                    before.filter(b -> b.time.equals(draft.time)).isEmpty()
                            || before.get().assumedDay;
        }
    }

    /** What holds since a war began is no day of what is told next. */
    private static boolean isLong(Draft draft) {
        return draft.time
                .map(EventTime::period)
                .filter(p -> p.from().isPresent())
                .filter(
                        p ->
                                p.until()
                                        .map(u -> u.isAfter(p.from().get().plusDays(LONG)))
                                        .orElse(true))
                .isPresent();
    }

    /** Days that no act lasts; a month may be all that is told of its day. */
    private static final int LONG = 31;

    /**
     * Whether a time lies ahead of the report, so that it is of what somebody threatened or agreed
     * to do and not of the threat: "had threatened to leave on Wednesday".
     */
    private boolean isOfContent(Draft draft, TimeExpression time) {
        boolean over = draft.status.happened() && (isUtterance(draft) || isPast(draft));
        return over && isAhead(time) && !isCalledFor(draft, time);
    }

    /** "Unions have called a strike for Monday": what is called lies ahead, and so does its day. */
    private boolean isCalledFor(Draft draft, TimeExpression time) {
        int token = syntax.parsed().tokenAt(time.span().start());
        int preposition = token < syntax.size() ? above(token, time.span()) : -1;
        return !isUtterance(draft)
                && preposition >= 0
                && syntax.form(preposition).equals("for")
                && isAhead(time);
    }

    /** What the first lines tell without a time is the news of the day. */
    private Optional<EventTime> dayOfTheNews(Draft draft) {
        if (block(draft) > LEAD || !draft.status.happened()) {
            return Optional.empty();
        }
        return report.filter(r -> r.precision() == Precision.DAY)
                .map(r -> new EventTime(Optional.empty(), Period.day(r.from()), Precision.DAY));
    }

    private Optional<TimeExpression> attached(Draft draft) {
        List<TimeExpression> candidates = times.getOrDefault(draft.sentence(), List.of());
        Optional<TimeExpression> best = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (TimeExpression time : candidates) {
            OptionalInt steps =
                    isOfVerbAhead(draft, time) || isOfRank(draft, time)
                            ? OptionalInt.empty()
                            : steps(draft, time.span());
            if (steps.isPresent() && steps.getAsInt() < fewest) {
                fewest = steps.getAsInt();
                best = Optional.of(time);
            }
        }
        return best.or(() -> anaphoric(draft));
    }

    /**
     * "The deadliest attack since 2015", "the first to be shot since May": that is no time of it.
     */
    private boolean isOfRank(Draft draft, TimeExpression time) {
        int token = syntax.parsed().tokenAt(time.span().start());
        int preposition = token < syntax.size() ? above(token, time.span()) : -1;
        if (preposition < 0 || !syntax.form(preposition).equals("since")) {
            return false;
        }
        int ranked = draft.head();
        if (syntax.isVerb(ranked) && syntax.isInfinitive(ranked)) {
            ranked = syntax.head(ranked);
        }
        for (int t = ranked < 0 ? 0 : syntax.dependencies().leftmost(ranked); t < ranked; t++) {
            boolean rank =
                    syntax.pos(t).equals("JJS")
                            || syntax.pos(t).equals("RBS")
                            || syntax.form(t).equals("first")
                            || syntax.form(t).equals("only");
            if (rank && syntax.dependencies().isWithin(t, ranked)) {
                return true;
            }
        }
        return false;
    }

    /** "The fighting could spill over next week": the fighting itself is of now. */
    private boolean isOfVerbAhead(Draft draft, TimeExpression time) {
        int noun = draft.head();
        return draft.match.carrier() < 0
                && syntax.isNoun(noun)
                && syntax.relation(noun).equals("nsubj")
                && draft.status.happened()
                && isAhead(time)
                && time.span().start() > syntax.token(syntax.head(noun)).span().start();
    }

    private boolean isAhead(TimeExpression time) {
        return report.isPresent()
                && time.period()
                        .flatMap(Period::from)
                        .filter(from -> from.isAfter(report.get().until()))
                        .isPresent();
    }

    /**
     * Steps to the event or to the act that it is the outcome of: "killed in the 1989 shooting".
     */
    private OptionalInt steps(Draft draft, Span phrase) {
        if (sequences.isOfAnother(draft, phrase)) {
            return OptionalInt.empty();
        }
        OptionalInt own = ownSteps(draft, phrase);
        OptionalInt cause =
                draft.outcomeOf.map(c -> ownSteps(c, phrase)).orElse(OptionalInt.empty());
        return own.isPresent() && (cause.isEmpty() || own.getAsInt() <= cause.getAsInt() + 1)
                ? own
                : cause.stream().map(steps -> steps + 1).findFirst();
    }

    private OptionalInt ownSteps(Draft draft, Span phrase) {
        OptionalInt own = attachment.steps(draft.head(), phrase);
        if (draft.match.carrier() < 0) {
            return own;
        }
        OptionalInt carried = attachment.steps(draft.match.carrier(), phrase);
        return own.isPresent() && (carried.isEmpty() || own.getAsInt() <= carried.getAsInt())
                ? own
                : carried;
    }

    /** "During that conflict": the time told last before the sentence. */
    private Optional<TimeExpression> anaphoric(Draft draft) {
        var sentence = resolved.parsed().sentences().get(draft.sentence());
        for (int t = sentence.firstToken(); t + 1 < sentence.lastToken(); t++) {
            if (syntax.form(t).equals("that") && EPISODES.contains(syntax.lemma(t + 1))) {
                List<TimeExpression> told = times.getOrDefault(draft.sentence() - 1, List.of());
                return told.isEmpty() ? Optional.empty() : Optional.of(told.getLast());
            }
        }
        return Optional.empty();
    }

    private void setPlace(Draft draft, Optional<Draft> before) {
        Optional<Toponym> best = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (Toponym place : places.getOrDefault(draft.sentence(), List.of())) {
            OptionalInt steps = steps(draft, place.span());
            if (steps.isPresent() && steps.getAsInt() < fewest && !isOfActor(draft, place)) {
                fewest = steps.getAsInt();
                best = Optional.of(place);
            }
        }
        draft.ownPlace = best.isPresent();
        draft.place = best.map(Toponym::id).or(() -> before.flatMap(b -> b.place));
    }

    /** "The prosecutor of Azerbaijan", "Russia-brokered": no place of what they do. */
    private boolean isOfActor(Draft draft, Toponym place) {
        int first = syntax.parsed().tokenAt(place.span().start());
        int prep = first < syntax.size() ? above(first, place.span()) : -1;
        if (prep >= 0 && NO_PLACE.contains(syntax.form(prep))) {
            return true;
        }
        int next = syntax.parsed().tokenAt(place.span().end());
        if (next < syntax.size()
                && syntax.form(next).equals("-")
                && syntax.token(next).span().start() == place.span().end()) {
            return true;
        }
        for (String id : draft.actor) {
            ActorMention actor = actors.get(id);
            if (actor != null && actor.span().covers(place.span())) {
                return true;
            }
        }
        return false;
    }

    /** The word that a phrase hangs on; -1 at a root. */
    private int above(int token, Span phrase) {
        int at = token;
        while (at >= 0 && (phrase.covers(syntax.token(at).span()) || syntax.isNoun(at))) {
            at = syntax.head(at);
        }
        return at;
    }

    private static final Set<String> NO_PLACE =
            Set.of("between", "with", "by", "against", "about", "for", "among", "than", "like");

    private boolean isHistorical(Draft draft) {
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

    private boolean startsAfterReport(Draft draft) {
        return report.isPresent()
                && draft.time
                        .filter(t -> t.ref().isPresent() && !isPast(draft))
                        .flatMap(t -> t.period().from())
                        .map(from -> from.isAfter(report.get().until()))
                        .orElse(false);
    }

    /** Whether the predicate stands in the past tense, which no later day can change. */
    private boolean isPast(Draft draft) {
        String pos = syntax.pos(draft.head());
        return pos.equals("VBD") || pos.equals("VBN");
    }

    private static boolean isUtterance(Draft draft) {
        return PloverRules.isUtterance(draft.type);
    }
}
