// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How much each two reports speak for being of one story: their likeness, and less of it when their
 * days, their places or their numbers differ.
 *
 * <p>There are hundreds of pairs for each report, so that of a pair no more is held than a byte
 * beside its likeness, and its place among the pairs of its first report.
 */
final class Ties {
    /** Mean likeness from which on two groups are of one story: docs/adr/0017-stories.md. */
    static final double ENOUGH = 0.09;

    /** Reports of the same days speak of the same happening; later ones of another, or of court. */
    private static final double[] DAYS = {1, 0.9, 0.6, 0.3}; // guess

    /** Days within which each of those counts; the last counts beyond. */
    private static final long[] GAPS = {3, 7, 31}; // guess

    /** Other numbers in the first lines speak against one story. */
    private static final double NUMBERS_FACTOR = 0.8; // measured: docs/adr/0017-stories.md

    /** Precise places farther apart, in kilometres, speak against one story. */
    private static final double FAR = 100; // guess

    private static final double FAR_FACTOR = 0.7; // measured: docs/adr/0017-stories.md

    /** By whether the numbers differ, and twice that by whether the places do. */
    private static final double[] DIFFERENCES = {
        1, NUMBERS_FACTOR, FAR_FACTOR, FAR_FACTOR * NUMBERS_FACTOR
    };

    /** Likenesses are added up as whole numbers of this, so that their order does not matter. */
    static final double UNIT = 0x1p-40;

    private final Likeness likeness;

    /** Of each pair what differs: the place in {@link #DAYS}, times 4, and that in the other. */
    private final byte[][] codes;

    /**
     * Parts of the collection between which no pair reaches what makes a story. No mean over such
     * pairs does either, so that no story lies in two parts, and ties between them are none.
     */
    private final int[] parts;

    /** Of each document those after it that it is tied to. */
    private final int[][] after;

    Ties(Likeness likeness, List<Digest> digests) {
        this.likeness = likeness;
        codes = new byte[digests.size()][];
        parts = new int[digests.size()];
        after = new int[digests.size()][];
        for (int d = 0; d < parts.length; d++) {
            parts[d] = d;
            int[] before = likeness.before(d);
            codes[d] = new byte[before.length];
            for (int k = 0; k < before.length; k++) {
                codes[d][k] = (byte) code(digests.get(before[k]), digests.get(d));
                if (alike(d, k) >= ENOUGH) {
                    int one = part(before[k]);
                    int two = part(d);
                    parts[Math.max(one, two)] = Math.min(one, two);
                }
            }
        }
        turn();
    }

    /** Writes down for each document which ones after it are tied to it. */
    private void turn() {
        int[] counts = new int[parts.length];
        for (int d = 0; d < parts.length; d++) {
            for (int other : likeness.before(d)) {
                counts[other] += part(other) == part(d) ? 1 : 0;
            }
        }
        for (int d = 0; d < parts.length; d++) {
            after[d] = new int[counts[d]];
        }
        Arrays.fill(counts, 0);
        for (int d = 0; d < parts.length; d++) {
            for (int other : likeness.before(d)) {
                if (part(other) == part(d)) {
                    after[other][counts[other]++] = d;
                }
            }
        }
    }

    private int part(int document) {
        int at = document;
        while (parts[at] != at) {
            parts[at] = parts[parts[at]];
            at = parts[at];
        }
        return at;
    }

    /** The documents before one with which it makes pairs, in order, tied to it or not. */
    int[] before(int document) {
        return likeness.before(document);
    }

    /** Whether the k-th of those is tied to the document. */
    boolean isTie(int document, int k) {
        return part(likeness.before(document)[k]) == part(document);
    }

    /** The documents after one that are tied to it, in order. */
    int[] after(int document) {
        return after[document];
    }

    /** How alike a document and the k-th of those before it are, as a multiple of the unit. */
    long sum(int document, int k) {
        return Math.round(alike(document, k) / UNIT);
    }

    /** The same for a document after another that is tied to it. */
    long sumAfter(int document, int later) {
        return sum(later, Arrays.binarySearch(likeness.before(later), document));
    }

    private double alike(int document, int k) {
        return alike(likeness.values(document)[k], codes[document][k]);
    }

    private static double alike(double likeness, int code) {
        return likeness * DAYS[code >> 2] * DIFFERENCES[code & 3];
    }

    /**
     * What the likeness of two reports counts for their being of one story, with days, places and
     * numbers: no more than the likeness.
     */
    static double alike(double likeness, Digest a, Digest b) {
        return alike(likeness, code(a, b));
    }

    private static int code(Digest a, Digest b) {
        int places = a.scenes().isBeyond(FAR, b.scenes()) ? 1 : 0;
        return 4 * days(a.day(), b.day()) + 2 * places + (numbersDiffer(a, b) ? 1 : 0);
    }

    private static int days(Optional<Long> first, Optional<Long> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        long gap = Math.abs(first.get() - second.get());
        int place = 0;
        while (place < GAPS.length && gap > GAPS[place]) {
            place++;
        }
        return place;
    }

    /** Magnitudes, ages, tolls and days: of one happening reports have some in common. */
    private static boolean numbersDiffer(Digest a, Digest b) {
        return !a.numbers().isEmpty() && !b.numbers().isEmpty() && !a.numbers().meets(b.numbers());
    }
}
