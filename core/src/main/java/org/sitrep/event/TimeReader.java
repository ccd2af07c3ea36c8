// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.event.Attachment.Kind;
import org.sitrep.model.EventType;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Period;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.TimeExpression;

/** Which time expression of a sentence is the event's own. */
final class TimeReader {
    /** Further from the trigger, in characters, no time is looked for: a sentence has an end. */
    private static final int WINDOW = 1500; // guess

    private static final Set<String> EPISODES =
            Set.of("conflict", "war", "time", "period", "year", "offensive", "battle", "month");

    private final ResolvedDocument resolved;
    private final Syntax syntax;
    private final Attachment attachment;
    private final Sequences sequences;
    private final Map<Integer, List<TimeExpression>> times = new HashMap<>();
    private final Map<Integer, List<TimeExpression>> named = new HashMap<>();
    private final Optional<PartialDate> report;

    TimeReader(
            ResolvedDocument resolved,
            Syntax syntax,
            Attachment attachment,
            Sequences sequences,
            Campaigns campaigns) {
        this.sequences = sequences;
        this.resolved = resolved;
        this.syntax = syntax;
        this.attachment = attachment;
        report = resolved.times().report().date();
        for (TimeExpression time : resolved.times().expressions()) {
            if (time.period().isPresent() && time.type() != TimeExpression.Type.SET) {
                int sentence = resolved.parsed().sentenceAt(time.span().start());
                times.computeIfAbsent(sentence, s -> new ArrayList<>()).add(time);
            }
        }
        for (TimeExpression name : campaigns.in(resolved)) {
            int sentence = resolved.parsed().sentenceAt(name.span().start());
            named.computeIfAbsent(sentence, s -> new ArrayList<>()).add(name);
        }
    }

    /**
     * The war or campaign that an event is, or took place in: "the Six-Day War", "killed in the
     * Rwandan genocide"; not when the sentence tells a time of its own that is no part of the name.
     */
    Optional<TimeExpression> ofCampaign(Draft draft, Optional<TimeExpression> own) {
        Optional<TimeExpression> pointed = own.flatMap(time -> pointedAt(draft, time));
        if (pointed.isPresent()) {
            return pointed;
        }
        for (TimeExpression name : named.getOrDefault(draft.sentence(), List.of())) {
            boolean apart = own.filter(t -> !name.span().covers(t.span())).isPresent();
            int token = syntax.parsed().tokenAt(name.span().start());
            if (apart || token >= syntax.size()) {
                continue;
            }
            int above = above(token, name);
            int head = above < 0 ? -1 : syntax.head(above);
            boolean within =
                    above >= 0
                            && IN.contains(syntax.form(above))
                            && (head == draft.head()
                                    || head == draft.match.carrier()
                                    || isVictim(draft, head));
            boolean itself = syntax.isNoun(draft.head()) && name.span().covers(draft.trigger);
            if (itself || (head >= 0 && within)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /**
     * "The war of 2020 ... During that conflict": the year belongs to a war whose days are known.
     */
    private Optional<TimeExpression> pointedAt(Draft draft, TimeExpression time) {
        int sentence = resolved.parsed().sentenceAt(time.span().start());
        if (sentence == draft.sentence()) {
            return Optional.empty();
        }
        return named.getOrDefault(sentence, List.of()).stream()
                .filter(name -> name.span().covers(time.span()))
                .findFirst();
    }

    /** "Shot dead students in the crackdown"; not "arrested a suspect in the bombing". */
    private boolean isVictim(Draft draft, int head) {
        return draft.type == EventType.ASSAULT
                && head >= 0
                && syntax.relation(head).equals("dobj")
                && syntax.head(head) == draft.head();
    }

    private static final Set<String> IN = Set.of("in", "during", "throughout");

    /** The expression that belongs to the event's own words. */
    Optional<TimeExpression> own(Draft draft) {
        Optional<TimeExpression> best = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (TimeExpression time : times.getOrDefault(draft.sentence(), List.of())) {
            if (Math.abs(time.span().start() - draft.trigger.start()) > WINDOW) {
                continue;
            }
            boolean other = isOfVerbAhead(draft, time) || isOfRank(draft, time);
            int steps = other ? Attachment.FAR : steps(draft, time);
            if (steps >= 0 && steps < fewest) {
                fewest = steps;
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
        int preposition = token < syntax.size() ? above(token, time) : -1;
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

    /** Whether a time begins after the report. */
    boolean isAhead(TimeExpression time) {
        return report.isPresent()
                && time.period()
                        .flatMap(Period::from)
                        .filter(from -> from.isAfter(report.get().until()))
                        .isPresent();
    }

    /**
     * Whether a time lies ahead of the report, so that it is of what somebody threatened or agreed
     * to do and not of the threat: "had threatened to leave on Wednesday".
     */
    boolean isOfContent(Draft draft, TimeExpression time) {
        boolean utterance = PloverRules.isUtterance(draft.type);
        boolean over = draft.status.happened() && (utterance || isPast(draft));
        return over && isAhead(time) && !isCalledFor(draft, time);
    }

    /** "Unions have called a strike for Monday": what is called lies ahead, and so does its day. */
    boolean isCalledFor(Draft draft, TimeExpression time) {
        int token = syntax.parsed().tokenAt(time.span().start());
        int preposition = token < syntax.size() ? above(token, time) : -1;
        return !PloverRules.isUtterance(draft.type)
                && preposition >= 0
                && syntax.form(preposition).equals("for")
                && isAhead(time);
    }

    /** Whether the predicate stands in the past tense, which no later day can change. */
    boolean isPast(Draft draft) {
        String pos = syntax.pos(draft.head());
        return pos.equals("VBD") || pos.equals("VBN");
    }

    /**
     * Steps to the event or to the act that it is the outcome of: "killed in the 1989 shooting".
     */
    private int steps(Draft draft, TimeExpression time) {
        if (sequences.isOfAnother(draft, time.span())) {
            return Attachment.ELSEWHERE;
        }
        int own = ownSteps(draft, time);
        int cause = draft.outcomeOf.map(c -> ownSteps(c, time)).orElse(Attachment.FAR);
        if (own >= 0 && (cause < 0 || own <= cause + 1)) {
            return own;
        }
        return cause >= 0 ? cause + 1 : own;
    }

    private int ownSteps(Draft draft, TimeExpression time) {
        int own = attachment.steps(draft.head(), time.span(), Kind.TIME);
        if (draft.match.carrier() < 0) {
            return own;
        }
        int carried = attachment.steps(draft.match.carrier(), time.span(), Kind.TIME);
        return own >= 0 && (carried < 0 || own <= carried) ? own : carried;
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

    /** The word that a time hangs on; -1 at a root. */
    private int above(int token, TimeExpression time) {
        int at = token;
        while (at >= 0 && (time.span().covers(syntax.token(at).span()) || syntax.isNoun(at))) {
            at = syntax.head(at);
        }
        return at;
    }

    /** "The Kremlin rejected it. Such charges are false, he said on Friday": when it was said. */
    Optional<TimeExpression> said(Draft draft) {
        var sentences = resolved.parsed().sentences();
        int next = draft.sentence() + 1;
        boolean follows =
                next < sentences.size()
                        && sentences.get(next).block() == sentences.get(draft.sentence()).block();
        if (!PloverRules.isUtterance(draft.type) || !follows) {
            return Optional.empty();
        }
        var sentence = sentences.get(next);
        int last = Math.min(sentence.lastToken(), sentence.firstToken() + SPEECH_TOKENS);
        for (int t = sentence.firstToken(); t < last; t++) {
            if (syntax.lemma(t).equals("say") && syntax.pos(t).equals("VBD")) {
                for (TimeExpression time : times.getOrDefault(next, List.of())) {
                    int steps = attachment.steps(t, time.span(), Kind.TIME);
                    if (steps >= 0 && steps <= 2) { // "said Friday", "said on Friday"
                        return Optional.of(time);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Words of a sentence in which its verb of speech is looked for: guess. */
    private static final int SPEECH_TOKENS = 80;
}
