// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Sums of likeness by the group that they are with: a hash table of numbers without objects, since
 * an archive has some thousand for each report.
 *
 * <p>Linear probing; a link that is taken out leaves a mark, and the table is written anew when it
 * is three quarters full of links and marks.
 */
final class Links {
    private static final int FREE = -1;
    private static final int GONE = -2;
    private static final int SMALLEST = 8;

    private int[] groups = {};
    private double[] sums = {};
    private int size;
    private int used;

    /** How many groups there are links with. */
    int size() {
        return size;
    }

    /** The sum of a group; 0 when there is no link. */
    double get(int group) {
        int at = find(group);
        return at < 0 ? 0 : sums[at];
    }

    /** Adds to the sum of a group. */
    void add(int group, double more) {
        int at = find(group);
        if (at >= 0) {
            sums[at] += more;
            return;
        }
        if (used + 1 > groups.length / 4 * 3) {
            grow();
        }
        insert(group, more);
    }

    /** Takes a group out. */
    void remove(int group) {
        int at = find(group);
        if (at >= 0) {
            groups[at] = GONE;
            size--;
        }
    }

    /** Gives the groups away one by one, in no order. The table must not change meanwhile. */
    void forEach(IntConsumer each) {
        for (int group : groups) {
            if (group >= 0) {
                each.accept(group);
            }
        }
    }

    /** Forgets everything. */
    void clear() {
        groups = new int[0];
        sums = new double[0];
        size = 0;
        used = 0;
    }

    private int find(int group) {
        if (groups.length == 0) {
            return -1;
        }
        int mask = groups.length - 1;
        for (int at = slot(group, mask); groups[at] != FREE; at = (at + 1) & mask) {
            if (groups[at] == group) {
                return at;
            }
        }
        return -1;
    }

    private static int slot(int group, int mask) {
        int hash = group * 0x9E3779B9; // Fibonacci hashing: neighbours are spread
        return (hash ^ (hash >>> 16)) & mask;
    }

    private void insert(int group, double sum) {
        int mask = groups.length - 1;
        int at = slot(group, mask);
        while (groups[at] != FREE) {
            at = (at + 1) & mask;
        }
        groups[at] = group;
        sums[at] = sum;
        size++;
        used++;
    }

    private void grow() {
        int[] oldGroups = groups;
        double[] oldSums = sums;
        int length = SMALLEST;
        while (length / 2 < size + 1) {
            length *= 2;
        }
        groups = new int[length];
        Arrays.fill(groups, FREE);
        sums = new double[length];
        size = 0;
        used = 0;
        for (int i = 0; i < oldGroups.length; i++) {
            if (oldGroups[i] >= 0) {
                insert(oldGroups[i], oldSums[i]);
            }
        }
    }
}
