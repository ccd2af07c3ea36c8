// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.Fold;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Claim;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.Incident.Account;
import org.sitrep.model.Incident.Bounds;
import org.sitrep.model.Incident.Count;
import org.sitrep.model.Incident.Member;
import org.sitrep.model.Incident.Statement;
import org.sitrep.model.Place;
import org.sitrep.model.Span;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/**
 * Sorts the tellings of an incident by who stands behind them. Sources with the same country and
 * sector are one ("prosecutors", "the Prosecutor General's Office"); others are told apart by name.
 */
final class Accounts {
    private final List<CodedDocument> documents;
    private final List<Actors> actors = new ArrayList<>();
    private final List<Map<String, Claim>> innermost = new ArrayList<>();
    private final List<Map<String, Optional<String>>> places = new ArrayList<>();

    Accounts(List<CodedDocument> documents) {
        this.documents = documents;
        for (CodedDocument document : documents) {
            actors.add(new Actors(document.resolved().actors()));
            innermost.add(innermost(document));
            Map<String, Optional<String>> named = new HashMap<>();
            document.resolved()
                    .toponyms()
                    .forEach(t -> named.put(t.id(), t.place().map(Place::name)));
            places.add(Map.copyOf(named)); // held for all documents, so in as little as can be
        }
    }

    /** The claim nearest to each event; an event without one is in the writer's own voice. */
    private static Map<String, Claim> innermost(CodedDocument document) {
        Map<String, Claim> nearest = new HashMap<>();
        for (Claim claim : document.claims()) {
            for (String event : claim.events()) {
                nearest.merge(event, claim, (a, b) -> length(b) < length(a) ? b : a);
            }
        }
        return Map.copyOf(nearest);
    }

    private static int length(Claim claim) {
        int length = claim.content().length();
        for (Span piece : claim.moreContent()) {
            length += piece.length();
        }
        // Whoever is named stands nearer than a "reportedly" beside.
        return claim.source().isPresent() ? length : length + 10_000;
    }

    /** What one source says, while it is gathered. */
    private static final class Draft {
        private final Optional<String> by;
        private final Optional<ActorMention> actor;
        private final Claim.Stance stance;
        private Claim.Certainty certainty;
        private final Set<String> documents = new LinkedHashSet<>();
        private final Set<String> actors = new LinkedHashSet<>();
        private final Set<String> recipients = new LinkedHashSet<>();
        private final Map<TollKind, Bounds> tolls = new EnumMap<>(TollKind.class);
        private final List<Statement> statements = new ArrayList<>();

        private Draft(
                Optional<String> by,
                Optional<ActorMention> actor,
                Claim.Stance stance,
                Claim.Certainty certainty) {
            this.by = by;
            this.actor = actor;
            this.stance = stance;
            this.certainty = certainty;
        }

        private Account account() {
            return new Account(
                    by,
                    actor.flatMap(ActorMention::country),
                    actor.map(ActorMention::sectors).orElse(List.of()),
                    List.copyOf(documents),
                    List.copyOf(actors),
                    List.copyOf(recipients),
                    tolls,
                    stance,
                    certainty,
                    statements);
        }
    }

    /**
     * The accounts in the order in which the documents bring them.
     *
     * @param repeating copies beside their originals: they carry accounts and add no counts
     * @param origins who wrote each document, by its place
     */
    List<Account> of(List<Telling> tellings, Set<Integer> repeating, Map<Integer, String> origins) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (Telling telling : tellings) {
            for (Event event : telling.events()) {
                int document = telling.document();
                String origin = origins.getOrDefault(document, "");
                add(drafts, document, event, origin, repeating.contains(document));
            }
        }
        return drafts.values().stream().map(Draft::account).toList();
    }

    private void add(
            Map<String, Draft> drafts, int document, Event event, String origin, boolean repeats) {
        Optional<Claim> claim = Optional.ofNullable(innermost.get(document).get(event.id()));
        Optional<Claim.Source> source = claim.flatMap(Claim::source);
        Optional<ActorMention> actor =
                source.flatMap(Claim.Source::actor).flatMap(actors.get(document)::find);
        Optional<String> by = source.map(s -> name(document, s, actor));
        Claim.Stance stance = stance(claim, event);
        Claim.Certainty certainty = claim.map(Claim::certainty).orElse(Claim.Certainty.CERTAIN);
        String key = key(by, actor) + "\t" + (stance == Claim.Stance.DENIES);
        Draft draft = drafts.computeIfAbsent(key, k -> new Draft(by, actor, stance, certainty));
        if (certainty.compareTo(draft.certainty) < 0) {
            draft.certainty = certainty;
        }
        draft.documents.add(documents.get(document).document().id());
        addCodes(draft.actors, document, event.actor());
        addCodes(draft.recipients, document, event.recipient());
        draft.statements.add(
                new Statement(
                        new Member(documents.get(document).document().id(), event.id()),
                        origin,
                        repeats,
                        claim.flatMap(Claim::saidOn).or(() -> day(document)),
                        event.time().map(Event.EventTime::period),
                        event.place().flatMap(id -> place(document, id)),
                        stance,
                        certainty,
                        counts(document, event)));
        event.tolls()
                .forEach(
                        (kind, toll) -> {
                            if (toll.scope() == Toll.Scope.EVENT && !repeats) {
                                Bounds bounds = new Bounds(toll.low(), toll.high());
                                draft.tolls.merge(kind, bounds, Tolls::widest);
                            }
                        });
    }

    private Optional<LocalDate> day(int document) {
        return ReportDays.of(documents.get(document)).map(LocalDate::ofEpochDay);
    }

    private Optional<String> place(int document, String id) {
        return places.get(document).getOrDefault(id, Optional.empty());
    }

    private Map<TollKind, Count> counts(int document, Event event) {
        Map<TollKind, Count> counts = new EnumMap<>(TollKind.class);
        event.tolls()
                .forEach(
                        (kind, toll) -> {
                            if (toll.scope() == Toll.Scope.EVENT) {
                                String text = documents.get(document).document().text();
                                Bounds bounds = new Bounds(toll.low(), toll.high());
                                counts.put(kind, new Count(bounds, toll.words().in(text)));
                            }
                        });
        return counts;
    }

    private static Claim.Stance stance(Optional<Claim> claim, Event event) {
        if (event.status() == Event.Status.NEGATED) {
            return Claim.Stance.DENIES;
        }
        return claim.map(Claim::stance).orElse(Claim.Stance.ASSERTS);
    }

    private void addCodes(Set<String> codes, int document, List<String> ids) {
        for (String id : ids) {
            actors.get(document).find(id).flatMap(Actors::code).ifPresent(codes::add);
        }
    }

    private String name(int document, Claim.Source source, Optional<ActorMention> actor) {
        // The "who" of a relative clause is named by the actor that it stands for.
        Span words =
                actor.map(ActorMention::span)
                        .filter(span -> !span.overlaps(source.span()))
                        .orElse(source.span());
        return actor.flatMap(a -> a.person().or(a::name))
                .orElse(words.in(documents.get(document).document().text()));
    }

    private static String key(Optional<String> by, Optional<ActorMention> actor) {
        if (by.isEmpty()) {
            return "";
        }
        boolean coded =
                actor.filter(a -> a.country().isPresent() && !a.sectors().isEmpty()).isPresent();
        String name = Fold.fold(by.get());
        return coded ? "code " + actor.flatMap(Actors::code).orElse(name) : "name " + name;
    }
}
