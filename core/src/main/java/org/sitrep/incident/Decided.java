// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Decision;
import org.sitrep.model.Incident.Member;

/**
 * What people decided about tellings, freed of contradictions: which are one happening, and which
 * are two, whatever speaks for or against it.
 *
 * <p>The latest decision is taken first; one that contradicts what was taken before is left out and
 * named. Of one day those that part come before those that join, so that the order of the file does
 * not matter.
 */
final class Decided {
    private final int[] group;
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();
    private final Map<Integer, List<Integer>> together = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();

    private Decided(int size) {
        group = new int[size];
        for (int i = 0; i < size; i++) {
            group[i] = i;
        }
    }

    /** No decision about any of so many tellings. */
    static Decided nothing(int tellings) {
        return new Decided(tellings);
    }

    static Decided of(
            List<Decision> decisions, List<Telling> tellings, List<CodedDocument> documents) {
        Decided decided = new Decided(tellings.size());
        if (decisions.isEmpty()) {
            return decided;
        }
        Map<Member, Integer> places = new HashMap<>();
        for (int t = 0; t < tellings.size(); t++) {
            String document = documents.get(tellings.get(t).document()).document().id();
            int place = t;
            tellings.get(t)
                    .events()
                    .forEach(event -> places.put(new Member(document, event.id()), place));
        }
        List<Decision> latestFirst = new ArrayList<>(decisions);
        latestFirst.sort(
                Comparator.comparing(Decision::when)
                        .reversed()
                        .thenComparing(Decision::join)
                        .thenComparing(Decision::words));
        List<int[]> parted = new ArrayList<>();
        for (Decision decision : latestFirst) {
            decided.take(decision, places, parted);
        }
        decided.close(parted);
        return decided;
    }

    private void take(Decision decision, Map<Member, Integer> places, List<int[]> parted) {
        for (Member member : List.of(decision.first(), decision.second())) {
            if (!places.containsKey(member)) {
                String where = member.event() + " in report " + member.document();
                remark(decision, "there is no event " + where + " that could be joined");
                return;
            }
        }
        int a = places.getOrDefault(decision.first(), 0);
        int b = places.getOrDefault(decision.second(), 0);
        boolean one = root(a) == root(b);
        if (decision.join() && parted.stream().anyMatch(pair -> parts(pair, a, b))) {
            remark(decision, "a later decision parts them");
        } else if (decision.join()) {
            group[Math.max(root(a), root(b))] = Math.min(root(a), root(b));
        } else if (a == b) {
            remark(decision, "the report tells them as one happening");
        } else if (one) {
            remark(decision, "a later decision joins them");
        } else {
            parted.add(new int[] {a, b});
        }
    }

    private void remark(Decision decision, String why) {
        remarks.add(decision.at() + ": not kept: " + decision.words() + ": " + why);
    }

    private boolean parts(int[] pair, int a, int b) {
        int one = root(pair[0]);
        int two = root(pair[1]);
        return (one == root(a) && two == root(b)) || (one == root(b) && two == root(a));
    }

    private void close(List<int[]> parted) {
        for (int[] pair : parted) {
            int one = root(pair[0]);
            int two = root(pair[1]);
            apart.computeIfAbsent(one, r -> new TreeSet<>()).add(two);
            apart.computeIfAbsent(two, r -> new TreeSet<>()).add(one);
        }
        for (int t = 0; t < group.length; t++) {
            together.computeIfAbsent(root(t), r -> new ArrayList<>()).add(t);
        }
        together.values().removeIf(members -> members.size() < 2);
    }

    private int root(int telling) {
        int at = telling;
        while (group[at] != at) {
            at = group[at];
        }
        return at;
    }

    /** Whether the tellings of two groups may lie in one incident. */
    boolean mayJoin(List<Integer> first, List<Integer> second) {
        if (apart.isEmpty()) {
            return true;
        }
        Set<Integer> others = new TreeSet<>();
        for (int telling : first) {
            others.addAll(apart.getOrDefault(root(telling), Set.of()));
        }
        return others.isEmpty() || second.stream().noneMatch(t -> others.contains(root(t)));
    }

    /** Tellings that are one happening by decision, in each list in order. */
    List<List<Integer>> together() {
        return List.copyOf(together.values());
    }

    /** Decisions that could not be kept, each with its place and the reason, in order. */
    List<String> remarks() {
        List<String> sorted = new ArrayList<>(remarks);
        Collections.sort(sorted);
        return sorted;
    }
}
