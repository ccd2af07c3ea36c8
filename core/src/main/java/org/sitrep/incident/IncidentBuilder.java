// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitrep.incident.Lives.Life;
import org.sitrep.knowledge.TollRule;
import org.sitrep.model.Claim;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.Incident;
import org.sitrep.model.Incident.Account;
import org.sitrep.model.Incident.Copy;
import org.sitrep.model.Incident.Member;
import org.sitrep.model.Incident.Relation;
import org.sitrep.model.Incident.Scene;
import org.sitrep.model.Period;
import org.sitrep.model.Place;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/** Makes an incident of the tellings that were joined. */
final class IncidentBuilder {
    private final List<CodedDocument> documents;
    private final Map<Integer, Copy> copies;
    private final Map<Integer, Integer> originals;
    private final Accounts accounts;
    private final TollRule rule;

    /**
     * @param copies the copies by the place of the copying document
     * @param originals the place of each copy's original
     * @param rule how one figure is taken from many accounts
     */
    IncidentBuilder(
            List<CodedDocument> documents,
            Map<Integer, Copy> copies,
            Map<Integer, Integer> originals,
            TollRule rule) {
        this.documents = documents;
        this.copies = copies;
        this.originals = originals;
        this.rule = rule;
        accounts = new Accounts(documents);
    }

    /**
     * @param life when it began and ended, if it is a state
     */
    Incident build(List<Telling> tellings, Optional<Life> life) {
        List<Member> members = new ArrayList<>();
        Map<Integer, Copy> copied = new TreeMap<>();
        Map<Integer, String> origins = new TreeMap<>();
        for (Telling telling : tellings) {
            int document = telling.document();
            for (Event event : telling.events()) {
                members.add(new Member(documents.get(document).document().id(), event.id()));
            }
            origins.put(document, origin(document));
            if (copies.containsKey(document)) {
                copied.putIfAbsent(document, copies.get(document));
            }
        }
        Set<Integer> repeating = repeating(origins.keySet());
        List<Account> told = accounts.of(tellings, repeating, origins);
        return new Incident(
                id(members),
                type(tellings),
                ownType(tellings),
                members,
                Set.copyOf(origins.values()).size(),
                List.copyOf(copied.values()),
                life.isPresent() ? life.get().period() : period(tellings),
                scene(tellings),
                told,
                TollSummary.of(TollKind.DEAD, told, rule),
                TollSummary.of(TollKind.INJURED, told, rule),
                life.map(l -> new Incident.State(l.state(), marks(tellings, l.marks()))));
    }

    /** Who says that the state begins, holds, was broken, or ended, and when: in that order. */
    private List<Incident.Mark> marks(List<Telling> holding, List<Telling> others) {
        List<Incident.Mark> marks = new ArrayList<>();
        for (Telling telling : holding) {
            boolean begins =
                    telling.exact()
                            && telling.events().stream()
                                    .anyMatch(e -> e.status() == Event.Status.ACTUAL);
            mark(marks, telling, begins ? Relation.BEGINS : Relation.CONFIRMS);
        }
        for (Telling telling : others) {
            boolean ends = telling.state().filter(m -> m.role() == States.Role.ENDS).isPresent();
            mark(marks, telling, ends ? Relation.ENDS : Relation.VIOLATES);
        }
        return marks;
    }

    private void mark(List<Incident.Mark> marks, Telling telling, Relation relation) {
        for (Account account : accounts.of(List.of(telling), Set.of(), Map.of())) {
            var statement = account.statements().getFirst();
            boolean denied = account.stance() == Claim.Stance.DENIES;
            marks.add(
                    new Incident.Mark(
                            denied ? Relation.DENIES : relation,
                            statement.member(),
                            account.by(),
                            relation == Relation.CONFIRMS
                                    ? statement.said()
                                    : telling.period().flatMap(Period::from).or(statement::said)));
        }
    }

    /**
     * The copies whose original tells of the incident too: what they say otherwise is a slip or a
     * change of theirs, listed as a difference, and no count of a source.
     */
    private Set<Integer> repeating(Set<Integer> members) {
        Set<Integer> repeating = new TreeSet<>();
        for (int document : members) {
            int original = originals.getOrDefault(document, document);
            if (original != document && members.contains(original)) {
                repeating.add(document);
            }
        }
        return repeating;
    }

    /** Who wrote what a document says: its original's origin, its agency, its outlet, itself. */
    private String origin(int document) {
        int from = originals.getOrDefault(document, document);
        var text = documents.get(from).document();
        return text.origin()
                .or(text::outlet)
                .map(name -> "by " + name.toLowerCase(Locale.ROOT))
                .orElse("in " + text.id());
    }

    private static EventType type(List<Telling> tellings) {
        Map<EventType, Integer> counts = new LinkedHashMap<>();
        tellings.forEach(telling -> counts.merge(telling.type(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** The name of the user's own that most tellings of the commonest type bear, if most do. */
    private static Optional<String> ownType(List<Telling> tellings) {
        EventType type = type(tellings);
        Map<Optional<String>, Integer> counts = new LinkedHashMap<>();
        for (Telling telling : tellings) {
            if (telling.type() == type) {
                Optional<String> name =
                        telling.events().stream()
                                .filter(event -> event.type() == type)
                                .map(Event::ownType)
                                .flatMap(Optional::stream)
                                .findFirst();
                counts.merge(name, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .flatMap(Map.Entry::getKey);
    }

    /** The period that most reports tell; of equals the shortest, then the earliest. */
    private static Optional<Period> period(List<Telling> tellings) {
        Map<Period, Integer> counts = new LinkedHashMap<>();
        boolean exact = tellings.stream().anyMatch(Telling::exact);
        for (Telling telling : tellings) {
            if (telling.exact() == exact) {
                telling.period().ifPresent(period -> counts.merge(period, 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .min(
                        Comparator.comparingInt((Map.Entry<Period, Integer> e) -> -e.getValue())
                                .thenComparingLong(e -> TellingReader.days(e.getKey()))
                                .thenComparing(e -> e.getKey().toString()))
                .map(Map.Entry::getKey);
    }

    /** The most precise place; of equally precise ones the one that most reports tell. */
    private static Optional<Scene> scene(List<Telling> tellings) {
        Map<Long, Integer> counts = new LinkedHashMap<>();
        List<Toponym> places = new ArrayList<>();
        for (Telling telling : tellings) {
            telling.place().ifPresent(places::add);
            telling.place()
                    .flatMap(Toponym::place)
                    .ifPresent(place -> counts.merge(place.id(), 1, Integer::sum));
        }
        return places.stream()
                .filter(toponym -> toponym.place().isPresent())
                .min(
                        Comparator.comparing(Toponym::resolution)
                                .thenComparingInt(t -> -counts.getOrDefault(id(t), 0))
                                .thenComparingLong(t -> id(t)))
                .map(IncidentBuilder::scene);
    }

    private static long id(Toponym toponym) {
        return toponym.place().orElseThrow().id();
    }

    private static Scene scene(Toponym toponym) {
        Place place = toponym.place().orElseThrow();
        return new Scene(
                place.name(),
                place.latitude(),
                place.longitude(),
                place.country(),
                toponym.resolution());
    }

    /** The first twelve hex digits of the digest of the members in order. */
    private static String id(List<Member> members) {
        Set<String> lines = new TreeSet<>();
        members.forEach(member -> lines.add(member.document() + "\n" + member.event()));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : lines) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return "i" + HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
