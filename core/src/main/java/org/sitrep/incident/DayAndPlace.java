// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.List;
import org.sitrep.model.Toponym;

/** What the days and the places of two tellings speak for or against their being one happening. */
final class DayAndPlace {
    /** The most points that places can give. */
    static final double MOST_PLACES = 1.5;

    /** Reports of which neither day nor event time is known may be of twin happenings. */
    private static final double UNDATED = -0.5; // measured on near-twins

    /** Two days, more than a week apart, that both reports tell: hardly one happening. */
    private static final double APART = -4; // gva: B3 precision .938 to .939, F1 .9111 to .9114

    /** Kilometres beyond which two places are two, however roughly they are named. */
    private static final double FAR = 100; // guess

    /** A war, and what is done on a day of it. */
    private static final double WAR = -2; // guess

    /** The day that one tells is the day of the other's report, or of both reports. */
    private static final double HALF_DATED = 0.6; // measured: docs/adr/0027

    private static final double REPORTS = 0.3; // guess: two reports of the same days

    /** What one dates to the day after the other was written: clocks differ, but seldom. */
    private static final double THE_DAY_AFTER = -3; // measured: docs/adr/0027

    private DayAndPlace() {}

    /** Days between two periods; 0 when they overlap; below 0 when one is not told. */
    static long gap(Traits a, Traits b) {
        if (a.from == Traits.UNKNOWN || b.from == Traits.UNKNOWN) {
            return -1;
        }
        return Math.max(0, Math.max(a.from, b.from) - Math.min(a.until, b.until));
    }

    /** Whether the places of both are told, or the days. */
    static boolean areTold(Traits a, Traits b) {
        return (a.placed && b.placed) || gap(a, b) >= 0;
    }

    /**
     * Whether two tellings say themselves that they are of two happenings: of days farther apart
     * than sources differ, or of places.
     *
     * @param days that two accounts of one happening may lie apart
     */
    static boolean areApart(Traits a, Traits b, int days) {
        if (a.exact && b.exact && gap(a, b) > days) {
            return true;
        }
        return a.precise && b.precise && (abroad(a, b) || isBeyond(reach(a, b), a, b));
    }

    /** Whether one is of a day and the other of years: a battle is not the war. */
    static boolean ofCampaign(Traits a, Traits b) {
        return a.timed && b.timed && a.campaign != b.campaign && !a.lastsWith(b);
    }

    static double time(Traits a, Traits b) {
        long gap = gap(a, b);
        if (gap < 0) {
            return reports(a.reported, b.reported);
        }
        boolean both = a.exact && b.exact;
        if (gap > 1 && a.lastsWith(b)) {
            int lasting = a.state.map(States.Mark::days).orElse(0);
            return both && gap > 31 ? Affinity.NEVER : gap <= lasting ? 0 : -3;
        }
        if (ofCampaign(a, b)) {
            return WAR;
        }
        if (gap > 31) {
            return both ? Affinity.NEVER : -3;
        }
        if (gap <= 1) {
            return both ? 1 : a.exact || b.exact ? HALF_DATED : REPORTS;
        }
        if (gap <= 3) {
            return both ? -1 : 0;
        }
        return !both ? -1 : gap > 7 ? APART : -2;
    }

    /** What the days of two reports speak that do not say when it was. */
    private static double reports(long first, long second) {
        if (first == Traits.UNKNOWN || second == Traits.UNKNOWN) {
            return UNDATED;
        }
        long days = Math.abs(first - second);
        return days <= 3 ? REPORTS : days <= 7 ? 0 : days <= 31 ? -1 : -2;
    }

    /** What one report dates to a day on which the other had been written speaks against both. */
    static double late(Traits a, Traits b) {
        long late = Math.max(after(a, b), after(b, a));
        return late > 1 ? Affinity.NEVER : late == 1 ? THE_DAY_AFTER : 0;
    }

    /** Days that the one took place after the other, as done, was written of; 0 if it did not. */
    private static long after(Traits a, Traits b) {
        boolean told =
                a.exact && a.from != Traits.UNKNOWN && b.reported != Traits.UNKNOWN && !b.future;
        return told ? Math.max(0, a.from - b.reported) : 0;
    }

    /** Where one telling names no place, the places of the reports speak, if only against. */
    static double scenes(Digest one, Digest two) {
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

    /** What the places of two tellings speak, both of which tell one. */
    static double places(Traits a, Traits b) {
        if (abroad(a, b)) {
            return -3;
        }
        if (!a.precise || !b.precise) {
            if (isBeyond(a.radius + b.radius + FAR, a, b)) {
                return -1.5;
            }
            return a.admin1 != 0 && a.admin1 == b.admin1 ? 0.6 : 0.2;
        }
        if (isWithin(reach(a, b), a, b)) {
            return MOST_PLACES;
        }
        return isWithin(FAR, a, b) ? 0 : -1.5;
    }

    private static boolean abroad(Traits a, Traits b) {
        return a.country != 0 && b.country != 0 && a.country != b.country;
    }

    /** Kilometres within which two places may be one. */
    private static double reach(Traits a, Traits b) {
        return 25 + Math.min(50, a.radius + b.radius); // guess
    }

    private static boolean isBeyond(double kilometres, Traits a, Traits b) {
        int order = Geometry.compare(chord(a, b), kilometres);
        return order == 0 ? kilometres(a, b) > kilometres : order > 0;
    }

    private static boolean isWithin(double kilometres, Traits a, Traits b) {
        int order = Geometry.compare(chord(a, b), kilometres);
        return order == 0 ? kilometres(a, b) <= kilometres : order < 0;
    }

    /** The square of the chord between the places. */
    private static double chord(Traits a, Traits b) {
        double x = a.x - b.x;
        double y = a.y - b.y;
        double z = a.z - b.z;
        return x * x + y * y + z * z;
    }

    private static double kilometres(Traits a, Traits b) {
        return Geometry.kilometres(a.place.orElseThrow(), b.place.orElseThrow());
    }

    static boolean isPrecise(Toponym toponym) {
        return toponym.resolution().compareTo(Toponym.Resolution.ADMIN2) <= 0;
    }
}
