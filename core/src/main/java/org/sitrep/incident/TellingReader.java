// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.sitrep.model.ActorMention;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.Event.EventTime;
import org.sitrep.model.EventType;
import org.sitrep.model.Incident.Bounds;
import org.sitrep.model.Period;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/** Gathers the events of a document into the happenings that it tells. */
final class TellingReader {
    private TellingReader() {}

    /**
     * The happenings of a document in the order of the text. One that is only feared or thought
     * possible is none; one that is only denied is the other side of what others assert.
     *
     * @param place place of the document in the list
     */
    static List<Telling> read(CodedDocument document, int place, States states, LightWords light) {
        Map<String, List<Event>> happenings = new LinkedHashMap<>();
        for (Event event : document.events()) {
            happenings.computeIfAbsent(event.happening(), h -> new ArrayList<>()).add(event);
        }
        Map<String, Toponym> toponyms = new HashMap<>();
        for (Toponym toponym : document.resolved().toponyms()) {
            toponyms.put(toponym.id(), toponym);
        }
        Actors actors = new Actors(document.resolved().actors());
        List<Telling> tellings = new ArrayList<>();
        for (List<Event> events : happenings.values()) {
            if (events.stream().anyMatch(TellingReader::isTold)) {
                tellings.add(telling(document, place, events, toponyms, actors, states, light));
            }
        }
        return tellings;
    }

    private static boolean isTold(Event event) {
        return event.status().happened()
                || event.status() == Event.Status.FUTURE
                || event.status() == Event.Status.NEGATED;
    }

    private static boolean isDenied(List<Event> events) {
        return events.stream()
                .filter(TellingReader::isTold)
                .allMatch(event -> event.status() == Event.Status.NEGATED);
    }

    private static Telling telling(
            CodedDocument document,
            int place,
            List<Event> events,
            Map<String, Toponym> toponyms,
            Actors actors,
            States states,
            LightWords light) {
        Optional<EventTime> time = time(events);
        EventType type = type(events);
        Set<String> countries = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (Event event : events) {
            for (List<String> role : List.of(event.actor(), event.recipient())) {
                for (String id : role) {
                    actors.find(id).flatMap(ActorMention::country).ifPresent(countries::add);
                    actors.find(id).ifPresent(actor -> addNames(names, actor));
                }
            }
        }
        Telling.Told told =
                new Telling.Told(
                        isDenied(events),
                        List.copyOf(events),
                        type,
                        Acts.kind(type, events),
                        time.map(EventTime::period),
                        time.filter(t -> t.ref().isPresent()).isPresent(),
                        place(events, toponyms),
                        states.mark(document.document().text(), events));
        Traits.Words words =
                new Traits.Words(
                        triggers(document.document().text(), events, light),
                        Terms.of(countries),
                        Terms.of(names),
                        lastNames(names),
                        parties(events, Event::actor, actors),
                        parties(events, Event::recipient, actors));
        return new Telling(
                place,
                Telling.Weight.ASIDE,
                told,
                new Traits(told, words, tolls(events), ReportDays.of(document)));
    }

    private static Parties parties(
            List<Event> events, Function<Event, List<String>> role, Actors actors) {
        Set<Party> parties = new LinkedHashSet<>();
        for (Event event : events) {
            for (String id : role.apply(event)) {
                actors.find(id).flatMap(Party::of).ifPresent(parties::add);
            }
        }
        return Parties.of(parties);
    }

    /** What is left of each name when its first word goes, and the next, to the last word. */
    private static Terms lastNames(Set<String> names) {
        Set<String> last = new TreeSet<>();
        for (String name : names) {
            for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
                last.add(name.substring(at + 1));
            }
        }
        return Terms.of(last);
    }

    private static void addNames(Set<String> names, ActorMention actor) {
        actor.person().ifPresent(name -> names.add(name.toLowerCase(Locale.ROOT)));
        actor.group().ifPresent(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    private static Terms triggers(String text, List<Event> events, LightWords light) {
        Set<String> triggers = new TreeSet<>();
        for (Event event : events) {
            for (String word : WordList.of(event.trigger().in(text), 6)) {
                if (word.length() > 3 && !light.has(word)) {
                    triggers.add(word.substring(0, Math.min(STEM, word.length())));
                }
            }
        }
        return Terms.of(triggers);
    }

    /** Letters in which forms of one word agree: attack, attacked, attackers. */
    private static final int STEM = 5; // guess

    private static EventType type(List<Event> events) {
        Map<EventType, Integer> counts = new LinkedHashMap<>();
        EventType best = events.getFirst().type();
        for (Event event : events) {
            int count = counts.merge(event.type(), 1, Integer::sum);
            if (count > counts.getOrDefault(best, 0)) {
                best = event.type();
            }
        }
        return best;
    }

    /** The shortest period told with a time of its own, else the shortest. */
    private static Optional<EventTime> time(List<Event> events) {
        Optional<EventTime> best = Optional.empty();
        long least = Long.MAX_VALUE;
        for (Event event : events) {
            Optional<EventTime> time = event.time().filter(t -> t.period().from().isPresent());
            if (time.isPresent()) {
                long days = days(time.get().period()) * 2 + (time.get().ref().isPresent() ? 0 : 1);
                if (days < least) {
                    least = days;
                    best = time;
                }
            }
        }
        return best;
    }

    /** Length of a period; open ones count as a thousand days. */
    static long days(Period period) {
        if (period.from().isEmpty() || period.until().isEmpty()) {
            return 1000;
        }
        return ChronoUnit.DAYS.between(period.from().get(), period.until().get()) + 1;
    }

    private static Optional<Toponym> place(List<Event> events, Map<String, Toponym> toponyms) {
        Optional<Toponym> best = Optional.empty();
        for (Event event : events) {
            Optional<Toponym> place = event.place().flatMap(id -> find(toponyms, id));
            if (place.isPresent()
                    && place.get().place().isPresent()
                    && (best.isEmpty()
                            || place.get().resolution().compareTo(best.get().resolution()) < 0)) {
                best = place;
            }
        }
        return best;
    }

    private static Optional<Toponym> find(Map<String, Toponym> toponyms, String id) {
        return Optional.ofNullable(toponyms.get(id));
    }

    private static Map<TollKind, Bounds> tolls(List<Event> events) {
        Map<TollKind, Bounds> tolls = new EnumMap<>(TollKind.class);
        for (Event event : events) {
            event.tolls()
                    .forEach(
                            (kind, toll) -> {
                                if (toll.scope() == Toll.Scope.EVENT) {
                                    Bounds bounds = new Bounds(toll.low(), toll.high());
                                    tolls.merge(kind, bounds, Tolls::widest);
                                }
                            });
        }
        return tolls;
    }
}
