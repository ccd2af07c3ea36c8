// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.List;
import org.sitrep.model.Claim.Certainty;
import org.sitrep.model.Claim.Stance;

/** Sets what the source does with the content and how firmly, from the cue and its modifiers. */
final class Firmness {
    private Firmness() {}

    static Draft set(Draft draft, Reading reading, Cue cue, int word) {
        Stance stance = cue.stance();
        Certainty certainty = cue.certainty();
        if (isNegated(reading, word)) {
            stance = isOwnNegation(reading, word) ? negated(stance) : Stance.DOUBTS;
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

    /**
     * Whether the cue is said not to have happened: "did not confirm", "neither confirmed nor
     * denied", "refused to say", "nobody believes", "no sign that".
     */
    static boolean isNegated(Reading reading, int word) {
        return isOwnNegation(reading, word)
                || isAfterNeither(reading, word)
                || isSecondOfNegated(reading, word)
                || isWithheld(reading, word)
                || isNobody(reading, reading.trees().child(word, "nsubj"))
                || isNoneOf(reading, word);
    }

    private static boolean isOwnNegation(Reading reading, int word) {
        return reading.trees().child(word, "neg") >= 0 && !isSecondOfNegated(reading, word);
    }

    private static boolean isAfterNeither(Reading reading, int word) {
        return word > 0
                && switch (reading.lemma(word - 1)) {
                    case "neither", "nor" -> true;
                    default -> false;
                };
    }

    /** "would not confirm or deny": the second of two verbs under one negation. */
    private static boolean isSecondOfNegated(Reading reading, int word) {
        int head = reading.head(word);
        if (head < 0 || head > word || !reading.relation(word).equals("conj")) {
            return false;
        }
        boolean either = reading.lemma(word - 1).equals("or") || isAfterNeither(reading, word);
        boolean negated = reading.trees().child(head, "neg") >= 0 || isAfterNeither(reading, head);
        return either && negated && reading.trees().child(word, "nsubj") < 0;
    }

    /** "refused to say", "declined to confirm": what somebody does not utter. */
    private static boolean isWithheld(Reading reading, int word) {
        int head = reading.head(word);
        return head >= 0 && reading.relation(word).equals("xcomp") && withholds(reading, head);
    }

    /** Whether a verb keeps back the utterance that it governs. */
    static boolean withholds(Reading reading, int verb) {
        return switch (reading.lemma(verb)) {
            case "refuse", "decline" -> true;
            default -> false;
        };
    }

    /** Whether the words name nobody: "no group", "nobody", "none of the factions". */
    static boolean isNobody(Reading reading, int head) {
        if (head < 0) {
            return false;
        }
        return switch (reading.lemma(head)) {
            case "nobody", "none", "no-one" -> true;
            default -> isNoneOf(reading, head);
        };
    }

    private static boolean isNoneOf(Reading reading, int noun) {
        for (String relation : List.of("det", "neg")) {
            int no = reading.trees().child(noun, relation);
            if (no >= 0 && no < noun && reading.lemma(no).equals("no")) {
                return true;
            }
        }
        return false;
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
