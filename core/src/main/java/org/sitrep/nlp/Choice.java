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

    /** The best of the candidates, or a negative number when another one comes near it. */
    static int safeBest(float[] scores, int[] candidates) {
        int best = -1;
        float first = Float.NEGATIVE_INFINITY;
        float second = Float.NEGATIVE_INFINITY;
        for (int label : candidates) {
            float score = scores[label];
            if (score > second) {
                if (score > first) {
                    second = first;
                    first = score;
                    best = label;
                } else {
                    second = score;
                }
            }
        }
        return first - second > SAFE ? best : -1;
    }

    /** The best of all labels, or a negative number when another one comes near it. */
    static int safeBest(float[] scores) {
        int best = -1;
        float first = Float.NEGATIVE_INFINITY;
        float second = Float.NEGATIVE_INFINITY;
        for (int label = 0; label < scores.length; label++) {
            float score = scores[label];
            if (score > second) {
                if (score > first) {
                    second = first;
                    first = score;
                    best = label;
                } else {
                    second = score;
                }
            }
        }
        return first - second > SAFE ? best : -1;
    }
}
