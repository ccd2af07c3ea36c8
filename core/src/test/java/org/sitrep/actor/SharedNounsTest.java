// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.TestDocuments;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.model.ActorMention;

class SharedNounsTest {
    private static final ActorResolver RESOLVER =
            ActorResolver.standard(new Knowledge(Countries.bundled(), Gazetteer.of(List.of())));

    private static List<ActorMention> resolve(String text, String lines) {
        return RESOLVER.resolve(TestDocuments.parsed(TestDocuments.document(text), lines));
    }

    @Test
    void two_states_before_one_noun_are_two_parties() {
        List<ActorMention> all =
                resolve(
                        "Polish and Latvian envoys met",
                        """
                        Polish polish JJ 4 amod
                        and and CC 1 cc
                        Latvian latvian JJ 1 conj
                        envoys envoy NNS 5 nsubj
                        met meet VBD 0 root
                        """);

        assertThat(all).extracting(m -> m.country().orElse("-")).contains("POL", "LVA");
        assertThat(all).extracting(ActorMention::rule).anyMatch(r -> r.contains("shared"));
    }

    @Test
    void a_state_and_a_quality_before_one_noun_are_one_party() {
        List<ActorMention> all =
                resolve(
                        "Polish and angry envoys met",
                        """
                        Polish polish JJ 4 amod
                        and and CC 1 cc
                        angry angry JJ 1 conj
                        envoys envoy NNS 5 nsubj
                        met meet VBD 0 root
                        """);

        assertThat(all).extracting(m -> m.country().orElse("-")).containsOnly("POL");
        assertThat(all).extracting(ActorMention::rule).noneMatch(r -> r.contains("shared"));
    }

    @Test
    void those_counted_after_of_say_who_a_team_is() {
        ActorMention team =
                resolve(
                                "Teams of policemen left",
                                """
                                Teams team NNS 4 nsubj
                                of of IN 1 prep
                                policemen policeman NNS 2 pobj
                                left leave VBD 0 root
                                """)
                        .getFirst();
        ActorMention alone =
                resolve("Teams left", "Teams team NNS 2 nsubj\nleft leave VBD 0 root").getFirst();

        assertThat(team.sectors()).containsExactly("COP");
        assertThat(alone.sectors()).containsExactly("CVL");
    }
}
