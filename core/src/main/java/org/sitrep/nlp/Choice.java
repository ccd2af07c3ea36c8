// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

/**
 * The best of some labels by their scores; of equals the first.
 *
 * <p>Scores that were summed in another order than in training can differ from those of training by
 * some units of the last place. A choice is safe when the second best is further away than that.
 */
final class Choice {
    /** Far above what the order can change: some 150 weights below 5, in 24 bits, give 1e-5. */
    private static final float SAFE = 1e-3f;

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

    /** Whether no other candidate comes near the best one. */
    static boolean isSafe(float[] scores, int[] candidates, int best) {
        float near = scores[best] - SAFE;
        int above = 0;
        for (int label : candidates) {
            above += scores[label] > near ? 1 : 0;
        }
        return above == 1;
    }
}
