// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.incident.States.Mark;
import org.sitrep.incident.States.Role;
import org.sitrep.model.Period;

/**
 * When states began and ended: finds among the groups of tellings those that are a state, and to
 * each the tellings of other groups that break or end it.
 */
final class Lives {
    /** What must speak for a breach or an end being of this state. */
    static final int ENOUGH = 2; // guess: the same report, or a place nearby

    private static final double NEAR_KM = 100; // guess: as in Affinity

    /**
     * The life of a state.
     *
     * @param period from its beginning; without an end while no report ends it
     * @param marks tellings of other groups that break or end it, in order
     */
    record Life(String state, Optional<Period> period, List<Telling> marks) {}

    private final List<List<Telling>> groups;
    private final List<Optional<Long>> reportDays;
    private final Map<Integer, List<Telling>> marks = new TreeMap<>();

    private Lives(List<List<Telling>> groups, List<Optional<Long>> reportDays) {
        this.groups = groups;
        this.reportDays = reportDays;
    }

    /** The life of each group; empty for one that is no state. */
    static List<Optional<Life>> of(List<List<Telling>> groups, List<Optional<Long>> reportDays) {
        Lives lives = new Lives(groups, reportDays);
        lives.link();
        List<Optional<Life>> found = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            found.add(lives.life(g));
        }
        return found;
    }

    /** The state that a group is: most of its tellings say that it holds. */
    private static Optional<String> state(List<Telling> group) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Telling telling : group) {
            telling.state()
                    .filter(mark -> mark.role() == Role.HOLDS)
                    .ifPresent(mark -> counts.merge(mark.state(), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue() * 2 >= group.size())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private void link() {
        Map<String, List<Integer>> states = new TreeMap<>();
        for (int g = 0; g < groups.size(); g++) {
            int group = g;
            state(groups.get(g))
                    .ifPresent(s -> states.computeIfAbsent(s, n -> new ArrayList<>()).add(group));
        }
        for (List<Telling> group : groups) {
            for (Telling telling : group) {
                Optional<Mark> mark = telling.state().filter(m -> m.role() != Role.HOLDS);
                if (mark.isPresent()) {
                    best(telling, states.getOrDefault(mark.get().state(), List.of()))
                            .ifPresent(
                                    g ->
                                            marks.computeIfAbsent(g, n -> new ArrayList<>())
                                                    .add(telling));
                }
            }
        }
    }

    /** The state for which most speaks; of equals the one that began last. */
    private Optional<Integer> best(Telling telling, List<Integer> states) {
        Optional<Integer> best = Optional.empty();
        int most = ENOUGH - 1;
        LocalDate latest = LocalDate.MIN;
        for (int g : states) {
            LocalDate began = began(groups.get(g)).orElse(LocalDate.MIN);
            if (day(telling).filter(day -> day.isBefore(began)).isPresent()) {
                continue;
            }
            int points = points(telling, groups.get(g));
            if (points > most || (points == most && best.isPresent() && began.isAfter(latest))) {
                best = Optional.of(g);
                most = points;
                latest = began;
            }
        }
        return best;
    }

    /** What speaks for a breach or an end being of a state with these tellings. */
    static int points(Telling telling, List<Telling> group) {
        int most = 0;
        for (Telling other : group) {
            int points = telling.document() == other.document() ? 2 : 0;
            points += telling.traits().countries.meets(other.traits().countries) ? 1 : 0;
            points += telling.traits().names.meets(other.traits().names) ? 1 : 0;
            if (telling.place().isPresent() && other.place().isPresent()) {
                double km =
                        Geometry.kilometres(
                                telling.place().get().place().orElseThrow(),
                                other.place().get().place().orElseThrow());
                points += km <= NEAR_KM ? 2 : -2;
            }
            most = Math.max(most, points);
        }
        return most;
    }

    private Optional<Life> life(int g) {
        List<Telling> group = groups.get(g);
        return state(group)
                .map(
                        state -> {
                            List<Telling> own =
                                    marks.getOrDefault(g, List.of()).stream()
                                            .sorted(
                                                    Comparator.comparing(
                                                            t -> day(t).orElse(LocalDate.MAX)))
                                            .toList();
                            return new Life(state, period(group, own), own);
                        });
    }

    private Optional<Period> period(List<Telling> group, List<Telling> own) {
        Optional<LocalDate> from = began(group);
        Optional<LocalDate> until =
                own.stream()
                        .filter(t -> t.state().filter(m -> m.role() == Role.ENDS).isPresent())
                        .flatMap(t -> day(t).stream())
                        .findFirst();
        if (until.isEmpty()) {
            until = span(group).flatMap(Period::until);
        }
        if (from.isEmpty() && until.isEmpty()) {
            return Optional.empty();
        }
        boolean turned = from.isPresent() && until.filter(from.get()::isAfter).isPresent();
        return Optional.of(new Period(from, turned ? Optional.empty() : until));
    }

    /** A stretch of several days that a report tells from end to end. */
    private static Optional<Period> span(List<Telling> group) {
        return group.stream()
                .filter(Telling::exact)
                .flatMap(telling -> telling.period().stream())
                .filter(p -> p.from().isPresent() && p.until().isPresent())
                .filter(p -> !p.from().equals(p.until()))
                .findFirst();
    }

    /** The first day that most reports tell with a time of its own; of equals the earliest. */
    private static Optional<LocalDate> began(List<Telling> group) {
        boolean exact = group.stream().anyMatch(Telling::exact);
        Map<LocalDate, Integer> counts = new TreeMap<>();
        for (Telling telling : group) {
            if (telling.exact() == exact) {
                telling.period()
                        .flatMap(Period::from)
                        .ifPresent(day -> counts.merge(day, 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .min(
                        Comparator.comparingInt((Map.Entry<LocalDate, Integer> e) -> -e.getValue())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** The day of a telling, else of its report. */
    private Optional<LocalDate> day(Telling telling) {
        return telling.period()
                .flatMap(Period::from)
                .or(() -> reportDays.get(telling.document()).map(LocalDate::ofEpochDay));
    }
}
