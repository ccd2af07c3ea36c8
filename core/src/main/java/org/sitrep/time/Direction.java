// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.List;
import java.util.Set;
import org.sitrep.model.ParsedDocument.Token;

/** Whether the words around a time expression look back or ahead. */
enum Direction {
    PAST,
    FUTURE,
    UNKNOWN;

    /**
     * Verbs of a clause never stand deeper than this above a time word; a bound for mangled trees.
     */
    private static final int MAX_CLIMB = 24; // guess

    private static final Set<String> PLANNING =
            Set.of(
                    "expect",
                    "schedule",
                    "plan",
                    "set",
                    "due",
                    "intend",
                    "want",
                    "hope",
                    "vow",
                    "likely",
                    "promise",
                    "prepare",
                    "slate",
                    "ready",
                    "aim",
                    "threaten",
                    "anticipate",
                    "bind",
                    "about",
                    "propose",
                    "pledge",
                    "poise",
                    "unlikely",
                    "scheduled",
                    "planned",
                    "expected");
    private static final Set<String> MODALS =
            Set.of(
                    "will",
                    "shall",
                    "would",
                    "'ll",
                    "\u2019ll",
                    "wo",
                    "may",
                    "might",
                    "should",
                    "must",
                    "can",
                    "could");
    private static final Set<String> AHEAD =
            Set.of(
                    "starting",
                    "beginning",
                    "effective",
                    "tomorrow",
                    "upcoming",
                    "next",
                    "deadline");

    /** Reads the direction of the expression that begins with an atom. */
    static Direction at(Reading reading, int from) {
        Atoms atoms = reading.atoms();
        if (AHEAD.contains(atoms.word(from - 1))
                || (atoms.word(from - 1).equals("as")
                        && Set.of("soon", "early", "late").contains(atoms.word(from - 2)))) {
            return FUTURE;
        }
        List<Token> tokens = reading.parsed().tokens();
        int token = reading.token(from);
        int first = token;
        for (int i = 0; token >= 0 && i < MAX_CLIMB; i++) {
            Token t = tokens.get(token);
            if (t.pos().startsWith("VB")) {
                Direction direction = verb(tokens, token);
                if (direction != UNKNOWN) {
                    return direction;
                }
            } else if (PLANNING.contains(t.lemma()) && token != first) {
                return FUTURE;
            }
            token = t.head() == token ? -1 : t.head();
        }
        return UNKNOWN;
    }

    /** What one verb says; unknown when the verb above it decides. */
    private static Direction verb(List<Token> tokens, int verb) {
        Token t = tokens.get(verb);
        boolean infinitive = false;
        boolean past = t.pos().equals("VBD");
        boolean perfect = false;
        boolean present = false;
        for (int i = Math.max(0, verb - 6); i < verb; i++) { // auxiliaries stand close before
            Token aux = tokens.get(i);
            if (aux.head() != verb) {
                continue;
            }
            if (aux.pos().equals("MD") && MODALS.contains(aux.lemma())) {
                return FUTURE;
            }
            infinitive |= aux.pos().equals("TO");
            past |= aux.pos().equals("VBD") && isAuxiliary(aux);
            perfect |= aux.lemma().equals("have") && isAuxiliary(aux);
            present |= (aux.pos().equals("VBZ") || aux.pos().equals("VBP")) && isAuxiliary(aux);
        }
        if (past && !PLANNING.contains(t.lemma())) {
            return PAST;
        }
        if (perfect) {
            return infinitive ? UNKNOWN : PAST;
        }
        if (PLANNING.contains(t.lemma()) && (present || t.pos().equals("VBN") || !past)) {
            return FUTURE;
        }
        if (present && t.pos().equals("VBG")) {
            return FUTURE;
        }
        return past ? PAST : UNKNOWN;
    }

    private static boolean isAuxiliary(Token token) {
        return token.relation().startsWith("aux");
    }
}
