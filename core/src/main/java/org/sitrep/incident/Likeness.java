// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.Arrays;
import java.util.List;

/**
 * How alike reports are: the cosine of their words, weighted by rarity (tf-idf, Salton and Buckley
 * 1988), read three times: the front of the text, its first lines, and the names in it. What a
 * report is about stands in its first lines; whom and where it is about, in its names; a likeness
 * in all three is no chance.
 */
final class Likeness {
    // How much each reading counts: figures in docs/adr/0017-stories.md.
    private static final double FRONT_SHARE = 0.5;
    private static final double LEAD_SHARE = 0.25;
    private static final double NAMES_SHARE = 0.25;

    /** Likeness below which a pair is not worth looking at. */
    static final double LEAST = 0.03; // guess: a third of what makes a story

    /** Of each document the documents before it that are worth looking at, in order. */
    private final int[][] others;

    private final float[][] values;

    /**
     * @param counts of the collection that the documents are all or a part of
     */
    Likeness(List<Digest> digests, CollectionCounts counts) {
        others = new int[digests.size()][];
        values = new float[digests.size()][];
        compare(
                digests,
                counts,
                (document, before, count, sums) -> {
                    Arrays.sort(before, 0, count);
                    others[document] = Arrays.copyOf(before, count);
                    values[document] = new float[count];
                    for (int k = 0; k < count; k++) {
                        values[document][k] = sums[before[k]];
                    }
                });
    }

    /** Takes what a document has in common with those before it. */
    interface Row {
        /**
         * @param before documents that are worth looking at, in no order, for the taker to sort
         * @param count how many
         * @param sums the likeness with each, by document
         */
        void take(int document, int[] before, int count, float[] sums);
    }

    /** Compares each document with those before it, and keeps nothing. */
    static void compare(List<Digest> digests, CollectionCounts counts, Row row) {
        int size = digests.size();
        int all = counts.documents();
        List<WordSpace> spaces =
                List.of(
                        new WordSpace(
                                digests.stream().map(Digest::front).toList(),
                                counts.front(),
                                all,
                                FRONT_SHARE),
                        new WordSpace(
                                digests.stream().map(Digest::lead).toList(),
                                counts.lead(),
                                all,
                                LEAD_SHARE),
                        new WordSpace(
                                digests.stream().map(Digest::names).toList(),
                                counts.names(),
                                all,
                                NAMES_SHARE));
        float[] sums = new float[size];
        int[] touched = new int[size];
        int[] kept = new int[size];
        for (int d = 0; d < size; d++) {
            int count = 0;
            for (WordSpace space : spaces) {
                count = space.compare(d, sums, touched, count);
            }
            int worth = 0;
            for (int k = 0; k < count; k++) {
                if (sums[touched[k]] >= LEAST) {
                    kept[worth++] = touched[k];
                }
            }
            row.take(d, kept, worth, sums);
            for (int k = 0; k < count; k++) {
                sums[touched[k]] = 0;
            }
        }
    }

    /** The likeness of two documents, 0 to 1; 0 when they share nothing worth sharing. */
    double of(int a, int b) {
        int at = Arrays.binarySearch(others[Math.max(a, b)], Math.min(a, b));
        return at < 0 ? 0 : values[Math.max(a, b)][at];
    }

    /** The documents before this one that are worth looking at, in order. */
    int[] before(int document) {
        return others[document];
    }

    /** How alike each of those documents is to this one. */
    float[] values(int document) {
        return values[document];
    }
}
