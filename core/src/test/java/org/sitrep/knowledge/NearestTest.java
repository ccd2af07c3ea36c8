// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void distanceCountsAddedLostChangedAndSwappedLetters() {
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3); // the textbook's example
        assertThat(Nearest.distance("assualt", "assault")).isEqualTo(1);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("abc", "abc")).isZero();
    }

    @Test
    void theNearestIsNamedWhateverItsCase() {
        assertThat(Nearest.to("asault", List.of("ASSAULT", "AID"))).hasValue("ASSAULT");
        assertThat(Nearest.hint("subjct", List.of("subject", "object")))
                .isEqualTo("; did you mean subject?");
    }

    @Test
    void whatIsFarFromAllIsNotGuessedAndFewWordsAreListed() {
        assertThat(Nearest.to("cattle", List.of("drone", "aerial"))).isEmpty();
        assertThat(Nearest.hint("cattle", List.of("drone", "aerial")))
                .isEqualTo("; known: aerial, drone");
    }
}
