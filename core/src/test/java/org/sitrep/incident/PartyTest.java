// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartyTest {
    private static final Party ARMY = party("MLI", "MIL");
    private static final Party REBELS = party("MLI", "REB");
    private static final Party SOLDIERS = new Party(Optional.empty(), List.of("MIL"));
    private static final Party COUNTRY = new Party(Optional.of("MLI"), List.of());

    private static Party party(String country, String sector) {
        return new Party(Optional.of(country), List.of(sector));
    }

    @Test
    void armyAndRebelsOfOneCountryDiffer() {
        assertThat(Party.differ(Set.of(ARMY), Set.of(REBELS))).isTrue();
    }

    @Test
    void armiesOfTwoCountriesDiffer() {
        assertThat(Party.differ(Set.of(ARMY), Set.of(party("NER", "MIL")))).isTrue();
    }

    @Test
    void whatIsNotKnownIsNoDifference() {
        assertThat(Party.differ(Set.of(ARMY), Set.of(SOLDIERS))).isFalse();
        assertThat(Party.differ(Set.of(REBELS), Set.of(COUNTRY))).isFalse();
        assertThat(Party.differ(Set.of(ARMY), Set.of())).isFalse();
    }

    @Test
    void oneCommonPartyIsEnough() {
        assertThat(Party.differ(Set.of(ARMY, party("NER", "GOV")), Set.of(REBELS, SOLDIERS)))
                .isFalse();
    }
}
