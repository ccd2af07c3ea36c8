// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Groups of reports on one story: reports that are alike, of about the same days, and that play in
 * the same places. A story is not a happening: it says which reports are likely to tell of the same
 * ones.
 *
 * <p>Average linkage (Sokal and Michener 1958) over the pairs that are alike at all: two groups are
 * joined when their reports are alike on the whole, so that one report that stands between two
 * stories does not make them one. Two groups that are both large enough to be stories must besides
 * be about as alike as the reports within them are (relative closeness, Karypis et al. 1999): two
 * earthquakes on one island, or two arrests in one team, are told in much the same words, but each
 * in its own more so.
 */
final class Stories {
    /** Mean likeness from which on two groups are of one story: docs/adr/0017-stories.md. */
    static final double ENOUGH = 0.09;

    /** Reports from which on a group is a story whose own closeness is known. */
    private static final int STORY = 4; // measured with the next

    /** How alike two stories must be, by the closeness within the looser of them, to be one. */
    private static final double CLOSE = 0.6; // measured: docs/adr/0017-stories.md

    /** Other numbers in the first lines speak against one story. */
    private static final double NUMBERS_FACTOR = 0.8; // measured: docs/adr/0017-stories.md

    /** Precise places farther apart, in kilometres, speak against one story. */
    private static final double FAR = 100; // guess

    private static final double FAR_FACTOR = 0.7; // measured: docs/adr/0017-stories.md

    /** Likenesses are added up as whole numbers of this, so that their order does not matter. */
    private static final double UNIT = 0x1p-40;

    private static final double[] NONE = {};
    private static final int[] NOBODY = {};
    private static final long[] NOTHING = {};

    private final Likeness likeness;
    private final List<Digest> digests;

    /**
     * Of each group the groups that it has links with, by the names that they had when the links
     * were made: they may have been joined to others since. Empty once it was joined itself.
     */
    private final int[][] others;

    /** Of each group the sums of likeness with those. */
    private final long[][] sums;

    /** Of each group the sum of likeness between its own reports. */
    private final long[] within;

    /** Sums by group while two groups are joined; 0 otherwise. */
    private final long[] gathered;

    private final int[] touched;
    private final int[] sizes;
    private final int[] joinedTo;

    /**
     * Two groups when they were looked at.
     *
     * @param mean their mean likeness
     * @param reports how many reports both had together
     */
    private record Link(double mean, long sum, int a, int b, int reports) {}

    private Stories(Likeness likeness, List<Digest> digests) {
        this.likeness = likeness;
        this.digests = digests;
        sizes = new int[digests.size()];
        joinedTo = new int[digests.size()];
        within = new long[digests.size()];
        gathered = new long[digests.size()];
        touched = new int[digests.size()];
        others = new int[digests.size()][];
        sums = new long[digests.size()][];
    }

    /** The story of each document: the place of its first document. */
    static int[] of(Likeness likeness, List<Digest> digests) {
        return new Stories(likeness, digests).join();
    }

    private int[] join() {
        PriorityQueue<Link> queue =
                new PriorityQueue<>(
                        Comparator.comparingDouble((Link link) -> -link.mean())
                                .thenComparingInt(Link::a)
                                .thenComparingInt(Link::b));
        link(queue);
        for (Link link = queue.poll(); link != null; link = queue.poll()) {
            boolean alive = joinedTo[link.a()] == link.a() && joinedTo[link.b()] == link.b();
            if (alive && link.reports() == sizes[link.a()] + sizes[link.b()] && isClose(link)) {
                merge(link, queue);
            }
        }
        int[] story = new int[joinedTo.length];
        for (int d = 0; d < story.length; d++) {
            // Groups are named by their first document, so what it was joined to comes before it.
            story[d] = joinedTo[d] == d ? d : story[joinedTo[d]];
        }
        return story;
    }

    /** Links each document with those of its part, and offers the pairs that make a story. */
    private void link(PriorityQueue<Link> queue) {
        double[][] alike = alike();
        int[] parts = parts(alike, likeness);
        int[] degrees = new int[sizes.length];
        for (int d = 0; d < sizes.length; d++) {
            sizes[d] = 1;
            joinedTo[d] = d;
            for (int other : likeness.before(d)) {
                if (root(parts, other) == root(parts, d)) {
                    degrees[d]++;
                    degrees[other]++;
                }
            }
        }
        for (int d = 0; d < sizes.length; d++) {
            others[d] = new int[degrees[d]];
            sums[d] = new long[degrees[d]];
        }
        for (int d = 0; d < sizes.length; d++) {
            int[] before = likeness.before(d);
            for (int k = 0; k < before.length; k++) {
                if (root(parts, before[k]) == root(parts, d)) {
                    long sum = Math.round(alike[d][k] / UNIT);
                    add(d, --degrees[d], before[k], sum);
                    add(before[k], --degrees[before[k]], d, sum);
                    offer(queue, before[k], d, sum);
                }
            }
            alike[d] = NONE;
        }
    }

    private void add(int group, int place, int other, long sum) {
        others[group][place] = other;
        sums[group][place] = sum;
    }

    /** The likeness of each document with each of those before it, with days and places. */
    private double[][] alike() {
        double[][] alike = new double[sizes.length][];
        for (int d = 0; d < alike.length; d++) {
            int[] before = likeness.before(d);
            float[] values = likeness.values(d);
            alike[d] = new double[before.length];
            for (int k = 0; k < before.length; k++) {
                int other = before[k];
                alike[d][k] = alike(values[k], digests.get(other), digests.get(d));
            }
        }
        return alike;
    }

    /**
     * Parts of the collection between which no pair reaches what makes a story. No mean over such
     * pairs does either, so that no story lies in two parts, and links between them need not be
     * kept.
     */
    private static int[] parts(double[][] alike, Likeness likeness) {
        int[] parts = new int[alike.length];
        for (int d = 0; d < parts.length; d++) {
            parts[d] = d;
            int[] before = likeness.before(d);
            for (int k = 0; k < before.length; k++) {
                if (alike[d][k] >= ENOUGH) {
                    int one = root(parts, before[k]);
                    int two = root(parts, d);
                    parts[Math.max(one, two)] = Math.min(one, two);
                }
            }
        }
        return parts;
    }

    private static int root(int[] parts, int document) {
        int at = document;
        while (parts[at] != at) {
            parts[at] = parts[parts[at]];
            at = parts[at];
        }
        return at;
    }

    private void offer(PriorityQueue<Link> queue, int a, int b, long sum) {
        double mean = sum * UNIT / ((double) sizes[a] * sizes[b]);
        if (mean >= ENOUGH) {
            queue.add(new Link(mean, sum, Math.min(a, b), Math.max(a, b), sizes[a] + sizes[b]));
        }
    }

    /** Whether two stories are about as alike as the reports of the looser one are. */
    private boolean isClose(Link link) {
        if (sizes[link.a()] < STORY || sizes[link.b()] < STORY) {
            return true;
        }
        return link.mean() >= CLOSE * Math.min(closeness(link.a()), closeness(link.b()));
    }

    /** The mean likeness of the pairs within a group of two or more. */
    private double closeness(int group) {
        return within[group] * UNIT / (sizes[group] * (sizes[group] - 1.0) / 2);
    }

    private void merge(Link link, PriorityQueue<Link> queue) {
        int into = link.a();
        int from = link.b();
        joinedTo[from] = into;
        within[into] += within[from] + link.sum();
        int count = gather(from, into, gather(into, into, 0));
        others[from] = NOBODY;
        sums[from] = NOTHING;
        others[into] = Arrays.copyOf(touched, count);
        sums[into] = new long[count];
        sizes[into] += sizes[from];
        for (int k = 0; k < count; k++) {
            sums[into][k] = gathered[touched[k]];
            gathered[touched[k]] = 0;
            offer(queue, into, touched[k], sums[into][k]);
        }
    }

    /**
     * Adds up the links of a group by what the others have become.
     *
     * @param into the group that is made, with which it needs no links
     * @param found how many others there are already
     * @return how many there are now
     */
    private int gather(int group, int into, int found) {
        int count = found;
        for (int k = 0; k < others[group].length; k++) {
            int other = root(joinedTo, others[group][k]);
            if (other != into) {
                if (gathered[other] == 0) {
                    touched[count++] = other;
                }
                gathered[other] += sums[group][k];
            }
        }
        return count;
    }

    /**
     * What the likeness of two reports counts for their being of one story, with days, places and
     * numbers: no more than the likeness.
     */
    static double alike(double likeness, Digest a, Digest b) {
        return likeness * days(a.day(), b.day()) * (places(a, b) * numbers(a, b));
    }

    /** Reports of the same days speak of the same happening; later ones of another, or of court. */
    private static double days(Optional<Long> first, Optional<Long> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return 1;
        }
        long gap = Math.abs(first.get() - second.get());
        return gap <= 3 ? 1 : gap <= 7 ? 0.9 : gap <= 31 ? 0.6 : 0.3; // guess
    }

    private static double places(Digest a, Digest b) {
        return a.scenes().isBeyond(FAR, b.scenes()) ? FAR_FACTOR : 1;
    }

    /** Magnitudes, ages, tolls and days: of one happening reports have some in common. */
    private static double numbers(Digest a, Digest b) {
        boolean told = !a.numbers().isEmpty() && !b.numbers().isEmpty();
        return told && !a.numbers().meets(b.numbers()) ? NUMBERS_FACTOR : 1;
    }
}
