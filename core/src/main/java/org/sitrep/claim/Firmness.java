// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import org.sitrep.model.Claim.Certainty;
import org.sitrep.model.Claim.Stance;

/** Sets what the source does with the content and how firmly, from the cue and its modifiers. */
final class Firmness {
    private Firmness() {}

    static Draft set(Draft draft, Reading reading, Cue cue, int word) {
        Stance stance = cue.stance();
        Certainty certainty = cue.certainty();
        if (isNegated(reading, word)) {
            stance = negated(stance);
            certainty = Certainty.POSSIBLE;
        }
        if (isHedged(reading, word)) {
            certainty = weaker(certainty, Certainty.POSSIBLE);
        }
        if (!draft.content.isEmpty()) {
            certainty = weaker(certainty, inside(reading, draft.content.getFirst()));
        }
        return draft.stance(stance, certainty);
    }

    /** "did not deny" admits half, "did not confirm" leaves open. */
    private static Stance negated(Stance stance) {
        return stance == Stance.DENIES ? Stance.ADMITS : Stance.DOUBTS;
    }

    static boolean isNegated(Reading reading, int word) {
        return reading.trees().child(word, "neg") >= 0;
    }

    private static boolean isHedged(Reading reading, int word) {
        for (int aux : reading.trees().children(word, "aux")) {
            if (isModal(reading.lemma(aux))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isModal(String lemma) {
        return lemma.equals("may") || lemma.equals("might") || lemma.equals("could");
    }

    /** How firm the head of the content is: "may have been", "probably". */
    private static Certainty inside(Reading reading, Run content) {
        for (int i = content.first(); i <= content.last(); i++) {
            int head = reading.head(i);
            if (reading.isVerb(i) && (head < 0 || !content.holds(head))) {
                return ofVerb(reading, i);
            }
        }
        return Certainty.CERTAIN;
    }

    private static Certainty ofVerb(Reading reading, int verb) {
        if (isHedged(reading, verb)) {
            return Certainty.POSSIBLE;
        }
        for (int child : reading.trees().children(verb)) {
            switch (reading.lemma(child)) {
                case "probably", "likely", "apparently" -> {
                    return Certainty.PROBABLE;
                }
                case "possibly", "perhaps", "maybe" -> {
                    return Certainty.POSSIBLE;
                }
                default -> {
                    // says nothing about firmness
                }
            }
        }
        String lemma = reading.lemma(verb);
        return lemma.equals("appear") || lemma.equals("seem")
                ? Certainty.PROBABLE
                : Certainty.CERTAIN;
    }

    private static Certainty weaker(Certainty a, Certainty b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
