// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

/** The best of some labels by their scores; of equals the first. */
final class Choice {
    private Choice() {}

    /** The best of the candidates. */
    static int best(float[] scores, int[] candidates) {
        int best = candidates[0];
        for (int label : candidates) {
            if (scores[label] > scores[best]) {
                best = label;
            }
        }
        return best;
    }
}
