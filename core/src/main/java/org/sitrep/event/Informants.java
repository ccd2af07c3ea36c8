// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.ActorMention;
import org.sitrep.model.EventType;

/**
 * Forces that tell of their own acts without saying whose they are: "ten men were arrested, police
 * said". Only acts that are a force's by nature are given to the force that tells of them; who
 * blocked a road or killed somebody stays open.
 */
final class Informants {
    /** Clauses up from the act in which its teller is looked for: guess. */
    private static final int DEPTH = 6;

    private static final Set<String> TELLS =
            Set.of(
                    "say",
                    "tell",
                    "add",
                    "announce",
                    "state",
                    "report",
                    "confirm",
                    "inform",
                    "note",
                    "disclose",
                    "reveal",
                    "declare",
                    "claim",
                    "explain",
                    "admit");

    /** Modes of acts that only a force or a state commits. */
    private static final Set<String> OFFICIAL =
            Set.of("arrest", "curfew", "deport", "crowd-control", "police", "martial-law");

    private static final Set<String> FORCES = Set.of("COP", "MIL", "PRM");

    private final Syntax syntax;
    private final Participants participants;

    Informants(Syntax syntax, Participants participants) {
        this.syntax = syntax;
        this.participants = participants;
    }

    /** The force whose act this is, where nobody is named; empty when no force tells of it. */
    List<String> of(Draft draft) {
        boolean official =
                draft.type == EventType.MOBILIZE
                        || draft.modes.stream().anyMatch(OFFICIAL::contains)
                        || isSeizure(draft);
        if (!official || !draft.actor.isEmpty()) {
            return List.of();
        }
        int at = draft.head();
        for (int steps = 0; at >= 0 && steps < DEPTH; steps++, at = syntax.head(at)) {
            Optional<String> teller = teller(at);
            if (teller.isPresent()) {
                return draft.recipient.contains(teller.get()) ? List.of() : List.of(teller.get());
            }
        }
        return List.of();
    }

    /** Of weapons or goods; ground changes hands between two sides, and either tells of it. */
    private static boolean isSeizure(Draft draft) {
        return draft.type == EventType.COERCE
                && draft.modes.contains("seize")
                && !draft.match.frame().contexts().contains("territory");
    }

    private Optional<String> teller(int verb) {
        if (TELLS.contains(syntax.lemma(verb))) {
            Optional<String> subject = force(syntax.dependencies().child(verb, "nsubj"));
            if (subject.isPresent()) {
                return subject;
            }
        }
        for (int child : syntax.dependencies().children(verb)) {
            if (syntax.form(child).equals("according")) {
                int to = syntax.dependencies().child(child, "prep");
                int whom = to < 0 ? -1 : syntax.dependencies().child(to, "pobj");
                return force(whom < 0 ? syntax.dependencies().child(child, "pobj") : whom);
            }
        }
        return Optional.empty();
    }

    private Optional<String> force(int token) {
        return token < 0
                ? Optional.empty()
                : participants
                        .at(token)
                        .filter(a -> a.kind() != ActorMention.Kind.FACILITY)
                        .filter(a -> a.sectors().stream().anyMatch(FORCES::contains))
                        .map(ActorMention::id);
    }
}
