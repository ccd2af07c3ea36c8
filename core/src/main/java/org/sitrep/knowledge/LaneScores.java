// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.Arrays;

/**
 * The scores of a classifier's labels in the making, rounded: four labels in one long, so that one
 * addition adds the weights of four (Fisher and Dietz, Compiling for SIMD within a register, 1998).
 *
 * <p>A long holds <i>a + 2^16 b + 2^32 c + 2^48 d</i> of signed <i>a</i> to <i>d</i>. What a lane
 * borrows from its neighbour while numbers are added it gives back, since the sum is linear; {@link
 * LinearModelWriter} sees to it that no lane overflows. For one thread.
 */
public final class LaneScores {
    /** Labels in a long. */
    static final int LANES = 4;

    /** Zero in each lane: as unsigned numbers, scores keep their order and the borrows are gone. */
    private static final long MIDDLE = 0x8000_8000_8000_8000L;

    private static final int MASK = 0xFFFF;

    /** What {@link #MIDDLE} adds to each score. */
    private static final int UP = 1 << 15;

    private final long[] lanes;

    /** How many features were added, each up to half a unit away from the truth. */
    private int features;

    /** Takes what was read only to have it near, so that the compiler cannot leave it out. */
    long seen;

    LaneScores(int labels) {
        lanes = new long[longs(labels)];
    }

    /** Longs for so many labels. */
    static int longs(int labels) {
        return (labels + LANES - 1) / LANES;
    }

    /** The weight of a label in the long that holds it. */
    static long inLane(int label, int weight) {
        return (long) weight << ((label % LANES) * Short.SIZE);
    }

    /** A weight in units. */
    static int rounded(float weight, float scale) {
        // Half up: above zero a conversion cuts off what is behind the point.
        return (int) (weight * scale + (UP + 0.5f)) - UP;
    }

    /** Begins anew, with nothing. */
    public void clear() {
        Arrays.fill(lanes, MIDDLE);
        features = 0;
    }

    long[] lanes() {
        return lanes;
    }

    void count(int more) {
        features += more;
    }

    /** The score of a label, in units of the model. */
    public int score(int label) {
        return ((int) (lanes[label >> 2] >>> ((label & 3) << 4)) & MASK) - UP;
    }

    /**
     * By how many units a label must lead to be the best one by the true weights, too, whatever
     * they were rounded from and in whatever order they are added: two labels, each half a unit a
     * feature away from the truth.
     */
    public int margin() {
        return features + 2; // a unit for what the order of floats can change, a unit to spare
    }

    /**
     * The best of the candidates, or a negative number when another one comes so near that the true
     * weights could choose otherwise.
     */
    public int safeBest(int[] candidates) {
        int best = -1;
        int first = -UP - margin() - 1;
        int second = first;
        for (int label : candidates) {
            int score = score(label);
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
        return first - second > margin() ? best : -1;
    }

    /** Sums that are kept, of so many features each, to be added to others of the same model. */
    public static final class Kept {
        private final int width;
        private long[] sums = {};
        private int[] features = {};

        Kept(int labels) {
            width = longs(labels);
        }

        /** Makes room for so many, none of which is there yet. */
        public void begin(int count) {
            if (features.length < count) {
                // Not one more than needed: each takes a quarter of a kilobyte.
                sums = new long[count * width];
                features = new int[count];
            }
            Arrays.fill(features, 0, count, -1);
        }

        public boolean has(int number) {
            return features[number] >= 0;
        }

        /** Keeps what was added to scores that began with nothing. */
        public void put(int number, LaneScores scores) {
            int at = number * width;
            for (int i = 0; i < width; i++) {
                sums[at + i] = scores.lanes[i] - MIDDLE;
            }
            features[number] = scores.features;
        }
    }

    /** Begins anew, with the sum of two that were kept. */
    public void begin(Kept one, int first, Kept two, int second) {
        long[] ones = one.sums;
        long[] twos = two.sums;
        int oneAt = first * lanes.length;
        int twoAt = second * lanes.length;
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = MIDDLE + ones[oneAt + i] + twos[twoAt + i];
        }
        features = one.features[first] + two.features[second];
    }
}
