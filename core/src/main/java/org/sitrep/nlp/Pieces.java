// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.Arrays;

/** Half-open stretches of characters, in the order of the text, without an object for each. */
final class Pieces {
    /** Start and end of each piece in turn. */
    private int[] bounds = new int[64];

    private int size;

    void add(int from, int to) {
        if (2 * size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * size] = from;
        bounds[2 * size + 1] = to;
        size++;
    }

    /** Adds {@code [from, to)} in two pieces. */
    void add(int from, int cut, int to) {
        add(from, cut);
        add(cut, to);
    }

    int size() {
        return size;
    }

    int start(int piece) {
        return bounds[2 * piece];
    }

    int end(int piece) {
        return bounds[2 * piece + 1];
    }
}
