// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Joins tellings to incidents: the surest pairs first, and two groups only when their tellings fit
 * on the whole (average linkage). Tellings of one document are joined only through others.
 */
final class Joiner {
    /** Pairs looked at when two groups are compared; larger groups are sampled evenly. */
    private static final int PAIRS = 64; // guess

    private final List<Telling> tellings;
    private final Affinity affinity;
    private final Decided decided;
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

    /**
     * @param decided what people decided, which holds whatever the points say
     */
    Joiner(List<Telling> tellings, Affinity affinity, Decided decided) {
        this.tellings = tellings;
        this.decided = decided;
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
            if (first != second
                    && decided.mayJoin(members.get(first), members.get(second))
                    && average(first, second) >= Affinity.ENOUGH) {
                merge(Math.min(first, second), Math.max(first, second));
            }
        }
        decided.together().forEach(this::bring);
        List<List<Telling>> groups = new ArrayList<>();
        for (List<Integer> list : members) {
            if (!list.isEmpty()) {
                groups.add(list.stream().sorted().map(tellings::get).toList());
            }
        }
        return groups;
    }

    /**
     * Brings tellings together that a person joined, and with them those that were joined to each.
     * Where others beside them must stay apart, they leave those and stand alone.
     */
    private void bring(List<Integer> together) {
        Set<Integer> groups = new TreeSet<>();
        together.forEach(telling -> groups.add(group[telling]));
        boolean whole = true;
        for (int one : groups) {
            for (int two : groups) {
                whole &= one >= two || decided.mayJoin(members.get(one), members.get(two));
            }
        }
        int into = groups.iterator().next();
        if (whole) {
            groups.stream().filter(from -> from != into).forEach(from -> merge(into, from));
            return;
        }
        int alone = together.getFirst();
        for (int telling : together) {
            members.get(group[telling]).removeAll(List.of(telling));
        }
        leave(alone);
        for (int telling : together) {
            group[telling] = alone;
            members.get(alone).add(telling);
        }
    }

    /** Frees the list of a telling for others: those left in it move to the first of them. */
    private void leave(int telling) {
        List<Integer> left = new ArrayList<>(members.get(telling));
        members.get(telling).clear();
        if (!left.isEmpty()) {
            int first = left.stream().min(Comparator.naturalOrder()).orElseThrow();
            left.forEach(member -> group[member] = first);
            members.get(first).addAll(left);
        }
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
                            ? (areTwo(one, two) ? TWO : SAME_DOCUMENT)
                            : Math.max(FLOOR, affinity.of(one, two));
            sum += points;
            count++;
        }
        return sum / count;
    }

    private static boolean areTwo(Telling one, Telling two) {
        Traits a = one.traits();
        Traits b = two.traits();
        return DayAndPlace.areApart(a, b, 0) || DayAndPlace.ofCampaign(a, b) || a.answers(b);
    }

    /**
     * Tellings of one report of different days or places are two happenings, and so are a war and a
     * deed, and a deed and its answer.
     */
    private static final double TWO = -1; // measured with the cases: -5 leaves others apart

    /** What one pair can speak against two groups at most. */
    private static final double FLOOR = -5; // guess

    /** Tellings of one report that both fit a group are most often one happening told twice. */
    private static final double SAME_DOCUMENT = 2; // docs/adr/0017-stories.md
}
