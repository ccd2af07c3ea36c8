// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/**
 * One happening of one document: the events that tell of it, seen as one row.
 *
 * <p>The lead is the telling that says most; what it leaves open is taken from the others in the
 * order of the text. Tolls are never merged: the row shows the range, the accounts their numbers.
 *
 * @param tellings in the order of the text; at least one
 * @param lead one of them
 */
public record Happening(String id, List<Event> tellings, Event lead) {
    /** First what happened, then what is told fully, then what is surer. */
    public static final Comparator<Event> SAYS_MOST =
            Comparator.comparing((Event event) -> !event.status().happened())
                    .thenComparing(Event::status)
                    .thenComparingInt(event -> -filled(event))
                    .thenComparingDouble(event -> -event.score());

    public Happening {
        tellings = List.copyOf(tellings);
    }

    /** The happenings of a document, in the order of their first telling. */
    public static List<Happening> of(CodedDocument coded) {
        Map<String, List<Event>> groups = new LinkedHashMap<>();
        for (Event event : coded.events()) {
            groups.computeIfAbsent(event.happening(), id -> new ArrayList<>()).add(event);
        }
        List<Happening> happenings = new ArrayList<>();
        groups.forEach((id, events) -> happenings.add(of(id, events)));
        return happenings;
    }

    /**
     * A happening of these tellings.
     *
     * @param tellings of one document, in the order of the text; at least one
     */
    public static Happening of(String id, List<Event> tellings) {
        return new Happening(id, tellings, tellings.stream().min(SAYS_MOST).orElseThrow());
    }

    private static int filled(Event event) {
        return (event.actor().isEmpty() ? 0 : 1)
                + (event.recipient().isEmpty() ? 0 : 1)
                + (event.time().isPresent() ? 1 : 0)
                + (event.place().isPresent() ? 1 : 0)
                + event.tolls().size();
    }

    /** The PLOVER type of the lead. */
    public EventType type() {
        return lead.type();
    }

    /** The type as people see it: the user's own name for it, else PLOVER's. */
    public String typeName() {
        return lead.ownType().or(this::ownType).orElse(lead.type().name());
    }

    /** "A drone strike ... killed": what the user has a name for says more than the rest. */
    private Optional<String> ownType() {
        return tellings.stream()
                .filter(event -> event.type() == lead.type())
                .map(Event::ownType)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The status of the lead. */
    public Event.Status status() {
        return lead.status();
    }

    /** The modes of all tellings of the type, the lead's first. */
    public List<String> modes() {
        // A telling of another type has modes that the lead's type does not know.
        Set<String> modes = new LinkedHashSet<>(lead.modes());
        tellings.stream()
                .filter(event -> event.type() == lead.type())
                .forEach(event -> modes.addAll(event.modes()));
        return List.copyOf(modes);
    }

    /** The contexts of all tellings, the lead's first. */
    public List<String> contexts() {
        Set<String> contexts = new LinkedHashSet<>(lead.contexts());
        tellings.forEach(event -> contexts.addAll(event.contexts()));
        return List.copyOf(contexts);
    }

    /** Ids of actor mentions; empty when no telling names any. */
    public List<String> actor() {
        return role(Event::actor);
    }

    /** Ids of actor mentions; empty when no telling names any. */
    public List<String> recipient() {
        return role(Event::recipient);
    }

    /** Ids of actor mentions; empty when no telling names any. */
    public List<String> mediator() {
        return role(Event::mediator);
    }

    /** When it took place; empty when no telling says so. */
    public Optional<Event.EventTime> time() {
        return value(Event::time);
    }

    /** Id of the toponym; empty when no telling says where. */
    public Optional<String> place() {
        return value(Event::place);
    }

    /** The tolls told of this happening, by kind, in the order of the text; equal ones once. */
    public Map<TollKind, List<Toll>> tolls() {
        Map<TollKind, List<Toll>> tolls = new EnumMap<>(TollKind.class);
        for (Event event : tellings) {
            event.tolls()
                    .forEach(
                            (kind, toll) -> {
                                List<Toll> told =
                                        tolls.computeIfAbsent(kind, k -> new ArrayList<>());
                                if (told.stream().noneMatch(other -> same(other, toll))) {
                                    told.add(toll);
                                }
                            });
        }
        return tolls;
    }

    private static boolean same(Toll a, Toll b) {
        boolean numbers = a.low().isPresent() || a.high().isPresent();
        return numbers
                && a.low().equals(b.low())
                && a.high().equals(b.high())
                && a.scope() == b.scope();
    }

    /** The least number that any account of this happening gives; empty when one is open below. */
    public OptionalInt low(TollKind kind) {
        return bound(kind, Toll::low, true);
    }

    /** The greatest number that any account gives; empty when one is open above. */
    public OptionalInt high(TollKind kind) {
        return bound(kind, Toll::high, false);
    }

    private OptionalInt bound(TollKind kind, Function<Toll, OptionalInt> side, boolean least) {
        OptionalInt bound = OptionalInt.empty();
        for (Toll toll : tolls().getOrDefault(kind, List.of())) {
            boolean told = toll.low().isPresent() || toll.high().isPresent();
            if (!told || toll.scope() == Toll.Scope.CUMULATIVE) {
                continue;
            }
            OptionalInt value = side.apply(toll);
            if (value.isEmpty()) {
                return value;
            }
            if (bound.isEmpty()
                    || (least
                            ? value.getAsInt() < bound.getAsInt()
                            : value.getAsInt() > bound.getAsInt())) {
                bound = value;
            }
        }
        return bound;
    }

    private List<String> role(Function<Event, List<String>> role) {
        if (!role.apply(lead).isEmpty()) {
            return role.apply(lead);
        }
        return tellings.stream()
                // In an utterance about the act the speaker is the actor: not the act's.
                .filter(event -> event.type() == lead.type())
                .map(role)
                .filter(ids -> !ids.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private <T> Optional<T> value(Function<Event, Optional<T>> value) {
        return value.apply(lead)
                .or(() -> tellings.stream().map(value).flatMap(Optional::stream).findFirst());
    }
}
