// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;

class AuthorsTest {
    private static Event accusation(String who, String verb) {
        List<Event> events =
                Readings.events(
                        """
            %s/NNS/2/nsubj %s/VBD/0/root statements/statement/NNS/2/dobj
            accusing/accuse/VBG/3/acl ministers/minister/NNS/4/dobj of/of/IN/4/prep
            fraud/fraud/NN/6/pobj
            """
                                .formatted(who, verb),
                        "who:1:LAB",
                        "ministers:5:GOV");
        return events.stream().filter(e -> e.type() == EventType.ACCUSE).findFirst().orElseThrow();
    }

    @Test
    void whoIssuesAStatementSaysWhatItSays() {
        assertThat(accusation("Unions/union", "issued/issue").actor()).containsExactly("who");
    }

    @Test
    void whoRejectsAStatementDoesNotSayWhatItSays() {
        assertThat(accusation("Unions/union", "burned/burn").actor()).isEmpty();
    }
}
