// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.Arrays;
import java.util.List;

/**
 * Documents as vectors of word weights, and an index from words to the documents that hold them, by
 * which each is compared with those before it.
 *
 * <p>The words of a document stand in the order of their numbers, whatever other documents there
 * are, so that two documents are just as alike in a part of a collection as in the whole.
 */
final class WordSpace {
    /** A word in more documents than these names no story, and would cost their number squared. */
    private static final int MOST = 500; // guess

    /** In a small collection a word may be in this many, even when that is all of them. */
    private static final int FEW = 20; // guess

    private final Frequencies frequencies;
    private final int collection;
    private final int most;
    private final double share;
    private final int[][] words;
    private final float[][] weights;
    private final int[][] holders;
    private final float[][] held;
    private final int[] filled;

    /**
     * @param bags the words of each document
     * @param frequencies of the collection that the documents are all or a part of
     * @param collection how many documents that has
     * @param share what a cosine of 1 adds to the likeness
     */
    WordSpace(List<WordBag> bags, Frequencies frequencies, int collection, double share) {
        this.frequencies = frequencies;
        this.collection = collection;
        this.share = share;
        most = Math.max(FEW, Math.min(MOST, collection / 10)); // a tenth: as in usual baselines
        words = new int[bags.size()][];
        weights = new float[bags.size()][];
        for (int d = 0; d < words.length; d++) {
            weigh(d, bags.get(d));
        }
        int[] spread = number();
        holders = new int[spread.length][];
        held = new float[spread.length][];
        for (int word = 0; word < spread.length; word++) {
            holders[word] = new int[spread[word]];
            held[word] = new float[spread[word]];
        }
        filled = new int[spread.length];
    }

    /** Gives the words of a document weights of unit length; keeps those that others have too. */
    private void weigh(int document, WordBag bag) {
        int[] own = new int[bag.size()];
        float[] weight = new float[bag.size()];
        double squares = 0;
        int kept = 0;
        for (int i = 0; i < bag.size(); i++) {
            int place = frequencies.place(bag.key(i));
            int in = place < 0 ? 1 : frequencies.count(place);
            double rarity = in > most ? 0 : Math.log(1 + (double) collection / in);
            float value = (float) ((1 + Math.log((float) bag.count(i))) * rarity);
            squares += value * (double) value;
            // A word that no other document has counts in the length only.
            if (value > 0 && in > 1) {
                own[kept] = place;
                weight[kept++] = value;
            }
        }
        double length = Math.sqrt(squares) / Math.sqrt(share);
        for (int i = 0; i < kept; i++) {
            weight[i] = (float) (weight[i] / length);
        }
        words[document] = Arrays.copyOf(own, kept);
        weights[document] = Arrays.copyOf(weight, kept);
    }

    /** Numbers the words of these documents from 0; returns how many documents have each. */
    private int[] number() {
        int[] all = Arrays.stream(words).flatMapToInt(Arrays::stream).sorted().toArray();
        int[] spread = new int[all.length];
        int last = -1;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[++last] = all[i];
            }
            spread[last]++;
        }
        for (int[] own : words) {
            for (int i = 0; i < own.length; i++) {
                own[i] = Arrays.binarySearch(all, 0, last + 1, own[i]);
            }
        }
        return Arrays.copyOf(spread, last + 1);
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
        int[] own = words[document];
        float[] weight = weights[document];
        for (int i = 0; i < own.length; i++) {
            int word = own[i];
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
