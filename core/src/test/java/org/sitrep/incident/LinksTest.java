// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class LinksTest {
    @Test
    void holdsWhatAMapHoldsWhateverIsAddedAndTakenOut() {
        Random random = new Random(5);
        Links links = new Links();
        Map<Integer, Double> expected = new TreeMap<>();
        for (int i = 0; i < 20_000; i++) {
            int group = random.nextInt(300);
            if (random.nextInt(3) == 0) {
                links.remove(group);
                expected.remove(group);
            } else {
                links.add(group, group / 8.0);
                expected.merge(group, group / 8.0, Double::sum);
            }
        }
        Map<Integer, Double> found = new TreeMap<>();
        links.forEach(group -> found.put(group, links.get(group)));
        assertThat(found).isEqualTo(expected);
        assertThat(links.size()).isEqualTo(expected.size());
    }

    @Test
    void aGroupWithoutALinkHasNoSum() {
        Links links = new Links();
        assertThat(links.get(3)).isZero();
        links.add(3, 0.5);
        links.clear();
        assertThat(links.get(3)).isZero();
        assertThat(links.size()).isZero();
    }
}
