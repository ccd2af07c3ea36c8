// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.claim.Cue.Part;
import org.sitrep.claim.Draft.Speaker;
import org.sitrep.model.Span;

/** Claims by phrases and adverbs: "according to", "in the words of", "reportedly", "alleged". */
final class PhraseClaims {
    private final Reading reading;
    private final Speakers speakers;
    private final ClauseEdges edges;

    PhraseClaims(Reading reading) {
        this.reading = reading;
        speakers = new Speakers(reading);
        edges = new ClauseEdges(reading);
    }

    List<Draft> find() {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < reading.size(); i++) {
            if (!mayBegin(i)) {
                continue;
            }
            String word = lower(i);
            for (Cue cue : reading.lexicon().beginningWith(Part.PHRASE, word)) {
                Optional<Draft> draft =
                        cue.takes(Cue.OWNER)
                                ? owned(i, cue)
                                : matches(cue, i) ? phrase(i, cue) : Optional.empty();
                if (draft.isPresent()) {
                    drafts.add(draft.get());
                    break;
                }
            }
            Optional<Cue> adverb = reading.lexicon().find(Part.ADVERB, word);
            if (adverb.isPresent()) {
                adverb(i, adverb.get()).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    /** A cheap test of the first letter and the length. */
    private boolean mayBegin(int token) {
        String text = reading.parsed().text();
        Span word = reading.token(token).span();
        return reading.lexicon().mayBegin(Part.PHRASE, text, word)
                || reading.lexicon().mayBegin(Part.ADVERB, text, word);
    }

    private String lower(int token) {
        return reading.form(token).toLowerCase(Locale.ROOT);
    }

    private boolean matches(Cue cue, int at) {
        int n = cue.words().size();
        if (at + n > edges.sentenceEnd(at) + 1) {
            return false;
        }
        for (int k = 0; k < n; k++) {
            if (!lower(at + k).equals(cue.words().get(k))) {
                return false;
            }
        }
        return true;
    }

    private Optional<Draft> phrase(int first, Cue cue) {
        int last = first + cue.words().size() - 1;
        if (cue.takes(Cue.NOUN)) {
            return alleged(first, cue);
        }
        int end = edges.sentenceEnd(first);
        if (last >= end) {
            return Optional.empty();
        }
        if (cue.words().size() == 1 && !Character.isUpperCase(reading.form(last + 1).charAt(0))) {
            return Optional.empty();
        }
        Speaker source = source(last);
        Run clause = new Run(first, source.run().last());
        Run phrase = new Run(first, Math.max(clause.last(), behindRelative(source, end)));
        List<Run> content = edges.tidied(content(phrase), first);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Draft draft =
                new Draft(
                        first,
                        Optional.of(new Run(first, last)),
                        Optional.of(source),
                        "phrase-" + cue.words().getFirst());
        draft.content.addAll(content);
        draft.clause = Optional.of(clause);
        draft.speech = true;
        return Optional.of(draft.stance(cue.stance(), cue.certainty()));
    }

    /** "in Kyiv's view": the owner of the view is the source of the clause around it. */
    private Optional<Draft> owned(int preposition, Cue cue) {
        int noun = reading.trees().child(preposition, "pobj");
        int owner = noun < 0 ? -1 : reading.trees().child(noun, "poss");
        boolean matches =
                owner > preposition
                        && owner < noun
                        && reading.form(noun)
                                .toLowerCase(Locale.ROOT)
                                .equals(cue.words().getLast());
        if (!matches) {
            return Optional.empty();
        }
        Speaker source = speakers.phrase(owner);
        Run clause = new Run(preposition, noun);
        List<Run> content = edges.tidied(content(clause), preposition);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Draft draft =
                new Draft(preposition, Optional.of(clause), Optional.of(source), "phrase-owner");
        draft.content.addAll(content);
        draft.clause = Optional.of(clause);
        draft.speech = true;
        return Optional.of(draft.stance(cue.stance(), cue.certainty()));
    }

    /** "According to the mayor, who fled on Monday, ...": the end of what is told of the source. */
    private int behindRelative(Speaker source, int end) {
        int next = source.run().last() + 2;
        boolean relative =
                next <= end && reading.isComma(next - 1) && reading.pos(next).startsWith("W");
        int clause = relative ? reading.trees().child(source.head(), "relcl") : -1;
        return clause >= next ? Math.min(end, reading.trees().rightmost(clause)) : -1;
    }

    private Speaker source(int preposition) {
        int object = reading.trees().child(preposition, "pobj");
        if (object > preposition) {
            return speakers.phrase(object);
        }
        int end = edges.sentenceEnd(preposition);
        int last = preposition + 1;
        while (last < end && !reading.isMark(last + 1)) {
            last++;
        }
        return new Speaker(new Run(preposition + 1, last), last);
    }

    /** The rest of the sentence, on the side or sides where the phrase leaves it. */
    private List<Run> content(Run phrase) {
        int start = edges.sentenceStart(phrase.first());
        int end = edges.sentenceEnd(phrase.first());
        int next = afterMarks(phrase.last() + 1, end);
        List<Run> runs = new ArrayList<>();
        boolean opens = phrase.first() <= start + 1;
        if (opens) {
            if (next <= end) {
                runs.add(new Run(next, end));
            }
            return runs;
        }
        runs.add(new Run(clauseStart(phrase.first(), start), phrase.first() - 1));
        boolean goesOn = next <= end && reading.isComma(phrase.last() + 1);
        if (goesOn && reading.isComma(phrase.first() - 1) && !isNewClause(next)) {
            runs.add(new Run(next, end));
        }
        return runs;
    }

    private boolean isNewClause(int token) {
        return reading.pos(token).equals("CC") || reading.pos(token).startsWith("W");
    }

    private int afterMarks(int from, int end) {
        int at = from;
        while (at <= end && reading.isMark(at) && reading.quotation(at).isEmpty()) {
            at++;
        }
        return at;
    }

    /** Where the clause before the phrase begins: behind "; " or ", but". */
    private int clauseStart(int phrase, int start) {
        for (int i = phrase - 2; i > start; i--) {
            boolean but = reading.form(i).equals("but") && reading.isComma(i - 1);
            if (reading.form(i).equals(";") || but) {
                return i + 1;
            }
        }
        return start;
    }

    /** "the alleged massacre": the noun phrase. */
    private Optional<Draft> alleged(int word, Cue cue) {
        int noun = reading.head(word);
        if (noun <= word || !reading.pos(noun).startsWith("NN")) {
            return Optional.empty();
        }
        Draft draft =
                new Draft(word, Optional.of(new Run(word, word)), Optional.empty(), "alleged");
        draft.content.add(new Run(word + 1, speakers.phrase(noun).run().last()));
        return Optional.of(draft.stance(cue.stance(), cue.certainty()));
    }

    private Optional<Draft> adverb(int adverb, Cue cue) {
        int head = reading.head(adverb);
        if (head < 0) {
            return Optional.empty();
        }
        int first = reading.trees().leftmost(head);
        int last = reading.trees().rightmost(head);
        List<Run> runs = new ArrayList<>();
        if (first < adverb) {
            runs.add(new Run(first, adverb - 1));
        }
        if (last > adverb) {
            runs.add(new Run(adverb + 1, last));
        }
        List<Run> content = edges.tidied(runs, adverb);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Draft draft =
                new Draft(adverb, Optional.of(new Run(adverb, adverb)), Optional.empty(), "adverb");
        draft.content.addAll(content);
        return Optional.of(draft.stance(cue.stance(), cue.certainty()));
    }
}
