// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

/**
 * The most points that two tellings of two stories may have: what speaks for them, and of what
 * speaks against them only what costs little to know. Most pairs of tellings do not reach {@link
 * Affinity#ENOUGH} even so, and need not be looked at more closely.
 *
 * <p>The order is that of what drops most for least. Of 468.5 million pairs of tellings of 100,000
 * made-up reports ({@code benchmarks/incidents.py}) 354.6 million are of two kinds and have no word
 * in common; of the others all but 2.8 million fall by their days, with the little else that speaks
 * for them, and all but 0.5 million by their places. Of those 0.34 million have points enough. Of
 * 4.38 million pairs of 2,714 reports of shootings 2.74, 1.61 and 0.02 million fall so, and 3,600
 * are left.
 *
 * <p>Words and names are compared by their bits alone ({@link Terms#bits}), which may find a word
 * in common where there is none, but never overlook one.
 */
final class Ceiling {
    /** Points are added up in another order here: more than the rounding of a dozen of them. */
    private static final double ROUNDING = 1e-9;

    private Ceiling() {}

    /** Whether two tellings of two stories may have enough points to be of one happening. */
    static boolean mayReach(Traits a, Traits b, double alike) {
        return of(a, b, alike) >= Affinity.ENOUGH;
    }

    /**
     * No less than the points that {@link Affinity} gives two tellings of two stories.
     *
     * @param alike how alike their reports are
     */
    static double of(Traits a, Traits b, double alike) {
        boolean words = (a.triggerBits & b.triggerBits) != 0;
        boolean same = a.kind == b.kind || (a.holds && b.holds);
        if ((!words && !same) || a.barelyDenied || b.barelyDenied || (a.denied && b.denied)) {
            return Affinity.NEVER;
        }
        double time = DayAndPlace.time(a, b);
        if (time == Affinity.NEVER) {
            return 0; // all else together is less than what is missing
        }
        double most = Affinity.LIKENESS * alike + ROUNDING + time;
        most += a.type == b.type ? Affinity.SAME_TYPE : 0;
        most += words ? Affinity.SAME_WORD : 0;
        most += same ? 0 : Affinity.OTHER_KIND;
        most += DayAndPlace.areTold(a, b) ? 0 : Affinity.NOWHERE;
        most += people(a, b) + Affinity.toll(a, b);
        if (most + DayAndPlace.MOST_PLACES < Affinity.ENOUGH) {
            return most + DayAndPlace.MOST_PLACES;
        }
        return most + (a.placed && b.placed ? DayAndPlace.places(a, b) : 0);
    }

    private static double people(Traits a, Traits b) {
        double most = 0;
        if (a.nameBits != 0 && b.nameBits != 0) {
            boolean share =
                    ((a.nameBits & (b.nameBits | b.lastNames.bits()))
                                    | (b.nameBits & a.lastNames.bits()))
                            != 0;
            most += share ? Affinity.SAME_NAME : Affinity.OTHER_NAMES;
        }
        if (a.countryBits != 0 && b.countryBits != 0) {
            boolean share = (a.countryBits & b.countryBits) != 0;
            most += share ? Affinity.SAME_COUNTRY : Affinity.OTHER_COUNTRIES;
        }
        return most;
    }
}
