// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WordSetTest {
    private static WordSet of(int... numbers) {
        WordSet set = new WordSet();
        for (int number : numbers) {
            set.add(number);
        }
        return set;
    }

    @Test
    void hasWhatWasAddedAndNothingElse() {
        WordSet set = of(1, 63, 64, 200);
        for (int number = 0; number < 1_000; number++) {
            boolean added = number == 1 || number == 63 || number == 64 || number == 200;
            assertThat(set.has(number)).as("%d", number).isEqualTo(added);
        }
    }

    @Test
    void anEmptySetHasNothing() {
        assertThat(of().has(0)).isFalse();
        assertThat(of().has(1_000)).isFalse();
    }

    @Test
    void theUnknownWordIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(0));
        assertThatIllegalArgumentException().isThrownBy(() -> of(-1));
    }

    @Test
    void takesAllOfALongerAndOfAShorterSet() {
        WordSet shorter = of(3);
        shorter.addAll(of(500));
        WordSet longer = of(500);
        longer.addAll(of(3));
        longer.addAll(of());

        assertThat(shorter.has(3) && shorter.has(500)).isTrue();
        assertThat(longer.has(3) && longer.has(500)).isTrue();
        assertThat(longer.has(4)).isFalse();
    }

    @Test
    void doesNotChangeWithTheSetThatItTook() {
        WordSet taken = of(3);
        WordSet set = of();
        set.addAll(taken);
        taken.add(4);

        assertThat(set.has(4)).isFalse();
    }
}
