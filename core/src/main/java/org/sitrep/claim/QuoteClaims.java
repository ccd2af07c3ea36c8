// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.sitrep.claim.Draft.Speaker;

/**
 * Gives every quoted utterance a speaker: the cue that stands beside it, the speaker of the piece
 * before it, or the one whom the sentence before it is about.
 */
final class QuoteClaims {
    /** Tokens between a quotation and the verb that attributes it. */
    private static final int NEAR = 18; // guess

    /** Tokens of a name under a quotation. */
    private static final int SIGNATURE = 6; // guess

    private final Reading reading;
    private final Speakers speakers;
    private final ClauseEdges edges;
    private final IntPredicate isActor;
    private final List<Draft> drafts;

    /** The first draft of each cue, by its token. */
    private final NavigableMap<Integer, Draft> byCue = new TreeMap<>();

    /** The drafts whose content reached into each quotation at the start. */
    private final List<List<Draft>> reaching = new ArrayList<>();

    /** The draft that holds each quotation so far, by the quotation's place in the list. */
    private final List<Optional<Draft>> holders = new ArrayList<>();

    /**
     * @param isActor whether a token is the head of a known actor
     * @param drafts the claims found so far; quotations are added to them and new ones appended
     */
    QuoteClaims(Reading reading, IntPredicate isActor, List<Draft> drafts) {
        this.reading = reading;
        this.isActor = isActor;
        this.drafts = drafts;
        speakers = new Speakers(reading);
        edges = new ClauseEdges(reading);
    }

    private void add(Draft draft) {
        drafts.add(draft);
        byCue.putIfAbsent(draft.cueToken, draft);
    }

    /** Notes which claims reach into which quotations, once, so that a long text stays cheap. */
    private void index() {
        reading.quotations().forEach(quotation -> reaching.add(new ArrayList<>()));
        for (Draft draft : drafts) {
            byCue.putIfAbsent(draft.cueToken, draft);
            for (Run run : draft.content) {
                int q = reading.firstQuotation(run.first());
                while (q < reading.quotations().size()
                        && reading.quotations().get(q).tokens().first() <= run.last()) {
                    reaching.get(q).add(draft);
                    q++;
                }
            }
        }
    }

    void complete() {
        index();
        for (int q = 0; q < reading.quotations().size(); q++) {
            Quotation quotation = reading.quotations().get(q);
            holders.add(
                    switch (quotation.kind()) {
                        case SPEECH -> speech(quotation, q);
                        case WORDS -> words(quotation, q);
                        case TITLE -> Optional.empty();
                    });
        }
    }

    /** A claim that reaches into a quotation holds all of it. */
    private Optional<Draft> words(Quotation quotation, int index) {
        for (Draft draft : reaching.get(index)) {
            if (!quotation.tokens().holds(Math.max(0, draft.cueToken))) {
                widen(draft, quotation.tokens());
            }
        }
        return Optional.empty();
    }

    private Optional<Draft> speech(Quotation quotation, int index) {
        Optional<Draft> holder = holder(quotation, index);
        if (holder.isPresent()) {
            widen(holder.get(), quotation.tokens());
            withoutLead(holder.get(), quotation.tokens());
            return holder;
        }
        Optional<Integer> cue = cueAfter(quotation.tokens());
        if (cue.isEmpty()) {
            cue = cueBefore(quotation.tokens());
        }
        if (cue.isPresent()) {
            return Optional.of(beside(cue.get(), quotation.tokens()));
        }
        Optional<Draft> signed = signed(quotation.tokens());
        if (signed.isPresent()) {
            return signed;
        }
        Optional<Draft> before = goesOn(quotation.tokens(), index);
        if (before.isPresent()) {
            before.get().content.add(quotation.tokens());
            return before;
        }
        return alone(quotation.tokens(), index);
    }

    /** The claim whose content reaches into the quotation, the nearest one. */
    private Optional<Draft> holder(Quotation quotation, int index) {
        Optional<Draft> best = Optional.empty();
        int nearest = Integer.MAX_VALUE;
        for (Draft draft : reaching.get(index)) {
            int cue = draft.cueToken;
            if (!draft.speech || cue < 0 || reading.isQuotedSpeech(cue)) {
                continue;
            }
            for (Run run : draft.content) {
                int distance =
                        Math.min(
                                Math.abs(cue - quotation.tokens().first()),
                                Math.abs(cue - quotation.tokens().last()));
                if (run.overlaps(quotation.tokens()) && distance < nearest) {
                    nearest = distance;
                    best = Optional.of(draft);
                }
            }
        }
        return best;
    }

    private static void widen(Draft draft, Run quoted) {
        for (int i = 0; i < draft.content.size(); i++) {
            Run run = draft.content.get(i);
            if (run.overlaps(quoted) && !quoted.holds(Math.max(0, draft.cueToken))) {
                Run wide =
                        new Run(
                                Math.min(run.first(), quoted.first()),
                                Math.max(run.last(), quoted.last()));
                if (!wide.holds(draft.cueToken)) {
                    draft.content.set(i, wide);
                }
            }
        }
    }

    /** What leads up to a quotation with a colon is the writer's, not the speaker's. */
    private void withoutLead(Draft draft, Run quoted) {
        int before = quoted.first() - 1;
        for (int i = 0; i < draft.content.size(); i++) {
            Run run = draft.content.get(i);
            boolean led = run.first() < before && reading.form(before).equals(":");
            if (run.covers(quoted) && led && run.last() < draft.cueToken) {
                draft.content.set(i, new Run(quoted.first(), run.last()));
            }
        }
    }

    private Optional<Integer> cueAfter(Run quoted) {
        int next = quoted.last() + 1;
        if (next >= reading.size() || !leadsOn(quoted) || !isSameParagraph(quoted.last(), next)) {
            return Optional.empty();
        }
        int end = Math.min(edges.sentenceEnd(next), quoted.last() + NEAR);
        for (int i = next; i <= end && reading.quotation(i).isEmpty(); i++) {
            if (isSpeech(i)) {
                return Optional.of(i);
            }
            if (i > next && reading.isComma(i) && !isSpeechWithin(i, end)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isSpeechWithin(int from, int end) {
        for (int i = from; i <= end; i++) {
            if (isSpeech(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the quotation ends so that its sentence goes on behind it. */
    private boolean leadsOn(Run quoted) {
        int last = quoted.last();
        boolean sameSentence =
                last + 1 < reading.size() && reading.sentence(last) == reading.sentence(last + 1);
        String mark = reading.form(Math.max(quoted.first(), last - 1));
        return switch (mark.isEmpty() ? ' ' : mark.charAt(mark.length() - 1)) {
            case ',', '?', '!', '-', '\u2014', '\u2013', '\u2026' -> true;
            default -> sameSentence;
        };
    }

    private Optional<Integer> cueBefore(Run quoted) {
        int previous = quoted.first() - 1;
        if (previous < 0) {
            return Optional.empty();
        }
        boolean colon = reading.form(previous).equals(":");
        boolean sameSentence = reading.sentence(previous) == reading.sentence(quoted.first());
        if (!colon && !sameSentence) {
            return Optional.empty();
        }
        int start = Math.max(edges.sentenceStart(previous), previous - NEAR);
        for (int i = previous; i >= start && reading.quotation(i).isEmpty(); i--) {
            if (isSpeech(i) && (colon || reading.isComma(previous) || i == previous)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private boolean isSpeech(int token) {
        return reading.quotation(token).isEmpty()
                && reading.verbCue(token).filter(Cue::isSpeech).isPresent();
    }

    private boolean isSameParagraph(int a, int b) {
        return reading.paragraph(a) == reading.paragraph(b);
    }

    /** Adds a quotation to the claim of the cue beside it, or makes that claim. */
    private Draft beside(int verb, Run quoted) {
        Draft known = byCue.get(verb);
        if (known != null) {
            known.content.add(quoted);
            return known;
        }
        int quotedOne =
                reading.lemma(verb).equals("quote") && speakers.isPassive(verb)
                        ? reading.trees().child(verb, "nsubjpass")
                        : -1;
        Optional<Speaker> source =
                quotedOne >= 0 ? Optional.of(speakers.phrase(quotedOne)) : speakers.of(verb);
        if (source.isEmpty()) {
            source = new Complements(reading, speakers).invertedSubject(verb).map(speakers::phrase);
        }
        Draft draft = new Draft(verb, Optional.of(new Run(verb, verb)), source, "quote-beside");
        draft.content.add(quoted);
        draft.speech = true;
        draft.clause = Optional.of(edges.clauseOf(verb, draft.content));
        reading.verbCue(verb).ifPresent(cue -> Firmness.set(draft, reading, cue, verb));
        add(draft);
        return draft;
    }

    /** The claim that goes on: only its cue stands between the quotation before and this one. */
    private Optional<Draft> goesOn(Run quoted, int index) {
        if (index == 0) {
            return Optional.empty();
        }
        Optional<Draft> before = holders.get(index - 1);
        int end = reading.quotations().get(index - 1).tokens().last();
        if (before.isEmpty() || !isSameParagraph(end, quoted.first())) {
            return Optional.empty();
        }
        int cue = before.get().cueToken;
        for (int i = end + 1; i < quoted.first(); i++) {
            boolean mine =
                    cue >= 0 ? reading.sentence(i) == reading.sentence(cue) : reading.isMark(i);
            if (!mine) {
                return Optional.empty();
            }
        }
        return before;
    }

    /** A quotation with a dash and a name below or behind it, as letters are signed. */
    private Optional<Draft> signed(Run quoted) {
        int dash = quoted.last() + 1;
        boolean opens = dash + 1 < reading.size() && reading.isDash(dash);
        if (!opens || reading.isVerb(dash + 1) || !isCapital(dash + 1)) {
            return Optional.empty();
        }
        int last = dash + 1;
        int end = edges.sentenceEnd(dash);
        while (last < end && !reading.isMark(last + 1) && last - dash < SIGNATURE) {
            last++;
        }
        int after =
                last + 1 < reading.size() && reading.form(last + 1).equals(".")
                        ? last + 2
                        : last + 1;
        boolean ends =
                after >= reading.size()
                        || !isSameParagraph(last, after)
                        || reading.quotation(after)
                                .filter(q -> q.tokens().first() == after)
                                .isPresent();
        if (!ends && !reading.isComma(last + 1)) {
            return Optional.empty();
        }
        Speaker source = new Speaker(new Run(dash + 1, last), last);
        Draft draft =
                new Draft(
                        dash,
                        Optional.of(new Run(dash, dash)),
                        Optional.of(source),
                        "quote-signed");
        draft.content.add(quoted);
        add(draft);
        return Optional.of(draft);
    }

    private boolean isCapital(int token) {
        return Character.isUpperCase(reading.form(token).codePointAt(0));
    }

    /** A quotation with nothing beside it: whoever was speaking speaks on. */
    private Optional<Draft> alone(Run quoted, int index) {
        int sentence = reading.sentence(quoted.first());
        if (reading.sentenceRun(sentence).first() != quoted.first()) {
            return Optional.empty();
        }
        Optional<Draft> before = sentence == 0 ? Optional.empty() : saidBefore(sentence);
        if (before.isPresent() && isSameParagraph(before.get().cueToken, quoted.first())) {
            before.get().content.add(quoted);
            return before;
        }
        Optional<Speaker> source = sentence == 0 ? Optional.empty() : speaking(sentence, index);
        if (source.isEmpty()) {
            source = speakingNext(quoted);
        }
        Draft draft = new Draft(-1, Optional.empty(), source, "quote-alone");
        draft.content.add(quoted);
        draft.speech = true;
        add(draft);
        return Optional.of(draft);
    }

    /** The last statement of the sentence before, when it has a speaker. */
    private Optional<Draft> saidBefore(int sentence) {
        int first = reading.sentenceRun(sentence).first();
        Run before = reading.sentenceRun(sentence - 1);
        Optional<Draft> last = Optional.empty();
        for (Draft draft : byCue.subMap(before.first(), first).values()) {
            if (draft.speech && !reading.isQuotedSpeech(draft.cueToken)) {
                last = Optional.of(draft);
            }
        }
        return last.filter(draft -> draft.source.isPresent());
    }

    /** A quotation that opens a report belongs to whoever speaks in the sentence behind it. */
    private Optional<Speaker> speakingNext(Run quoted) {
        int next = quoted.last() + 1;
        if (next >= reading.size() || reading.quotation(next).isPresent()) {
            return Optional.empty();
        }
        int end = edges.sentenceEnd(next);
        for (Draft draft : byCue.subMap(next, true, end, true).values()) {
            if (draft.speech && draft.source.isPresent()) {
                return draft.source;
            }
        }
        return Optional.empty();
    }

    private Optional<Speaker> speaking(int sentence, int index) {
        int first = reading.sentenceRun(sentence).first();
        Run before = reading.sentenceRun(sentence - 1);
        Optional<Draft> last = saidBefore(sentence);
        if (last.isPresent()) {
            return last.get().source;
        }
        if (isSameParagraph(before.first(), first) && !reading.isQuotedSpeech(before.first())) {
            for (int i = before.first(); i <= before.last(); i++) {
                if (reading.relation(i).equals("nsubj") && isActor.test(i)) {
                    return Optional.of(speakers.phrase(i));
                }
            }
        }
        return index == 0 ? Optional.empty() : holders.get(index - 1).flatMap(d -> d.source);
    }
}
