// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.model.Event.Status;
import org.sitrep.model.EventType;

/**
 * What somebody says that others should do: "the state must arrest the arsonists, the bishop said"
 * is the bishop's demand to the state, and no arrest, not even a possible one.
 */
final class Demands {
    private static final Set<String> DUTY = Set.of("should", "must", "ought");

    private static final Set<String> SAYS =
            Set.of(
                    "say",
                    "tell",
                    "add",
                    "insist",
                    "state",
                    "declare",
                    "argue",
                    "write",
                    "stress",
                    "maintain",
                    "reiterate",
                    "suggest",
                    "feel");

    private static final Set<String> OWN = Set.of("we", "i", "it", "one", "you");

    /** Clauses up from the act in which who says so is looked for: guess. */
    private static final int DEPTH = 5;

    private final Syntax syntax;
    private final Participants participants;

    Demands(Syntax syntax, Participants participants) {
        this.syntax = syntax;
        this.participants = participants;
    }

    /** Turns an act that is somebody's duty in the words of another into the other's demand. */
    void read(Draft draft) {
        int verb = draft.head();
        if (draft.status != Status.HYPOTHETICAL || !syntax.isVerb(verb) || !isDuty(verb)) {
            return;
        }
        List<String> speaker = speaker(verb);
        if (speaker.isEmpty() || speaker.stream().anyMatch(draft.actor::contains)) {
            return;
        }
        draft.type = EventType.REQUEST;
        draft.status = Status.ACTUAL;
        draft.modes = List.of();
        draft.recipient = draft.actor;
        draft.actor = new ArrayList<>(speaker);
        draft.tolls.clear();
    }

    /** "Should act"; "should have acted" is a reproach, "we must act" is asked of nobody. */
    private boolean isDuty(int verb) {
        boolean duty = false;
        for (int child : syntax.dependencies().children(verb)) {
            String form = syntax.form(child);
            boolean subject = syntax.relation(child).startsWith("nsubj");
            if (form.equals("have") || (subject && OWN.contains(form))) {
                return false;
            }
            duty |= syntax.relation(child).startsWith("aux") && DUTY.contains(form);
        }
        return duty;
    }

    private List<String> speaker(int verb) {
        int at = verb;
        for (int steps = 0; steps < DEPTH; steps++) {
            String relation = syntax.relation(at);
            int head = syntax.head(at);
            boolean said = relation.equals("ccomp") || relation.equals("parataxis");
            if (head < 0 || !(said || relation.equals("conj"))) {
                return List.of();
            }
            int subject = syntax.dependencies().child(head, "nsubj");
            if (syntax.relation(head).equals("relcl")) {
                return List.of(); // "prisoners who they say must be freed": said beside the story
            }
            if (said && SAYS.contains(syntax.lemma(head)) && subject >= 0) {
                return participants.ids(List.of(subject));
            }
            at = head;
        }
        return List.of();
    }
}
