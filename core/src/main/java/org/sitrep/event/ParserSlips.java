// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What the parser often gets wrong in news, read as it was meant. */
final class ParserSlips {
    private ParserSlips() {}

    /**
     * A past tense without a subject right behind a noun, which the parser hung on another verb:
     * "mourned the villagers killed last week". Its subject is that noun.
     */
    static boolean isReduced(Syntax syntax, int verb) {
        if (verb == 0 || !syntax.pos(verb).equals("VBD") || !syntax.isNoun(verb - 1)) {
            return false;
        }
        boolean loose =
                switch (syntax.relation(verb)) {
                    case "advcl", "ccomp", "dep" -> !isLaunch(syntax, syntax.head(verb));
                    case "conj" -> !isJoined(syntax, verb) && !isLaunch(syntax, syntax.head(verb));
                    default -> false;
                };
        return loose
                && syntax.head(verb) >= 0
                && syntax.head(verb) < verb
                && !syntax.hasChild(verb, "nsubj")
                && !syntax.hasChild(verb, "aux")
                && !syntax.hasChild(verb, "csubj");
    }

    /** Not so "rockets fired from the hills slammed into": there the first verb has no subject. */
    private static boolean isLaunch(Syntax syntax, int verb) {
        return verb >= 0 && LAUNCHES.contains(syntax.lemma(verb)) && !syntax.hasChild(verb, "dobj");
    }

    private static final Set<String> LAUNCHES =
            Set.of("fire", "launch", "drop", "throw", "hurl", "lob");

    /** Whether a conjunction or a comma joins a verb to the one before it. */
    private static boolean isJoined(Syntax syntax, int verb) {
        int head = syntax.head(verb);
        for (int child : syntax.dependencies().children(head)) {
            boolean between = child > head && child < verb;
            boolean joins =
                    syntax.relation(child).equals("cc") || syntax.relation(child).equals("punct");
            if (between && joins) {
                return true;
            }
        }
        return head < 0;
    }

    /** "Captured on Thursday a hill": the hill, which the parser takes for the day's other name. */
    static OptionalInt behindWeekday(Syntax syntax, int verb) {
        for (int prep : syntax.dependencies().children(verb, "prep")) {
            int day = prep > verb ? syntax.dependencies().child(prep, "pobj") : -1;
            if (day >= 0 && WEEKDAYS.contains(syntax.form(day))) {
                int noun = syntax.dependencies().child(day, "appos");
                if (noun > day && syntax.isNoun(noun) && syntax.hasChild(noun, "det")) {
                    return OptionalInt.of(noun);
                }
            }
        }
        return OptionalInt.empty();
    }

    private static final Set<String> WEEKDAYS =
            Set.of(
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "today",
                    "yesterday");

    /** "The base west of the capital": the base, which the parser hangs on the direction. */
    static int beforeDirection(Syntax syntax, int noun) {
        boolean direction = noun > 0 && DIRECTIONS.contains(syntax.form(noun));
        boolean named =
                direction
                        && syntax.relation(noun - 1).equals("compound")
                        && syntax.head(noun - 1) == noun
                        && syntax.isNoun(noun - 1);
        return named ? noun - 1 : noun;
    }

    private static final Set<String> DIRECTIONS =
            Set.of(
                    "north",
                    "south",
                    "east",
                    "west",
                    "northeast",
                    "northwest",
                    "southeast",
                    "southwest");

    /** "The town from which the army withdrew": the town. */
    static int antecedent(Syntax syntax, int pronoun) {
        if (!syntax.form(pronoun).equals("which") && !syntax.form(pronoun).equals("whom")) {
            return pronoun;
        }
        int at = pronoun;
        for (int steps = 0; at >= 0 && steps < 4; steps++, at = syntax.head(at)) {
            if (syntax.relation(at).equals("relcl") && syntax.head(at) >= 0) {
                return syntax.head(at);
            }
        }
        return pronoun;
    }

    /** "Between police in Manama and protesters": the parser joins them to where the police are. */
    static List<Integer> otherSide(Syntax syntax, Kinds kinds, int side) {
        for (int prep : syntax.dependencies().children(side, "prep")) {
            for (int place : syntax.dependencies().children(prep, "pobj")) {
                List<Integer> others = syntax.withConjuncts(List.of(place));
                if (others.size() > 1 && syntax.pos(place).startsWith("NNP")) {
                    others.removeIf(t -> syntax.pos(t).startsWith("NNP") || !kinds.isA(t, "actor"));
                    return others;
                }
            }
        }
        return List.of();
    }
}
