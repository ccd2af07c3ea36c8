// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SlotsTest {
    private static final int BITS = 24;

    @Test
    void findsWhatWasPutAndNothingElse() {
        Slots.Builder builder = new Slots.Builder(10_000, BITS);
        for (int i = 1; i <= 10_000; i++) {
            builder.put(key(i), i);
        }
        Slots slots = builder.table();
        for (int i = 1; i <= 10_000; i++) {
            assertThat(slots.find(key(i))).isEqualTo(i);
            assertThat(slots.find(key(-i))).isZero();
        }
    }

    private static long key(int i) {
        return StringHash.mix(StringHash.of("key " + i));
    }

    @Test
    void refusesKeysThatWouldBeTakenForEachOther() {
        Slots.Builder builder = new Slots.Builder(10, BITS);
        builder.put(0x1234_5678_9ABC_DEF0L, 1);
        assertThatIllegalStateException()
                .isThrownBy(() -> builder.put(0x1234_5678_9ABC_DEF0L, 2))
                .withMessageContaining("same hash");
    }

    @Test
    void refusesValuesThatDoNotFit() {
        Slots.Builder builder = new Slots.Builder(10, BITS);
        assertThatIllegalStateException().isThrownBy(() -> builder.put(1, 0));
        assertThatIllegalStateException().isThrownBy(() -> builder.put(1, 1 << BITS));
    }
}
