// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TimeRuleTest {
    @Test
    void anEmptyWordIsAFaultOfItsLine() {
        Vocabulary vocabulary = Vocabulary.english();
        String file = "/org/sitrep/time/empty-word.rules";

        assertThatThrownBy(() -> TimeRule.read(file, vocabulary))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(file + ":2: an empty word in siege||truce");
    }
}
