// SPDX-License-Identifier: Apache-2.0
package org.sitrep.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.corpus.Case.Expectation;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.Incident;
import org.sitrep.model.Span;
import org.sitrep.model.TollKind;

/** Holds the incidents of several documents against the expectations of a case. */
final class IncidentChecker {
    private final Map<String, CodedDocument> documents;
    private final Clusters clusters;
    private final List<String> faults = new ArrayList<>();

    private IncidentChecker(Map<String, CodedDocument> documents, Clusters clusters) {
        this.documents = documents;
        this.clusters = clusters;
    }

    static boolean knows(String kind) {
        return List.of("joined", "apart", "copy", "not-copy", "difference", "account", "sources")
                .contains(kind);
    }

    /** What does not hold, one line each; empty when all does. */
    static List<String> check(
            Map<String, CodedDocument> documents,
            Clusters clusters,
            List<Expectation> expectations) {
        IncidentChecker checker = new IncidentChecker(documents, clusters);
        expectations.forEach(checker::check);
        return checker.faults;
    }

    private void check(Expectation wanted) {
        List<String> words = wanted.words();
        boolean holds =
                switch (wanted.kind()) {
                    case "joined" ->
                            incident(words.get(1), wanted.quote(0))
                                    .equals(incident(words.get(3), wanted.quote(1)));
                    case "apart" ->
                            !incident(words.get(1), wanted.quote(0))
                                    .equals(incident(words.get(3), wanted.quote(1)));
                    case "copy" ->
                            copy(words.get(1))
                                    .filter(copy -> copy.copyOf().equals(words.get(3)))
                                    .isPresent();
                    case "not-copy" -> copy(words.get(1)).isEmpty() && copy(words.get(2)).isEmpty();
                    case "difference" ->
                            copy(words.get(1)).stream()
                                    .flatMap(copy -> copy.differences().stream())
                                    .anyMatch(
                                            d ->
                                                    d.here().contains(wanted.quote(0))
                                                            && d.there().contains(wanted.quote(1)));
                    case "account" -> hasAccount(wanted);
                    default ->
                            incident(words.get(1), wanted.quote(0)).independentSources()
                                    == Integer.parseInt(words.getLast());
                };
        if (!holds) {
            faults.add(wanted + "\n      there is " + clusters);
        }
    }

    private boolean hasAccount(Expectation wanted) {
        List<String> words = wanted.words();
        Incident incident = incident(words.get(1), wanted.quote(0));
        String by = words.get(words.indexOf("by") + 1);
        int dead = words.indexOf("dead");
        return incident.accounts().stream()
                .filter(
                        account ->
                                by.equals("-")
                                        ? account.by().isEmpty()
                                        : account.by()
                                                .filter(name -> name.contains(by.substring(1)))
                                                .isPresent())
                .anyMatch(
                        account ->
                                dead < 0
                                        || bounds(account)
                                                .equals(words.subList(dead + 1, dead + 3)));
    }

    private static List<String> bounds(Incident.Account account) {
        Incident.Bounds bounds = account.tolls().get(TollKind.DEAD);
        if (bounds == null) {
            return List.of("-", "-");
        }
        return List.of(
                bounds.low().isPresent() ? "" + bounds.low().getAsInt() : "..",
                bounds.high().isPresent() ? "" + bounds.high().getAsInt() : "..");
    }

    private Incident incident(String document, String trigger) {
        CodedDocument coded = documents.get(document);
        if (coded == null) {
            throw new IllegalArgumentException("no document " + document);
        }
        Span words =
                Fields.find(coded.document().text(), trigger)
                        .orElseThrow(() -> new IllegalArgumentException("no words " + trigger));
        for (Event event : coded.events()) {
            if (event.trigger().overlaps(words)) {
                var member = new Incident.Member(document, event.id());
                for (Incident incident : clusters.incidents()) {
                    if (incident.members().contains(member)) {
                        return incident;
                    }
                }
            }
        }
        throw new IllegalArgumentException(
                "no incident holds “" + trigger + "” of " + document + "; there is " + clusters);
    }

    private Optional<Incident.Copy> copy(String document) {
        return clusters.copies().stream()
                .filter(copy -> copy.document().equals(document))
                .findFirst();
    }
}
