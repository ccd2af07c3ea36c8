// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a verb of saying, thinking or wanting says: the words of its complement. */
final class Complements {
    /** What is put at a number. */
    private static final Set<String> FIGURES =
            Set.of("toll", "number", "figure", "count", "total", "estimate", "tally", "loss");

    private final Reading reading;
    private final Speakers speakers;
    private final ClauseEdges edges;
    private final ContentEnd ends;

    /**
     * A complement that was found.
     *
     * @param runs the content, in the order of the text; at least one
     * @param complement which of the cue's complements it is
     * @param marker the preposition before the content; -1 when there is none
     * @param clause the tokens of the attributing clause
     */
    record Found(List<Run> runs, String complement, int marker, Run clause) {}

    Complements(Reading reading, Speakers speakers) {
        this.reading = reading;
        this.speakers = speakers;
        edges = new ClauseEdges(reading);
        ends = new ContentEnd(reading);
    }

    Optional<Found> of(int verb, Cue cue) {
        return speakers.isPassive(verb) ? ofPassive(verb, cue) : ofActive(verb, cue);
    }

    private Optional<Found> ofActive(int verb, Cue cue) {
        Optional<Found> found = cue.takes(Cue.AS) ? called(verb) : Optional.empty();
        if (found.isEmpty() && reading.lemma(verb).equals("call") && cue.takes(Cue.AS)) {
            found = found(ends.named(verb), Cue.AS, -1, verb);
        }
        if (cue.takes(Cue.FIGURE)) {
            return figure(verb);
        }
        if (found.isEmpty() && (cue.takes(Cue.THAT) || cue.takes(Cue.QUOTE))) {
            found = clause(verb, cue);
        }
        if (found.isEmpty()) {
            found = infinitive(verb, cue);
        }
        if (found.isEmpty()) {
            found = behindPreposition(verb, cue);
        }
        return found.isEmpty() && cue.takes(Cue.OBJECT) && !cue.hearer() ? object(verb) : found;
    }

    private Optional<Found> ofPassive(int verb, Cue cue) {
        int subject = reading.trees().child(verb, "nsubjpass");
        Optional<Found> found = behindPreposition(verb, cue);
        if (found.isEmpty()) {
            found = clause(verb, cue);
        }
        if (found.isEmpty() && subject >= 0 && cue.takes(Cue.OBJECT) && blames(verb)) {
            found = found(List.of(phrase(subject)), Cue.OBJECT, -1, verb);
        }
        if (found.isEmpty()) {
            found = raised(verb, cue, subject);
        }
        boolean named = speakers.agent(verb) >= 0;
        if (found.isEmpty() && named && subject >= 0 && cue.takes(Cue.OBJECT)) {
            found = found(List.of(phrase(subject)), Cue.OBJECT, -1, verb);
        }
        return found;
    }

    /** "The attack was blamed on rebels": what they are said to have done. */
    private boolean blames(int verb) {
        return reading.lemma(verb).equals("blame") && prepositionUnder(verb, "on") >= 0;
    }

    /** "The town is said to have fallen": the subject and the infinitive are the content. */
    private Optional<Found> raised(int verb, Cue cue, int subject) {
        int infinitive = infinitiveOf(verb);
        if (infinitive < 0 || subject < 0) {
            return Optional.empty();
        }
        Run act = right(verb, infinitive);
        if (cue.takes(Cue.OBJECT_TO) || cue.hearer()) {
            return found(List.of(act), Cue.OBJECT_TO, -1, verb);
        }
        return cue.takes(Cue.THAT)
                ? found(List.of(phrase(subject), act), Cue.THAT, -1, verb)
                : Optional.empty();
    }

    private Optional<Found> clause(int verb, Cue cue) {
        List<Run> runs = new ArrayList<>();
        boolean left = false;
        boolean finite = edges.isFinite(verb);
        for (int child : reading.trees().children(verb, "ccomp")) {
            if (!cue.takes(Cue.THAT) && !edges.isQuoted(reading.trees(), child)) {
                continue;
            }
            if (child > verb) {
                Run right = right(verb, child);
                if (!edges.isOtherVoice(right.first())) {
                    runs.add(right);
                }
            } else {
                left |= finite && !edges.isAfterSemicolon(verb);
            }
        }
        if (runs.isEmpty() && !left && reading.trees().child(verb, "dobj") < 0) {
            int at = edges.that(verb, verb + cue.words().size());
            if (at >= 0 && cue.takes(Cue.THAT)) {
                runs.add(new Run(at, edges.sentenceEnd(verb)));
            }
        }
        if (left || (runs.isEmpty() && finite && cue.isSpeech() && isAside(verb))) {
            List<Run> around = edges.around(verb, invertedSubject(verb));
            if (around.size() == 1) {
                around.removeIf(run -> !edges.isStatement(run, verb));
            }
            around.addAll(runs);
            runs = around;
        }
        if (runs.isEmpty() && cue.isSpeech()) {
            runs = edges.behindAs(verb);
        }
        List<Run> tidy = edges.tidied(runs, verb);
        return tidy.isEmpty() ? Optional.empty() : found(tidy, Cue.THAT, -1, verb);
    }

    /** Whether a verb may be set into the sentence that it attributes. */
    private boolean isAside(int verb) {
        return switch (reading.relation(verb)) {
            case "relcl", "acl", "advcl", "xcomp", "pcomp" -> false;
            default -> edges.isParenthetical(verb) && !hasOwnObject(verb);
        };
    }

    /** "Rebels have vowed to fight": what the verb governs is what is said. */
    private boolean hasOwnObject(int verb) {
        int object = reading.trees().child(verb, "dobj");
        int subject = reading.trees().child(verb, "nsubj");
        boolean hearer = reading.verbCue(verb).filter(Cue::hearer).isPresent();
        boolean thing = object > verb && subject >= 0 && subject < verb && !hearer;
        return thing || infinitiveOf(verb) > verb;
    }

    /** "called the raid a crime", "described it as an accident". */
    private Optional<Found> called(int verb) {
        int object = reading.trees().child(verb, "dobj");
        int first = object > verb ? reading.trees().leftmost(object) : -1;
        for (int child : reading.trees().children(verb)) {
            boolean name =
                    switch (reading.relation(child)) {
                        case "oprd", "attr", "acomp" -> first >= 0 && child > object;
                        case "prep" -> reading.lemma(child).equals("as") && !isSaying(child);
                        case "ccomp", "xcomp" -> isVerbless(child);
                        default -> false;
                    };
            if (name && child > verb) {
                int from = first < 0 ? reading.trees().leftmost(child) : first;
                int last = reading.trees().rightmost(child);
                // An object that a broken parse hangs behind its own name begins behind it.
                Run run = new Run(Math.min(last, Math.max(verb + 1, from)), last);
                return found(edges.tidied(List.of(run), verb), Cue.AS, -1, verb);
            }
        }
        int as = object < 0 ? -1 : prepositionUnder(object, "as");
        if (as >= 0 && first > verb) {
            int last = reading.trees().rightmost(as);
            Run run = new Run(Math.min(first, last), last);
            return found(edges.tidied(List.of(run), verb), Cue.AS, -1, verb);
        }
        return Optional.empty();
    }

    /** "put the death toll at 12": what is counted, and the number behind "at" or "to". */
    private Optional<Found> figure(int verb) {
        int object = reading.trees().child(verb, "dobj");
        if (object <= verb || !FIGURES.contains(reading.lemma(object))) {
            return Optional.empty();
        }
        int last = Math.max(reading.trees().rightmost(object), object);
        for (String word : List.of("at", "to")) {
            int behind = Math.max(prepositionUnder(verb, word), prepositionUnder(object, word));
            if (behind > object) {
                last = Math.max(last, reading.trees().rightmost(behind));
                Run run = new Run(reading.trees().leftmost(object), last);
                return found(edges.tidied(List.of(run), verb), Cue.FIGURE, -1, verb);
            }
        }
        return Optional.empty();
    }

    private boolean isVerbless(int child) {
        return !reading.isVerb(child);
    }

    private Optional<Found> infinitive(int verb, Cue cue) {
        int infinitive = infinitiveOf(verb);
        if (infinitive > verb) {
            int object = reading.trees().child(verb, "dobj");
            boolean ofOther = object > verb && object < infinitive;
            if (ofOther && cue.takes(Cue.OBJECT_TO)) {
                int first = cue.hearer() ? infinitive : reading.trees().leftmost(object);
                Run act = right(verb, infinitive);
                Run run = new Run(Math.min(act.first(), Math.max(verb + 1, first)), act.last());
                return found(edges.tidied(List.of(run), verb), Cue.OBJECT_TO, -1, verb);
            }
            if (cue.takes(Cue.TO) || cue.takes(Cue.OBJECT_TO)) {
                List<Run> run = edges.tidied(List.of(right(verb, infinitive)), verb);
                return found(run, Cue.TO, -1, verb);
            }
        }
        int clause = reading.trees().child(verb, "ccomp");
        if (clause > verb && cue.takes(Cue.OBJECT_TO)) {
            List<Run> run = edges.tidied(List.of(right(verb, clause)), verb);
            return found(run, Cue.OBJECT_TO, -1, verb);
        }
        return cue.takes(Cue.GERUND) ? gerund(verb) : Optional.empty();
    }

    private Optional<Found> gerund(int verb) {
        for (int child : reading.trees().children(verb, "xcomp")) {
            if (child > verb && reading.pos(child).equals("VBG")) {
                return found(edges.tidied(List.of(right(verb, child)), verb), Cue.GERUND, -1, verb);
            }
        }
        return Optional.empty();
    }

    /** The infinitive with "to" that a verb governs; -1 when there is none. */
    private int infinitiveOf(int verb) {
        for (int child : reading.trees().children(verb, "xcomp")) {
            if (reading.trees().child(child, "aux") >= 0 || !reading.pos(child).equals("VBG")) {
                return child;
            }
        }
        return -1;
    }

    private Optional<Found> behindPreposition(int verb, Cue cue) {
        for (String word : cue.complements()) {
            int act = forClause(verb, word);
            if (act >= 0) {
                int mark = reading.trees().leftmost(act);
                Run run = new Run(mark + 1, reading.trees().rightmost(act));
                return found(edges.tidied(List.of(run), verb), word, mark, verb);
            }
            int marker = preposition(verb, word, cue);
            if (marker > verb) {
                int last = withInfinitive(verb, word, reading.trees().rightmost(marker));
                if (last > marker && !isSaying(marker)) {
                    List<Run> run = edges.tidied(List.of(new Run(marker + 1, last)), verb);
                    return found(run, word, marker, verb);
                }
            }
        }
        return Optional.empty();
    }

    /** "quoted as saying": the claim is that of "saying". */
    private boolean isSaying(int marker) {
        int verb = reading.trees().child(marker, "pcomp");
        return verb >= 0
                && reading.lemma(marker).equals("as")
                && reading.verbCue(verb).filter(Cue::isSpeech).isPresent();
    }

    /** "called for the prisoners TO BE FREED": the parse may hang the act on the verb. */
    private int withInfinitive(int verb, String word, int last) {
        if (!word.equals("for") || last >= edges.sentenceEnd(verb)) {
            return last;
        }
        int head = reading.head(last + 1);
        boolean act =
                reading.pos(last + 1).equals("TO")
                        && head > last
                        && reading.head(head) == verb
                        && reading.sentence(head) == reading.sentence(verb);
        return act ? Math.max(last, reading.trees().rightmost(head)) : last;
    }

    /** "called for the prisoners to be freed", where "for" opens a clause in the parse. */
    private int forClause(int verb, String word) {
        if (!word.equals("for")) {
            return -1;
        }
        for (int child : reading.trees().children(verb)) {
            int first = reading.trees().leftmost(child);
            boolean clause =
                    switch (reading.relation(child)) {
                        case "advcl", "ccomp", "xcomp" -> child > verb && first > verb;
                        default -> false;
                    };
            if (clause
                    && reading.lemma(first).equals("for")
                    && reading.trees().child(child, "aux") > first
                    && first - verb <= 6) { // guess: "called on Friday for"
                return child;
            }
        }
        return -1;
    }

    /** The preposition of a verb, or of its object where the parse put it there. */
    private int preposition(int verb, String word, Cue cue) {
        int own = prepositionUnder(verb, word);
        int object = reading.trees().child(verb, "dobj");
        if (own >= 0 || object < verb) {
            return own;
        }
        boolean ofCue = cue.words().size() > 1 && cue.words().contains(reading.lemma(object));
        return ofCue || word.equals("of") ? prepositionUnder(object, word) : own;
    }

    private int prepositionUnder(int head, String word) {
        for (int child : reading.trees().children(head)) {
            String relation = reading.relation(child);
            if ((relation.equals("prep") || relation.equals("dative"))
                    && child > head
                    && isPreposition(child, word)) {
                return child;
            }
        }
        return -1;
    }

    private boolean isPreposition(int token, String complement) {
        String word = complement.equals(Cue.TO_THING) ? "to" : complement;
        return !Cue.isClausal(complement) && reading.lemma(token).equals(word);
    }

    private Optional<Found> object(int verb) {
        int object = reading.trees().child(verb, "dobj");
        if (object < verb) {
            return Optional.empty();
        }
        Run run =
                new Run(
                        Math.max(verb + 1, reading.trees().leftmost(object)),
                        reading.trees().rightmost(object));
        List<Run> own = List.of(ends.upToRelativeClause(run));
        return found(edges.tidied(own, verb), Cue.OBJECT, -1, verb);
    }

    private Run right(int verb, int child) {
        int first = Math.max(verb + 1, reading.trees().leftmost(child));
        return new Run(Math.min(first, child), reading.trees().rightmost(child));
    }

    private Run phrase(int head) {
        return new Run(reading.trees().leftmost(head), reading.trees().rightmost(head));
    }

    private Optional<Found> found(List<Run> runs, String complement, int marker, int verb) {
        return runs.isEmpty() || isRelativePronoun(runs.getFirst())
                ? Optional.empty()
                : Optional.of(new Found(runs, complement, marker, edges.clauseOf(verb, runs)));
    }

    private boolean isRelativePronoun(Run run) {
        return run.length() == 1 && reading.pos(run.first()).startsWith("W");
    }

    /** The subject behind its verb: "said the minister". */
    Optional<Integer> invertedSubject(int verb) {
        int subject = reading.trees().child(verb, "nsubj");
        if (subject > verb) {
            return Optional.of(subject);
        }
        int object = reading.trees().child(verb, "dobj");
        boolean inverted = subject < 0 && object > verb && edges.isParenthetical(verb);
        return inverted ? Optional.of(object) : Optional.empty();
    }
}
