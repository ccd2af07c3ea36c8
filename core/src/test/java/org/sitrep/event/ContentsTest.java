// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;

class ContentsTest {
    private static Event first(EventType type, String words, String... actors) {
        return Readings.events(words, actors).stream()
                .filter(e -> e.type() == type)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPromiseIsMadeToWhomItsContentNames() {
        Event promise =
                first(
                        EventType.AGREE,
                        """
                        Ministers/minister/NNS/2/nsubj agreed/agree/VBD/0/root to/to/TO/4/aux
                        lift/lift/VB/2/xcomp sanctions/sanction/NNS/4/dobj
                        against/against/IN/5/prep rebels/rebel/NNS/6/pobj
                        """,
                        "ministers:1:GOV",
                        "rebels:7:REB");

        assertThat(promise.actor()).containsExactly("ministers");
        assertThat(promise.recipient()).containsExactly("rebels");
    }

    @Test
    void whoAgreeWithEachOtherGiveNobodyAnything() {
        Event pact =
                first(
                        EventType.AGREE,
                        """
                        Ministers/minister/NNS/4/nsubj and/and/CC/1/cc rebels/rebel/NNS/1/conj
                        agreed/agree/VBD/0/root to/to/TO/6/aux protect/protect/VB/4/xcomp
                        farmers/farmer/NNS/6/dobj
                        """,
                        "ministers:1:GOV",
                        "rebels:3:REB",
                        "farmers:7:AGR");

        assertThat(pact.actor()).containsExactly("ministers", "rebels");
        assertThat(pact.recipient()).doesNotContain("farmers");
    }

    @Test
    void whoWaitsUntilAnotherActsRefusesTheOther() {
        Event refusal =
                first(
                        EventType.REJECT,
                        """
                        Miners/miner/NNS/2/nsubj refused/refuse/VBD/0/root to/to/TO/4/aux
                        negotiate/negotiate/VB/2/xcomp until/until/IN/7/mark
                        owners/owner/NNS/7/nsubj pay/pay/VBP/4/advcl
                        """,
                        "miners:1:LAB",
                        "owners:6:BUS");

        assertThat(refusal.recipient()).containsExactly("owners");
    }
}
