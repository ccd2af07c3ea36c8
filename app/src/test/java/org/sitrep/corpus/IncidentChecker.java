// SPDX-License-Identifier: Apache-2.0
package org.sitrep.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.corpus.Case.Expectation;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.knowledge.TollRule;
import org.sitrep.knowledge.TollRules;
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
        return List.of(
                        "joined",
                        "apart",
                        "copy",
                        "not-copy",
                        "difference",
                        "account",
                        "sources",
                        "figure",
                        "lasts",
                        "marks")
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
                    case "figure" -> figure(wanted).equals(wanted.words().subList(4, 7));
                    case "lasts" -> lasts(wanted).equals(words.subList(3, words.size()));
                    case "marks" -> marks(wanted);
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
        return incident.accounts().stream()
                .filter(
                        account ->
                                by.equals("-")
                                        ? account.by().isEmpty()
                                        : account.by()
                                                .filter(name -> name.contains(by.substring(1)))
                                                .isPresent())
                .anyMatch(account -> holds(words, account));
    }

    /** Whether an account has the tolls and the stance that a line asks for, if it does. */
    private static boolean holds(List<String> words, Incident.Account account) {
        for (TollKind kind : TollKind.values()) {
            int at = words.indexOf(kind.name().toLowerCase(Locale.ROOT));
            if (at >= 0 && !bounds(account, kind).equals(words.subList(at + 1, at + 3))) {
                return false;
            }
        }
        int stance = words.indexOf("stance");
        return stance < 0
                || account.stance().name().toLowerCase(Locale.ROOT).equals(words.get(stance + 1));
    }

    private static List<String> bounds(Incident.Account account, TollKind kind) {
        Incident.Bounds bounds = account.tolls().get(kind);
        if (bounds == null) {
            return List.of("-", "-");
        }
        return List.of(number(bounds.low()), number(bounds.high()));
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? "" + number.getAsInt() : "..";
    }

    /** Low, best and high of the dead by a bundled rule. */
    private List<String> figure(Expectation wanted) {
        List<String> words = wanted.words();
        TollRule rule = TollRules.bundled().find(words.get(3)).orElseThrow();
        Clusters anew =
                IncidentClusterer.standard(rule, List.of())
                        .cluster(List.copyOf(documents.values()));
        String id = incident(words.get(1), wanted.quote(0)).id();
        return anew.incidents().stream()
                .filter(incident -> incident.id().equals(id))
                .flatMap(incident -> incident.dead().stream())
                .findFirst()
                .map(dead -> List.of(number(dead.low()), number(dead.best()), number(dead.high())))
                .orElse(List.of("-", "-", "-"));
    }

    private List<String> lasts(Expectation wanted) {
        Incident incident = incident(wanted.words().get(1), wanted.quote(0));
        return incident.period()
                .map(
                        period ->
                                List.of(
                                        period.from().map(Object::toString).orElse(".."),
                                        period.until().map(Object::toString).orElse("..")))
                .orElse(List.of("-"));
    }

    /** Whether an event says of the state of another that it begins, holds, was broken, ended. */
    private boolean marks(Expectation wanted) {
        List<String> words = wanted.words();
        Incident state = incident(words.get(1), wanted.quote(0));
        List<Incident.Member> members =
                incident(words.get(4), wanted.quote(1)).members().stream()
                        .filter(member -> member.document().equals(words.get(4)))
                        .toList();
        return state.state().stream()
                .flatMap(found -> found.marks().stream())
                .anyMatch(
                        mark ->
                                members.contains(mark.member())
                                        && mark.relation()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .equals(words.get(3)));
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
