// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LaneScoresTest {
    private static final int LABELS = 7;
    private static final int[] ALL = {0, 1, 2, 3, 4, 5, 6};

    private final LaneScores scores = new LaneScores(LABELS);

    private void add(int label, int units) {
        scores.lanes()[label / LaneScores.LANES] += LaneScores.inLane(label, units);
    }

    /** Scores with these units for the first labels; the others are far below. */
    private LaneScores with(int... units) {
        scores.clear();
        for (int label = 0; label < LABELS; label++) {
            add(label, label < units.length ? units[label] : -9000);
        }
        return scores;
    }

    @Test
    void eachLaneHoldsTheSumOfItsOwnNumbersAboveAndBelowZero() {
        Random random = new Random(7);
        int[] sums = new int[LABELS];
        scores.clear();
        for (int i = 0; i < 2000; i++) {
            int label = random.nextInt(LABELS);
            int units = random.nextInt(201) - 100;
            if (Math.abs(sums[label] + units) < Short.MAX_VALUE) {
                sums[label] += units;
                add(label, units);
            }
        }
        for (int label : ALL) {
            assertThat(scores.score(label)).isEqualTo(sums[label]);
        }
    }

    @Test
    void aLaneMayOverflowOnTheWayWhenItsSumDoesNot() {
        scores.clear();
        add(1, 30_000);
        add(1, 30_000);
        add(1, -45_000);
        assertThat(scores.score(1)).isEqualTo(15_000);
        assertThat(scores.score(0)).isZero();
        assertThat(scores.score(2)).isZero();
    }

    @Test
    void weightsAreRoundedToTheNearestUnit() {
        assertThat(LaneScores.rounded(0.26f, 10)).isEqualTo(3);
        assertThat(LaneScores.rounded(0.24f, 10)).isEqualTo(2);
        assertThat(LaneScores.rounded(-0.26f, 10)).isEqualTo(-3);
        assertThat(LaneScores.rounded(-0.24f, 10)).isEqualTo(-2);
        assertThat(LaneScores.rounded(0, 10)).isZero();
    }

    @Test
    void theBestIsSafeOnlyWhenItLeadsByMoreThanTheRoundingExplains() {
        assertThat(with(10, 500, 90).safeBest(ALL)).isEqualTo(1);
        scores.count(400);
        assertThat(scores.safeBest(ALL)).isEqualTo(1);
        scores.count(9);
        assertThat(scores.safeBest(ALL)).isNegative();
        assertThat(scores.safeBest(new int[] {0, 1, 6})).isEqualTo(1);
    }

    @Test
    void whatIsNoCandidateIsNeitherChosenNorNear() {
        LaneScores some = with(800, 500, 799);
        assertThat(some.safeBest(ALL)).isNegative();
        assertThat(some.safeBest(new int[] {1, 2})).isEqualTo(2);
        assertThat(some.safeBest(new int[] {1})).isEqualTo(1);
    }

    @Test
    void sumsThatWereKeptAddUp() {
        LaneScores.Kept kept = new LaneScores.Kept(LABELS);
        kept.begin(3);
        with(5, -6).count(2);
        kept.put(0, scores);
        with(-8, 20).count(3);
        kept.put(2, scores);
        assertThat(kept.has(1)).isFalse();
        assertThat(kept.has(2)).isTrue();
        scores.begin(kept, 0, kept, 2);
        assertThat(scores.score(0)).isEqualTo(-3);
        assertThat(scores.score(1)).isEqualTo(14);
        assertThat(scores.margin()).isEqualTo(7);
        kept.begin(2);
        assertThat(kept.has(0)).isFalse();
    }
}
