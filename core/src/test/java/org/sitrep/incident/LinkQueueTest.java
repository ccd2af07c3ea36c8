// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkQueueTest {
    private record Link(double mean, int first, int second, int reports) {}

    @Test
    void givesTheMostAlikeFirstAndOfEqualsThoseThatComeFirst() {
        Random random = new Random(3);
        LinkQueue queue = new LinkQueue();
        PriorityQueue<Link> sorted =
                new PriorityQueue<>(
                        Comparator.comparingDouble((Link link) -> -link.mean())
                                .thenComparingInt(Link::first)
                                .thenComparingInt(Link::second));
        for (int round = 0; round < 20_000; round++) {
            if (random.nextInt(5) < (round < 10_000 ? 4 : 1)) {
                // No two with the same places, as no two groups are looked at twice.
                Link link = new Link(random.nextInt(50) / 8.0, random.nextInt(9), round, round % 7);
                queue.add(link.mean(), link.first(), link.second(), link.reports());
                sorted.add(link);
            } else if (!sorted.isEmpty()) {
                Link foremost =
                        new Link(queue.mean(), queue.first(), queue.second(), queue.reports());
                assertThat(foremost).isEqualTo(sorted.poll());
                queue.remove();
            }
            assertThat(queue.isEmpty()).isEqualTo(sorted.isEmpty());
        }
        assertThat(sorted.size()).isLessThan(9_000);
    }
}
