// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.Incident.Bounds;
import org.sitrep.model.Period;
import org.sitrep.model.Place;
import org.sitrep.model.Span;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/** Whatever two reports of two stories tell, the ceiling is no lower than the points. */
class CeilingTest {
    private static final int ROUNDS = 20_000;

    /** A deed, two of one kind that are said, and one that is neither. */
    private static final List<EventType> TYPES =
            List.of(EventType.ASSAULT, EventType.ACCUSE, EventType.REJECT, EventType.COERCE);

    private final Random random = new Random(7);

    @Test
    void isNeverBelowThePoints() {
        int enough = 0;
        int dropped = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Telling one = telling();
            Telling two = telling();
            double alike = random.nextFloat();
            double points = Affinity.of(one, two, digest(one), digest(two), 0, alike);
            double most = Ceiling.of(one.traits(), two.traits(), alike);
            assertThat(most).as("round %s", round).isGreaterThanOrEqualTo(points);
            enough += points >= Affinity.ENOUGH ? 1 : 0;
            dropped += most < Affinity.ENOUGH ? 1 : 0;
        }
        assertThat(enough).isGreaterThan(ROUNDS / 100); // so that both sides are met
        assertThat(dropped).isGreaterThan(ROUNDS / 3);
    }

    private Digest digest(Telling telling) {
        List<Toponym> toponyms = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            toponyms.add(toponym());
        }
        return new Digest(
                "a",
                WordBag.of(List.of()),
                WordBag.of(List.of()),
                WordBag.of(List.of()),
                Terms.NONE,
                Optional.empty(),
                DayAndPlace.scenes(toponyms),
                Sketch.of(""),
                List.of(telling),
                Terms.NONE,
                Terms.NONE);
    }

    private Telling telling() {
        EventType type = TYPES.get(random.nextInt(TYPES.size()));
        List<Event> events = List.of(event(type));
        Telling.Told told =
                new Telling.Told(
                        random.nextInt(8) == 0,
                        events,
                        type,
                        Acts.kind(type, events),
                        perhaps().map(yes -> period()),
                        random.nextBoolean(),
                        perhaps().map(yes -> toponym()),
                        random.nextInt(4) == 0 ? Optional.of(mark()) : Optional.empty());
        Traits.Words words =
                new Traits.Words(
                        words("burn", 6),
                        words("C", 3),
                        words("name", 20),
                        words("name", 20),
                        parties(),
                        parties());
        Map<TollKind, Bounds> tolls = new EnumMap<>(TollKind.class);
        for (TollKind kind : List.of(TollKind.DEAD, TollKind.INJURED)) {
            perhaps().ifPresent(yes -> tolls.put(kind, bounds()));
        }
        Traits traits = new Traits(told, words, tolls, perhaps().map(yes -> 19_790L + day()));
        return new Telling(0, Telling.Weight.ASIDE, told, traits);
    }

    private Optional<Boolean> perhaps() {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(true);
    }

    private int day() {
        return random.nextInt(random.nextBoolean() ? 3 : 60);
    }

    private Event event(EventType type) {
        Event.Status[] statuses = Event.Status.values();
        List<String> modes = List.of("firearms", "drone", "abduct", "curfew");
        return new Event(
                "e1",
                "h1",
                type,
                Optional.empty(),
                modes.subList(0, random.nextInt(5)),
                List.of(),
                statuses[random.nextInt(statuses.length)],
                false,
                new Span(0, 1),
                0,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                1,
                "test");
    }

    private Period period() {
        LocalDate from = LocalDate.ofEpochDay(19_790).plusDays(day());
        int days = random.nextInt(4) == 0 ? random.nextInt(90) : 0;
        return random.nextInt(6) == 0
                ? new Period(Optional.of(from), Optional.empty())
                : Period.of(from, from.plusDays(days));
    }

    private Toponym toponym() {
        double far = random.nextBoolean() ? 0.3 : 3;
        Optional<String> country = perhaps().map(yes -> random.nextInt(5) == 0 ? "NER" : "MLI");
        Place place =
                new Place(
                        1,
                        "Arbela",
                        country,
                        perhaps().map(yes -> "P" + random.nextInt(2)),
                        Optional.empty(),
                        "PPL",
                        16 + far * random.nextDouble(),
                        far * random.nextDouble(),
                        random.nextInt(30),
                        0);
        Toponym.Resolution[] resolutions = Toponym.Resolution.values();
        return new Toponym(
                "p1",
                new Span(0, 1),
                Toponym.Use.LITERAL,
                Optional.of(place),
                resolutions[random.nextInt(resolutions.length)],
                List.of(),
                "test");
    }

    private States.Mark mark() {
        boolean siege = random.nextBoolean();
        States.Role[] roles = States.Role.values();
        return new States.Mark(
                siege ? "siege" : "ceasefire",
                roles[random.nextInt(roles.length)],
                siege ? 60 : 30);
    }

    private Terms words(String stem, int different) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            words.add(stem + random.nextInt(different));
        }
        return Terms.of(words);
    }

    private Parties parties() {
        List<Party> parties = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Optional<String> country = perhaps().map(yes -> "C" + random.nextInt(3));
            List<String> sectors = perhaps().map(yes -> "S" + random.nextInt(3)).stream().toList();
            parties.add(new Party(country, sectors));
        }
        return Parties.of(parties);
    }

    private Bounds bounds() {
        int low = random.nextInt(4);
        return new Bounds(
                random.nextInt(5) == 0 ? OptionalInt.empty() : OptionalInt.of(low),
                random.nextInt(5) == 0
                        ? OptionalInt.empty()
                        : OptionalInt.of(low + random.nextInt(2)));
    }
}
