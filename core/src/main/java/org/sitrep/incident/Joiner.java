// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins tellings to incidents: the surest pairs first, and two groups only when their tellings fit
 * on the whole (average linkage). Tellings of one document are joined only through others.
 */
final class Joiner {
    /** Pairs looked at when two groups are compared; larger groups are sampled evenly. */
    private static final int PAIRS = 64; // guess

    private final List<Telling> tellings;
    private final Affinity affinity;
    private final List<List<Integer>> members = new ArrayList<>();
    private final int[] group;

    /**
     * A pair of tellings.
     *
     * @param a place of the first in the list of tellings
     * @param b place of the second
     * @param points what speaks for them being one
     */
    record Pair(int a, int b, double points) {}

    Joiner(List<Telling> tellings, Affinity affinity) {
        this.tellings = tellings;
        this.affinity = affinity;
        group = new int[tellings.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    /** The groups in the order of their first tellings. */
    List<List<Telling>> join(List<Pair> pairs) {
        List<Pair> sorted = new ArrayList<>(pairs);
        sorted.sort(
                Comparator.comparingDouble((Pair p) -> -p.points())
                        .thenComparingInt(Pair::a)
                        .thenComparingInt(Pair::b));
        for (Pair pair : sorted) {
            if (pair.points() < Affinity.ENOUGH) {
                break;
            }
            int first = group[pair.a()];
            int second = group[pair.b()];
            if (first != second && average(first, second) >= Affinity.ENOUGH) {
                merge(Math.min(first, second), Math.max(first, second));
            }
        }
        List<List<Telling>> groups = new ArrayList<>();
        for (List<Integer> list : members) {
            if (!list.isEmpty()) {
                groups.add(list.stream().sorted().map(tellings::get).toList());
            }
        }
        return groups;
    }

    private void merge(int into, int from) {
        for (int member : members.get(from)) {
            group[member] = into;
        }
        members.get(into).addAll(members.get(from));
        members.get(from).clear();
    }

    private double average(int first, int second) {
        List<Integer> a = members.get(first);
        List<Integer> b = members.get(second);
        int all = a.size() * b.size();
        int step = Math.max(1, all / PAIRS);
        double sum = 0;
        int count = 0;
        for (int k = 0; k < all; k += step) {
            Telling one = tellings.get(a.get(k / b.size()));
            Telling two = tellings.get(b.get(k % b.size()));
            double points =
                    one.document() == two.document()
                            ? SAME_DOCUMENT
                            : Math.max(-5, affinity.of(one, two));
            sum += points;
            count++;
        }
        return sum / count;
    }

    /** Tellings of one report that both fit a group are most often one happening told twice. */
    private static final double SAME_DOCUMENT = 2; // docs/adr/0017-stories.md
}
