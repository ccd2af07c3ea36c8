// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.util.Arrays;

/**
 * The two ways to count the characters of one text: UTF-16 code units inside Sitrep, Unicode code
 * points in everything it writes. A lone surrogate is one code point.
 *
 * <p>Immutable, so safe for many threads. Costs one pass over the text, and memory only for its
 * surrogate pairs.
 */
public final class CodePoints {
    /** The code unit after each surrogate pair, ascending. */
    private final int[] pairEnds;

    private CodePoints(int[] pairEnds) {
        this.pairEnds = pairEnds;
    }

    /** Counts a text once. */
    public static CodePoints of(String text) {
        int[] ends = new int[0];
        int n = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                if (n == ends.length) {
                    ends = Arrays.copyOf(ends, Math.max(16, n * 2));
                }
                ends[n++] = i + 2;
                i++;
            }
        }
        return new CodePoints(Arrays.copyOf(ends, n));
    }

    /** Moves an offset out of the middle of a surrogate pair, to the front of the pair. */
    public int floor(int unit) {
        return splitsPair(unit) ? unit - 1 : unit;
    }

    /** Moves an offset out of the middle of a surrogate pair, behind the pair. */
    public int ceiling(int unit) {
        return splitsPair(unit) ? unit + 1 : unit;
    }

    /** The number of code points before a code unit that does not split a pair. */
    public int toPoints(int unit) {
        return unit - pairsUpTo(unit);
    }

    /** The code unit at which a code point begins. */
    int toUnits(int point) {
        // Pair k (0-based) ends at code point pairEnds[k] - k - 1, which ascends with k.
        int low = 0;
        int high = pairEnds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairEnds[middle] - middle - 1 <= point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return point + low;
    }

    private boolean splitsPair(int unit) {
        return Arrays.binarySearch(pairEnds, unit + 1) >= 0;
    }

    private int pairsUpTo(int unit) {
        int at = Arrays.binarySearch(pairEnds, unit);
        return at >= 0 ? at + 1 : -at - 1;
    }
}
