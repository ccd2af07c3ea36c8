// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Event.Status;
import org.sitrep.model.EventType;
import org.sitrep.model.ResolvedDocument;

class DemandsTest {
    /** What becomes of an arrest by "troops" that is told as no more than possible. */
    private static Draft read(String words) {
        ResolvedDocument resolved =
                Readings.resolved(words, "troops:1:MIL", "looters:4:CRM", "bishops:6:REL");
        Syntax syntax = Readings.syntax(resolved.parsed());
        Draft draft = Readings.draft(resolved.parsed(), 3);
        draft.type = EventType.COERCE;
        draft.status = Status.HYPOTHETICAL;
        draft.actor = List.of("troops");
        draft.recipient = List.of("looters");
        new Demands(syntax, new Participants(resolved, syntax)).read(draft);
        return draft;
    }

    private static String said(String auxiliary, String speech) {
        return """
        Troops/troop/NNS/3/nsubj %s/MD/3/aux arrest/arrest/VB/7/ccomp
        looters/looter/NNS/3/dobj ,/,/,/7/punct bishops/bishop/NNS/7/nsubj %s/VBD/0/root
        """
                .formatted(auxiliary, speech);
    }

    @Test
    void whatAnotherMustDoIsADemandOfWhoSaysSo() {
        Draft demand = read(said("must/must", "said/say"));

        assertThat(demand.type).isEqualTo(EventType.REQUEST);
        assertThat(demand.status).isEqualTo(Status.ACTUAL);
        assertThat(demand.actor).containsExactly("bishops");
        assertThat(demand.recipient).containsExactly("troops");
    }

    @Test
    void whatAnotherMayDoIsAskedByNobody() {
        Draft arrest = read(said("might/might", "said/say"));

        assertThat(arrest.type).isEqualTo(EventType.COERCE);
        assertThat(arrest.status).isEqualTo(Status.HYPOTHETICAL);
        assertThat(arrest.actor).containsExactly("troops");
    }

    @Test
    void whatSomebodyOnlyThinksOthersMustDoIsNotAsked() {
        assertThat(read(said("must/must", "dreamed/dream")).type).isEqualTo(EventType.COERCE);
    }
}
