// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.Locale;

/**
 * Finds statements that go on in a second verb: in "said it would leave and warned the rebels" the
 * parse hangs "warned" on "leave", but it is the next thing that the same speaker does.
 */
final class Coordination {
    /** Steps up a tree from the second verb to the first. */
    private static final int STEPS = 6; // guess

    private final Reading reading;

    Coordination(Reading reading) {
        this.reading = reading;
    }

    /** The statement that a coordinated verb of saying goes on from; -1 when it is no such case. */
    int before(int verb) {
        boolean next =
                reading.relation(verb).equals("conj")
                        && reading.trees().child(verb, "nsubj") < 0
                        && reading.trees().child(verb, "aux") < 0
                        && reading.verbCue(verb).isPresent()
                        && !reading.isQuotedSpeech(verb);
        int joined = reading.head(verb);
        if (!next || joined < 0 || joined > verb || !reading.isVerb(joined)) {
            return -1;
        }
        int at = joined;
        for (int steps = 0; steps < STEPS && at >= 0; steps++, at = reading.head(at)) {
            int above = reading.head(at);
            boolean said =
                    above >= 0
                            && above < at
                            && reading.relation(at).equals("ccomp")
                            && reading.pos(above).equals(reading.pos(verb))
                            && reading.verbCue(above).filter(Cue::isSpeech).isPresent();
            if (said) {
                return isOther(joined, verb) ? above : -1;
            }
        }
        return -1;
    }

    /** Whether the two verbs cannot share their subject, or mean the speaker by it anyway. */
    private boolean isOther(int joined, int verb) {
        String pos = reading.pos(joined);
        boolean sameTense =
                pos.equals(reading.pos(verb)) && reading.trees().child(joined, "aux") < 0;
        if (!sameTense) {
            return !hasTense(joined, verb);
        }
        int subject = reading.trees().child(joined, "nsubj");
        if (subject < 0) {
            subject = reading.trees().child(joined, "nsubjpass");
        }
        boolean own =
                subject >= 0
                        && switch (reading.form(subject).toLowerCase(Locale.ROOT)) {
                            case "it", "they", "he", "she" -> true;
                            default -> false;
                        };
        return own || reading.lemma(verb).equals("add");
    }

    /** "was killed and said": an auxiliary of the same tense leaves the subject open. */
    private boolean hasTense(int joined, int verb) {
        int passive = reading.trees().child(joined, "auxpass");
        boolean past = passive >= 0 && reading.pos(passive).equals(reading.pos(verb));
        int subject = reading.trees().child(joined, "nsubjpass");
        boolean own = subject >= 0 && reading.pos(subject).equals("PRP");
        return past && !own && reading.trees().child(joined, "aux") < 0;
    }
}
