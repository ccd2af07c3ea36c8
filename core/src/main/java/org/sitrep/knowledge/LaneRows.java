// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Rows of rounded weights in the making, one for each label, as {@link LaneScores} adds them. The
 * first row, number zero, is empty.
 */
final class LaneRows {
    /** What the sum of rounded weights may come to: a lane less what many roundings may add. */
    static final int LARGEST = Short.MAX_VALUE - 512; // a feature adds half a unit

    /**
     * Most units for a weight of one. A unit must be far above what the order of floats in a sum
     * can change: some 150 weights below 5, in 24 bits, give 1e-5.
     */
    static final int FINEST = 1000;

    private final int width;
    private final float scale;
    private long[] longs = new long[1 << 16];
    private int count = 1;

    LaneRows(int labels, float scale) {
        this.width = LaneScores.longs(labels);
        this.scale = scale;
    }

    /** Units for a weight of one. */
    float scale() {
        return scale;
    }

    /** Adds a row; the result is its number. */
    int add(float[] weights) {
        int start = count * width;
        if (start + width > longs.length) {
            longs = Arrays.copyOf(longs, 2 * longs.length);
        }
        for (int label = 0; label < weights.length; label++) {
            int units = LaneScores.rounded(weights[label], scale);
            longs[start + label / LaneScores.LANES] += LaneScores.inLane(label, units);
        }
        return count++;
    }

    ByteBuffer section() {
        return FlatFile.longs(Arrays.copyOf(longs, count * width));
    }
}
