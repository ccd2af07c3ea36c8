// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

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
                    case "advcl", "ccomp", "dep" -> true;
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
}
