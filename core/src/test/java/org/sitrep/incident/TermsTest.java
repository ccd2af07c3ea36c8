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
    void isASetInOrder() {
        Terms terms = Terms.of(List.of("well", "dune", "well"));
        assertThat(terms).containsExactly("dune", "well").isEqualTo(Set.of("well", "dune"));
        assertThat(terms.contains("well")).isTrue();
        assertThat(terms.contains("rain")).isFalse();
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
