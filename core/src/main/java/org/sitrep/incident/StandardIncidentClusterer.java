// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitrep.incident.Joiner.Pair;
import org.sitrep.incident.Lives.Life;
import org.sitrep.knowledge.TollRule;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Decision;
import org.sitrep.model.Incident;
import org.sitrep.model.Incident.Copy;

/**
 * Joins reports of one happening, whatever the order in which they come: documents are sorted by id
 * before anything else is done.
 *
 * <p>Copies are found first, by their words. Then alike reports are gathered to stories; what a
 * story is on is found in each of its reports; and last every happening of every report is compared
 * with those of the reports that resemble it, and the pairs for which enough speaks are joined.
 */
final class StandardIncidentClusterer implements IncidentClusterer {
    private final CommonWords common = CommonWords.bundled();
    private final States states = States.bundled();
    private final LightWords light = LightWords.bundled();
    private final TollRule rule;
    private final List<Decision> decisions;

    StandardIncidentClusterer(TollRule rule, List<Decision> decisions) {
        this.rule = rule;
        this.decisions = List.copyOf(decisions);
    }

    @Override
    public Blocks blocks() {
        return new Blocking(common, states, light, decisions);
    }

    @Override
    public Clusters cluster(List<CodedDocument> unordered) {
        List<CodedDocument> documents = sorted(unordered);
        List<Digest> digests = digests(documents);
        Clusters found = cluster(documents, digests, CollectionCounts.of(digests));
        List<String> remarks = new ArrayList<>(unknown(about(documents)));
        remarks.addAll(found.remarks());
        Collections.sort(remarks);
        return new Clusters(found.incidents(), found.copies(), remarks);
    }

    @Override
    public Clusters cluster(List<CodedDocument> part, WordCounts counts) {
        List<CodedDocument> documents = sorted(part);
        return cluster(documents, digests(documents), (CollectionCounts) counts);
    }

    /** Documents of several blocks that are clustered together. // guess: some 100 MB */
    private static final int TOGETHER = 2000;

    @Override
    public Clusters cluster(List<String> ids, List<CodedDocument> documents) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < ids.size(); place++) {
            places.putIfAbsent(ids.get(place), place);
        }
        if (places.size() < ids.size()) {
            return cluster(documents); // blocks are told by ids
        }
        Parts parts = parts(documents);
        List<Incident> incidents = new ArrayList<>();
        List<Copy> copies = new ArrayList<>();
        Set<String> remarks = new TreeSet<>(unknown(about(places.keySet())));
        List<CodedDocument> part = new ArrayList<>();
        for (Iterator<List<String>> each = parts.blocks().iterator(); each.hasNext(); ) {
            for (String id : each.next()) {
                part.add(documents.get(places.getOrDefault(id, 0)));
            }
            if (part.size() >= TOGETHER || !each.hasNext()) {
                Clusters found = cluster(part, parts.counts());
                incidents.addAll(found.incidents());
                copies.addAll(found.copies());
                remarks.addAll(found.remarks());
                part.clear();
            }
        }
        incidents.sort(Comparator.comparing(Incident::id));
        copies.sort(Comparator.comparing(Copy::document));
        return new Clusters(incidents, copies, List.copyOf(remarks));
    }

    /** The blocks of a collection by the ids of their documents, and what is global in it. */
    private record Parts(WordCounts counts, List<List<String>> blocks) {}

    /** What is held to find the blocks is let go with the return. */
    private Parts parts(List<CodedDocument> documents) {
        Blocks blocks = blocks();
        documents.forEach(blocks::add);
        return new Parts(blocks.counts(), blocks.ids());
    }

    private List<Digest> digests(List<CodedDocument> documents) {
        List<Digest> digests = new ArrayList<>();
        for (CodedDocument document : documents) {
            digests.add(Digest.of(document, digests.size(), common, states, light));
        }
        return digests;
    }

    private static List<CodedDocument> sorted(List<CodedDocument> documents) {
        return documents.stream().sorted(Comparator.comparing(d -> d.document().id())).toList();
    }

    /** Decisions about reports none of which there is: all but those about some. */
    private List<String> unknown(List<Decision> about) {
        List<Decision> others = decisions.stream().filter(d -> !about.contains(d)).toList();
        return Decided.of(others, List.of(), List.of()).remarks();
    }

    /** The decisions that name one of the documents. */
    private List<Decision> about(List<CodedDocument> documents) {
        Set<String> ids = new HashSet<>();
        documents.forEach(document -> ids.add(document.document().id()));
        return about(ids);
    }

    private List<Decision> about(Set<String> ids) {
        return decisions.stream()
                .filter(
                        d ->
                                ids.contains(d.first().document())
                                        || ids.contains(d.second().document()))
                .toList();
    }

    /**
     * @param digests of the documents, in a list that may be changed
     */
    private Clusters cluster(
            List<CodedDocument> documents, List<Digest> digests, CollectionCounts counts) {
        Map<Integer, Integer> originals = new TreeMap<>();
        Map<Integer, Copy> copies = new TreeMap<>();
        findCopies(documents, digests, counts, originals, copies);
        List<Telling> tellings = new ArrayList<>();
        List<List<Integer>> byDocument = new ArrayList<>();
        for (int d = 0; d < digests.size(); d++) {
            List<Integer> own = new ArrayList<>();
            for (Telling telling : digests.get(d).tellings()) {
                own.add(tellings.size());
                tellings.add(telling.in(d));
            }
            byDocument.add(own);
        }
        Decided decided = Decided.of(about(documents), tellings, documents);
        List<List<Telling>> groups = groups(digests, counts, tellings, byDocument, decided);
        List<Optional<Life>> lives = Lives.of(groups, digests.stream().map(Digest::day).toList());
        IncidentBuilder builder = new IncidentBuilder(documents, copies, originals, rule);
        List<Incident> incidents = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            if (!groups.get(g).stream().allMatch(Telling::denied)) { // that is no happening
                incidents.add(builder.build(groups.get(g), lives.get(g)));
            }
        }
        incidents.sort(Comparator.comparing(Incident::id));
        return new Clusters(incidents, List.copyOf(copies.values()), decided.remarks());
    }

    private static void findCopies(
            List<CodedDocument> documents,
            List<Digest> digests,
            CollectionCounts counts,
            Map<Integer, Integer> originals,
            Map<Integer, Copy> copies) {
        CopyFinder finder =
                new CopyFinder(documents, digests.stream().map(Digest::sketch).toList(), counts);
        originals.putAll(finder.find());
        originals.forEach((copy, original) -> copies.put(copy, finder.copy(copy, original)));
    }

    /** The tellings of each happening. What is compared for it is much, and is not kept. */
    private static List<List<Telling>> groups(
            List<Digest> digests,
            CollectionCounts counts,
            List<Telling> tellings,
            List<List<Integer>> byDocument,
            Decided decided) {
        Likeness likeness = new Likeness(digests, counts);
        digests.replaceAll(Digest::withoutWords);
        int[] stories = Stories.of(likeness, digests);
        MainTellings.weigh(tellings, byDocument, stories);
        Affinity affinity = new Affinity(likeness, stories, digests);
        List<Pair> pairs = Candidates.of(likeness, affinity, digests, tellings);
        return new Joiner(tellings, affinity, decided).join(pairs);
    }
}
