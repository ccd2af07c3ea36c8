// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.TestDocuments;
import org.sitrep.model.Dependencies;
import org.sitrep.model.ParsedDocument;

class HeadcountsTest {
    private static boolean isPeople(int token, String text, String lines) {
        ParsedDocument parsed = TestDocuments.parsed(TestDocuments.document(text), lines);
        return new Headcounts(parsed, Dependencies.of(parsed)).isPeople(token);
    }

    @Test
    void a_number_that_is_killed_is_people_and_one_that_is_sold_is_not() {
        String lines =
                """
                Rebels rebel NNS 2 nsubj
                %s VBD 0 root
                15 15 CD 2 dobj
                """;

        assertThat(isPeople(2, "Rebels killed 15", lines.formatted("killed kill"))).isTrue();
        assertThat(isPeople(2, "Rebels sold 15", lines.formatted("sold sell"))).isFalse();
    }

    @Test
    void those_arrested_are_people_and_those_planned_are_not() {
        String lines =
                """
                Those those DT 3 nsubj
                %s VBN 1 acl
                failed fail VBD 0 root
                """;

        assertThat(isPeople(0, "Those arrested failed", lines.formatted("arrested arrest")))
                .isTrue();
        assertThat(isPeople(0, "Those planned failed", lines.formatted("planned plan"))).isFalse();
    }

    @Test
    void what_is_joined_to_a_count_of_the_harmed_is_one_too() {
        assertThat(
                        isPeople(
                                4,
                                "Rebels killed 15 or dozens",
                                """
                                Rebels rebel NNS 2 nsubj
                                killed kill VBD 0 root
                                15 15 CD 2 dobj
                                or or CC 3 cc
                                dozens dozen NNS 3 conj
                                """))
                .isTrue();
    }
}
