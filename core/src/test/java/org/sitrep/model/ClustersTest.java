// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Incident.Copy;
import org.sitrep.model.Incident.Member;

class ClustersTest {
    private static Incident incident(String id, String document, Copy... copies) {
        return new Incident(
                id,
                EventType.ASSAULT,
                Optional.empty(),
                List.of(new Member(document, "e1"), new Member(document, "e2")),
                1,
                List.of(copies),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void copiesThatWereRecognisedStandUnderTheIncidentsOfTheirOriginalAndCountAsNoSource() {
        Copy known = new Copy("m", "a", 0.9, List.of());
        Clusters clusters =
                new Clusters(
                        List.of(incident("i1", "a", known), incident("i2", "b")),
                        List.of(known),
                        List.of());
        Copy early = new Copy("d", "a", 1, List.of());
        Copy strange = new Copy("z", "nobody", 1, List.of());

        Clusters with = clusters.with(List.of(strange, early));

        assertThat(with.incidents().get(0).copies()).containsExactly(early, known);
        assertThat(with.incidents().get(0).independentSources()).isEqualTo(1);
        assertThat(with.incidents().get(1)).isEqualTo(clusters.incidents().get(1));
        assertThat(with.copies()).containsExactly(early, known, strange);
    }
}
