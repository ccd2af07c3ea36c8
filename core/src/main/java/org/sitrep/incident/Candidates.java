// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.incident.Joiner.Pair;

/**
 * Finds the pairs of tellings for which enough speaks, among those of reports that are alike.
 *
 * <p>Nearly all pairs are of two stories and differ in something simple: {@link Ceiling} tells them
 * apart, and {@link Affinity} is asked about those that are left.
 */
final class Candidates {
    private final Likeness likeness;
    private final Affinity affinity;
    private final List<Digest> digests;

    /** The tellings of each document, and their traits; and the place of its first telling. */
    private final Telling[][] tellings;

    private final Traits[][] traits;
    private final int[] places;

    /** The kinds and the words of each document, by their bits. */
    private final long[] kinds;

    private final long[] triggers;

    /** The same of each telling, side by side, since three of four pairs have neither in common. */
    private final long[] ownKinds;

    private final long[] ownTriggers;
    private final List<Pair> found = new ArrayList<>();

    private Candidates(
            Likeness likeness, Affinity affinity, List<Digest> digests, List<Telling> all) {
        this.likeness = likeness;
        this.affinity = affinity;
        this.digests = digests;
        tellings = new Telling[digests.size()][];
        traits = new Traits[digests.size()][];
        places = new int[digests.size()];
        kinds = new long[digests.size()];
        triggers = new long[digests.size()];
        ownKinds = new long[all.size()];
        ownTriggers = new long[all.size()];
        int next = 0;
        for (int d = 0; d < tellings.length; d++) {
            Digest digest = digests.get(d);
            places[d] = next;
            tellings[d] = new Telling[digest.tellings().size()];
            traits[d] = new Traits[tellings[d].length];
            for (int t = 0; t < tellings[d].length; t++) {
                Telling telling = all.get(next);
                tellings[d][t] = telling;
                traits[d][t] = telling.traits();
                ownKinds[next] = Terms.of(telling.kinds().toList()).bits();
                ownTriggers[next++] = telling.traits().triggerBits;
            }
            kinds[d] = digest.kinds().bits();
            triggers[d] = digest.triggers().bits();
        }
    }

    /**
     * The pairs, in the order of their documents.
     *
     * @param tellings of all documents, one document after the other
     */
    static List<Pair> of(
            Likeness likeness, Affinity affinity, List<Digest> digests, List<Telling> tellings) {
        Candidates candidates = new Candidates(likeness, affinity, digests, tellings);
        for (int d = 0; d < digests.size(); d++) {
            candidates.seek(d);
        }
        return candidates.found;
    }

    /** Whether two reports of two stories have tellings of one happening. */
    static boolean meet(Digest a, Digest b, double alike) {
        for (Telling one : a.tellings()) {
            for (Telling two : b.tellings()) {
                if (Ceiling.mayReach(one.traits(), two.traits(), alike)
                        && Affinity.of(one, two, a, b, 0, alike) >= Affinity.ENOUGH) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Looks at the tellings of a document with those of the documents before it. */
    private void seek(int document) {
        int[] before = likeness.before(document);
        float[] alike = likeness.values(document);
        for (int k = 0; k < before.length; k++) {
            int other = before[k];
            int story = affinity.story(other, document);
            if (story > 0) {
                compare(other, document, story, alike[k]);
            } else if ((kinds[other] & kinds[document]) != 0
                    || (triggers[other] & triggers[document]) != 0) {
                compare(other, document, alike[k]);
            }
        }
    }

    private void compare(int one, int two, int story, double alike) {
        for (int a = 0; a < tellings[one].length; a++) {
            for (int b = 0; b < tellings[two].length; b++) {
                offer(one, a, two, b, story, alike);
            }
        }
    }

    /** The same for documents of two stories. */
    private void compare(int one, int two, double alike) {
        Traits[] first = traits[one];
        Traits[] second = traits[two];
        for (int a = 0; a < first.length; a++) {
            long kind = ownKinds[places[one] + a];
            long trigger = ownTriggers[places[one] + a];
            for (int b = 0; b < second.length; b++) {
                int place = places[two] + b;
                boolean may = ((kind & ownKinds[place]) | (trigger & ownTriggers[place])) != 0;
                if (may && Ceiling.mayReach(first[a], second[b], alike)) {
                    offer(one, a, two, b, 0, alike);
                }
            }
        }
    }

    private void offer(int one, int a, int two, int b, int story, double alike) {
        Telling first = tellings[one][a];
        Telling second = tellings[two][b];
        double points =
                Affinity.of(first, second, digests.get(one), digests.get(two), story, alike);
        if (points >= Affinity.ENOUGH) {
            found.add(new Pair(places[one] + a, places[two] + b, points));
        }
    }
}
