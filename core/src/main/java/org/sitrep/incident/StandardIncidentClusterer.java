// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.incident.Joiner.Pair;
import org.sitrep.incident.Lives.Life;
import org.sitrep.knowledge.TollRule;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Decision;
import org.sitrep.model.Incident;
import org.sitrep.model.Incident.Copy;
import org.sitrep.model.Place;

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
    private final TollRule rule;
    private final List<Decision> decisions;

    StandardIncidentClusterer(TollRule rule, List<Decision> decisions) {
        this.rule = rule;
        this.decisions = List.copyOf(decisions);
    }

    @Override
    public Clusters cluster(List<CodedDocument> unordered) {
        List<CodedDocument> documents = new ArrayList<>(unordered);
        documents.sort(Comparator.comparing(document -> document.document().id()));
        CopyFinder finder = new CopyFinder(documents);
        Map<Integer, Integer> originals = finder.find();
        Map<Integer, Copy> copies = new TreeMap<>();
        originals.forEach((copy, original) -> copies.put(copy, finder.copy(copy, original)));

        List<Telling> tellings = new ArrayList<>();
        List<List<Integer>> byDocument = new ArrayList<>();
        List<Optional<Long>> days = new ArrayList<>();
        List<List<Place>> scenes = new ArrayList<>();
        for (int d = 0; d < documents.size(); d++) {
            List<Integer> own = new ArrayList<>();
            for (Telling telling : TellingReader.read(documents.get(d), d, states)) {
                own.add(tellings.size());
                tellings.add(telling);
            }
            byDocument.add(own);
            days.add(ReportDays.of(documents.get(d)));
            scenes.add(Affinity.scenes(documents.get(d).resolved().toponyms()));
        }
        Likeness likeness = new Likeness(documents, common);
        int[] stories = Stories.of(likeness, days, scenes);
        MainTellings.weigh(tellings, byDocument, stories);
        Affinity affinity = new Affinity(likeness, stories, days, scenes);
        List<Pair> pairs = pairs(likeness, affinity, tellings, byDocument);
        IncidentBuilder builder = new IncidentBuilder(documents, copies, originals, rule);
        List<Incident> incidents = new ArrayList<>();
        Decided decided = Decided.of(decisions, tellings, documents);
        List<List<Telling>> groups = new Joiner(tellings, affinity, decided).join(pairs);
        List<Optional<Life>> lives = Lives.of(groups, days);
        for (int g = 0; g < groups.size(); g++) {
            if (!groups.get(g).stream().allMatch(Telling::denied)) { // that is no happening
                incidents.add(builder.build(groups.get(g), lives.get(g)));
            }
        }
        incidents.sort(Comparator.comparing(Incident::id));
        return new Clusters(incidents, List.copyOf(copies.values()), decided.remarks());
    }

    private static List<Pair> pairs(
            Likeness likeness,
            Affinity affinity,
            List<Telling> tellings,
            List<List<Integer>> byDocument) {
        List<Pair> pairs = new ArrayList<>();
        for (int d = 0; d < byDocument.size(); d++) {
            for (int before : likeness.before(d)) {
                for (int a : byDocument.get(before)) {
                    for (int b : byDocument.get(d)) {
                        double points = affinity.of(tellings.get(a), tellings.get(b));
                        if (points >= Affinity.ENOUGH) {
                            pairs.add(new Pair(a, b, points));
                        }
                    }
                }
            }
        }
        return pairs;
    }
}
