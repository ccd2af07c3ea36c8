// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;

/** Which words name parties of their own, and which name one side. */
final class Sides {
    private final Syntax syntax;
    private final Participants participants;
    private final Kinds kinds;

    Sides(Syntax syntax, Participants participants, Kinds kinds) {
        this.syntax = syntax;
        this.participants = participants;
        this.kinds = kinds;
    }

    /** Two or more states or bodies: "Chad and Niger", "Dutch and Belgian customs men". */
    boolean areParties(List<Integer> tokens) {
        int parties = 0;
        for (int token : tokens) {
            if (kinds.isA(token, "body") || kinds.isA(token, "place")) {
                parties++;
            }
            for (int child : syntax.dependencies().children(token)) {
                boolean before =
                        child < token
                                && switch (syntax.relation(child)) {
                                    case "nmod", "amod", "compound", "poss" -> isCapital(child);
                                    default -> false;
                                };
                if (before && syntax.withConjuncts(List.of(child)).stream().skip(1).anyMatch(this::isCapital)) {
                    return true;
                }
            }
        }
        return parties > 1;
    }

    private boolean isCapital(int token) {
        String form = syntax.parsed().form(token);
        return !form.isEmpty() && Character.isUpperCase(form.charAt(0));
    }

    /** Whether who speaks belongs to those who are to act: "the colonel" and "the army". */
    boolean isOneSide(int speaker, int doer) {
        return syntax.pos(doer).startsWith("PRP") || participants.areOneSide(speaker, doer);
    }
}
