// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.model.EventType;

/**
 * Violence spoken of again as known, "the firing", "that raid": who did it was told just before. In
 * "police opened fire on a crowd. Three people were hurt in the firing" the police hurt them.
 *
 * <p>Only a bare noun takes its actor so, and only from the latest event of the sentences before
 * that has the same mode or the same word; a noun with words of its own may be another event.
 */
final class Repeats {
    /** Sentences between an event and its repetition: guess. */
    private static final int NEAR = 2;

    private final Syntax syntax;

    Repeats(Syntax syntax) {
        this.syntax = syntax;
    }

    /** Gives the actors to events in the order of the text. */
    void link(List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.type == EventType.ASSAULT && draft.actor.isEmpty() && isBare(draft.head())) {
                for (int j = i - 1; j >= 0 && near(drafts.get(j), draft); j--) {
                    if (tells(drafts.get(j), draft)) {
                        take(drafts, draft, drafts.get(j));
                        break;
                    }
                }
            }
        }
    }

    private static boolean near(Draft before, Draft draft) {
        return draft.sentence() - before.sentence() <= NEAR;
    }

    private boolean tells(Draft before, Draft draft) {
        boolean same =
                before.modes.stream().anyMatch(draft.modes::contains)
                        || syntax.lemma(before.head()).equals(syntax.lemma(draft.head()));
        return same
                && before.sentence() < draft.sentence()
                && before.type == EventType.ASSAULT
                && before.status == draft.status
                && !before.match.frame().reciprocal();
    }

    /** The noun and what came of it: "injured in the firing". */
    private static void take(List<Draft> drafts, Draft draft, Draft before) {
        if (before.actor.isEmpty()) {
            return; // the latest telling names nobody either
        }
        draft.actor = new ArrayList<>(before.actor);
        draft.actor.removeAll(draft.recipient);
        for (Draft other : drafts) {
            boolean outcome = other.outcomeOf.filter(cause -> cause == draft).isPresent();
            if (outcome && other.actor.isEmpty()) {
                other.actor = new ArrayList<>(draft.actor);
                other.actor.removeAll(other.recipient);
            }
        }
    }

    private static final Set<String> KNOWN = Set.of("the", "this", "that", "these", "those");

    private boolean isBare(int noun) {
        if (!syntax.isNoun(noun)) {
            return false;
        }
        boolean known = false;
        for (int child : syntax.dependencies().children(noun)) {
            switch (syntax.relation(child)) {
                case "det" -> known |= KNOWN.contains(syntax.form(child));
                case "punct", "cc" -> {
                    // no word of its own
                }
                default -> {
                    return false;
                }
            }
        }
        return known;
    }
}
