// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.model.Event;

class InformantsTest {
    private static Event said(String act, String who, String sector) {
        return Readings.events(
                        """
            Ten/ten/CD/2/nmod men/man/NNS/4/nsubjpass were/be/VBD/4/auxpass %s/VBN/7/ccomp
            ,/,/,/7/punct %s/NNS/7/nsubj said/say/VBD/0/root
            """
                                .formatted(act, who),
                        "men:2:CVL",
                        "teller:6:" + sector)
                .getFirst();
    }

    @Test
    void anArrestThatTheForceItselfTellsOfIsTheForces() {
        assertThat(said("arrested/arrest", "police/police", "COP").actor())
                .containsExactly("teller");
    }

    @Test
    void anArrestThatAJudgeTellsOfIsNobodys() {
        assertThat(said("arrested/arrest", "judges/judge", "JUD").actor()).isEmpty();
    }

    @Test
    void aKillingThatPoliceTellOfIsNobodys() {
        Event killing = said("killed/kill", "police/police", "COP");

        assertThat(killing.recipient()).containsExactly("men");
        assertThat(killing.actor()).isEmpty();
    }
}
