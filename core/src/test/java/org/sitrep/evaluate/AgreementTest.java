// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The worked examples of Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). */
class AgreementTest {

    /** Units from the rows of coders, one character a unit; a full stop is a missing value. */
    private static List<List<Double>> units(String... coders) {
        List<List<Double>> units = new ArrayList<>();
        for (int u = 0; u < coders[0].length(); u++) {
            List<Double> unit = new ArrayList<>();
            for (String coder : coders) {
                if (coder.charAt(u) != '.') {
                    unit.add((double) coder.charAt(u));
                }
            }
            units.add(unit);
        }
        return units;
    }

    private static List<List<Double>> numbers(String... coders) {
        return units(coders).stream()
                .map(unit -> unit.stream().map(value -> value - '0').toList())
                .toList();
    }

    private static final String[] FOUR = {
        "123321412...", "1233224125.3", ".3332342251.", "12332441251."
    };

    @Test
    void twoCodersAndTwoValues() {
        assertThat(Agreement.alpha(units("0100000010", "1110010000"), Agreement::nominal))
                .hasValueSatisfying(alpha -> assertThat(alpha).isCloseTo(0.095, within(0.0005)));
    }

    @Test
    void twoCodersAndNominalValues() {
        assertThat(Agreement.alpha(units("aabbdcccedda", "babbbccceddd"), Agreement::nominal))
                .hasValueSatisfying(alpha -> assertThat(alpha).isCloseTo(0.692, within(0.0005)));
    }

    @Test
    void fourCodersWithMissingValuesNominal() {
        assertThat(Agreement.alpha(numbers(FOUR), Agreement::nominal))
                .hasValueSatisfying(alpha -> assertThat(alpha).isCloseTo(0.743, within(0.0005)));
    }

    @Test
    void fourCodersWithMissingValuesInterval() {
        assertThat(Agreement.alpha(numbers(FOUR), Agreement::interval))
                .hasValueSatisfying(alpha -> assertThat(alpha).isCloseTo(0.849, within(0.0005)));
    }

    @Test
    void fourCodersWithMissingValuesRatio() {
        assertThat(Agreement.alpha(numbers(FOUR), Agreement::ratio))
                .hasValueSatisfying(alpha -> assertThat(alpha).isCloseTo(0.797, within(0.0005)));
    }

    @Test
    void whatAllCallTheSameHasNoAlpha() {
        assertThat(Agreement.alpha(units("aa", "aa"), Agreement::nominal)).isEmpty();
        assertThat(Agreement.alpha(List.<List<Double>>of(), Agreement::nominal))
                .isEqualTo(Optional.empty());
    }

    @Test
    void setsDifferByWhatTheyDoNotShare() {
        assertThat(Agreement.jaccard(Set.of("MLI MIL", "CVL"), Set.of("CVL")))
                .isCloseTo(0.5, within(1e-9));
        assertThat(Agreement.jaccard(Set.of(), Set.of())).isZero();
    }
}
