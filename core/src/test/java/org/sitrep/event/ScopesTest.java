// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.model.Event;
import org.sitrep.model.Event.Status;

class ScopesTest {
    private static Status status(String words) {
        Event event = Readings.events(words, "rebels:1:REB", "miners:7:LAB").getFirst();
        return event.status();
    }

    @Test
    void whatSideHasYetToDoIsNotDone() {
        String words =
                """
                Rebels/rebel/NNS/2/nsubj have/have/VBP/0/root %s/RB/2/advmod to/to/TO/6/aux
                all/all/RB/6/advmod kill/kill/VB/2/xcomp miners/miner/NNS/6/dobj
                """;

        assertThat(status(words.formatted("yet/yet"))).isEqualTo(Status.NEGATED);
        assertThat(status(words.formatted("now/now"))).isNotEqualTo(Status.NEGATED);
    }

    @Test
    void whatASideIsTooWeakForIsNotDone() {
        String words =
                """
                Rebels/rebel/NNS/2/nsubj were/be/VBD/0/root %s/RB/4/advmod
                strong/strong/JJ/2/acomp to/to/TO/6/aux kill/kill/VB/4/xcomp
                miners/miner/NNS/6/dobj
                """;

        assertThat(status(words.formatted("too/too"))).isEqualTo(Status.NEGATED);
        assertThat(status(words.formatted("very/very"))).isNotEqualTo(Status.NEGATED);
    }

    @Test
    void whatWasNotChosenIsNotDone() {
        String words =
                """
                Rebels/rebel/NNS/2/nsubj fled/flee/VBD/0/root south/south/RB/2/advmod
                %s/RB/5/advmod than/than/IN/2/prep kill/kill/VB/5/pcomp miners/miner/NNS/6/dobj
                """;

        assertThat(status(words.formatted("rather/rather"))).isEqualTo(Status.NEGATED);
        assertThat(status(words.formatted("more/more"))).isNotEqualTo(Status.NEGATED);
    }

    @Test
    void whatSomebodyCameCloseToIsNotDone() {
        assertThat(
                        status(
                                """
                                Rebels/rebel/NNS/2/nsubj came/come/VBD/0/root very/very/RB/4/advmod
                                close/close/RB/2/advmod to/to/TO/6/aux killing/kill/VBG/4/xcomp
                                miners/miner/NNS/6/dobj
                                """))
                .isEqualTo(Status.HYPOTHETICAL);
    }

    @Test
    void theFirstToDoItDidIt() {
        String words =
                """
                Rebels/rebel/NNS/2/nsubj were/be/VBD/0/root the/the/DT/4/det %s/NN/2/attr
                to/to/TO/6/aux kill/kill/VB/4/acl miners/miner/NNS/6/dobj
                """;

        assertThat(status(words.formatted("first/first"))).isEqualTo(Status.ACTUAL);
        assertThat(status(words.formatted("men/man"))).isEqualTo(Status.HYPOTHETICAL);
    }

    @Test
    void whoDidItIsAskedOfWhatWasDone() {
        String words =
                """
                Rebels/rebel/NNS/2/nsubj doubt/doubt/VBP/0/root now/now/RB/2/advmod %s
                others/other/NNS/6/%s killed/kill/VBD/2/ccomp miners/miner/NNS/6/dobj
                """;

        assertThat(status(words.formatted("how/how/WRB/6/advmod", "nsubj")))
                .isEqualTo(Status.ACTUAL);
        assertThat(status(words.formatted("whether/whether/IN/6/mark", "nsubj")))
                .isEqualTo(Status.HYPOTHETICAL);
    }
}
