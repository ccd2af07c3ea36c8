// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.List;
import java.util.Set;
import org.sitrep.model.ParsedDocument.Token;

/**
 * Whether a text tells for certain that a day has been: "He was shot on Aug. 3".
 *
 * <p>Stricter than {@link Direction}, which chooses between two days: deadlines stand beside verbs
 * of the past, too ("ordered it closed by Aug. 3", "invited him to a ceremony on March 12"). Only a
 * day behind "on", "in" or "since", or behind nothing, that hangs on a finite verb of the past
 * counts.
 */
final class PastDays {
    private static final Set<String> LEADS = Set.of("on", "in", "since", "early", "late");

    /** Verbs whose day may lie ahead: "set March 3", "delayed it on". */
    private static final Set<String> OF_PLANS =
            Set.of(
                    "set",
                    "schedule",
                    "plan",
                    "expect",
                    "delay",
                    "postpone",
                    "declare",
                    "announce",
                    "order",
                    "continue",
                    "fix",
                    "call",
                    "slate",
                    "propose",
                    "predict",
                    "forecast",
                    "project",
                    "price",
                    "estimate",
                    "book",
                    "invite",
                    "want",
                    "hope",
                    "intend");

    private PastDays() {}

    static boolean isPast(Reading reading, Found f) {
        if (f.direction() != Direction.PAST) {
            return false;
        }
        List<Token> tokens = reading.parsed().tokens();
        String before = reading.atoms().word(f.from() - 1);
        int token = reading.token(f.from());
        int last = reading.token(f.until() - 1);
        if (token < 0
                || last < 0
                || (reading.atoms().isWord(f.from() - 1) && !LEADS.contains(before))) {
            return false;
        }
        int at = token;
        for (int i = 0; i < 4; i++) { // out of the expression, its preposition, then the verb
            int head = tokens.get(at).head();
            if (head < 0 || head >= tokens.size() || head == at) {
                return false;
            }
            at = head;
            boolean inside = at >= token && at <= last;
            boolean preposition = tokens.get(at).pos().equals("IN");
            if (!inside && !preposition) {
                break;
            }
        }
        Token verb = tokens.get(at);
        boolean finite =
                verb.pos().equals("VBD")
                        || (verb.pos().equals("VBN") && hasPastAuxiliary(tokens, at));
        return finite && !OF_PLANS.contains(verb.lemma());
    }

    private static boolean hasPastAuxiliary(List<Token> tokens, int verb) {
        for (int i = Math.max(0, verb - 6); i < verb; i++) { // auxiliaries stand close before
            Token aux = tokens.get(i);
            if (aux.head() == verb && aux.relation().startsWith("aux") && aux.pos().equals("VBD")) {
                return true;
            }
        }
        return false;
    }
}
