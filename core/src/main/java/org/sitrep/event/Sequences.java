// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.event.RetellingWords.Use;
import org.sitrep.model.Event.Status;
import org.sitrep.model.Span;

/**
 * Acts that a sentence sets one after or beside another: "the attack came a day after an air strike
 * in Ansongo", "fired rockets in response to the raid". They are not one happening, and the time
 * and place told of the one are not those of the other.
 */
final class Sequences {
    /** Drafts of a sentence further apart than this are not compared: keeps the work linear. */
    private static final int WINDOW = 12;

    /** Deeper nesting is a fault of the parse: guess. */
    private static final int DEPTH = 12;

    private final RetellingWords words;
    private final Syntax syntax;
    private final Map<Draft, Set<Draft>> apart = new HashMap<>();
    private final Map<Draft, Set<Integer>> borders = new HashMap<>();

    /**
     * @param drafts in the order of the text
     */
    Sequences(RetellingWords words, Syntax syntax, List<Draft> drafts) {
        this.words = words;
        this.syntax = syntax;
        for (int i = 0; i < drafts.size(); i++) {
            for (int j = i + 1; j < drafts.size() && j <= i + WINDOW; j++) {
                Draft a = drafts.get(i);
                Draft b = drafts.get(j);
                if (a.sentence() != b.sentence()) {
                    break;
                }
                boolean lasting =
                        a.status == Status.ONGOING || b.status == Status.ONGOING; // began so
                if (!lasting && a.cause() != b.cause()) {
                    compare(a, b);
                    compare(b, a);
                }
            }
        }
    }

    boolean areApart(Draft a, Draft b) {
        return apart.getOrDefault(a, Set.of()).contains(b);
    }

    /** Whether the draft is set before or after another in its sentence. */
    boolean isParted(Draft draft) {
        return apart.containsKey(draft);
    }

    /** Whether a time or place belongs to an act that the draft is told to come after. */
    boolean isOfAnother(Draft draft, Span phrase) {
        if (isUnderLater(draft, phrase)) {
            return true;
        }
        Set<Integer> of = borders.getOrDefault(draft, Set.of());
        int at = of.isEmpty() ? syntax.size() : syntax.parsed().tokenAt(phrase.start());
        for (int steps = 0; at >= 0 && at < syntax.size() && steps < DEPTH; steps++) {
            if (of.contains(at)) {
                return true;
            }
            at = syntax.head(at);
        }
        return false;
    }

    /** "The first since the attack": from a later act. */
    boolean isLookedBackAt(Draft draft) {
        int preposition = syntax.head(draft.head());
        return preposition >= 0
                && syntax.relation(draft.head()).equals("pobj")
                && syntax.form(preposition).equals("since");
    }

    /** "Arrested on Tuesday over the killings": the day is not that of the killings. */
    private boolean isUnderLater(Draft draft, Span phrase) {
        int noun = draft.head();
        int preposition = syntax.head(noun);
        boolean later =
                syntax.isNoun(noun)
                        && draft.match.carrier() < 0
                        && preposition >= 0
                        && syntax.relation(noun).equals("pobj")
                        && isDefinite(noun)
                        && (words.has(Use.REASON, syntax.form(preposition))
                                || isOfNoun(preposition));
        if (!later) {
            return false;
        }
        int token = syntax.parsed().tokenAt(phrase.start());
        return token < syntax.size() && !syntax.dependencies().isWithin(token, noun);
    }

    /** "A suspect in the murder", "victims of the attack". */
    private boolean isOfNoun(int preposition) {
        int over = syntax.head(preposition);
        return over >= 0 && syntax.isNoun(over);
    }

    private boolean isDefinite(int noun) {
        for (int child : syntax.dependencies().children(noun, "det")) {
            if (!syntax.form(child).equals("a") && !syntax.form(child).equals("an")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the second act stands under a word that sets it before or after the first. */
    private void compare(Draft outer, Draft inner) {
        int at = inner.head();
        for (int steps = 0; at >= 0 && steps < DEPTH; steps++) {
            int border = border(at);
            if (border >= 0
                    && !syntax.dependencies().isWithin(outer.head(), border)
                    && !syntax.dependencies().isWithin(outer.head(), at)
                    && !isOneDeed(outer, inner, at)
                    && !isHarmOf(outer, border)) {
                apart.computeIfAbsent(outer, d -> new HashSet<>()).add(inner);
                apart.computeIfAbsent(inner, d -> new HashSet<>()).add(outer);
                borders.computeIfAbsent(outer, d -> new HashSet<>()).add(border);
                return;
            }
            at = syntax.head(at);
        }
    }

    /** The word that parts what lies under the token from what lies around it; -1 when none. */
    private int border(int at) {
        int head = syntax.head(at);
        return switch (syntax.relation(at)) {
            case "pobj", "pcomp" -> isOrder(head) ? head : -1;
            case "advcl" -> opens(at) ? at : -1;
            case "dobj" -> head >= 0 && words.has(Use.FOLLOW, syntax.lemma(head)) ? at : -1;
            default -> -1;
        };
    }

    /** "After", "since"; "in response to". */
    private boolean isOrder(int preposition) {
        if (preposition < 0) {
            return false;
        }
        int over = syntax.head(preposition);
        boolean answer = over >= 0 && words.has(Use.ANSWER, syntax.lemma(over));
        return answer || words.has(Use.ORDER, syntax.form(preposition));
    }

    /** Whether a word of order opens a clause. */
    private boolean opens(int clause) {
        for (int child : syntax.dependencies().children(clause)) {
            if (child < clause && words.has(Use.ORDER, syntax.form(child))) {
                return true;
            }
        }
        return false;
    }

    /** "A boy died after he was shot": what came of the act, when nobody else is told to do it. */
    private boolean isHarmOf(Draft outer, int border) {
        return outer.actor.isEmpty()
                && outer.match.frame().toll().isPresent()
                && LATER.contains(opening(border));
    }

    private static final Set<String> LATER = Set.of("after", "following");

    /** The word of order itself: the border, or what opens the clause that is the border. */
    private String opening(int border) {
        for (int child : syntax.dependencies().children(border)) {
            if (child < border
                    && syntax.relation(border).equals("advcl")
                    && words.has(Use.ORDER, syntax.form(child))) {
                return syntax.form(child);
            }
        }
        return syntax.form(border);
    }

    /** "Shot the guard before setting the house on fire": steps of one deed by one actor. */
    private boolean isOneDeed(Draft outer, Draft inner, int clause) {
        List<String> shared = new ArrayList<>(outer.actor);
        shared.retainAll(inner.actor);
        return syntax.relation(clause).equals("pcomp") && !shared.isEmpty();
    }
}
