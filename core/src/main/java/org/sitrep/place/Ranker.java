// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.knowledge.DivisionNames;
import org.sitrep.knowledge.Fold;
import org.sitrep.model.Place;

/**
 * Chooses among the places of one name.
 *
 * <p>Each candidate starts from its prior. Then all names of the document are weighed together,
 * twice: a candidate gains when the document talks of its country and its division, and when other
 * names have places near it. The first time all candidates of the others count, the second time
 * only those chosen. What the text says outright, "Springfield, Illinois", outweighs the rest.
 * Mentions of one name mean one place, unless the text says outright that they do not.
 *
 * <p>Each name is compared with a bounded number of others, so the time is linear in names.
 */
final class Ranker {
    private static final int NEIGHBOURS =
            40; // bounds the work: names of one report are rarely more
    private static final int THEIR_CANDIDATES = 12; // the most prominent ones, of other names

    // Weights: guesses, tuned on the geo development sets together.
    private static final double COUNTRY = 3.5;
    private static final double DIVISION = 2;
    private static final double NEARNESS_LOCAL = 5;
    private static final double NEARNESS_WORLD = 2.5;
    private static final double NEAR_KM = 60;
    private static final double WIDE_KM = 150; // guess: of wider ones all is near
    private static final double SAID = 8;

    private static final double OWN_NAME = 1.5; // guess
    private static final double STATEWIDE = 1; // guess: decides only where much speaks for either
    private static final DivisionNames DIVISIONS = new DivisionNames();

    /** "A Lebanon woman": of the country it would be the adjective. */
    private static final double LOCAL = 4;

    private final List<Name> names;
    private final Containment containment;
    private final Surroundings around;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Group> order = new ArrayList<>();
    private final States states;
    private final Map<String, Double> countries = new HashMap<>();
    private final Map<String, Double> divisions = new HashMap<>();
    private double near = NEARNESS_WORLD;
    private double countryTotal = 1e-9;
    private double divisionTotal = 1e-9;

    Ranker(List<Name> names, Containment containment, Surroundings around) {
        this.names = names;
        this.containment = containment;
        this.around = around;
        states = new States(names, groups, order);
    }

    /** Weighs the names that passed; {@link #choice} answers afterwards. */
    void weigh(boolean[] passes) {
        for (int i = 0; i < names.size(); i++) {
            if (passes[i]
                    && containment.link(i) != Containment.Link.ELSEWHERE
                    && !names.get(i).candidates().isEmpty()) {
                Name name = names.get(i);
                Group group = groups.computeIfAbsent(key(name), key -> new Group(name));
                group.mentions++;
                if (name.kind() == Name.Kind.COUNTRY && around.isLocal(name.last())) {
                    group.lower(LOCAL);
                }
            }
        }
        order.addAll(groups.values());
        near = isLocal() ? NEARNESS_LOCAL : NEARNESS_WORLD;
        states.raise(passes);
        said(passes);
        for (int round = 0; round < 2; round++) {
            count();
            for (int g = 0; g < order.size(); g++) {
                rescore(g, round == 0);
            }
            order.forEach(Group::choose);
        }
    }

    /** Whether the report stays within one country; then its places lie close together. */
    private boolean isLocal() {
        Set<String> named = new HashSet<>();
        for (Group group : order) {
            if (group.kind == Name.Kind.COUNTRY || group.kind == Name.Kind.DEMONYM) {
                named.add(group.candidates.getFirst().country().orElse(""));
            }
        }
        return named.size() <= 1;
    }

    static String key(Name name) {
        // "Ga." and "GA" fold alike, and so do the demonym and the country "Burundi".
        return name.kind().name() + name.candidates().size() + name.key();
    }

    /** Adds to the priors what the text says outright somewhere. */
    private void said(boolean[] passes) {
        Set<Group> states = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            int holder = containment.container(i);
            if (passes[i]
                    && holder >= 0
                    && containment.link(i) != Containment.Link.ELSEWHERE
                    && !names.get(i).candidates().isEmpty()) {
                Group group = groups.get(key(names.get(i)));
                Group outer = groups.get(key(names.get(holder)));
                if (group != null) {
                    boost(group, i, holder);
                }
                if (group != null && outer != null && states.add(outer)) {
                    outer.raise(STATEWIDE, group.place(), containment.link(i));
                }
            }
        }
    }

    private void boost(Group group, int name, int holder) {
        double weight = containment.link(name) == Containment.Link.COMMA ? SAID : SAID / 2;
        for (int c = 0; c < group.candidates.size(); c++) {
            for (Place outer : names.get(holder).candidates()) {
                if (Containment.holds(outer, group.candidates.get(c), containment.link(name))) {
                    group.prior[c] += weight;
                    group.scores[c] = group.prior[c];
                    break;
                }
            }
        }
        group.choose();
    }

    /** Which countries and divisions the document talks of. */
    private void count() {
        countries.clear();
        divisions.clear();
        countryTotal = 1e-9;
        divisionTotal = 1e-9;
        for (Group group : order) {
            Place place = group.place();
            double sure = group.margin() > 1.5 ? 1 : 0.3; // guess
            double weight = sure * Math.sqrt(group.mentions);
            if (place.country().isPresent()) {
                countries.merge(place.country().get(), weight, Double::sum);
                countryTotal += weight;
            }
            String division = division(place);
            if (!division.isEmpty()) {
                divisions.merge(division, weight, Double::sum);
                divisionTotal += weight;
            }
        }
    }

    /** Country and first-order division as one key; empty for what lies in none. */
    private static String division(Place place) {
        if (place.country().isEmpty()) {
            return "";
        }
        if (Features.isAdmin1(place)) {
            return place.country().get() + '|' + Fold.fold(place.name());
        }
        return place.admin1().map(name -> place.country().get() + '|' + Fold.fold(name)).orElse("");
    }

    private void rescore(int g, boolean all) {
        Group group = order.get(g);
        if (group.candidates.size() == 1) {
            return;
        }
        double own =
                group.margin() > 1.5 ? Math.sqrt(group.mentions) : 0.3 * Math.sqrt(group.mentions);
        Place now = group.place();
        for (int c = 0; c < group.candidates.size(); c++) {
            Place place = group.candidates.get(c);
            boolean chosen = c == group.chosen;
            double score = group.prior[c];
            String country = place.country().orElse("");
            double same = countries.getOrDefault(country, 0.0);
            if (now.country().equals(place.country())) {
                same -= own;
            }
            score += COUNTRY * Math.max(0, same) / Math.max(1, countryTotal - own);
            String division = division(place);
            if (!division.isEmpty()) {
                double here = divisions.getOrDefault(division, 0.0);
                if (division.equals(division(now))) {
                    here -= own;
                }
                score += DIVISION * Math.max(0, here) / Math.max(1, divisionTotal - own);
            }
            score += near * nearness(g, c, all);
            score -= Features.isCountry(place) && states.isInsteadOfCountry(g, c) ? LOCAL : 0;
            group.scores[c] = score + (chosen ? 1e-6 : 0);
        }
    }

    /** 0 when no other name has a place near the candidate; towards 1 the more and nearer. */
    private double nearness(int g, int c, boolean all) {
        Group group = order.get(g);
        double far = 1;
        int from = Math.max(0, g - NEIGHBOURS / 2);
        int to = Math.min(order.size(), from + NEIGHBOURS);
        for (int o = from; o < to; o++) {
            Group other = order.get(o);
            if (o == g || Features.isCountry(other.place())) {
                continue;
            }
            far *= 1 - 0.7 * closeness(group, c, other, all);
        }
        return 1 - far;
    }

    private static double closeness(Group group, int c, Group other, boolean all) {
        int first = all ? 0 : other.chosen;
        int last = all ? Math.min(other.candidates.size(), THEIR_CANDIDATES) : other.chosen + 1;
        double best = 0;
        for (int t = first; t < last; t++) {
            if (other.candidates.get(t).id() == group.candidates.get(c).id()) {
                continue;
            }
            double km = group.distance(c, other, t);
            Place there = other.candidates.get(t);
            if (Features.isRegion(there)) { // near a lake is near its shore
                km = Math.max(0, km - Math.min(WIDE_KM, there.radiusKm()));
            }
            if (km < 4 * NEAR_KM) {
                double weight =
                        all ? 1 / (1 + Math.max(0, other.prior[other.chosen] - other.prior[t])) : 1;
                best = Math.max(best, weight * Math.exp(-km / NEAR_KM));
            }
        }
        return best;
    }

    /** The places chosen that are no countries or divisions; as many as bound the work. */
    List<Place> chosen() {
        List<Place> chosen = new ArrayList<>();
        for (Group group : order) {
            if (chosen.size() < NEIGHBOURS
                    && (Features.isPopulated(group.place()) || Features.isAdmin2(group.place()))) {
                chosen.add(group.place());
            }
        }
        return chosen;
    }

    /** The candidates of a name, best first, as indices into its candidates. */
    int[] choice(int i) {
        Name name = names.get(i);
        Group group = groups.get(key(name));
        if (group == null) {
            return new int[0];
        }
        double[] scores = group.scores.clone();
        int holder = containment.container(i);
        String called = around.called(name.first(), name.last()).orElse("");
        boolean own = called.startsWith("admin") && isAnyNamed(name);
        for (int c = 0; c < scores.length; c++) {
            Place place = name.candidates().get(c);
            if (holder >= 0) {
                for (Place outer : names.get(holder).candidates()) {
                    if (Containment.holds(outer, place, containment.link(i))) {
                        scores[c] += SAID;
                        break;
                    }
                }
            }
            if (Features.isAdmin1(place) && around.isStatewide(name.last())) {
                scores[c] += STATEWIDE;
            }
            if (i > 0 && containment.container(i - 1) == i && holdsPrevious(place, i)) {
                scores[c] += SAID / 2;
            }
            scores[c] += own && !isNamed(place, name) ? 0 : called(called, place);
            scores[c] += own && isNamed(place, name) ? ownName(place, name) : 0;
            if (Features.isCountry(place) && scores.length > 1 && around.isLocal(name.last())) {
                scores[c] -= LOCAL;
            }
        }
        Integer[] indices = new Integer[scores.length];
        for (int c = 0; c < indices.length; c++) {
            indices[c] = c;
        }
        java.util.Arrays.sort(indices, (a, b) -> Double.compare(scores[b], scores[a]));
        int[] best = new int[indices.length];
        for (int c = 0; c < best.length; c++) {
            best[c] = indices[c];
        }
        return best;
    }

    /** "Buffalo, New York": of the city and the state the one that Buffalo lies in. */
    private boolean holdsPrevious(Place place, int i) {
        Group inner = groups.get(key(names.get(i - 1)));
        return inner != null
                && Group.isStateOf(
                        names.get(i).candidates(), place, inner.place(), containment.link(i - 1));
    }

    /** Whether a division among the candidates is called just so, and not only otherwise known. */
    private static boolean isAnyNamed(Name name) {
        for (Place place : name.candidates()) {
            if (isNamed(place, name)) {
                return true;
            }
        }
        return false;
    }

    /** "Samar province" is the Province of Samar, and not Samara, which some call Samar. */
    private static boolean isNamed(Place place, Name name) {
        return Features.isDivision(place)
                && Fold.fold(DIVISIONS.bare(place.name())).equals(name.key());
    }

    /** More for a division that bears the very word for its kind: Province, and not Raion. */
    private double ownName(Place place, Name name) {
        boolean kind = Fold.fold(place.name()).contains(around.wordBehind(name.last()));
        return kind ? 2 * OWN_NAME : OWN_NAME;
    }

    /** "Terter region" is the division and not its seat. */
    private static double called(String called, Place place) {
        return switch (called) {
            case "admin1" -> Features.isAdmin1(place) ? 4 : Features.isDivision(place) ? 2 : 0;
            case "admin2" -> Features.isAdmin2(place) ? 4 : Features.isDivision(place) ? 3 : 0;
            case "village", "town" -> Features.isPopulated(place) ? 3 : 0;
            case "region" -> Features.isRegion(place) ? 2 : 0;
            default -> 0;
        };
    }
}
