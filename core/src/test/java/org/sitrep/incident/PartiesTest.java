// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartiesTest {
    private static final Party ARMY = party("MLI", "MIL");
    private static final Party REBELS = party("MLI", "REB");
    private static final Party SOLDIERS = new Party(Optional.empty(), List.of("MIL"));
    private static final Party COUNTRY = new Party(Optional.of("MLI"), List.of());

    private static Party party(String country, String sector) {
        return new Party(Optional.of(country), List.of(sector));
    }

    private static boolean differ(List<Party> one, List<Party> two) {
        return Parties.of(one).differ(Parties.of(two));
    }

    @Test
    void armyAndRebelsOfOneCountryDiffer() {
        assertThat(differ(List.of(ARMY), List.of(REBELS))).isTrue();
    }

    @Test
    void armiesOfTwoCountriesDiffer() {
        assertThat(differ(List.of(ARMY), List.of(party("NER", "MIL")))).isTrue();
    }

    @Test
    void whatIsNotKnownIsNoDifference() {
        assertThat(differ(List.of(ARMY), List.of(SOLDIERS))).isFalse();
        assertThat(differ(List.of(REBELS), List.of(COUNTRY))).isFalse();
        assertThat(differ(List.of(ARMY), List.of())).isFalse();
    }

    @Test
    void oneCommonPartyIsEnough() {
        assertThat(differ(List.of(ARMY, party("NER", "GOV")), List.of(REBELS, SOLDIERS))).isFalse();
    }
}
