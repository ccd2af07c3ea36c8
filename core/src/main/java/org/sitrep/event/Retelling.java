// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.event.RetellingWords.Use;
import org.sitrep.model.ParsedDocument.Sentence;

/**
 * How the words of an event refer: to an act that the reader knows ("the attack", "it was the
 * deadliest attack in years"), to another one ("a second blast", "in a separate incident"), or
 * openly, as most verbs do.
 */
final class Retelling {
    /** Words in which a sentence says that it turns to something else: guess. */
    private static final int OPENING = 6;

    private static final Set<String> SPEECH =
            Set.of("say", "tell", "report", "announce", "add", "state", "write", "claim");

    private final RetellingWords words;
    private final Syntax syntax;
    private final Set<Integer> turning = new HashSet<>();

    /** What kind of mention it is. */
    enum Reference {
        /** An act that was told before: a definite noun without a time or place of its own. */
        KNOWN,
        /** The first of two: "the first explosion". */
        KNOWN_FIRST,
        /** The other one of two already told: "the second blast", "the earlier attack". */
        KNOWN_OTHER,
        /** One that was not told before: "another attack". */
        OTHER,
        /** A noun that brings something in, or names it anew: "an air strike". */
        INDEFINITE,
        OPEN;

        boolean isKnown() {
            return this == KNOWN || this == KNOWN_FIRST || this == KNOWN_OTHER;
        }
    }

    Retelling(RetellingWords words, Syntax syntax) {
        this.words = words;
        this.syntax = syntax;
        int number = 0;
        for (Sentence sentence : syntax.parsed().sentences()) {
            if (turns(sentence)) {
                turning.add(number);
            }
            number++;
        }
    }

    /**
     * The noun that names the act, in a phrase as well: "took part in the march"; else the head.
     */
    int named(Draft draft) {
        if (!syntax.isNoun(draft.head())) {
            for (int word : draft.match.words()) {
                if (syntax.isNoun(word) && words.has(Use.ACT, syntax.lemma(word))) {
                    return word;
                }
            }
        }
        return draft.head();
    }

    /** Says of each draft how it refers. */
    void read(List<Draft> drafts) {
        drafts.forEach(d -> d.reference = of(d));
    }

    private Reference of(Draft draft) {
        int head = named(draft);
        if (!syntax.isNoun(head)) {
            return isOtherThing(draft) || turning.contains(draft.sentence())
                    ? Reference.OTHER
                    : Reference.OPEN;
        }
        if (isSaidOfKnown(head)) {
            return Reference.KNOWN;
        }
        boolean phrase = head != draft.head();
        boolean known = false;
        boolean indefinite = true;
        int noun = determined(head);
        boolean other = hasOther(noun);
        for (int child : syntax.dependencies().children(noun)) {
            switch (syntax.form(child)) {
                case "the", "this", "that", "these", "those" -> known = true;
                default -> known |= syntax.relation(child).equals("poss") && child < noun;
            }
            indefinite &= !syntax.relation(child).equals("poss");
        }
        if (known && words.has(Use.LASTING, syntax.lemma(head))) {
            return Reference.OPEN;
        }
        if (known) {
            Reference first = hasFirst(noun) ? Reference.KNOWN_FIRST : Reference.KNOWN;
            return other ? Reference.KNOWN_OTHER : first;
        }
        if (other || turning.contains(draft.sentence())) {
            return Reference.OTHER;
        }
        return indefinite && !phrase ? Reference.INDEFINITE : Reference.OPEN;
    }

    /** The noun whose article says which act is meant: "round" in "the first round of talks". */
    private int determined(int noun) {
        int of = syntax.head(noun);
        boolean part =
                of >= 0
                        && syntax.relation(noun).equals("pobj")
                        && syntax.is(of, "of")
                        && syntax.head(of) >= 0
                        && words.has(Use.PART, syntax.lemma(syntax.head(of)));
        if (!part) {
            return noun;
        }
        for (int child : syntax.dependencies().children(noun)) {
            switch (syntax.relation(child)) {
                case "det", "poss" -> {
                    return noun;
                }
                default -> {}
            }
        }
        return syntax.head(of);
    }

    /** A word for what a place knows one of at a time: "the siege". */
    boolean isEnduring(String lemma) {
        return words.has(Use.ENDURING, lemma);
    }

    /** A word that names acts of many kinds: "the attack", "the killings". */
    boolean isGeneric(String lemma) {
        return words.has(Use.GENERIC, lemma);
    }

    /** "That attack", "this raid": the one told just before. */
    boolean isPointing(Draft draft) {
        for (int child : syntax.dependencies().children(named(draft), "det")) {
            switch (syntax.form(child)) {
                case "that", "this", "these", "those" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** Whether nothing but the noun says which act is meant: "the attack", not "the attack on". */
    boolean isBare(Draft draft) {
        int noun = named(draft);
        for (int child : syntax.dependencies().children(noun)) {
            switch (syntax.relation(child)) {
                case "relcl", "acl" -> {
                    return false;
                }
                case "prep" -> {
                    if (!SCENE.contains(syntax.form(child))) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return syntax.isNoun(noun);
    }

    /** Prepositions that say where, not what. */
    private static final Set<String> SCENE = Set.of("in", "at", "near", "outside", "inside");

    private boolean hasFirst(int noun) {
        for (int child : syntax.dependencies().children(noun)) {
            if (child < noun && words.has(Use.FIRST, syntax.form(child))) {
                return true;
            }
        }
        return false;
    }

    /** "It was the third such attack", "a man died, the latest killing": what was told before. */
    private boolean isSaidOfKnown(int noun) {
        int verb = syntax.head(noun);
        if (verb < 0 || !syntax.relation(noun).equals("attr") || !syntax.is(verb, "be")) {
            return false;
        }
        for (int subject : syntax.subjects(verb)) {
            switch (syntax.form(subject)) {
                case "it", "this", "that" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean hasOther(int noun) {
        for (int child : syntax.dependencies().children(noun)) {
            if (child < noun && words.has(Use.OTHER, syntax.form(child))) {
                return true;
            }
        }
        return false;
    }

    /** "Another missile hit a school", "a second bomb went off". */
    private boolean isOtherThing(Draft draft) {
        if (draft.instrument.isEmpty()) {
            return false;
        }
        int token = syntax.parsed().tokenAt(draft.instrument.get().end() - 1);
        return token < syntax.size()
                && syntax.isNoun(token)
                && syntax.relation(token).startsWith("nsubj")
                && hasOther(token);
    }

    /** Whether a sentence opens by turning to something else: "In a separate incident, ...". */
    private boolean turns(Sentence sentence) {
        int last = Math.min(sentence.lastToken() - 1, sentence.firstToken() + OPENING);
        for (int t = sentence.firstToken(); t < last; t++) {
            String form = syntax.form(t);
            boolean other =
                    words.has(Use.ELSEWHERE, form)
                            || (words.has(Use.OTHER, form) && words.has(Use.CASE, next(t)))
                            || isLag(t, sentence.firstToken());
            if (other && !isOfSpeech(t)) {
                return true;
            }
        }
        return false;
    }

    private String next(int token) {
        return token + 1 < syntax.size() ? syntax.lemma(token + 1) : "";
    }

    /** "Hours later", "a week ago", "days before"; "earlier" alone only as the first word. */
    private boolean isLag(int token, int first) {
        if (!words.has(Use.LAG, syntax.form(token))) {
            return false;
        }
        if (token == first) {
            return syntax.form(token).equals("earlier");
        }
        return token - first <= 2 && UNITS.contains(syntax.lemma(token - 1));
    }

    private static final Set<String> UNITS =
            Set.of("minute", "hour", "day", "week", "month", "year", "moment", "decade");

    private boolean isOfSpeech(int token) {
        int at = token;
        for (int steps = 0; at >= 0 && steps < OPENING && !syntax.isVerb(at); steps++) {
            at = syntax.head(at);
        }
        return at >= 0 && SPEECH.contains(syntax.lemma(at));
    }
}
