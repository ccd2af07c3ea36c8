// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.Arrays;
import java.util.List;

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
    /** Reports from which on a group is a story whose own closeness is known. */
    private static final int STORY = 4; // measured with the next

    /** How alike two stories must be, by the closeness within the looser of them, to be one. */
    private static final double CLOSE = 0.6; // measured: docs/adr/0017-stories.md

    private static final int[] NOBODY = {};
    private static final long[] NOTHING = {};

    private final Ties ties;
    private final LinkQueue queue = new LinkQueue();

    /**
     * Of each group of several reports the groups that it has links with, by the names that they
     * had when the links were made: they may have been joined to others since. Empty before it was
     * made, and again once it was joined itself or is done; the links of a report alone are its
     * ties.
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
     * Groups that are alike enough to no other: of a mean over several groups none is above all of
     * them, so that they will never be joined, and nobody need keep links with them.
     */
    private final boolean[] done;

    private Stories(Ties ties, int reports) {
        this.ties = ties;
        sizes = new int[reports];
        joinedTo = new int[reports];
        done = new boolean[reports];
        within = new long[reports];
        gathered = new long[reports];
        touched = new int[reports];
        others = new int[reports][];
        sums = new long[reports][];
        for (int d = 0; d < reports; d++) {
            sizes[d] = 1;
            joinedTo[d] = d;
            others[d] = NOBODY;
            sums[d] = NOTHING;
        }
    }

    /** The story of each document: the place of its first document. */
    static int[] of(Likeness likeness, List<Digest> digests) {
        return new Stories(new Ties(likeness, digests), digests.size()).join();
    }

    private int[] join() {
        for (int d = 0; d < sizes.length; d++) {
            int[] before = ties.before(d);
            for (int k = 0; k < before.length; k++) {
                if (ties.isTie(d, k)) {
                    offer(before[k], d, ties.sum(d, k));
                }
            }
        }
        while (!queue.isEmpty()) {
            double mean = queue.mean();
            int a = queue.first();
            int b = queue.second();
            int reports = queue.reports();
            queue.remove();
            boolean alive = joinedTo[a] == a && joinedTo[b] == b;
            if (alive && reports == sizes[a] + sizes[b] && isClose(mean, a, b)) {
                merge(a, b);
            }
        }
        int[] story = new int[joinedTo.length];
        for (int d = 0; d < story.length; d++) {
            // Groups are named by their first document, so what it was joined to comes before it.
            story[d] = joinedTo[d] == d ? d : story[joinedTo[d]];
        }
        return story;
    }

    /** Whether a group is joined to another by now, and to which. */
    private int root(int document) {
        int at = document;
        while (joinedTo[at] != at) {
            joinedTo[at] = joinedTo[joinedTo[at]];
            at = joinedTo[at];
        }
        return at;
    }

    /** Queues two groups if they may be one story; returns whether. */
    private boolean offer(int a, int b, long sum) {
        double mean = sum * Ties.UNIT / ((double) sizes[a] * sizes[b]);
        if (mean >= Ties.ENOUGH) {
            queue.add(mean, Math.min(a, b), Math.max(a, b), sizes[a] + sizes[b]);
            return true;
        }
        return false;
    }

    /** Whether two stories are about as alike as the reports of the looser one are. */
    private boolean isClose(double mean, int a, int b) {
        if (sizes[a] < STORY || sizes[b] < STORY) {
            return true;
        }
        return mean >= CLOSE * Math.min(closeness(a), closeness(b));
    }

    /** The mean likeness of the pairs within a group of two or more. */
    private double closeness(int group) {
        return within[group] * Ties.UNIT / (sizes[group] * (sizes[group] - 1.0) / 2);
    }

    private void merge(int into, int from) {
        int count = gather(from, gather(into, 0));
        within[into] += within[from] + gathered[into];
        gathered[into] = 0;
        gathered[from] = 0;
        joinedTo[from] = into;
        others[from] = NOBODY;
        sums[from] = NOTHING;
        sizes[into] += sizes[from];
        keep(into, from, count);
    }

    /**
     * Writes down what was gathered as the links of a group, and offers the pairs that it makes.
     */
    private void keep(int into, int from, int count) {
        int kept = 0;
        for (int k = 0; k < count; k++) {
            if (touched[k] != into && touched[k] != from) {
                touched[kept++] = touched[k];
            }
        }
        others[into] = Arrays.copyOf(touched, kept);
        sums[into] = new long[kept];
        boolean open = false;
        for (int k = 0; k < kept; k++) {
            sums[into][k] = gathered[touched[k]];
            gathered[touched[k]] = 0;
            open |= offer(into, touched[k], sums[into][k]);
        }
        if (!open) {
            done[into] = true;
            others[into] = NOBODY;
            sums[into] = NOTHING;
        }
    }

    /**
     * Adds up the links of a group by what the others have become.
     *
     * @param found how many others there are already
     * @return how many there are now
     */
    private int gather(int group, int found) {
        int count = found;
        for (int k = 0; k < others[group].length; k++) {
            count = gather(others[group][k], sums[group][k], count);
        }
        return sizes[group] > 1 ? count : gatherTies(group, count);
    }

    private int gatherTies(int document, int found) {
        int count = found;
        int[] before = ties.before(document);
        for (int k = 0; k < before.length; k++) {
            if (ties.isTie(document, k)) {
                count = gather(before[k], ties.sum(document, k), count);
            }
        }
        for (int later : ties.after(document)) {
            count = gather(later, ties.sumAfter(document, later), count);
        }
        return count;
    }

    private int gather(int other, long sum, int found) {
        int root = root(other);
        int count = found;
        if (done[root]) {
            return count;
        }
        if (gathered[root] == 0) {
            touched[count++] = root;
        }
        gathered[root] += sum;
        return count;
    }
}
