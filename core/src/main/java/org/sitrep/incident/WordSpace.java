// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents as vectors of word weights, and an index from words to the documents that hold them, by
 * which each is compared with those before it.
 */
final class WordSpace {
    /** A word in more documents than these names no story, and would cost their number squared. */
    private static final int MOST = 500; // guess

    /** In a small collection a word may be in this many, even when that is all of them. */
    private static final int FEW = 20; // guess

    private final int size;
    private final double share;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> words = new ArrayList<>();
    private final List<float[]> weights = new ArrayList<>();
    private int[] spread = new int[1024];
    private int[][] holders = {};
    private float[][] held = {};
    private int[] filled = {};

    /**
     * @param size documents that will be added
     * @param share what a cosine of 1 adds to the likeness
     */
    WordSpace(int size, double share) {
        this.size = size;
        this.share = share;
    }

    /** Adds the next document. */
    void add(List<String> list) {
        int[] all = new int[list.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = numbers.computeIfAbsent(list.get(i), word -> numbers.size());
        }
        Arrays.sort(all);
        int[] own = new int[all.length];
        float[] counts = new float[all.length];
        int kept = -1;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                own[++kept] = all[i];
                count(all[i]);
            }
            counts[kept]++;
        }
        words.add(Arrays.copyOf(own, kept + 1));
        weights.add(Arrays.copyOf(counts, kept + 1));
    }

    private void count(int word) {
        if (word >= spread.length) {
            spread = Arrays.copyOf(spread, spread.length * 2);
        }
        spread[word]++;
    }

    /** Turns counts into weights of unit length; the second and last step of building. */
    void weigh() {
        int most = Math.max(FEW, Math.min(MOST, size / 10)); // a tenth: as in the usual baselines
        for (int d = 0; d < words.size(); d++) {
            int[] own = words.get(d);
            float[] weight = weights.get(d);
            double squares = 0;
            for (int i = 0; i < own.length; i++) {
                int in = spread[own[i]];
                double rarity = in > most ? 0 : Math.log(1 + (double) size / in);
                weight[i] = (float) ((1 + Math.log(weight[i])) * rarity);
                squares += weight[i] * (double) weight[i];
            }
            double length = Math.sqrt(squares) / Math.sqrt(share);
            int kept = 0;
            for (int i = 0; i < own.length; i++) {
                // A word that no other document has counts in the length only.
                if (weight[i] > 0 && spread[own[i]] > 1) {
                    own[kept] = own[i];
                    weight[kept++] = (float) (weight[i] / length);
                }
            }
            words.set(d, Arrays.copyOf(own, kept));
            weights.set(d, Arrays.copyOf(weight, kept));
        }
        holders = new int[numbers.size()][];
        held = new float[numbers.size()][];
        filled = new int[numbers.size()];
    }

    /**
     * Adds the likeness of a document to each document before it; documents come in order.
     *
     * @param sums likeness by document, added to
     * @param touched documents whose sum is not 0, continued
     * @param count how many those are already
     * @return how many they are now
     */
    int compare(int document, float[] sums, int[] touched, int count) {
        int touchedNow = count;
        int[] own = words.get(document);
        float[] weight = weights.get(document);
        for (int i = 0; i < own.length; i++) {
            int word = own[i];
            if (holders[word] == null) {
                holders[word] = new int[spread[word]];
                held[word] = new float[spread[word]];
            }
            int[] before = holders[word];
            float[] theirs = held[word];
            for (int k = 0; k < filled[word]; k++) {
                if (sums[before[k]] == 0) {
                    touched[touchedNow++] = before[k];
                }
                sums[before[k]] += weight[i] * theirs[k];
            }
            before[filled[word]] = document;
            theirs[filled[word]++] = weight[i];
        }
        return touchedNow;
    }
}
