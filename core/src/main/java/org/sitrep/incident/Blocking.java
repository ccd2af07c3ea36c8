// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitrep.incident.States.Mark;
import org.sitrep.incident.States.Role;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Decision;

/**
 * Finds the blocks of a collection: see {@link IncidentClusterer.Blocks}.
 *
 * <p>Two documents stand in one block when they may be of one story, when two of their tellings
 * have enough in common to be one happening, when one may be a copy of the other, when one tells
 * the breach or the end of a state that the other tells, when a person decided about both, or when
 * other documents link them so. Everything that is decided about a document hangs on the documents
 * of its block and on the {@link CollectionCounts}, and on nothing else. Whoever changes {@link
 * Ties}, {@link Affinity} or {@link Lives} must keep that so, or link here what they come to depend
 * on; {@code BlockingTest} compares both ways.
 *
 * <p>Of each document a few thousand bytes are kept, not its text. Not safe for several threads.
 */
final class Blocking implements IncidentClusterer.Blocks {
    private final CommonWords common;
    private final States states;
    private final LightWords light;
    private final List<Decision> decisions;
    private final List<Digest> digests = new ArrayList<>();
    private Optional<CollectionCounts> counts = Optional.empty();

    /** Of each document one that comes before it and is in its block, or itself. */
    private int[] linked = {};

    Blocking(CommonWords common, States states, LightWords light, List<Decision> decisions) {
        this.common = common;
        this.states = states;
        this.light = light;
        this.decisions = decisions;
    }

    @Override
    public void add(CodedDocument document) {
        digests.add(Digest.of(document, digests.size(), common, states, light));
        counts = Optional.empty();
    }

    @Override
    public CollectionCounts counts() {
        if (counts.isEmpty()) {
            counts = Optional.of(CollectionCounts.of(digests));
        }
        return counts.orElseThrow();
    }

    @Override
    public List<List<String>> ids() {
        digests.sort(Comparator.comparing(Digest::id));
        return places().stream()
                .map(block -> block.stream().map(place -> digests.get(place).id()).toList())
                .toList();
    }

    /** The blocks by the places of their documents in the list, which must be sorted by id. */
    private List<List<Integer>> places() {
        linked = new int[digests.size()];
        for (int d = 0; d < linked.length; d++) {
            linked[d] = d;
        }
        CopyFinder.candidates(digests.stream().map(Digest::sketch).toList(), counts(), this::link);
        Likeness.compare(digests, counts(), this::linkAlike);
        linkStates();
        linkDecided();
        Map<Integer, List<Integer>> blocks = new TreeMap<>();
        for (int d = 0; d < linked.length; d++) {
            blocks.computeIfAbsent(root(d), first -> new ArrayList<>()).add(d);
        }
        return List.copyOf(blocks.values());
    }

    private void link(int a, int b) {
        int one = root(a);
        int two = root(b);
        linked[Math.max(one, two)] = Math.min(one, two);
    }

    private int root(int document) {
        int at = document;
        while (linked[at] != at) {
            linked[at] = linked[linked[at]];
            at = linked[at];
        }
        return at;
    }

    private void linkAlike(int document, int[] before, int count, float[] sums) {
        Digest own = digests.get(document);
        for (int k = 0; k < count; k++) {
            int other = before[k];
            if (root(other) != root(document) && isLinked(digests.get(other), own, sums[other])) {
                link(other, document);
            }
        }
    }

    private static boolean isLinked(Digest a, Digest b, double alike) {
        if (alike >= Ties.ENOUGH && Ties.alike(alike, a, b) >= Ties.ENOUGH) {
            return true;
        }
        return Affinity.mayMeet(a, b) && Candidates.meet(a, b, alike);
    }

    /** Links a breach or an end of a state with the blocks in which such a state is told. */
    private void linkStates() {
        Map<String, TreeSet<Integer>> holding = new TreeMap<>();
        List<Telling> others = new ArrayList<>();
        for (int d = 0; d < linked.length; d++) {
            for (Telling telling : digests.get(d).tellings()) {
                Optional<Mark> mark = telling.state();
                if (mark.filter(m -> m.role() == Role.HOLDS).isPresent()) {
                    String state = mark.orElseThrow().state();
                    holding.computeIfAbsent(state, s -> new TreeSet<>()).add(root(d));
                } else if (mark.isPresent()) {
                    others.add(telling.in(d));
                }
            }
        }
        if (others.isEmpty()) {
            return;
        }
        Map<Integer, List<Telling>> tellings = new HashMap<>();
        for (int d = 0; d < linked.length; d++) {
            for (Telling telling : digests.get(d).tellings()) {
                tellings.computeIfAbsent(root(d), r -> new ArrayList<>()).add(telling.in(d));
            }
        }
        for (Telling other : others) {
            String state = other.state().orElseThrow().state();
            for (int block : holding.getOrDefault(state, new TreeSet<>())) {
                List<Telling> there = tellings.getOrDefault(block, List.of());
                if (Lives.points(other, there) >= Lives.ENOUGH) {
                    link(block, other.document());
                }
            }
        }
    }

    /** A decision may contradict another, so that all stand in one block. */
    private void linkDecided() {
        TreeSet<String> ids = new TreeSet<>();
        for (Decision decision : decisions) {
            ids.add(decision.first().document());
            ids.add(decision.second().document());
        }
        int first = -1;
        for (int d = 0; d < linked.length && !ids.isEmpty(); d++) {
            if (ids.contains(digests.get(d).id())) {
                first = first < 0 ? d : first;
                link(first, d);
            }
        }
    }
}
