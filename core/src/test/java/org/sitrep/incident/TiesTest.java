// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TiesTest {
    private static final String MARKET =
            "An air strike on the livestock market of Tessit killed traders from Labbezanga.";
    private static final String BUS =
            "Students in Segou marched against dearer bus fares and blocked the bridge.";

    private static Digest digest(String id, String text, int day) {
        return Digest.of(
                new Report(id, text).day(day).coded(),
                0,
                CommonWords.bundled(),
                States.bundled(),
                LightWords.bundled());
    }

    private static Likeness likeness(List<Digest> digests) {
        return new Likeness(digests, CollectionCounts.of(digests));
    }

    @Test
    void daysAndNumbersThatDifferTakeFromTheLikeness() {
        Digest report = digest("a", MARKET + " 14 died", 6);
        assertThat(Ties.alike(1, report, digest("b", MARKET + " 14 died", 9))).isEqualTo(1);
        assertThat(Ties.alike(1, report, digest("b", MARKET, 10))).isEqualTo(0.9);
        assertThat(Ties.alike(1, report, digest("b", MARKET, 14))).isEqualTo(0.6);
        assertThat(Ties.alike(0.5, report, digest("b", MARKET + " 9 died", 14)))
                .isCloseTo(0.5 * 0.6 * 0.8, within(1e-12));
    }

    @Test
    void aTieIsTheSameFromBothEnds() {
        List<Digest> digests = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            digests.add(digest("r" + i, (i % 3 == 0 ? BUS : MARKET) + " " + i, 6 + i));
        }
        Likeness likeness = likeness(digests);
        Ties ties = new Ties(likeness, digests);
        int tied = 0;
        for (int d = 0; d < digests.size(); d++) {
            int[] before = ties.before(d);
            for (int k = 0; k < before.length; k++) {
                boolean after = contains(ties.after(before[k]), d);
                assertThat(after).isEqualTo(ties.isTie(d, k));
                if (after) {
                    tied++;
                    Digest one = digests.get(before[k]);
                    double alike = Ties.alike(likeness.values(d)[k], one, digests.get(d));
                    assertThat(ties.sumAfter(before[k], d)).isEqualTo(ties.sum(d, k));
                    assertThat(ties.sum(d, k) * Ties.UNIT).isCloseTo(alike, within(1e-11));
                }
            }
        }
        assertThat(tied).isGreaterThanOrEqualTo(6); // the four on buses at least
    }

    @Test
    void reportsThatNothingMakesAStoryAreNotTied() {
        List<Digest> digests = List.of(digest("a", MARKET, 6), digest("b", BUS, 6));
        Ties ties = new Ties(likeness(digests), digests);
        assertThat(ties.before(1)).isEmpty();
        assertThat(ties.after(0)).isEmpty();
    }

    private static boolean contains(int[] documents, int document) {
        for (int each : documents) {
            if (each == document) {
                return true;
            }
        }
        return false;
    }
}
