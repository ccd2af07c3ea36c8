// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.model.Period;

/**
 * Which coded event is which human one: one to one, the likeliest pairs first.
 *
 * <p>A pair must lie within the window in time and in space, as far as both tell, must tell at
 * least one of the two, and must agree in what else the window needs. Where people give names and
 * no points, another name of a well-known place needs a party or the dead in common. A pair for
 * which nothing but the day and the country speaks is taken last, and only where neither side could
 * be of another pair. Where people coded report by report, both must be of one report, and need
 * tell neither. The pairs are taken in the order of their points (greedily; ties by the ids), so
 * that the result does not depend on the order of the files.
 *
 * @param pairs in the order of the human ids
 * @param missed human events without a coded one
 * @param invented coded events without a human one
 */
public record Matching(List<Pair> pairs, List<Item> missed, List<Item> invented) {
    public Matching {
        pairs = List.copyOf(pairs);
        missed = List.copyOf(missed);
        invented = List.copyOf(invented);
    }

    /** One event, as people and as the program coded it. */
    public record Pair(Item human, Item coded) {}

    /**
     * A pair that may be one event.
     *
     * @param weak whether nothing but the day and the country says so
     */
    private record Candidate(Item human, Item coded, double points, boolean weak) {}

    /** How much speaks for a pair, and whether it is more than the day and the country. */
    record Evidence(double points, boolean weak) {}

    /** Matches two lists. */
    public static Matching of(List<Item> human, List<Item> coded, Window window) {
        List<Candidate> candidates = candidates(human, coded, window);
        candidates.sort(
                Comparator.comparingDouble((Candidate c) -> -c.points())
                        .thenComparing(c -> c.human().id())
                        .thenComparing(c -> c.coded().id()));
        Set<String> takenHuman = new HashSet<>();
        Set<String> takenCoded = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        take(candidates.stream().filter(c -> !c.weak()).toList(), pairs, takenHuman, takenCoded);
        List<Candidate> left =
                candidates.stream()
                        .filter(c -> !takenHuman.contains(c.human().id()))
                        .filter(c -> !takenCoded.contains(c.coded().id()))
                        .toList();
        take(withoutRivals(left), pairs, takenHuman, takenCoded);
        pairs.sort(Comparator.comparing(pair -> pair.human().id()));
        return new Matching(
                pairs,
                human.stream().filter(item -> !takenHuman.contains(item.id())).toList(),
                coded.stream().filter(item -> !takenCoded.contains(item.id())).toList());
    }

    private static void take(
            List<Candidate> candidates,
            List<Pair> pairs,
            Set<String> takenHuman,
            Set<String> takenCoded) {
        for (Candidate candidate : candidates) {
            String one = candidate.human().id();
            String two = candidate.coded().id();
            if (!takenHuman.contains(one) && !takenCoded.contains(two)) {
                takenHuman.add(one);
                takenCoded.add(two);
                pairs.add(new Pair(candidate.human(), candidate.coded()));
            }
        }
    }

    /** Those whose two sides could be of no other pair. */
    private static List<Candidate> withoutRivals(List<Candidate> candidates) {
        Map<String, Integer> human = new HashMap<>();
        Map<String, Integer> coded = new HashMap<>();
        for (Candidate candidate : candidates) {
            human.merge(candidate.human().id(), 1, Integer::sum);
            coded.merge(candidate.coded().id(), 1, Integer::sum);
        }
        return candidates.stream()
                .filter(
                        c ->
                                human.getOrDefault(c.human().id(), 0) == 1
                                        && coded.getOrDefault(c.coded().id(), 0) == 1)
                .toList();
    }

    /** Coded events by their first day, so that not all have to be compared with all. */
    private static List<Candidate> candidates(List<Item> human, List<Item> coded, Window window) {
        TreeMap<Long, List<Item>> byDay = new TreeMap<>();
        List<Item> others = new ArrayList<>();
        for (Item item : coded) {
            Optional<Long> day = shortDay(item);
            if (day.isPresent()) {
                byDay.computeIfAbsent(day.get(), d -> new ArrayList<>()).add(item);
            } else {
                others.add(item);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Item item : human) {
            List<Item> near = new ArrayList<>(others);
            Optional<Long> day = shortDay(item);
            if (day.isPresent()) {
                long reach = window.days() + item.slackDays() + 2L * LONG_DAYS;
                byDay.subMap(day.get() - reach, true, day.get() + reach, true)
                        .values()
                        .forEach(near::addAll);
            } else {
                byDay.values().forEach(near::addAll);
            }
            for (Item other : near) {
                evidence(item, other, window)
                        .ifPresent(
                                e ->
                                        candidates.add(
                                                new Candidate(item, other, e.points(), e.weak())));
            }
        }
        return candidates;
    }

    /** Periods up to this length are found by their first day; longer ones are few. */
    private static final int LONG_DAYS = 31; // guess

    private static Optional<Long> shortDay(Item item) {
        return item.period()
                .filter(p -> p.from().isPresent() && p.until().isPresent())
                .filter(
                        p ->
                                p.until().get().toEpochDay() - p.from().get().toEpochDay()
                                        <= LONG_DAYS)
                .map(p -> p.from().get().toEpochDay());
    }

    /** How much speaks for two being one event; empty when they cannot be. */
    static Optional<Evidence> evidence(Item human, Item coded, Window window) {
        if (!human.document().equals(coded.document())) {
            return Optional.empty();
        }
        Optional<Long> gap = gap(human.period(), coded.period());
        int days = window.days() + human.slackDays() + coded.slackDays();
        if (gap.isPresent() && gap.get() > days) {
            return Optional.empty();
        }
        Optional<Double> km = kilometres(human, coded);
        double reach = reach(human, coded, window);
        boolean countries = !human.country().isEmpty() && !coded.country().isEmpty();
        if (km.isPresent() ? km.get() > reach : countries && !sameCountry(human, coded)) {
            return Optional.empty();
        }
        boolean sameCountry = countries && sameCountry(human, coded);
        boolean sameType = !human.type().isEmpty() && human.type().equals(coded.type());
        boolean sameParty = sameParty(human, coded);
        boolean sameDead =
                human.dead().isPresent()
                        && human.dead().getAsInt() >= TELLING_DEAD
                        && human.dead().equals(coded.dead());
        Optional<Boolean> sameName = km.isPresent() ? Optional.empty() : human.sameName(coded);
        if (isElsewhere(coded, sameName) && human.document().isEmpty() && !sameParty && !sameDead) {
            return Optional.empty();
        }
        boolean enough =
                switch (window.needs()) {
                    case type -> sameType;
                    case actors -> sameParty;
                    case either -> sameType || (sameParty && km.isPresent());
                    case nothing -> true;
                };
        boolean named = sameName.orElse(false);
        boolean nowhere = gap.isEmpty() && km.isEmpty() && !sameCountry && !named;
        if (!enough || (nowhere && human.document().isEmpty())) {
            return Optional.empty();
        }
        // Weights: guess. Nearness counts as much as an equal type or party.
        double points = gap.map(g -> 1 - g / (days + 1.0)).orElse(0.2);
        points += km.map(d -> 1 - d / (reach + 1)).orElse(named ? 1 : sameCountry ? 0.2 : 0);
        points += (sameType ? 1 : 0) + (sameParty ? 1 : 0);
        points += sameType && human.subType().equals(coded.subType()) ? 0.3 : 0;
        points += human.dead().isPresent() && human.dead().equals(coded.dead()) ? 0.5 : 0;
        boolean weak =
                human.document().isEmpty() && km.isEmpty() && !named && !sameParty && !sameDead;
        return Optional.of(new Evidence(points, weak));
    }

    /** Whether a place that is known well has another name than the human file's. */
    private static boolean isElsewhere(Item coded, Optional<Boolean> sameName) {
        return !sameName.orElse(true)
                && coded.point().filter(p -> p.radiusKm() <= NAMED_KM).isPresent();
    }

    /** So many dead seldom coincide: guess. */
    private static final int TELLING_DEAD = 3;

    /** The name of a larger area does not tell against a name within it: a place, or near one. */
    private static final double NAMED_KM = 25;

    private static boolean sameCountry(Item human, Item coded) {
        return human.country().equals(coded.country());
    }

    static boolean sameParty(Item human, Item coded) {
        return Parties.agree(human.actor(), coded.actor())
                || Parties.agree(human.recipient(), coded.recipient());
    }

    private static double reach(Item human, Item coded, Window window) {
        return window.kilometres()
                + human.point().map(Item.Point::radiusKm).orElse(0.0)
                + coded.point().map(Item.Point::radiusKm).orElse(0.0);
    }

    static Optional<Double> kilometres(Item human, Item coded) {
        return human.point().flatMap(a -> coded.point().map(a::kilometres));
    }

    /** Days between two periods; 0 when they overlap; empty when one is not known. */
    static Optional<Long> gap(Optional<Period> a, Optional<Period> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        long fromA = a.get().from().or(a.get()::until).orElseThrow().toEpochDay();
        long fromB = b.get().from().or(b.get()::until).orElseThrow().toEpochDay();
        long endA = a.get().until().or(a.get()::from).orElseThrow().toEpochDay();
        long endB = b.get().until().or(b.get()::from).orElseThrow().toEpochDay();
        return Optional.of(Math.max(0, Math.max(fromA, fromB) - Math.min(endA, endB)));
    }
}
