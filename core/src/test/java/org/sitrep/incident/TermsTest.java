// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TermsTest {
    @Test
    void aSetWithoutWordsHasNoBitsAndMeetsNone() {
        assertThat(Terms.of(List.of()).isEmpty()).isTrue();
        assertThat(Terms.NONE.bits()).isZero();
        assertThat(Terms.of(List.of("well")).isEmpty()).isFalse();
        assertThat(Terms.NONE.meets(Terms.of(List.of("well")))).isFalse();
    }

    @Test
    void aUnionMeetsWhatOneOfItsSetsMeets() {
        Terms both = Terms.union(List.of(Terms.of(List.of("well")), Terms.of(List.of("dune"))));
        assertThat(both.meets(Terms.of(List.of("dune", "rain")))).isTrue();
        assertThat(both.meets(Terms.of(List.of("rain")))).isFalse();
    }

    @Test
    void setsMeetWhenTheyHaveAWordInCommon() {
        Random random = new Random(4);
        int met = 0;
        for (int round = 0; round < 2000; round++) {
            Set<String> one = words(random);
            Set<String> two = words(random);
            boolean meets = !Collections.disjoint(one, two);
            assertThat(Terms.of(one).meets(Terms.of(two))).isEqualTo(meets);
            if (meets) {
                assertThat(Terms.of(one).bits() & Terms.of(two).bits()).isNotZero();
            }
            met += meets ? 1 : 0;
        }
        assertThat(met).isBetween(200, 1800);
    }

    private static Set<String> words(Random random) {
        Set<String> words = new TreeSet<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            words.add("w" + random.nextInt(20));
        }
        return words;
    }
}
