// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.Claim.Certainty;
import org.sitrep.model.Claim.Stance;

/**
 * Tells who owns up to an act: "claimed responsibility", "claimed the bombing", "said it was behind
 * the raid". That nobody does, or that somebody should, is no claim at all.
 */
final class Responsibility {
    /** What is claimed as one's own deed; "claimed victory" and "claimed the throne" are not. */
    private static final Set<String> DEEDS =
            Set.of(
                    "abduction",
                    "ambush",
                    "assassination",
                    "assault",
                    "attack",
                    "bomb",
                    "bombing",
                    "blast",
                    "downing",
                    "execution",
                    "explosion",
                    "hack",
                    "hijacking",
                    "hit",
                    "incursion",
                    "kidnapping",
                    "killing",
                    "launch",
                    "massacre",
                    "murder",
                    "offensive",
                    "operation",
                    "raid",
                    "sabotage",
                    "shelling",
                    "shooting",
                    "sinking",
                    "stabbing",
                    "strike",
                    "airstrike");

    /** What a disaster claims. */
    private static final Set<String> TOLLS = Set.of("life", "victim", "casualty", "soul");

    /** Pronouns by which speakers mean themselves or their side. */
    private static final Set<String> OWN = Set.of("i", "we", "it", "they", "he", "she");

    private final Reading reading;

    Responsibility(Reading reading) {
        this.reading = reading;
    }

    /** The claim with the stance that it has as an admission; empty when nobody claims anything. */
    Optional<Draft> judge(Draft draft, Cue cue) {
        boolean claims = cue.words().getFirst().equals("claim") && cue.words().size() == 1;
        int head = headOf(draft.content.getFirst());
        if (claims && draft.rule.equals("verb-object")) {
            if (TOLLS.contains(reading.lemma(head))) {
                return Optional.empty();
            }
            if (DEEDS.contains(reading.lemma(head))) {
                return admitted(draft);
            }
        }
        if (claims && draft.rule.equals("noun-of") && isResponsibility(head)) {
            return admitted(draft);
        }
        boolean owns =
                cue.words().contains("responsibility")
                        || cue.words().contains("credit")
                        || (cue.stance() == Stance.ADMITS && isResponsibility(head));
        if (owns) {
            return admitted(draft);
        }
        if (cue.stance() == Stance.ASSERTS && draft.stance == Stance.ASSERTS && draft.speech) {
            owned(draft).ifPresent(stance -> draft.stance(stance, draft.certainty));
        }
        return Optional.of(draft);
    }

    private Optional<Draft> admitted(Draft draft) {
        int cue = draft.cueToken;
        if (Firmness.isNegated(reading, cue) || isObliged(cue)) {
            return Optional.empty();
        }
        if (draft.source.filter(s -> Firmness.isNobody(reading, s.head())).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(draft.stance(Stance.ADMITS, Certainty.CERTAIN));
    }

    /** "should take responsibility". */
    private boolean isObliged(int verb) {
        for (int aux : reading.trees().children(verb, "aux")) {
            switch (reading.lemma(aux)) {
                case "should", "must", "ought", "would", "could", "may", "might" -> {
                    return true;
                }
                default -> {
                    // has been done
                }
            }
        }
        return false;
    }

    private boolean isResponsibility(int head) {
        return switch (reading.lemma(head)) {
            case "responsibility", "culpability", "guilt", "blame" -> true;
            default -> false;
        };
    }

    /** Whether speakers say of themselves that they did it, or that they did not. */
    private Optional<Stance> owned(Draft draft) {
        Run run = draft.content.getFirst();
        int verb = headOf(run);
        int subject = reading.trees().child(verb, "nsubj");
        if (subject < 0 || !OWN.contains(reading.form(subject).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        boolean deed =
                reading.lemma(verb).equals("be")
                        ? isBehind(verb)
                        : reading.lemma(verb).equals("carry") && isCarriedOut(verb);
        if (!deed) {
            return Optional.empty();
        }
        return Optional.of(Firmness.isNegated(reading, verb) ? Stance.DENIES : Stance.ADMITS);
    }

    private boolean isBehind(int verb) {
        for (int child : reading.trees().children(verb)) {
            boolean behind = reading.lemma(child).equals("behind") && child > verb;
            boolean responsible = reading.lemma(child).equals("responsible");
            if (behind || responsible) {
                return true;
            }
        }
        return false;
    }

    private boolean isCarriedOut(int verb) {
        int object = reading.trees().child(verb, "dobj");
        return object > verb && DEEDS.contains(reading.lemma(object));
    }

    /** The word of a run that all others hang on. */
    private int headOf(Run run) {
        for (int i = run.first(); i <= run.last(); i++) {
            int head = reading.head(i);
            if (!run.holds(head) && !reading.isMark(i)) {
                return i;
            }
        }
        return run.last();
    }
}
