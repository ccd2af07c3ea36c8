// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.List;
import org.sitrep.incident.Telling.Weight;

/**
 * How much speaks for two tellings being of one happening: points for and against by kind, time,
 * place, people, toll, and by how alike the reports are. Weights were set by hand; how they fare on
 * articles of known incidents stands in {@code docs/}. Days and places: {@link DayAndPlace}.
 */
final class Affinity {
    /** Points from which on two tellings are of one happening. */
    static final double ENOUGH = 1.6; // guess, with the weights below

    /** Points that no likeness outweighs: another country, another month. */
    static final double NEVER = -100;

    /** Points for a full likeness of two reports; more would join whatever alike reports tell. */
    static final double LIKENESS = 1.5; // docs/adr/0017-stories.md

    /** Of one type of the codebook; a word in common that names them. */
    static final double SAME_TYPE = 0.5; // guess

    static final double SAME_WORD = 0.5; // guess

    /** What being the main tellings of two reports on one story speaks for: docs/adr/0017. */
    private static final double MAIN = 5;

    /** What being of the kind that one story is about speaks for, of which one may not be main. */
    private static final double KIN = 3;

    /**
     * A bomb that killed five and shots that killed one are not one attack, the same day or not.
     */
    private static final double OTHER_MEANS = -3; // guess: as much as another country

    /** Of different things that an authority does, or parties say, at one place on one day. */
    private static final double OTHER_WORDS = -1.5; // guess: a place alone is not enough

    /** A word in common and another kind: the threat of an attack is not the attack. */
    static final double OTHER_KIND = -1; // measured: docs/adr/0027

    /** Neither the places of both are told nor the days, and no story speaks for them. */
    static final double NOWHERE = -0.5; // measured: docs/adr/0027

    /** A demand, a threat, a complaint is whose it is. */
    private static final double OTHER_SPEAKERS = -3; // guess: as much as another country

    /** Who suffers by the one acts in the other: an answer to it. */
    private static final double ANSWERED = -2; // guess

    /** Reports from which on a story shows that it is on one thing, in whatever words. */
    private static final int CLEAR = 4; // measured: docs/adr/0027

    /** A named person or group that is in both, perhaps by the last name alone. */
    static final double SAME_NAME = 1; // guess

    /** Named persons or groups of whom none is in both. */
    static final double OTHER_NAMES = -0.5; // measured: docs/adr/0027

    static final double SAME_COUNTRY = 0.3; // guess
    static final double OTHER_COUNTRIES = -0.5; // guess

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
     * but the two and how alike they are: {@link Blocking} rests on that. What may add to them must
     * be in {@link Ceiling} too.
     *
     * @param story how many reports are on the story of both; 0 if they are of two stories
     */
    static double of(
            Telling first, Telling second, Digest one, Digest two, int story, double alike) {
        Traits a = first.traits();
        Traits b = second.traits();
        boolean words = a.triggers.meets(b.triggers);
        boolean last = a.lastsWith(b);
        boolean same = a.kind == b.kind || last;
        boolean told =
                story > 0 && first.weight() != Weight.ASIDE && second.weight() != Weight.ASIDE;
        boolean main = told && areMain(first, second);
        if (crossed(a, b) || (a.denied && b.denied) || (!main && !words && !same)) {
            return NEVER;
        }
        if ((!told || story < CLEAR) && (a.barelyDenied || b.barelyDenied)) {
            return NEVER;
        }
        double points = (a.type == b.type ? SAME_TYPE : 0) + (words ? SAME_WORD : 0);
        boolean clear = story >= CLEAR;
        boolean answers = a.answers(b);
        boolean speakers = a.saying && b.saying && a.actors.differ(b.actors);
        boolean means = Means.differ(a, b);
        double against = words || last ? 0 : manner(a, b);
        against += speakers ? OTHER_SPEAKERS : 0;
        points += told && clear ? 0 : against;
        boolean mayBeOne = told && !means && !DayAndPlace.ofCampaign(a, b);
        if (mayBeOne && (against == 0 || (clear && !speakers))) {
            boolean sure = main && !DayAndPlace.areApart(a, b, 2);
            points += sure ? MAIN : DayAndPlace.areApart(a, b, 0) || answers ? 0 : KIN;
        }
        points += means ? OTHER_MEANS : 0;
        points += answers && !main ? ANSWERED : 0;
        points += DayAndPlace.late(a, b);
        points += same || main ? 0 : OTHER_KIND;
        points += told || DayAndPlace.areTold(a, b) ? 0 : NOWHERE;
        points += LIKENESS * alike;
        points += a.placed && b.placed ? DayAndPlace.places(a, b) : DayAndPlace.scenes(one, two);
        return points + DayAndPlace.time(a, b) + people(a, b) + toll(a, b);
    }

    /** Whether both are what their reports are on; of two kinds only if no other day is told. */
    private static boolean areMain(Telling a, Telling b) {
        return a.weight() == Weight.MAIN
                && b.weight() == Weight.MAIN
                && (a.traits().kind == b.traits().kind
                        || DayAndPlace.gap(a.traits(), b.traits()) <= 1);
    }

    /** Whether a pair of tellings of two reports can have points at all: a part of {@link #of}. */
    static boolean mayMeet(Digest a, Digest b) {
        return a.kinds().meets(b.kinds()) || a.triggers().meets(b.triggers());
    }

    /**
     * What speaks against two tellings that no word names alike. An attack has many names; what an
     * authority does has one: a curfew is no arrest.
     */
    private static double manner(Traits a, Traits b) {
        if (a.deed || b.deed) {
            return 0;
        }
        if (a.modes.isEmpty() || b.modes.isEmpty()) {
            return OTHER_WORDS;
        }
        return a.modes.meets(b.modes) ? 0 : OTHER_MEANS;
    }

    /** Whether one says that a state holds and the other that it was broken or ended. */
    private static boolean crossed(Traits a, Traits b) {
        return a.marked
                && b.marked
                && a.state.orElseThrow().state().equals(b.state.orElseThrow().state())
                && a.state.orElseThrow().role() != b.state.orElseThrow().role();
    }

    private static double people(Traits a, Traits b) {
        double points = 0;
        if (!a.names.isEmpty() && !b.names.isEmpty()) {
            points += share(a, b) ? SAME_NAME : OTHER_NAMES;
        }
        if (!a.countries.isEmpty() && !b.countries.isEmpty()) {
            points += a.countries.meets(b.countries) ? SAME_COUNTRY : OTHER_COUNTRIES;
        }
        return points;
    }

    /** Whether one is named in both, in one of them perhaps by the last name alone. */
    private static boolean share(Traits a, Traits b) {
        return a.names.meets(b.names) || a.names.meets(b.lastNames) || b.names.meets(a.lastNames);
    }

    static double toll(Traits a, Traits b) {
        double points = 0;
        points += toll(a.dead, b.dead);
        points += toll(a.injured, b.injured);
        return points;
    }

    private static double toll(Traits.Toll a, Traits.Toll b) {
        if (!a.told() || !b.told()) {
            return 0;
        }
        if (a.is(b)) {
            return a.low() > 2 ? 1 : 0.5;
        }
        return a.overlaps(b) ? 0 : -0.3; // sources differ, and tolls rise
    }
}
