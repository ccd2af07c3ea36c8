// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.incident.Telling.Weight;
import org.sitrep.model.Event;
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

    /** Of different things that an authority does, or parties say, at one place on one day. */
    private static final double OTHER_WORDS = -1.5; // guess: a place alone is not enough

    /** A word in common and another kind: the threat of an attack is not the attack. */
    private static final double OTHER_KIND = -1; // measured: docs/adr/0027

    /** Neither the places of both are told nor the days, and no story speaks for them. */
    private static final double NOWHERE = -0.5; // measured: docs/adr/0027

    /** A demand, a threat, a complaint is whose it is. */
    private static final double OTHER_SPEAKERS = -3; // guess: as much as another country

    /** Who suffers by the one acts in the other: an answer to it. */
    private static final double ANSWERED = -2; // guess

    /** Reports from which on a story shows that it is on one thing, in whatever words. */
    private static final int CLEAR = 4; // measured: docs/adr/0027

    /** A war, and what is done on a day of it. */
    private static final double WAR = -2; // guess

    /** The day that one tells is the day of the other's report, or of both reports. */
    private static final double HALF_DATED = 0.6; // measured: docs/adr/0027

    private static final double REPORTS = 0.3; // guess: two reports of the same days

    /** What one dates to the day after the other was written: clocks differ, but seldom. */
    private static final double THE_DAY_AFTER = -3; // measured: docs/adr/0027

    /** Named persons or groups of whom none is in both. */
    private static final double OTHER_NAMES = -0.5; // measured: docs/adr/0027

    /** Days from which on a period is that of a campaign. */
    private static final int CAMPAIGN = 62; // guess: two months

    private final Likeness likeness;
    private final int[] stories;
    private final int[] sizes;
    private final List<Digest> digests;

    /**
     * @param stories the story of each report
     * @param digests of each report
     */
    Affinity(Likeness likeness, int[] stories, List<Digest> digests) {
        this.likeness = likeness;
        this.stories = stories;
        this.digests = digests;
        sizes = new int[stories.length];
        for (int story : stories) {
            sizes[story]++;
        }
    }

    /** How many reports are on the story of two reports; 0 when they are of two stories. */
    int story(int a, int b) {
        return stories[a] == stories[b] ? sizes[stories[a]] : 0;
    }

    /** The points of two tellings of one collection. */
    double of(Telling a, Telling b) {
        int story = story(a.document(), b.document());
        double alike = likeness.of(a.document(), b.document());
        return of(a, b, digests.get(a.document()), digests.get(b.document()), story, alike);
    }

    /**
     * The points of two tellings. Of two reports that are not of one story they depend on nothing
     * but the two and how alike they are: {@link Blocking} rests on that.
     *
     * @param story how many reports are on the story of both; 0 if they are of two stories
     */
    static double of(Telling a, Telling b, Digest one, Digest two, int story, double alike) {
        boolean words = a.triggers().meets(b.triggers());
        boolean same = a.kind().equals(b.kind()) || last(a, b);
        boolean told = story > 0 && a.weight() != Weight.ASIDE && b.weight() != Weight.ASIDE;
        boolean main = told && areMain(a, b);
        if (crossed(a, b) || (a.denied() && b.denied()) || (!main && !words && !same)) {
            return NEVER;
        }
        if ((!told || story < CLEAR) && (isBareDenial(a) || isBareDenial(b))) {
            return NEVER;
        }
        double points = (a.type() == b.type() ? 0.5 : 0) + (words ? 0.5 : 0);
        boolean clear = story >= CLEAR;
        boolean turned = Party.turned(a, b);
        boolean speakers = otherSpeakers(a, b);
        double against = words || last(a, b) ? 0 : manner(a, b);
        against += speakers ? OTHER_SPEAKERS : 0;
        points += told && clear ? 0 : against;
        if (told && mayBeOne(a, b) && (against == 0 || (clear && !speakers))) {
            points += main && !apart(a, b, 2) ? MAIN : apart(a, b, 0) || turned ? 0 : KIN;
        }
        points += Means.differ(a, b) ? OTHER_MEANS : 0;
        points += turned && !main ? ANSWERED : 0;
        long late = Math.max(after(a, two.day(), b), after(b, one.day(), a));
        points += late > 1 ? NEVER : late == 1 ? THE_DAY_AFTER : 0;
        points += same || main ? 0 : OTHER_KIND;
        points += told || isPlaced(a, b) ? 0 : NOWHERE;
        points += LIKENESS * alike;
        points += a.place().isPresent() && b.place().isPresent() ? place(a, b) : scenes(one, two);
        return points + time(a, b, one, two) + people(a, b) + toll(a, b);
    }

    /** Whether both are what their reports are on; of two kinds only if no other day is told. */
    private static boolean areMain(Telling a, Telling b) {
        return a.weight() == Weight.MAIN
                && b.weight() == Weight.MAIN
                && (a.kind().equals(b.kind())
                        || gap(a.period(), b.period()).filter(days -> days > 1).isEmpty());
    }

    /** Whether the places of both are told, or the days. */
    private static boolean isPlaced(Telling a, Telling b) {
        return (a.place().isPresent() && b.place().isPresent())
                || gap(a.period(), b.period()).isPresent();
    }

    /** "Nobody was hurt": of what its own report tells, and no denial of what another tells. */
    private static boolean isBareDenial(Telling telling) {
        return telling.denied()
                && telling.tolls().values().stream().anyMatch(t -> t.high().orElse(1) == 0);
    }

    private static boolean mayBeOne(Telling a, Telling b) {
        return !ofCampaign(a, b) && !Means.differ(a, b);
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
     */
    static boolean apart(Telling a, Telling b, int days) {
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
        return abroad(one, two) || Geometry.kilometres(one, two) > reach(one, two);
    }

    private static boolean abroad(Place one, Place two) {
        boolean countries = one.country().isPresent() && two.country().isPresent();
        return countries && !one.country().equals(two.country());
    }

    /** Kilometres within which two places may be one. */
    private static double reach(Place one, Place two) {
        return 25 + Math.min(50, one.radiusKm() + two.radiusKm()); // guess
    }

    /** Whether one is of a day and the other of years: a battle is not the war. */
    static boolean ofCampaign(Telling a, Telling b) {
        if (last(a, b) || a.period().isEmpty() || b.period().isEmpty()) {
            return false;
        }
        return isCampaign(a) != isCampaign(b);
    }

    private static boolean isCampaign(Telling telling) {
        return telling.period().filter(p -> TellingReader.days(p) > CAMPAIGN).isPresent();
    }

    /**
     * What speaks against two tellings that no word names alike. An attack has many names; what an
     * authority does has one: a curfew is no arrest.
     */
    private static double manner(Telling a, Telling b) {
        if (Acts.isDeed(a) || Acts.isDeed(b)) {
            return 0;
        }
        Set<String> one = Acts.modes(a);
        Set<String> two = Acts.modes(b);
        if (one.isEmpty() || two.isEmpty()) {
            return OTHER_WORDS;
        }
        return Collections.disjoint(one, two) ? OTHER_MEANS : 0;
    }

    private static boolean otherSpeakers(Telling a, Telling b) {
        return Acts.isSaying(a) && Acts.isSaying(b) && Party.differ(a.actors(), b.actors());
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
        if (gap.isPresent() && ofCampaign(a, b)) {
            return WAR;
        }
        if (gap.isPresent()) {
            boolean both = a.exact() && b.exact();
            if (gap.get() > 31) {
                return both ? NEVER : -3;
            }
            if (gap.get() <= 1) {
                return both ? 1 : a.exact() || b.exact() ? HALF_DATED : REPORTS;
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
        return days <= 3 ? REPORTS : days <= 7 ? 0 : days <= 31 ? -1 : -2;
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

    /** Days that the one took place after the other, as done, was written of; 0 if it did not. */
    private static long after(Telling a, Optional<Long> written, Telling b) {
        Optional<LocalDate> from = a.period().flatMap(Period::from);
        boolean told = a.exact() && written.isPresent() && from.isPresent();
        return told && b.events().stream().noneMatch(e -> e.status() == Event.Status.FUTURE)
                ? Math.max(0, from.get().toEpochDay() - written.get())
                : 0;
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
        if (!a.names().isEmpty() && !b.names().isEmpty()) {
            points += share(a, b) ? 1 : OTHER_NAMES;
        }
        if (!a.countries().isEmpty() && !b.countries().isEmpty()) {
            points += a.countries().meets(b.countries()) ? 0.3 : -0.5;
        }
        return points;
    }

    /** Whether one is named in both, in one of them perhaps by the last name alone. */
    private static boolean share(Telling a, Telling b) {
        return a.names().meets(b.names())
                || a.names().meets(b.lastNames())
                || b.names().meets(a.lastNames());
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
