// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.Set;
import org.sitrep.event.StatusWords.Effect;

/**
 * Constructions of several words that say whether an act took place, where no single word does:
 * "has yet to arrest", "stopped short of seizing", "came close to lynching", "too weak to attack",
 * "rather than attack", "before a shot was fired", "it is unclear who killed him".
 */
final class Scopes {
    /** Words back from an act in which "rather ... than" is looked for: guess. */
    private static final int CHOICE = 12;

    private final StatusWords words;
    private final LightVerbs lightVerbs;
    private final Syntax syntax;

    Scopes(StatusWords words, LightVerbs lightVerbs, Syntax syntax) {
        this.words = words;
        this.lightVerbs = lightVerbs;
        this.syntax = syntax;
    }

    /**
     * Whether a clause asks for a detail of what it takes as done: "unclear who killed him", "will
     * examine how they were killed". Not so "whether", nor what lies ahead.
     */
    boolean isPresupposed(int at) {
        boolean clause =
                switch (syntax.relation(at)) {
                    case "ccomp", "pcomp", "acl" -> true;
                    default -> false;
                };
        boolean past = syntax.pos(at).equals("VBD") || syntax.pos(at).equals("VBN");
        if (!clause || !past) {
            return false;
        }
        boolean asks = false;
        for (int child : syntax.dependencies().children(at)) {
            boolean modal =
                    syntax.pos(child).equals("MD") && syntax.relation(child).startsWith("aux");
            if (modal || syntax.relation(child).equals("mark")) {
                return false;
            }
            asks |=
                    child < at
                            && switch (syntax.form(child)) {
                                case "who", "whom", "how", "why", "when", "where" -> true;
                                default -> false;
                            };
        }
        return asks;
    }

    /** A preposition, or the first word of one of two: "instead of", "short of". */
    String preposition(int word) {
        int before = word - 1;
        boolean two = before >= 0 && syntax.form(word).equals("of");
        return two && words.of("preposition", syntax.form(before)) == Effect.NEGATED
                ? syntax.form(before)
                : syntax.form(word);
    }

    /** What tells "of" an act: the film of "the film is about a kidnapping"; -1 for nothing. */
    int topic(int preposition) {
        int verb = syntax.head(preposition);
        return verb >= 0 && syntax.is(verb, "be") && syntax.form(preposition).equals("about")
                ? syntax.dependencies().child(verb, "nsubj")
                : -1;
    }

    /** "The first to attack", "the only side to sign", "the latest town to fall": it was done. */
    boolean isRanked(int infinitive, int noun) {
        if (!syntax.isInfinitive(infinitive)) {
            return false;
        }
        if (isRank(noun)) {
            return true;
        }
        for (int child : syntax.dependencies().children(noun)) {
            if (child < noun && isRank(child)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRank(int token) {
        return switch (syntax.form(token)) {
            case "first", "second", "third", "fourth", "fifth", "last", "only", "latest", "sole" ->
                    true;
            default -> false;
        };
    }

    /** "Was to begin" lies ahead; "was to have begun" did not come about. */
    Effect duty(int infinitive) {
        for (int aux : syntax.dependencies().children(infinitive, "aux")) {
            if (syntax.form(aux).equals("have")) {
                return Effect.HYPOTHETICAL;
            }
        }
        return Effect.FUTURE;
    }

    /** "Has yet to arrest", "came close to lynching", "is too weak to attack". */
    Effect measured(int at, int head, Effect effect) {
        boolean gerund = syntax.pos(at).equals("VBG");
        if (!gerund && !syntax.isInfinitive(at)) {
            return effect;
        }
        for (int child : syntax.dependencies().children(head)) {
            switch (child < at ? syntax.form(child) : "") {
                case "too" -> {
                    return gerund ? effect : Effect.NEGATED;
                }
                case "yet" -> {
                    if (syntax.is(head, "have") || syntax.is(head, "be")) {
                        return Effect.NEGATED;
                    }
                }
                default -> {}
            }
        }
        boolean close = syntax.form(head).equals("close") || syntax.form(head).equals("near");
        return gerund && close ? Effect.HYPOTHETICAL : effect;
    }

    /** "Turned out to be", "proved", "remains": verbs that say what their subject is. */
    boolean isCopula(int verb) {
        return switch (syntax.lemma(verb)) {
            case "turn" -> syntax.hasChild(verb, "prt");
            case "prove", "remain", "seem", "appear", "look", "sound" -> true;
            default -> false;
        };
    }

    /**
     * "Reports of an attack were false", "an attack is likely", "turned out to be a hoax", "was to
     * have begun", "is a matter of time".
     */
    Effect predicate(int verb) {
        for (int child : syntax.dependencies().children(verb)) {
            Effect effect =
                    switch (syntax.relation(child)) {
                        case "acomp", "advmod", "attr", "oprd" ->
                                isMatterOfTime(child)
                                        ? Effect.HYPOTHETICAL
                                        : words.of("predicate", syntax.form(child));
                        case "xcomp" -> complement(verb, child);
                        default -> Effect.ASSERTS;
                    };
            if (effect != Effect.ASSERTS) {
                return effect;
            }
        }
        return Effect.ASSERTS;
    }

    private Effect complement(int verb, int child) {
        if (syntax.is(child, "be")) {
            return predicate(child);
        }
        boolean starts =
                syntax.is(verb, "be")
                        && syntax.isInfinitive(child)
                        && (BEGINS.contains(syntax.lemma(child))
                                || lightVerbs
                                        .role(syntax.lemma(child))
                                        .filter(r -> r == LightVerbs.Role.HAPPENS)
                                        .isPresent());
        return starts ? duty(child) : Effect.ASSERTS;
    }

    private static final Set<String> BEGINS =
            Set.of("begin", "start", "resume", "commence", "open", "end", "last", "proceed");

    private boolean isMatterOfTime(int noun) {
        if (!syntax.is(noun, "matter") && !syntax.is(noun, "question")) {
            return false;
        }
        for (int of : syntax.dependencies().children(noun, "prep")) {
            int object = syntax.dependencies().child(of, "pobj");
            if (object >= 0 && syntax.is(object, "time")) {
                return true;
            }
        }
        return false;
    }

    /** "Fled before a single shot was fired", "before any harm was done". */
    boolean isForestalled(int clause) {
        boolean before = false;
        boolean any = false;
        for (int child : syntax.dependencies().children(clause)) {
            boolean opens = child < clause && syntax.form(child).equals("before");
            before |= opens && syntax.relation(child).equals("mark");
            if (syntax.relation(child).startsWith("nsubj")) {
                for (int word : syntax.dependencies().children(child)) {
                    any |= syntax.form(word).equals("single") || syntax.form(word).equals("any");
                }
            }
        }
        return before && any;
    }

    /** What was not chosen: "rather than attack", "would rather die than surrender". */
    boolean isRejectedChoice(int act) {
        int than = act - 1;
        while (than >= 0 && syntax.relation(than).startsWith("aux")) {
            than--;
        }
        if (than < 1 || !syntax.form(than).equals("than")) {
            return false;
        }
        for (int t = than - 1; t >= Math.max(0, than - CHOICE); t--) {
            if (syntax.form(t).equals("rather")) {
                return true;
            }
            if (syntax.pos(t).equals(".")) {
                return false;
            }
        }
        return false;
    }
}
