// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.List;
import java.util.Set;
import org.sitrep.model.Claim.Certainty;
import org.sitrep.model.Claim.Stance;

/**
 * A word that attributes, as {@code cues.tsv} describes it.
 *
 * @param words base forms; several when a particle belongs to it
 * @param complements where its content may stand
 * @param granted those complements whose events the writer takes for granted
 * @param hearer whether a direct object is the one who is told
 */
record Cue(
        List<String> words,
        Part part,
        Set<String> complements,
        Set<String> granted,
        Stance stance,
        Certainty certainty,
        boolean hearer) {

    /** The kinds of cue. */
    enum Part {
        VERB,
        NOUN,
        ADJECTIVE,
        ADVERB,
        PHRASE,
        /** A verb whose object holds the claim: "issued a warning that". */
        LIGHT
    }

    static final String THAT = "that";
    static final String QUOTE = "quote";
    static final String TO = "to";
    static final String OBJECT_TO = "obj-to";
    static final String GERUND = "ing";
    static final String OBJECT = "object";
    static final String AS = "as";
    static final String NOUN = "noun";
    static final String CLAUSE = "clause";
    static final String TO_THING = "to-thing";
    static final String FIGURE = "figure";
    static final String OWNER = "owner";

    /** Whether a complement is a form of clause or phrase of its own, not a preposition. */
    static boolean isClausal(String complement) {
        return switch (complement) {
            case THAT, QUOTE, TO, OBJECT_TO, GERUND, OBJECT, NOUN, CLAUSE, FIGURE, OWNER -> true;
            default -> false;
        };
    }

    boolean takes(String complement) {
        return complements.contains(complement);
    }

    /** Whether the events in such a complement stay the writer's own. */
    boolean grants(String complement) {
        return granted.contains(complement);
    }

    /** Whether it can stand beside a direct quotation, as words of speech do. */
    boolean isSpeech() {
        return part == Part.VERB && takes(QUOTE);
    }
}
