// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.EventType;

/**
 * Which acts of violence in a sentence are the outcome of another: "shelled the town, killing
 * five", "the raid left five dead", "were killed in clashes", "killed five and wounded ten". They
 * tell one happening, and lend each other what only one of them says.
 */
final class Outcomes {
    private static final Set<String> UP =
            Set.of("advcl", "relcl", "conj", "acl", "xcomp", "ccomp", "dep");

    private final Syntax syntax;
    private final Participants participants;

    Outcomes(Syntax syntax, Participants participants) {
        this.syntax = syntax;
        this.participants = participants;
    }

    /** Links the events of one sentence, given in the order of the text. */
    void link(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.type == EventType.ASSAULT) {
                cause(draft, drafts).ifPresent(cause -> join(draft, cause));
            } else {
                forced(draft, drafts);
            }
        }
    }

    /** "An assault that forced the rebels to surrender": to the attacker, and on the rebels. */
    private void forced(Draft draft, List<Draft> drafts) {
        int verb = draft.head();
        while (syntax.relation(verb).equals("conj") && syntax.head(verb) >= 0) {
            verb = syntax.head(verb);
        }
        int force = syntax.head(verb);
        boolean under =
                syntax.relation(verb).equals("xcomp") || syntax.relation(verb).equals("ccomp");
        if (!under || force < 0 || !FORCE.contains(syntax.lemma(force))) {
            return;
        }
        List<Integer> subjects = syntax.subjects(force);
        for (Draft other : drafts) {
            if (other.type == EventType.ASSAULT && subjects.contains(other.head())) {
                if (draft.recipient.isEmpty()) {
                    draft.recipient = without(other.actor, draft.actor);
                }
                if (other.recipient.isEmpty()) {
                    other.recipient = without(draft.actor, other.actor);
                }
            }
        }
    }

    private static final Set<String> FORCE = Set.of("force", "compel", "drive", "push", "oblige");

    private Optional<Draft> cause(Draft draft, List<Draft> drafts) {
        for (Draft other : drafts) {
            if (other != draft
                    && other.type == EventType.ASSAULT
                    && !follows(other, draft)
                    && belongs(draft.head(), other.head())
                    && draft.status == other.status) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** Whether an event is, over any number of steps, the outcome of another. */
    private static boolean follows(Draft event, Draft other) {
        for (Optional<Draft> up = event.outcomeOf; up.isPresent(); up = up.get().outcomeOf) {
            if (up.get() == other) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first predicate tells the outcome or a circumstance of the second. */
    private boolean belongs(int outcome, int cause) {
        if (syntax.isNoun(cause)) {
            return isSubjectOrSetting(cause, outcome);
        }
        return UP.contains(syntax.relation(outcome)) && syntax.head(outcome) == cause;
    }

    /**
     * "The attack killed five", "five were killed in the attack", "the attack that killed five".
     */
    private boolean isSubjectOrSetting(int noun, int verb) {
        String relation = syntax.relation(noun);
        int head = syntax.head(noun);
        if (relation.equals("nsubj") && head == verb) {
            return true;
        }
        if (relation.equals("pobj") && head >= 0 && syntax.head(head) == verb) {
            return switch (syntax.form(head)) {
                case "in", "by", "during", "after", "from", "following", "when" -> true;
                default -> false;
            };
        }
        String up = syntax.relation(verb);
        return (up.equals("relcl") || up.equals("acl")) && syntax.head(verb) == noun;
    }

    private void join(Draft outcome, Draft cause) {
        outcome.outcomeOf = Optional.of(cause);
        if (outcome.actor.isEmpty()) {
            outcome.actor = without(cause.actor, outcome.recipient);
        } else if (cause.actor.isEmpty()) {
            cause.actor = without(outcome.actor, cause.recipient);
        }
        if (cause.recipient.isEmpty() || participants.areThings(cause.recipient)) {
            List<String> people = without(outcome.recipient, cause.actor);
            people.removeAll(cause.recipient);
            people.addAll(cause.recipient);
            cause.recipient = people;
        }
        if (cause.recipient.isEmpty()) {
            cause.recipient = without(outcome.recipient, cause.actor);
        }
        if (outcome.modes.isEmpty()) {
            outcome.modes = cause.modes;
        } else if (cause.modes.isEmpty()) {
            cause.modes = outcome.modes;
        }
        if (outcome.instrument.isEmpty()) {
            outcome.instrument = cause.instrument;
        }
        for (Optional<Draft> up = Optional.of(cause); up.isPresent(); up = up.get().outcomeOf) {
            outcome.tolls.forEach(up.get().tolls::putIfAbsent);
        }
        cause.tolls.forEach(outcome.tolls::putIfAbsent);
    }

    private static List<String> without(List<String> ids, List<String> others) {
        List<String> left = new ArrayList<>(ids);
        left.removeAll(others);
        return left;
    }
}
