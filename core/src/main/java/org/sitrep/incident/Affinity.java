// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sitrep.incident.Telling.Weight;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.Incident.Bounds;
import org.sitrep.model.Period;
import org.sitrep.model.Place;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/**
 * How much speaks for two tellings being of one happening: points for and against by kind, time,
 * place, people, toll, and by how alike the reports are. Weights were set by hand; how they fare on
 * articles of known incidents stands in {@code docs/}.
 */
final class Affinity {
    /** Points from which on two tellings are of one happening. */
    static final double ENOUGH = 1.6; // guess, with the weights below

    /** Points that no likeness outweighs: another country, another month. */
    static final double NEVER = -100;

    /** Reports of which neither day nor event time is known may be of twin happenings. */
    private static final double UNDATED = -0.5; // measured on near-twins

    /** Points for a full likeness of two reports; more would join whatever alike reports tell. */
    private static final double LIKENESS = 1.5; // docs/adr/0017-stories.md

    /** What being the main tellings of two reports on one story speaks for: docs/adr/0017. */
    private static final double MAIN = 5;

    /** What being of the kind that one story is about speaks for, of which one may not be main. */
    private static final double KIN = 3;

    /** Two days, more than a week apart, that both reports tell: hardly one happening. */
    private static final double APART = -4; // gva: B3 precision .938 to .939, F1 .9111 to .9114

    /**
     * A bomb that killed five and shots that killed one are not one attack, the same day or not.
     */
    private static final double OTHER_MEANS = -3; // guess: as much as another country

    /** Kilometres beyond which two places are two, however roughly they are named. */
    private static final double FAR = 100; // guess

    private final Likeness likeness;
    private final int[] stories;
    private final List<Optional<Long>> reportDays;
    private final List<List<Place>> scenes;

    /**
     * @param stories the story of each report
     * @param scenes the precise places that each report names
     * @param reportDays the day of each report, as days since 1970
     */
    Affinity(
            Likeness likeness,
            int[] stories,
            List<Optional<Long>> reportDays,
            List<List<Place>> scenes) {
        this.likeness = likeness;
        this.stories = stories;
        this.scenes = scenes;
        this.reportDays = reportDays;
    }

    double of(Telling a, Telling b) {
        boolean words = !Collections.disjoint(a.triggers(), b.triggers());
        boolean story = stories[a.document()] == stories[b.document()];
        boolean main = story && a.weight() == Weight.MAIN && b.weight() == Weight.MAIN;
        boolean told = story && a.weight() != Weight.ASIDE && b.weight() != Weight.ASIDE;
        boolean kin = kind(a).equals(kind(b)) || last(a, b);
        if (crossed(a, b) || (a.denied() && b.denied()) || (!main && !words && !kin)) {
            return NEVER;
        }
        double points = (a.type() == b.type() ? 0.5 : 0) + (words ? 0.5 : 0);
        if (Means.differ(a, b)) {
            points += OTHER_MEANS;
        } else {
            points += main && !apart(a, b, 2, FAR) ? MAIN : told && !apart(a, b, 0, 0) ? KIN : 0;
        }
        points += LIKENESS * likeness.of(a.document(), b.document());
        points += a.place().isPresent() && b.place().isPresent() ? place(a, b) : scenes(a, b);
        return points + time(a, b) + people(a, b) + toll(a, b);
    }

    /**
     * Whether two tellings say themselves that they are of two happenings: of days farther apart
     * than sources differ, or of places.
     *
     * @param days that two accounts of one happening may lie apart
     * @param km that two accounts of one place may lie apart; at least as far as the places reach
     */
    static boolean apart(Telling a, Telling b, int days, double km) {
        boolean exact = a.exact() && b.exact();
        if (exact && gap(a.period(), b.period()).filter(gap -> gap > days).isPresent()) {
            return true;
        }
        if (a.place().filter(Affinity::isPrecise).isEmpty()
                || b.place().filter(Affinity::isPrecise).isEmpty()) {
            return false;
        }
        Place one = a.place().flatMap(Toponym::place).orElseThrow();
        Place two = b.place().flatMap(Toponym::place).orElseThrow();
        return abroad(one, two) || Geometry.kilometres(one, two) > Math.max(km, reach(one, two));
    }

    private static boolean abroad(Place one, Place two) {
        boolean countries = one.country().isPresent() && two.country().isPresent();
        return countries && !one.country().equals(two.country());
    }

    /** Kilometres within which two places may be one. */
    private static double reach(Place one, Place two) {
        return 25 + Math.min(50, one.radiusKm() + two.radiusKm()); // guess
    }

    /** The kind of a happening: of the attacks, those that only take people away are their own. */
    static String kind(Telling telling) {
        boolean taken = telling.type() == EventType.ASSAULT && onlyTakes(telling);
        return taken ? "abduction" : family(telling.type());
    }

    private static boolean onlyTakes(Telling telling) {
        for (Event event : telling.events()) {
            if (!event.modes().contains("abduct")) {
                return false;
            }
        }
        return true;
    }

    /** Types between which coders waver: a seizure and an attack, a plea and a demand. */
    static String family(EventType type) {
        return switch (type) {
            case ASSAULT -> "attack";
            case COERCE, SANCTION -> "force";
            case MOBILIZE, THREATEN -> "threat";
            case PROTEST -> "protest";
            case ACCUSE, REJECT -> "dispute";
            case REQUEST, CONSULT, AGREE, SUPPORT, COOPERATE -> "talk";
            case CONCEDE, RETREAT -> "yield";
            case AID -> "aid";
            case OTHER -> "other";
        };
    }

    /** Whether one says that a state holds and the other that it was broken or ended. */
    private static boolean crossed(Telling a, Telling b) {
        return a.state().isPresent()
                && b.state().isPresent()
                && a.state().get().state().equals(b.state().get().state())
                && a.state().get().role() != b.state().get().role();
    }

    /** Whether both say of one kind of state that it holds. */
    private static boolean last(Telling a, Telling b) {
        return a.state().isPresent()
                && a.state().equals(b.state())
                && a.state().get().role() == States.Role.HOLDS;
    }

    private double time(Telling a, Telling b) {
        Optional<Long> gap = gap(a.period(), b.period());
        if (gap.isPresent() && gap.get() > 1 && last(a, b)) {
            boolean begun = a.exact() && b.exact() && gap.get() > 31;
            return begun ? NEVER : gap.get() <= a.state().get().days() ? 0 : -3;
        }
        Optional<Long> reports = reportGap(a.document(), b.document());
        if (gap.isPresent()) {
            boolean both = a.exact() && b.exact();
            if (gap.get() > 31) {
                return both ? NEVER : -3;
            }
            if (gap.get() <= 1) {
                return 1;
            }
            if (gap.get() <= 3) {
                return both ? -1 : 0;
            }
            return !both ? -1 : gap.get() > 7 ? APART : -2;
        }
        if (reports.isEmpty()) {
            return UNDATED;
        }
        long days = reports.get();
        return days <= 3 ? 0.3 : days <= 7 ? 0 : days <= 31 ? -1 : -2;
    }

    /** Days between two periods; 0 when they overlap; empty when one is not told. */
    static Optional<Long> gap(Optional<Period> a, Optional<Period> b) {
        if (a.isEmpty() || b.isEmpty() || a.get().from().isEmpty() || b.get().from().isEmpty()) {
            return Optional.empty();
        }
        LocalDate fromA = a.get().from().get();
        LocalDate fromB = b.get().from().get();
        long endA = a.get().until().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        long endB = b.get().until().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        long later = Math.max(fromA.toEpochDay(), fromB.toEpochDay());
        return Optional.of(Math.max(0, later - Math.min(endA, endB)));
    }

    private Optional<Long> reportGap(int a, int b) {
        Optional<Long> first = reportDays.get(a);
        Optional<Long> second = reportDays.get(b);
        return first.isEmpty() || second.isEmpty()
                ? Optional.empty()
                : Optional.of(Math.abs(first.get() - second.get()));
    }

    /** Where one telling names no place, the places of the reports speak, if only against. */
    private double scenes(Telling a, Telling b) {
        List<Place> first = scenes.get(a.document());
        List<Place> second = scenes.get(b.document());
        return Geometry.nearest(first, second).orElse(0) > FAR ? -0.7 : 0; // guess
    }

    /** Precise places that a report names, the first few: enough to know where it plays. */
    static List<Place> scenes(List<Toponym> toponyms) {
        return toponyms.stream()
                .filter(t -> t.use() == Toponym.Use.LITERAL && isPrecise(t))
                .flatMap(t -> t.place().stream())
                .distinct()
                .limit(8) // guess
                .toList();
    }

    private static double place(Telling a, Telling b) {
        Toponym first = a.place().orElseThrow();
        Toponym second = b.place().orElseThrow();
        Place one = first.place().orElseThrow();
        Place two = second.place().orElseThrow();
        if (abroad(one, two)) {
            return -3;
        }
        double km = Geometry.kilometres(one, two);
        if (!isPrecise(first) || !isPrecise(second)) {
            if (km > one.radiusKm() + two.radiusKm() + FAR) {
                return -1.5;
            }
            boolean same = one.admin1().isPresent() && one.admin1().equals(two.admin1());
            return same ? 0.6 : 0.2;
        }
        if (km <= reach(one, two)) {
            return 1.5;
        }
        return km <= FAR ? 0 : -1.5;
    }

    private static boolean isPrecise(Toponym toponym) {
        return toponym.resolution().compareTo(Toponym.Resolution.ADMIN2) <= 0;
    }

    private static double people(Telling a, Telling b) {
        double points = 0;
        if (!Collections.disjoint(a.names(), b.names())) {
            points += 1;
        }
        if (!a.countries().isEmpty() && !b.countries().isEmpty()) {
            points += Collections.disjoint(a.countries(), b.countries()) ? -0.5 : 0.3;
        }
        return points;
    }

    private static double toll(Telling a, Telling b) {
        double points = 0;
        for (TollKind kind : new TollKind[] {TollKind.DEAD, TollKind.INJURED}) {
            Bounds first = a.tolls().get(kind);
            Bounds second = b.tolls().get(kind);
            if (first == null || second == null) {
                continue;
            }
            if (Tolls.same(first, second)) {
                points += first.low().orElse(0) > 2 ? 1 : 0.5;
            } else if (!Tolls.overlap(first, second)) {
                points -= 0.3; // sources differ, and tolls rise
            }
        }
        return points;
    }
}
