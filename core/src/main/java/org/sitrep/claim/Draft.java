// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Claim.Certainty;
import org.sitrep.model.Claim.Stance;

/**
 * A claim in the making: what a finder saw, before claims are put in order and numbered. Lives in
 * one call only.
 */
final class Draft {
    /** The word that attributes; -1 where punctuation alone does. */
    final int cueToken;

    final Optional<Run> cue;
    final String rule;
    final List<Run> content = new ArrayList<>();
    final List<Speaker> via = new ArrayList<>();
    Optional<Speaker> source;
    Stance stance = Stance.ASSERTS;
    Certainty certainty = Certainty.CERTAIN;

    /** Whether the events in the content stay the writer's own. */
    boolean granted;

    /** Whether the cue is a word of speech, so that a quotation can go on with its source. */
    boolean speech;

    /** The tokens of the attributing clause, for the day it was said. */
    Optional<Run> clause = Optional.empty();

    /**
     * Words that name who speaks.
     *
     * @param head the token whose actor mention it is
     * @param pronoun the "who" of a relative clause that stands for them beside the verb
     */
    record Speaker(Run run, int head, Optional<Run> pronoun) {
        Speaker(Run run, int head) {
            this(run, head, Optional.empty());
        }
    }

    Draft(int cueToken, Optional<Run> cue, Optional<Speaker> source, String rule) {
        this.cueToken = cueToken;
        this.cue = cue;
        this.source = source;
        this.rule = rule;
    }

    Draft stance(Stance newStance, Certainty newCertainty) {
        stance = newStance;
        certainty = newCertainty;
        return this;
    }
}
