// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SketchesTest {
    private static List<Integer> holders(Sketches sketches, long value, int common) {
        List<Integer> holders = new ArrayList<>();
        for (int at = sketches.entry(value, common); at >= 0; at = sketches.before(at)) {
            holders.add(sketches.document(at));
        }
        return holders;
    }

    @Test
    void aValueLeadsToItsDocumentsTheLastFirst() {
        Sketches sketches = new Sketches(List.of(new long[] {1, 9}, new long[] {9}), 64);
        assertThat(holders(sketches, 9, 50)).containsExactly(1, 0);
        assertThat(holders(sketches, 1, 50)).containsExactly(0);
        assertThat(holders(sketches, 2, 50)).isEmpty();
    }

    @Test
    void onlyTheSmallestValuesOfADocumentAreIndexed() {
        Sketches sketches = new Sketches(List.of(new long[] {1, 2, 3}), 2);
        assertThat(holders(sketches, 2, 50)).containsExactly(0);
        assertThat(holders(sketches, 3, 50)).isEmpty();
    }

    @Test
    void aValueThatMoreDocumentsShareThanAllowedLeadsNowhere() {
        Sketches sketches =
                new Sketches(List.of(new long[] {7}, new long[] {7}, new long[] {7}), 64);
        assertThat(holders(sketches, 7, 2)).isEmpty();
        assertThat(holders(sketches, 7, 3)).hasSize(3);
    }
}
