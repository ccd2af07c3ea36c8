// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.Place;
import org.sitrep.model.Toponym;
import org.sitrep.model.Toponym.Resolution;
import org.sitrep.model.Toponym.Use;

/**
 * Finds names by list and context, drops those that are no places, and weighs the rest together.
 *
 * <p>Stateless after construction, so safe for many threads; linear in tokens.
 */
final class StandardToponymResolver implements ToponymResolver {

    private static final double STREET_KM = 60; // guess: a street leads to the next town
    private static final int CANDIDATES_KEPT = 5; // what a reviewer can take in at a glance

    private final PlaceWords words = PlaceWords.bundled();
    private final NameFinder finder;
    private final UnlistedNames unlisted = new UnlistedNames(words);

    StandardToponymResolver(Knowledge knowledge) {
        ReferencePoints points = new ReferencePoints(knowledge.gazetteer());
        NameIndex index = new NameIndex(knowledge, points);
        finder = new NameFinder(words, index, knowledge.gazetteer(), points);
    }

    @Override
    public List<Toponym> resolve(ParsedDocument parsed) {
        Reading reading = new Reading(parsed);
        List<Name> names = unlisted.add(reading, finder.find(reading));
        Containment containment = Containment.of(words, reading, names);
        NameGate gate = new NameGate(words, reading, names, containment);
        boolean[] passes = gate.passes();
        Surroundings around = new Surroundings(words, reading);
        Ranker ranker = new Ranker(names, containment, around);
        ranker.weigh(passes);
        if (gate.addNear(passes, ranker.chosen())) {
            ranker = new Ranker(names, containment, around);
            ranker.weigh(passes);
        }
        Story story = new Story(words, reading, names, passes, containment, ranker);
        Assembly assembly = new Assembly(words, reading, names, containment, passes, ranker, story);
        List<Toponym> toponyms = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (passes[i]) {
                toponyms.add(assembly.toponym(i, "p" + (toponyms.size() + 1)));
            }
        }
        return toponyms;
    }

    /** Puts together what was found of each name. */
    private static final class Assembly {
        private final Reading reading;
        private final List<Name> names;
        private final Containment containment;
        private final boolean[] passes;
        private final Ranker ranker;
        private final Story story;
        private final Surroundings around;
        private final UseReader uses;
        private final Offsets offsets;

        Assembly(
                PlaceWords words,
                Reading reading,
                List<Name> names,
                Containment containment,
                boolean[] passes,
                Ranker ranker,
                Story story) {
            this.story = story;
            this.reading = reading;
            this.names = names;
            this.containment = containment;
            this.passes = passes;
            this.ranker = ranker;
            around = new Surroundings(words, reading);
            uses = new UseReader(words, reading);
            offsets = new Offsets(words, reading);
        }

        Toponym toponym(int i, String id) {
            Name name = names.get(i);
            boolean elsewhere =
                    containment.link(i) == Containment.Link.ELSEWHERE
                            || isStreetElsewhere(i)
                            || story.isStray(i);
            return name.candidates().isEmpty() || elsewhere ? unlisted(i, id) : listed(i, id);
        }

        /** Streets are named after towns far away; near other places of the report it may be so. */
        private boolean isStreetElsewhere(int i) {
            Name name = names.get(i);
            if (name.candidates().isEmpty() || !around.isStreet(name.first(), name.last())) {
                return false;
            }
            Place town = name.candidates().get(ranker.choice(i)[0]);
            for (Place place : ranker.chosen()) {
                if (place.id() != town.id() && Geometry.distanceKm(place, town) < STREET_KM) {
                    return false;
                }
            }
            return true;
        }

        private Toponym listed(int i, String id) {
            Name name = names.get(i);
            int[] order = ranker.choice(i);
            Place place = name.candidates().get(order[0]);
            List<Place> others = new ArrayList<>();
            for (int c = 1; c < order.length && others.size() < CANDIDATES_KEPT; c++) {
                others.add(name.candidates().get(order[c]));
            }
            Use use = uses.use(name, place);
            Resolution resolution = Features.resolution(place);
            String rule = rule(i, place);
            if (use == Use.LITERAL) {
                Optional<Offsets.Near> near = offsets.near(name.first(), place);
                if (near.isPresent()) {
                    return new Toponym(
                            id,
                            name.span(),
                            use,
                            Optional.of(near.get().place()),
                            Resolution.NEAR,
                            others,
                            near.get().rule());
                }
            }
            String called = around.called(name.first(), name.last()).orElse("");
            if (Features.isPopulated(place) && called.startsWith("admin")) {
                // "the Terter region" where only its seat is listed: the seat stands for it.
                resolution = called.equals("admin1") ? Resolution.ADMIN1 : Resolution.ADMIN2;
                rule = "place.seat-of-division";
            }
            return new Toponym(id, name.span(), use, Optional.of(place), resolution, others, rule);
        }

        private String rule(int i, Place place) {
            Name name = names.get(i);
            if (containment.link(i) != Containment.Link.NONE) {
                for (Place outer : names.get(containment.container(i)).candidates()) {
                    if (Containment.holds(outer, place, containment.link(i))) {
                        return "place.contained";
                    }
                }
            }
            return switch (name.kind()) {
                case COUNTRY -> Features.isCountry(place) ? "place.country" : "place.gazetteer";
                case DEMONYM -> "place.demonym";
                case ABBREVIATION -> "place.abbreviation";
                default ->
                        name.candidates().size() == 1 ? "place.only-one" : "place.document-context";
            };
        }

        /** A village that no list has lies where the text puts it, less precisely. */
        private Toponym unlisted(int i, String id) {
            Name name = names.get(i);
            Use use = uses.use(name);
            int holder = containment.container(i);
            if (holder < 0 || !passes[holder] || names.get(holder).candidates().isEmpty()) {
                Optional<Place> parts = story.around(i);
                if (parts.isPresent()) {
                    return new Toponym(
                            id,
                            name.span(),
                            use,
                            Optional.of(inside(name, parts.get())),
                            Resolution.ADMIN1,
                            List.of(parts.get()),
                            "place.unlisted-story");
                }
                return new Toponym(
                        id,
                        name.span(),
                        use,
                        Optional.empty(),
                        Resolution.UNRESOLVED,
                        List.of(),
                        "place.unlisted");
            }
            Name outer = names.get(holder);
            Place within = outer.candidates().get(ranker.choice(holder)[0]);
            return new Toponym(
                    id,
                    name.span(),
                    use,
                    Optional.of(inside(name, within)),
                    precision(within, around.called(outer.first(), outer.last()).orElse("")),
                    List.of(within),
                    "place.unlisted-within");
        }

        private Place inside(Name name, Place within) {
            Optional<String> admin1 =
                    Features.isAdmin1(within) ? Optional.of(within.name()) : within.admin1();
            Optional<String> admin2 =
                    Features.isAdmin2(within) ? Optional.of(within.name()) : within.admin2();
            return new Place(
                    0,
                    name.span().in(reading.text()),
                    within.country(),
                    admin1,
                    admin2,
                    "PPL",
                    within.latitude(),
                    within.longitude(),
                    Math.max(within.radiusKm(), 25), // guess: half a district
                    0);
        }

        private static Resolution precision(Place within, String called) {
            Resolution whole = Features.resolution(within);
            return whole != Resolution.PLACE
                    ? whole
                    : called.startsWith("admin") ? Resolution.ADMIN2 : Resolution.NEAR;
        }
    }
}
