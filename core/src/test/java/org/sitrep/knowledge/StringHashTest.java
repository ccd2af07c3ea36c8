// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StringHashTest {
    @Test
    void joinedStringsHashLikeTheirText() {
        String left = "cease";
        String right = "_fire";
        long joined =
                StringHash.join(
                        StringHash.of(left),
                        StringHash.of(right),
                        StringHash.power(right.length()));
        assertThat(joined).isEqualTo(StringHash.of(left + right));
    }

    @Test
    void longStringsJoinToo() {
        String long1 = "fire".repeat(77);
        long joined =
                StringHash.join(
                        StringHash.of("cease"),
                        StringHash.of(long1),
                        StringHash.power(long1.length()));
        assertThat(joined).isEqualTo(StringHash.of("cease" + long1));
    }

    @Test
    void aUnitOfZeroCounts() {
        assertThat(StringHash.of("\0")).isNotEqualTo(StringHash.of(""));
        assertThat(StringHash.of("\0\0")).isNotEqualTo(StringHash.of("\0"));
    }

    @Test
    void mixingLosesNothing() {
        assertThat(StringHash.mix(1)).isNotEqualTo(StringHash.mix(2)).isNotEqualTo(1);
    }
}
