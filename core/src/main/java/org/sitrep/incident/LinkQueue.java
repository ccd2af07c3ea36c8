// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.Arrays;

/**
 * Pairs of groups that may be one story, the most alike first, of equals those that come first. A
 * binary heap (Williams 1964) in arrays of numbers, since there are millions.
 */
final class LinkQueue {
    private double[] means = new double[64];
    private int[] firsts = new int[64];
    private int[] seconds = new int[64];
    private int[] reports = new int[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    /** The mean likeness of the foremost pair; there must be one. */
    double mean() {
        return means[0];
    }

    /** Its first group. */
    int first() {
        return firsts[0];
    }

    int second() {
        return seconds[0];
    }

    /** How many reports both had together when the pair was added. */
    int reports() {
        return reports[0];
    }

    void add(double mean, int first, int second, int together) {
        if (size == means.length) {
            int more = size + (size >> 1);
            means = Arrays.copyOf(means, more);
            firsts = Arrays.copyOf(firsts, more);
            seconds = Arrays.copyOf(seconds, more);
            reports = Arrays.copyOf(reports, more);
        }
        int at = size++;
        while (at > 0 && isBefore(mean, first, second, (at - 1) / 2)) {
            copy((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        put(at, mean, first, second, together);
    }

    /** Takes the foremost pair away. */
    void remove() {
        int last = --size;
        int at = 0;
        for (int child = 1; child < last; child = 2 * at + 1) {
            int right = child + 1;
            if (right < last && isBefore(means[right], firsts[right], seconds[right], child)) {
                child = right;
            }
            if (!isBefore(means[child], firsts[child], seconds[child], last)) {
                break;
            }
            copy(child, at);
            at = child;
        }
        copy(last, at);
    }

    private boolean isBefore(double mean, int first, int second, int place) {
        if (mean != means[place]) {
            return mean > means[place];
        }
        return first != firsts[place] ? first < firsts[place] : second < seconds[place];
    }

    private void copy(int from, int to) {
        put(to, means[from], firsts[from], seconds[from], reports[from]);
    }

    private void put(int place, double mean, int first, int second, int together) {
        means[place] = mean;
        firsts[place] = first;
        seconds[place] = second;
        reports[place] = together;
    }
}
