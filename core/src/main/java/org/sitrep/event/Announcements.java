// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import java.util.Set;
import org.sitrep.model.Event.Status;

/** Harm that is told as future by the side that will do it, which is a threat. */
final class Announcements {
    private final Syntax syntax;
    private final Arguments arguments;

    Announcements(Syntax syntax, Arguments arguments) {
        this.syntax = syntax;
        this.arguments = arguments;
    }

    /** Whether what the draft tells is announced harm. */
    boolean isThreat(Draft draft) {
        return isHarm(draft) && draft.status == Status.FUTURE && isAnnounced(draft);
    }

    private static boolean isHarm(Draft draft) {
        return switch (draft.type) {
            case ASSAULT, COERCE, SANCTION -> true;
            case PROTEST, REJECT -> draft.match.frame().words().getFirst().contains("boycott");
            default -> false;
        };
    }

    /** What a threat threatens, by the harm that was told as future. */
    static List<String> threatened(Draft draft) {
        return List.of(
                switch (draft.type) {
                    case ASSAULT -> "violence";
                    case COERCE ->
                            draft.modes.contains("arrest")
                                    ? "arrest"
                                    : draft.modes.contains("deport") ? "expel" : "restrict";
                    case SANCTION -> draft.modes.contains("expel") ? "expel" : "relations";
                    default -> "relations";
                });
    }

    /**
     * "The army said it would shell the camp": told by the side that will do it, and no forecast.
     */
    private boolean isAnnounced(Draft draft) {
        int verb = draft.match.carrier() >= 0 ? draft.match.carrier() : draft.head();
        if (!syntax.isVerb(verb) || syntax.isPassive(verb)) {
            return false;
        }
        boolean will = false;
        for (int aux : syntax.dependencies().children(verb, "aux")) {
            will |= WILL.contains(syntax.form(aux));
        }
        int speech = syntax.head(verb);
        if (!will || speech < 0 || !syntax.relation(verb).equals("ccomp")) {
            return false;
        }
        List<Integer> speakers = syntax.surfaceSubjects(speech, 0);
        List<Integer> doers = syntax.surfaceSubjects(verb, 0);
        return !speakers.isEmpty()
                && doers.stream()
                        .anyMatch(d -> arguments.kinds().isOneSide(speakers.getFirst(), d));
    }

    private static final Set<String> WILL = Set.of("will", "would", "shall", "'ll", "wo");
}
