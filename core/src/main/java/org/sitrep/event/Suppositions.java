// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import org.sitrep.event.StatusWords.Effect;
import org.sitrep.model.EventType;

/**
 * Clauses that suppose an act and do not tell it: "had the bomb exploded", "whoever brings weapons
 * will be arrested", "in the novel, rebels kidnap a president", "stormed a building in a drill".
 * Their words stand in {@code status.tsv} under story, drill and anyone.
 */
final class Suppositions {
    /** Steps up from the act in which such a clause is looked for: guess. */
    private static final int DEPTH = 6;

    private final StatusWords words;
    private final Syntax syntax;

    Suppositions(StatusWords words, Syntax syntax) {
        this.words = words;
        this.syntax = syntax;
    }

    /** Whether the match's act, or a clause over it, is supposed. */
    boolean isSupposed(Match match) {
        int at = match.carrier() >= 0 ? match.carrier() : match.head();
        if (isRehearsed(match, at) || isMock(at)) {
            return true;
        }
        for (int steps = 0; at >= 0 && steps < DEPTH; steps++, at = syntax.head(at)) {
            if (syntax.isVerb(at) && (isInverted(at) || isOfStory(at))) {
                return true;
            }
            switch (syntax.relation(at)) {
                case "csubj", "csubjpass" -> {
                    return syntax.isPresent(at) && isAhead(syntax.head(at));
                }
                case "relcl" -> {
                    return isIndefinite(syntax.head(at))
                            && syntax.isPresent(at)
                            && isAhead(governor(syntax.head(at)));
                }
                case "conj",
                        "xcomp",
                        "ccomp",
                        "dobj",
                        "pobj",
                        "prep",
                        "nsubj",
                        "advcl",
                        "oprd" -> {}
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /**
     * Whether a clause of time waits for its act: "once the troops leave, the rebels will attack",
     * "would be moved as soon as the police gave protection".
     */
    boolean isAwaited(int clause, int main) {
        boolean waits = false;
        boolean back = false;
        for (int child : syntax.dependencies().children(clause)) {
            boolean opens =
                    child < clause
                            && (syntax.relation(child).equals("mark")
                                    || syntax.relation(child).equals("advmod"));
            waits |= opens && words.of("awaits", syntax.form(child)) != Effect.ASSERTS;
            back |= opens && words.of("awaits", syntax.form(child)) == Effect.FUTURE;
        }
        int verb = main;
        if (syntax.form(main).equals("soon") && syntax.head(main) >= 0) {
            verb = syntax.head(main); // "as soon as" hangs on the main verb
            waits = true;
            back = true;
        }
        boolean open = syntax.isPresent(clause) || syntax.pos(clause).equals("VB");
        return waits && hasAhead(verb) && (open || (back && hasWould(verb)));
    }

    private boolean hasWould(int verb) {
        for (int child : syntax.dependencies().children(verb)) {
            if (syntax.form(child).equals("would")) {
                return true;
            }
        }
        return false;
    }

    /** "Had the bomb exploded", "should the talks fail": the auxiliary before the subject. */
    private boolean isInverted(int verb) {
        int subject = syntax.dependencies().child(verb, "nsubj");
        if (subject < 0) {
            subject = syntax.dependencies().child(verb, "nsubjpass");
        }
        int left = subject < 0 ? -1 : syntax.dependencies().leftmost(subject) - 1;
        if (left < 0 || !isConditional(left) || isQuestion(left)) {
            return false;
        }
        boolean opens = left == 0 || !Character.isLetter(syntax.form(left - 1).charAt(0));
        boolean own = syntax.head(left) == verb || syntax.head(verb) == left || left == verb;
        return opens && own;
    }

    private boolean isConditional(int token) {
        return switch (syntax.form(token)) {
            case "had", "should", "were" -> true;
            default -> false;
        };
    }

    private boolean isQuestion(int token) {
        var sentences = syntax.parsed().sentences();
        int number = syntax.parsed().sentenceAt(syntax.token(token).span().start());
        return number >= 0 && syntax.form(sentences.get(number).lastToken() - 1).equals("?");
    }

    /** Whether the verb over a clause lies ahead, or states a rule. */
    private boolean isAhead(int verb) {
        return verb >= 0 && syntax.isVerb(verb) && (hasAhead(verb) || syntax.isPresent(verb));
    }

    /** Whether an auxiliary puts a verb ahead. */
    private boolean hasAhead(int verb) {
        for (int child : syntax.dependencies().children(verb)) {
            boolean auxiliary =
                    syntax.relation(child).startsWith("aux")
                            || syntax.relation(child).equals("modal");
            Effect effect = auxiliary ? words.of("modal", syntax.form(child)) : Effect.ASSERTS;
            if (effect == Effect.FUTURE || effect == Effect.HYPOTHETICAL) {
                return true;
            }
        }
        return false;
    }

    private int governor(int noun) {
        int at = noun;
        for (int steps = 0; at >= 0 && !syntax.isVerb(at) && steps < DEPTH; steps++) {
            at = syntax.head(at);
        }
        return at;
    }

    /** "Anyone who", "any driver who", "those who". */
    private boolean isIndefinite(int noun) {
        if (noun < 0) {
            return false;
        }
        if (words.of("anyone", syntax.form(noun)) == Effect.HYPOTHETICAL) {
            return true;
        }
        for (int child : syntax.dependencies().children(noun)) {
            if (syntax.relation(child).equals("det") && syntax.form(child).equals("any")) {
                return true;
            }
        }
        return false;
    }

    /** "In the novel rebels kidnap a president", "the film imagines an attack". */
    private boolean isOfStory(int verb) {
        for (int child : syntax.dependencies().children(verb)) {
            boolean tells =
                    syntax.relation(child).equals("nsubj")
                            && words.of("tells", syntax.lemma(verb)) == Effect.HYPOTHETICAL;
            if (tells && isWord("story", child)) {
                return true;
            }
            if (syntax.form(child).equals("in") && isWord("story", object(child))) {
                return true;
            }
        }
        return false;
    }

    /** "Troops stormed a beach during an exercise"; who is hurt in one is hurt all the same. */
    private boolean isRehearsed(Match match, int at) {
        boolean harmless =
                match.frame().type() == EventType.ASSAULT
                        && match.frame().toll().isEmpty()
                        && !(syntax.isVerb(at) && syntax.isPassive(at));
        if (!harmless) {
            return false;
        }
        for (int child : syntax.dependencies().children(at)) {
            boolean within =
                    switch (syntax.form(child)) {
                        case "in", "during", "for", "at" -> true;
                        default -> false;
                    };
            int object = object(child);
            boolean which = object >= 0 && syntax.pos(object).startsWith("W");
            int noun = which && syntax.relation(at).equals("relcl") ? syntax.head(at) : object;
            if (within && isWord("drill", noun)) {
                return true;
            }
        }
        return false;
    }

    /** "Mock gunmen stormed a school": those who do it only play it. */
    private boolean isMock(int verb) {
        int subject = syntax.isVerb(verb) ? syntax.dependencies().child(verb, "nsubj") : -1;
        if (subject >= 0) {
            for (int child : syntax.dependencies().children(subject)) {
                if (words.of("played", syntax.form(child)) == Effect.HYPOTHETICAL) {
                    return true;
                }
            }
        }
        return false;
    }

    private int object(int preposition) {
        return syntax.dependencies().child(preposition, "pobj");
    }

    private boolean isWord(String use, int token) {
        return token >= 0 && words.of(use, syntax.lemma(token)) == Effect.HYPOTHETICAL;
    }
}
