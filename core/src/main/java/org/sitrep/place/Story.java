// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Place;
import org.sitrep.model.Toponym.Use;

/**
 * Where a report plays: the country that most of its names lie in, and the places named around a
 * name that no list has.
 *
 * <p>A report tells its readers the country of a place that they cannot know. So an unlisted
 * village of which nothing else is said lies where the story plays, and a namesake abroad that is
 * as small is not the place meant.
 *
 * <p>Belongs to one document and thread; linear in names.
 */
final class Story {
    /** People of a town that needs no country beside its name. Guess. */
    private static final long KNOWN = 15_000;

    private static final double SHARE = 0.4; // guess
    private static final double FAR_KM = 400; // guess: nothing across a border is meant so far off
    private static final double LARGE_KM = 700; // guess: of these not all know the towns
    private static final int COMPARED = 40; // bounds the work
    private static final double PARTS_KM = 150; // guess: what a report from one region reaches
    private static final double RADIUS_KM = 75; // guess

    /** Names in a country, or of a capital, from which on it is no chance. Guess. */
    private static final int TWICE = 2;

    private final List<Name> names;
    private final Reading reading;
    private final UseReader uses;
    private final Map<Long, Integer> literal = new HashMap<>();
    private final List<Optional<Place>> places = new ArrayList<>();
    private final Map<String, Place> told = new LinkedHashMap<>();
    private final Map<String, Integer> divisions = new HashMap<>();

    /** Countries named that are so small that no state need be told. */
    private final Set<String> small = new HashSet<>();

    private final Set<String> demonyms = new HashSet<>();
    private final Set<Long> central = new HashSet<>();
    private final Map<String, Integer> countries = new LinkedHashMap<>();
    private final boolean[] strays;
    private Optional<String> country = Optional.empty();

    Story(
            PlaceWords words,
            Reading reading,
            List<Name> names,
            boolean[] passes,
            Containment containment,
            Ranker ranker) {
        this.names = names;
        this.reading = reading;
        uses = new UseReader(words, reading);
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            boolean known =
                    passes[i]
                            && !name.candidates().isEmpty()
                            && name.kind() != Name.Kind.DEMONYM
                            && containment.link(i) != Containment.Link.ELSEWHERE;
            places.add(
                    known
                            ? Optional.of(name.candidates().get(ranker.choice(i)[0]))
                            : Optional.empty());
            if (passes[i] && name.kind() == Name.Kind.DEMONYM) {
                name.candidates().getFirst().country().ifPresent(demonyms::add);
            }
            if (isLiteral(i)) {
                literal.merge(places.get(i).orElseThrow().id(), 1, Integer::sum);
            }
            places.get(i).ifPresent(place -> told.putIfAbsent(name.key(), place));
        }
        findCountry();
        findCentral();
        strays = new boolean[names.size()];
        Map<Long, Boolean> known = new HashMap<>();
        for (int i = 0; i < strays.length; i++) {
            int name = i;
            strays[i] =
                    places.get(i).isPresent()
                            && known.computeIfAbsent(places.get(i).get().id(), id -> strays(name));
        }
    }

    /** The country of the places most named: a second mention of one counts less than another. */
    private void findCountry() {
        Map<Long, Integer> mentions = new HashMap<>();
        places.forEach(place -> place.ifPresent(p -> mentions.merge(p.id(), 1, Integer::sum)));
        Map<String, Double> weights = new LinkedHashMap<>();
        Set<Long> counted = new HashSet<>();
        double all = 0;
        for (Place place : told.values()) {
            if (counted.add(place.id())) {
                double weight = Math.sqrt(mentions.getOrDefault(place.id(), 1));
                all += weight;
                place.country().ifPresent(c -> weights.merge(c, weight, Double::sum));
                place.country().ifPresent(c -> countries.merge(c, 1, Integer::sum));
                divisions.merge(division(place), 1, Integer::sum);
                if (Features.isCountry(place) && place.radiusKm() < LARGE_KM) {
                    place.country().ifPresent(small::add);
                }
            }
        }
        double most = all * SHARE;
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            if (each.getValue() >= most) {
                most = each.getValue();
                country = Optional.of(each.getKey());
            }
        }
    }

    /** The places that most of the others named in the country lie around. */
    private void findCentral() {
        List<Place> scenes = new ArrayList<>();
        for (Place place : told.values()) {
            if (scenes.size() < COMPARED && isScene(place)) {
                scenes.add(place);
            }
        }
        for (Place place : scenes) {
            int near = 0;
            for (Place other : scenes) {
                double edge = Geometry.distanceKm(place, other) - other.radiusKm();
                near += edge <= PARTS_KM ? 1 : 0;
            }
            if (2 * near >= scenes.size()) { // half of them
                central.add(place.id());
            }
        }
    }

    /** Whether the place chosen for a name is a small one abroad, far from all the report names. */
    boolean isStray(int i) {
        return strays[i];
    }

    private boolean strays(int i) {
        Optional<Place> chosen = places.get(i);
        if (chosen.isEmpty() || country.isEmpty()) {
            return false;
        }
        Place place = chosen.get();
        return names.get(i).kind() == Name.Kind.GAZETTEER
                && isSmall(place)
                && place.country().isPresent()
                && !central.isEmpty()
                && countries.getOrDefault(country.get(), 0) >= TWICE
                && !isToldOf(place)
                && isFar(place);
    }

    private static boolean isSmall(Place place) {
        boolean town = Features.isPopulated(place) && place.population() < KNOWN;
        return place.id() > 0
                && (town || (Features.isDivision(place) && !Features.isAdmin1(place)))
                && !place.feature().equals("PPLA");
    }

    /** Whether the report names the country of a place, or the state within its own country. */
    private boolean isToldOf(Place place) {
        boolean own = place.country().equals(country);
        if (own && !Features.isPopulated(place)) {
            return true;
        }
        if (!own && place.country().filter(demonyms::contains).isPresent()) {
            return true;
        }
        boolean country = place.country().filter(small::contains).isPresent();
        return country || divisions.getOrDefault(division(place), 0) > 1;
    }

    private static String division(Place place) {
        String name = Features.isAdmin1(place) ? place.name() : place.admin1().orElse("");
        return place.country().orElse("") + '|' + name;
    }

    private boolean isFar(Place place) {
        int compared = 0;
        for (Place other : told.values()) {
            if (other.id() != place.id()
                    && compared++ < COMPARED
                    && Geometry.distanceKm(other, place) < FAR_KM) {
                return false;
            }
        }
        return true;
    }

    /** The place that stands for the parts in which an unlisted name lies, with a wide radius. */
    Optional<Place> around(int i) {
        if (country.isEmpty()) {
            return Optional.empty();
        }
        int at = names.get(i).first();
        Optional<Place> best = Optional.empty();
        int nearest = Integer.MAX_VALUE;
        for (int step = 1; step < COMPARED; step++) {
            for (int j : new int[] {i - step, i + step}) {
                if (j < 0 || j >= names.size() || places.get(j).isEmpty() || isStray(j)) {
                    continue;
                }
                int away = Math.abs(names.get(j).first() - at);
                if (away < nearest && isScene(i, j)) {
                    nearest = away;
                    best = places.get(j);
                }
            }
        }
        return best.map(
                p ->
                        ReferencePoints.at(
                                p, p.latitude(), p.longitude(), Math.max(RADIUS_KM, p.radiusKm())));
    }

    /** Neither the town that the report is sent from nor the government in a capital. */
    private boolean isLiteral(int i) {
        return places.get(i).isPresent()
                && reading.block(names.get(i).first()) != Block.Kind.DATELINE
                && (!Features.isCapital(places.get(i).get())
                        || uses.use(names.get(i), places.get(i).get()) == Use.LITERAL);
    }

    /** Whether a place may tell where an unlisted name lies; a capital is named in any report. */
    private boolean isScene(int i, int j) {
        Place place = places.get(j).orElseThrow();
        return central.contains(place.id())
                && isLiteral(j)
                && (!Features.isCapital(place)
                        || literal.getOrDefault(place.id(), 0) >= TWICE
                        || reading.sameSentence(names.get(i).first(), names.get(j).first()));
    }

    private boolean isScene(Place place) {
        return !Features.isCountry(place) && place.country().equals(country);
    }
}
