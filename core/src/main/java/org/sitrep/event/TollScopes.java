// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.Set;
import org.sitrep.knowledge.NumberWords;
import org.sitrep.knowledge.NumberWords.Kind;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.Toll;

/**
 * Whether a toll counts the people of one event or of many: "since the war began", "so far this
 * year", "in 17 shootings across the city", "over the past five months".
 */
final class TollScopes {
    /** Tokens between a predicate and "since" that may still be of it: guess. */
    private static final int NEAR = 18;

    /** A smaller number of attacks may be one happening, "in two blasts": guess. */
    private static final int MANY = 3;

    private static final Set<String> UNITS =
            Set.of("day", "week", "month", "year", "decade", "season");
    private static final Set<String> SPANS =
            Set.of("past", "last", "previous", "recent", "preceding");
    private static final Set<String> APART =
            Set.of("separate", "different", "unrelated", "various", "individual");
    private static final Set<String> DEEDS =
            Set.of(
                    "shooting",
                    "incident",
                    "homicide",
                    "murder",
                    "killing",
                    "stabbing",
                    "attack",
                    "case",
                    "raid",
                    "crime");

    private final Syntax syntax;
    private final NumberWords numbers;

    TollScopes(Syntax syntax, NumberWords numbers) {
        this.syntax = syntax;
        this.numbers = numbers;
    }

    Toll.Scope scope(Match match) {
        Sentence sentence = syntax.parsed().sentences().get(match.sentence());
        for (int t = sentence.firstToken(); t + 1 < sentence.lastToken(); t++) {
            if (isSince(t, match) || isTotal(t) || isSpan(t) || isOfMany(t)) {
                return Toll.Scope.CUMULATIVE;
            }
        }
        return Toll.Scope.EVENT;
    }

    private boolean isSince(int t, Match match) {
        return syntax.form(t).equals("since")
                && !syntax.relation(t).equals("mark")
                && Math.abs(t - match.head()) <= NEAR;
    }

    /** "So far", "this year", "in total", "every year", "to date". */
    private boolean isTotal(int t) {
        String next = syntax.form(t + 1);
        return switch (syntax.form(t)) {
            case "so" -> next.equals("far");
            case "this", "every", "each", "per" -> next.equals("year");
            case "in" -> next.equals("total");
            case "to" -> next.equals("date");
            default -> false;
        };
    }

    /** "In the past 17 months", "over the last five weeks", "over three days". */
    private boolean isSpan(int t) {
        String form = syntax.form(t);
        boolean opens = form.equals("in") || form.equals("over") || form.equals("during");
        if (!opens && !form.equals("within")) {
            return false;
        }
        int at = t + 1;
        at += syntax.form(at).equals("the") ? 1 : 0;
        boolean past = at < syntax.size() && SPANS.contains(syntax.form(at));
        at += past ? 1 : 0;
        int number = at;
        at += at < syntax.size() && syntax.pos(at).equals("CD") ? 1 : 0;
        boolean many = at > number && !syntax.form(number).equals("one");
        boolean unit = at < syntax.size() && UNITS.contains(syntax.lemma(at));
        return past && unit && (many || syntax.pos(at).equals("NNS"));
    }

    /** "In 17 shootings", "the five shootings that wounded 15", "in separate incidents". */
    private boolean isOfMany(int t) {
        if (!syntax.pos(t).equals("NNS") || !DEEDS.contains(syntax.lemma(t))) {
            return false;
        }
        boolean many = false;
        for (int i = t - 1; i >= Math.max(0, t - MODIFIERS); i--) {
            if (APART.contains(syntax.form(i))) {
                return true;
            }
            many |=
                    syntax.pos(i).equals("CD")
                            && numbers.parse(syntax.form(i))
                                    .filter(n -> n.kind() == Kind.CARDINAL && n.low() >= MANY)
                                    .isPresent();
            if (!syntax.pos(i).equals("JJ") && !syntax.pos(i).equals("NN")) {
                break;
            }
        }
        boolean across =
                t + 1 < syntax.size()
                        && syntax.lemma(t).equals("shooting")
                        && (syntax.form(t + 1).equals("across")
                                || syntax.form(t + 1).equals("citywide"));
        return many || across;
    }

    /** Words between a number and its noun, "five drive-by shootings": guess. */
    private static final int MODIFIERS = 4;
}
