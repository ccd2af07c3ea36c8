// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenIdsTest {
    @Test
    void anIdIsNewOnce() {
        SeenIds seen = new SeenIds();
        for (int i = 0; i < 20_000; i++) {
            assertThat(seen.add("urn:uuid:" + i)).isTrue();
        }
        for (int i = 0; i < 20_000; i++) {
            assertThat(seen.add("urn:uuid:" + i)).isFalse();
        }
        assertThat(seen.add("")).isTrue();
        assertThat(seen.add("")).isFalse();
        assertThat(seen.size()).isEqualTo(20_001);
    }
}
