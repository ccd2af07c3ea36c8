// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void resultsKeepTheOrderOfTheThings() {
        List<Integer> results = new ArrayList<>();

        Workers.run(
                IntStream.range(0, 2_000).boxed().iterator(),
                4,
                n -> {
                    // Early things take longest, so that late ones overtake them.
                    if (n % 8 == 0) {
                        LockSupport.parkNanos(100_000);
                    }
                    return n;
                },
                results::add);

        assertThat(results).containsExactlyElementsOf(IntStream.range(0, 2_000).boxed().toList());
    }

    @Test
    void readingStaysCloseToWriting() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger ahead = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();

        Workers.run(
                IntStream.range(0, 1_000).peek(n -> read.incrementAndGet()).boxed().iterator(),
                2,
                n -> n,
                n -> ahead.accumulateAndGet(read.get() - written.incrementAndGet(), Math::max));

        assertThat(ahead.get()).isLessThanOrEqualTo(2 * 8);
    }

    @Test
    void heavyThingsAreReadOneByOneAndWorkedOnAlone() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger ahead = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        Workers.run(
                IntStream.range(0, 60).peek(n -> read.incrementAndGet()).boxed().iterator(),
                4,
                n -> n % 3 == 0 ? 10L : Workers.room(4) / 2 + 1L,
                n -> {
                    boolean heavy = n % 3 != 0;
                    int now = heavy ? atOnce.incrementAndGet() : 0;
                    most.accumulateAndGet(now, Math::max);
                    LockSupport.parkNanos(100_000);
                    if (heavy) {
                        atOnce.decrementAndGet();
                    }
                    return n;
                },
                n -> ahead.accumulateAndGet(read.get() - written.incrementAndGet(), Math::max));

        assertThat(written.get()).isEqualTo(60);
        assertThat(most.get()).isEqualTo(1);
        assertThat(ahead.get()).isLessThanOrEqualTo(4);
    }

    @Test
    void aFaultOfTheWorkEndsTheRun() {
        assertThatThrownBy(
                        () ->
                                Workers.run(
                                        List.of(1).iterator(),
                                        1,
                                        n -> {
                                            throw new IllegalArgumentException("broken");
                                        },
                                        n -> {}))
                .hasMessageContaining("broken");
    }
}
