// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final int[] ALL = {0, 1, 2};

    @Test
    void theBestIsChosenAndOfEqualsTheFirst() {
        assertThat(Choice.best(new float[] {1, 3, 2}, ALL)).isEqualTo(1);
        assertThat(Choice.best(new float[] {1, 3, 3}, ALL)).isEqualTo(1);
        assertThat(Choice.best(new float[] {1, 3, 3}, new int[] {2, 1})).isEqualTo(2);
    }

    @Test
    void whatIsNoCandidateIsNotChosen() {
        assertThat(Choice.best(new float[] {9, 3, 2}, new int[] {1, 2})).isEqualTo(1);
    }
}
