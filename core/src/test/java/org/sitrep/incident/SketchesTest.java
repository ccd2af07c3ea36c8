// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class SketchesTest {
    private static final Sketch ONE = Sketch.of("Rain fell on the dunes");
    private static final Sketch TWO = Sketch.of("Then rain fell on the dunes");

    private static List<Integer> holders(Sketches sketches, long value) {
        List<Integer> holders = new ArrayList<>();
        for (int at = sketches.entry(value); at >= 0; at = sketches.before(at)) {
            holders.add(sketches.document(at));
        }
        return holders;
    }

    private static long[] only(Sketch sketch, Sketch other) {
        return LongStream.of(sketch.values())
                .filter(value -> LongStream.of(other.values()).noneMatch(o -> o == value))
                .toArray();
    }

    @Test
    void aValueLeadsToItsDocumentsTheLastFirst() {
        Sketches sketches = new Sketches(List.of(ONE, TWO));
        assertThat(holders(sketches, ONE.values()[0])).containsExactly(1, 0);
        assertThat(holders(sketches, only(TWO, ONE)[0])).containsExactly(1);
        assertThat(holders(sketches, 2)).isEmpty();
    }

    @Test
    void aSketchHoldsTheSmallestValuesOfALongText() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append("word").append(i).append(' ');
        }
        long[] all = Sketch.runs(WordList.of(text.toString(), 200));
        assertThat(all).hasSize(197).isSorted();
        assertThat(Sketch.of(text.toString()).values()).isEqualTo(Arrays.copyOf(all, 64));
    }

    @Test
    void aValueThatManyDocumentsShareIsCommon() {
        Sketches sketches = new Sketches(List.of(ONE, TWO, ONE));
        assertThat(sketches.common(3)).isEmpty();
        assertThat(sketches.common(2)).containsExactly(ONE.values());
        assertThat(sketches.common(0)).hasSize(TWO.values().length);
    }
}
