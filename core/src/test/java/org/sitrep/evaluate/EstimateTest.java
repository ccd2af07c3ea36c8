// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EstimateTest {

    /**
     * The treated mice of Efron and Tibshirani (1993), table 2.1: the mean survival is 86.86 days,
     * and the bootstrap's standard error of it goes to 23.36 (table 2.2: 23.02 for 1000 draws).
     */
    @Test
    void theSpreadOfTheDrawsIsThatOfTheTextbooksMice() {
        List<double[]> mice = new ArrayList<>();
        for (double days : new double[] {94, 197, 16, 38, 99, 141, 23}) {
            mice.add(new double[] {days, 1});
        }
        double[] means = Estimate.draws(mice, List.of(s -> s[0] / s[1]), 20_000)[0];
        double mean = Arrays.stream(means).average().orElseThrow();
        double variance =
                Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / (means.length - 1);

        assertThat(mean).isCloseTo(86.86, within(0.7));
        assertThat(Math.sqrt(variance)).isCloseTo(23.36, within(0.5));
    }

    /** 80 of 100: a binomial share has the standard error 0.04, and 1.96 of them on each side. */
    @Test
    void theIntervalHoldsTheMiddleOfTheDraws() {
        List<double[]> units = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            units.add(new double[] {i < 80 ? 1 : 0, 1, 1});
        }
        Estimate estimate = Estimate.of(units, List.of(s -> s[0] / s[1])).getFirst();

        assertThat(estimate.value()).hasValue(0.8);
        assertThat(estimate.low()).isCloseTo(0.722, within(0.02));
        assertThat(estimate.high()).isCloseTo(0.878, within(0.02));
        assertThat(Estimate.of(units, List.of(s -> s[0] / s[1])).getFirst()).isEqualTo(estimate);
    }

    @Test
    void nothingToCountIsNoFigure() {
        assertThat(Estimate.of(List.of(), List.of(s -> s[0] / s[1])).getFirst().value())
                .isEqualTo(Optional.empty());
        assertThat(Figures.percent(Score.of("x", List.of(), Optional.empty()).f1())).isEqualTo("-");
    }
}
