// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.sitrep.event.Retelling.Reference;
import org.sitrep.model.Event.EventTime;
import org.sitrep.model.EventType;
import org.sitrep.model.Period;
import org.sitrep.model.Span;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/**
 * The dead and the wounded whom a report tells one by one: "a man of 25 died at the scene. A woman,
 * 31, died on the way to hospital. A boy was hit in the leg."
 *
 * <p>Each telling of one person is laid to a person told before unless name, age, sex or a word
 * like "another" shows that it is somebody else. Who is told to be dead anywhere is not among the
 * wounded. Where more persons are told one by one than any words of the report count, their number
 * is the toll of the act.
 *
 * <p>Persons are only added up over tellings that nothing sets apart: no other day and no other
 * place of the acts, no "in a separate incident".
 */
final class Casualties {
    /** Tellings of an episode that are compared with a new happening: keeps the work linear. */
    private static final int FIRST = 12; // guess

    /** Persons of an episode that are kept apart: a longer list is a roll of names. */
    private static final int MOST = 60; // guess

    private final VictimReader reader;
    private final Scenes scenes;

    Casualties(VictimReader reader, Scenes scenes) {
        this.reader = reader;
        this.scenes = scenes;
    }

    /** A person, and what was told of him. */
    private static final class Person {
        Victim victim;
        int latest;
        final Map<TollKind, List<Told>> tellings = new HashMap<>();

        Person(Victim victim) {
            this.victim = victim;
            latest = victim.sentence();
        }

        boolean is(TollKind kind) {
            return tellings.containsKey(kind);
        }
    }

    /** A toll with the drafts that carry it, the one that counts first. */
    private record Told(Draft draft, TollKind kind, Toll toll, boolean sure) {}

    /** Settles who is dead and who is hurt, once the happenings are known. */
    void settle(List<Draft> drafts) {
        for (List<Draft> episode : episodes(drafts)) {
            List<Person> persons = persons(episode);
            for (Person person : persons) {
                if (person.is(TollKind.DEAD)) {
                    takeFromWounded(person, episode);
                }
            }
            addUp(TollKind.DEAD, episode, persons);
            addKiller(episode);
            persons.removeIf(p -> p.is(TollKind.DEAD));
            addUp(TollKind.INJURED, episode, persons);
        }
    }

    /** The violence of the report in episodes that nothing sets apart. */
    private List<List<Draft>> episodes(List<Draft> drafts) {
        Map<Integer, List<Draft>> happenings = new TreeMap<>();
        for (Draft draft : drafts) {
            if (draft.type == EventType.ASSAULT && draft.status.happened() && !draft.historical) {
                happenings.computeIfAbsent(draft.happening, h -> new ArrayList<>()).add(draft);
            }
        }
        List<List<Draft>> episodes = new ArrayList<>();
        for (List<Draft> happening : happenings.values()) {
            Optional<List<Draft>> joined =
                    happening.getFirst().reference == Reference.OTHER
                            ? Optional.empty()
                            : episodes.reversed().stream()
                                    .limit(FIRST)
                                    .filter(e -> !areApart(e, happening))
                                    .findFirst();
            joined.ifPresentOrElse(
                    e -> e.addAll(happening), () -> episodes.add(new ArrayList<>(happening)));
        }
        episodes.forEach(e -> e.sort(Comparator.comparing((Draft d) -> d.trigger)));
        return episodes;
    }

    private boolean areApart(List<Draft> episode, List<Draft> happening) {
        for (Draft a : happening.subList(0, Math.min(FIRST, happening.size()))) {
            for (Draft b : episode.subList(0, Math.min(FIRST, episode.size()))) {
                boolean places = a.ownPlace && b.ownPlace && scenes.likeness(a, b) < 0;
                boolean acts =
                        !a.modes.isEmpty() && !b.modes.isEmpty(); // who was hit may die later
                if (places || (acts && areDaysApart(a, b))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean areDaysApart(Draft a, Draft b) {
        if (!a.hasOwnTime() || !b.hasOwnTime()) {
            return false;
        }
        Period x = a.time.map(EventTime::period).orElseThrow();
        Period y = b.time.map(EventTime::period).orElseThrow();
        return isBefore(x, y) || isBefore(y, x);
    }

    private static boolean isBefore(Period x, Period y) {
        return x.until().isPresent()
                && y.from().isPresent()
                && x.until().get().isBefore(y.from().get());
    }

    private List<Person> persons(List<Draft> episode) {
        List<Person> persons = new ArrayList<>();
        for (Told told : tolls(episode)) {
            if (reader.isOne(told.toll()) && persons.size() < MOST) {
                Victim victim = reader.read(told.draft(), told.toll());
                Person person =
                        known(victim, told.kind(), persons)
                                .orElseGet(
                                        () -> {
                                            Person one = new Person(victim);
                                            persons.add(one);
                                            return one;
                                        });
                person.victim = person.victim.and(victim);
                person.latest = Math.max(person.latest, victim.sentence());
                boolean sure = victim.known() || victim.isSurely(person.victim);
                person.tellings
                        .computeIfAbsent(told.kind(), k -> new ArrayList<>())
                        .add(new Told(told.draft(), told.kind(), told.toll(), sure));
            }
        }
        return persons;
    }

    /** The tolls of dead and wounded in the order of the text, each of its words once. */
    private static List<Told> tolls(List<Draft> episode) {
        Map<String, Told> tolls = new LinkedHashMap<>();
        for (Draft draft : episode) {
            for (TollKind kind : List.of(TollKind.DEAD, TollKind.INJURED)) {
                Toll toll = draft.tolls.get(kind);
                if (toll != null && toll.scope() == Toll.Scope.EVENT) {
                    boolean own = draft.match.frame().toll().isPresent();
                    String key = kind + " " + toll.words();
                    if (own || !tolls.containsKey(key)) {
                        tolls.putIfAbsent(key, new Told(draft, kind, toll, false));
                    }
                }
            }
        }
        List<Told> sorted = new ArrayList<>(tolls.values());
        sorted.sort(Comparator.comparing(t -> t.toll().words()));
        return sorted;
    }

    /**
     * Whom the words tell of, if he was told before: "the girl's death" is of a girl told dead, and
     * "he" is somebody of the sentence before, else somebody of whom the like was told.
     */
    private static Optional<Person> known(Victim victim, TollKind kind, List<Person> persons) {
        if (victim.other()) {
            return Optional.empty();
        }
        for (Person person : persons.reversed()) {
            if (victim.isSurely(person.victim)) {
                return Optional.of(person);
            }
        }
        Optional<Person> nearest = Optional.empty();
        List<Person> latest = new ArrayList<>(persons);
        latest.sort(Comparator.comparingInt(p -> p.latest));
        for (Person person : victim.firm() ? persons.reversed() : latest.reversed()) {
            boolean beside =
                    (!victim.known() || victim.owned())
                            && person.victim.sentence() == victim.sentence()
                            && person.victim.token() != victim.token();
            boolean ordinal = victim.ordinal() == 0 || victim.ordinal() == person.victim.ordinal();
            if (!beside && ordinal && victim.mayBe(person.victim)) {
                boolean close = victim.sentence() - person.latest <= 1;
                boolean next = !victim.known() || (!victim.firm() && close);
                if (next || person.is(kind)) {
                    return Optional.of(person);
                }
                nearest = nearest.isEmpty() ? Optional.of(person) : nearest;
            }
        }
        return nearest;
    }

    /** Who is dead is not among the wounded. */
    private static void takeFromWounded(Person person, List<Draft> episode) {
        boolean sure =
                person.tellings.getOrDefault(TollKind.DEAD, List.of()).stream()
                        .anyMatch(Told::sure);
        for (Told told : person.tellings.getOrDefault(TollKind.INJURED, List.of())) {
            boolean open = told.draft().match.frame().toll().filter(t -> !t.survived()).isPresent();
            if (open || sure || told.sure()) {
                for (Draft draft : episode) {
                    Toll hurt = draft.tolls.get(TollKind.INJURED);
                    if (hurt != null && hurt.words().equals(told.toll().words())) {
                        draft.tolls.remove(TollKind.INJURED);
                    }
                }
            }
        }
    }

    /** Gives the act the number of persons told one by one, when no words count as many. */
    private void addUp(TollKind kind, List<Draft> episode, List<Person> persons) {
        List<Told> tellings = new ArrayList<>();
        List<Victim> apart = new ArrayList<>();
        for (Person person : persons) {
            List<Told> told = person.tellings.getOrDefault(kind, List.of());
            if (!told.isEmpty() && apart.stream().allMatch(person.victim::isSurelyNot)) {
                tellings.add(told.getFirst());
                apart.add(person.victim);
            }
        }
        int most =
                episode.stream()
                        .map(d -> d.tolls.get(kind))
                        .filter(t -> t != null && t.scope() == Toll.Scope.EVENT)
                        .mapToInt(t -> Math.max(t.low().orElse(0), t.high().orElse(0)))
                        .max()
                        .orElse(0);
        if (tellings.size() < 2 || tellings.size() <= most || hasNumber(kind, episode)) {
            return;
        }
        Span words = tellings.getFirst().toll().words();
        for (Told told : tellings) {
            words = Span.covering(words, told.toll().words());
        }
        OptionalInt number = OptionalInt.of(tellings.size());
        Toll sum = new Toll(number, number, words, false, Toll.Scope.EVENT, List.of());
        act(kind, episode).ifPresent(a -> a.tolls.put(kind, sum));
    }

    /**
     * "Killed four comrades before he shot himself", "shot dead five villagers. The gunman was
     * killed": the killer is dead besides those whom he killed, unless as many are told.
     */
    private void addKiller(List<Draft> episode) {
        List<Told> dead = new ArrayList<>(tolls(episode));
        dead.removeIf(t -> t.kind() != TollKind.DEAD || t.toll().low().isEmpty());
        Optional<Told> killer =
                dead.stream()
                        .filter(t -> reader.isOne(t.toll()) && reader.isKiller(t.draft(), t.toll()))
                        .findFirst();
        if (killer.isEmpty()) {
            return;
        }
        Optional<Told> killed =
                dead.stream()
                        .filter(t -> reader.isKilledBySomeone(t.draft(), t.toll()))
                        .filter(t -> near(t, killer.get()) && !reader.isKiller(t.draft(), t.toll()))
                        .max(Comparator.comparingInt(t -> t.toll().low().orElse(0)));
        int most = dead.stream().mapToInt(t -> t.toll().low().orElse(0)).max().orElse(0);
        int victims = killed.map(t -> t.toll().low().orElse(0)).orElse(0);
        if (victims == 0 || victims < most) {
            return;
        }
        OptionalInt number = OptionalInt.of(victims + 1);
        Span words = Span.covering(killed.get().toll().words(), killer.get().toll().words());
        Toll sum = new Toll(number, number, words, false, Toll.Scope.EVENT, List.of());
        act(TollKind.DEAD, episode).ifPresent(a -> a.tolls.put(TollKind.DEAD, sum));
    }

    private static boolean near(Told a, Told b) {
        return Math.abs(a.draft().sentence() - b.draft().sentence()) <= BESIDE;
    }

    /** Sentences between a killing and the killer's own death: guess. */
    private static final int BESIDE = 3;

    /** "One person dead": the words count, so that nothing is to be added up. */
    private boolean hasNumber(TollKind kind, List<Draft> episode) {
        return episode.stream()
                .map(d -> d.tolls.get(kind))
                .anyMatch(t -> t != null && reader.isNumber(t) && t.scope() == Toll.Scope.EVENT);
    }

    /** The telling of the act itself, which counts nobody. */
    private static Optional<Draft> act(TollKind kind, List<Draft> episode) {
        return episode.stream()
                .filter(d -> !d.modes.isEmpty() && !d.tolls.containsKey(kind))
                .findFirst();
    }
}
