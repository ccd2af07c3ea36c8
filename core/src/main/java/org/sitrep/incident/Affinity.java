// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.time.LocalDate;
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
    private final List<Digest> digests;

    /**
     * @param stories the story of each report
     * @param digests of each report
     */
    Affinity(Likeness likeness, int[] stories, List<Digest> digests) {
        this.likeness = likeness;
        this.stories = stories;
        this.digests = digests;
    }

    /** The points of two tellings of one collection. */
    double of(Telling a, Telling b) {
        boolean story = stories[a.document()] == stories[b.document()];
        double alike = likeness.of(a.document(), b.document());
        return of(a, b, digests.get(a.document()), digests.get(b.document()), story, alike);
    }

    /**
     * The points of two tellings. Of two reports that are not of one story they depend on nothing
     * but the two and how alike they are: {@link Blocking} rests on that.
     */
    static double of(Telling a, Telling b, Digest one, Digest two, boolean story, double alike) {
        boolean words = a.triggers().meets(b.triggers());
        boolean main = story && a.weight() == Weight.MAIN && b.weight() == Weight.MAIN;
        boolean told = story && a.weight() != Weight.ASIDE && b.weight() != Weight.ASIDE;
        boolean kin = a.kind().equals(b.kind()) || last(a, b);
        if (crossed(a, b) || (a.denied() && b.denied()) || (!main && !words && !kin)) {
            return NEVER;
        }
        double points = (a.type() == b.type() ? 0.5 : 0) + (words ? 0.5 : 0);
        if (Means.differ(a, b)) {
            points += OTHER_MEANS;
        } else {
            points += main && !apart(a, b, 2, FAR) ? MAIN : told && !apart(a, b, 0, 0) ? KIN : 0;
        }
        points += LIKENESS * alike;
        points += a.place().isPresent() && b.place().isPresent() ? place(a, b) : scenes(one, two);
        return points + time(a, b, one, two) + people(a, b) + toll(a, b);
    }

    /** Whether a pair of tellings of two reports can have points at all: a part of {@link #of}. */
    static boolean mayMeet(Digest a, Digest b) {
        return a.kinds().meets(b.kinds()) || a.triggers().meets(b.triggers());
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
    static String kind(EventType type, List<Event> events) {
        return type == EventType.ASSAULT && onlyTakes(events) ? "abduction" : family(type);
    }

    private static boolean onlyTakes(List<Event> events) {
        for (Event event : events) {
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

    private static double time(Telling a, Telling b, Digest one, Digest two) {
        Optional<Long> gap = gap(a.period(), b.period());
        if (gap.isPresent() && gap.get() > 1 && last(a, b)) {
            boolean begun = a.exact() && b.exact() && gap.get() > 31;
            return begun ? NEVER : gap.get() <= a.state().get().days() ? 0 : -3;
        }
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
        Optional<Long> reports = reportGap(one.day(), two.day());
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

    private static Optional<Long> reportGap(Optional<Long> first, Optional<Long> second) {
        return first.isEmpty() || second.isEmpty()
                ? Optional.empty()
                : Optional.of(Math.abs(first.get() - second.get()));
    }

    /** Where one telling names no place, the places of the reports speak, if only against. */
    private static double scenes(Digest one, Digest two) {
        return one.scenes().isBeyond(FAR, two.scenes()) ? -0.7 : 0; // guess
    }

    /** Precise places that a report names, the first few: enough to know where it plays. */
    static Scenes scenes(List<Toponym> toponyms) {
        return Scenes.of(
                toponyms.stream()
                        .filter(t -> t.use() == Toponym.Use.LITERAL && isPrecise(t))
                        .flatMap(t -> t.place().stream())
                        .distinct()
                        .limit(8) // guess
                        .toList());
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
        if (a.names().meets(b.names())) {
            points += 1;
        }
        if (!a.countries().isEmpty() && !b.countries().isEmpty()) {
            points += a.countries().meets(b.countries()) ? 0.3 : -0.5;
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
