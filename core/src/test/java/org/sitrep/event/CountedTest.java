// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountedTest {
    private static final Frame KILL =
            Codebook.bundled(WordClasses.bundled()).frames().stream()
                    .filter(f -> f.name().equals("kill") && f.toll().isPresent())
                    .findFirst()
                    .orElseThrow();

    /** The tokens counted, 1-based, of those that grammar puts into the slot. */
    private static List<Integer> counted(String words, int verb, Integer... slot) {
        Syntax syntax = Readings.syntax(Readings.parsed(words));
        Match match = new Match(KILL, 0, verb - 1, List.of(verb - 1), -1, true, false);
        List<Integer> tokens = List.of(slot).stream().map(t -> t - 1).toList();
        return Counted.of(syntax, match, tokens).stream().map(t -> t + 1).toList();
    }

    @Test
    void clauseCountsTheNounBeforeItAndNoneBehindIt() {
        String words =
                """
                found/find/VBD/0/root two/two/CD/1/dobj who/who/WP/4/nsubj died/die/VBD/2/relcl
                and/and/CC/2/cc others/other/NNS/2/conj
                """;

        assertThat(counted(words, 4, 2, 6)).containsExactly(2);
    }

    @Test
    void leftWomenAndManInjuredCountsTheWomenToo() {
        String words =
                """
                left/leave/VBD/0/root women/woman/NNS/1/dobj and/and/CC/2/cc man/man/NN/2/conj
                injured/injure/VBN/4/acl
                """;

        assertThat(counted(words, 5, 4)).containsExactlyInAnyOrder(2, 4);
    }

    @Test
    void metWomenAndInjuredManCountsTheManAlone() {
        String words =
                """
                met/meet/VBD/0/root women/woman/NNS/1/dobj and/and/CC/2/cc man/man/NN/2/conj
                injured/injure/VBN/4/acl
                """;

        assertThat(counted(words, 5, 4)).containsExactly(4);
    }

    @Test
    void headlineIsAddedUp() {
        String words =
                """
                rebels/rebel/NNS/0/root ,/,/,/1/punct soldiers/soldier/NNS/1/conj
                killed/kill/VBN/3/acl
                """;

        assertThat(counted(words, 4, 3)).containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void headlineDoesNotCountThoseOfAnotherFate() {
        String words =
                """
                rebels/rebel/NNS/0/root held/hold/VBN/1/acl and/and/CC/1/cc
                soldiers/soldier/NNS/1/conj killed/kill/VBN/4/acl
                """;

        assertThat(counted(words, 5, 4)).containsExactly(4);
    }

    @Test
    void whoTurnsTheWeaponOnHimselfIsCounted() {
        String words =
                """
                killed/kill/VBD/0/root son/son/NN/1/dobj then/then/RB/4/advmod
                himself/himself/PRP/1/npadvmod
                """;

        assertThat(counted(words, 1, 2)).containsExactly(2, 4);
    }

    @Test
    void ownerOfTheDaughtersIsNotCounted() {
        String words =
                """
                killed/kill/VBD/0/root her/her/PRP/1/dative two/two/CD/4/nummod
                daughters/daughter/NNS/1/dobj
                """;

        assertThat(counted(words, 1, 2, 4)).containsExactly(4);
    }

    @Test
    void namesRightBehindNumberAreOfThoseCounted() {
        String names =
                """
                killed/kill/VBD/0/root Musa/musa/NNP/1/dobj ,/,/,/2/punct Bello/bello/NNP/2/conj
                Sani/sani/NNP/2/conj
                """;
        assertThat(counted(names, 1, 2, 4, 5)).containsExactly(2, 4, 5);
        String list =
                """
                killed/kill/VBD/0/root two/two/CD/1/dobj ,/,/,/2/punct Bello/bello/NNP/2/conj
                Sani/sani/NNP/2/conj
                """;
        assertThat(counted(list, 1, 2, 4, 5)).containsExactly(2);
    }

    @Test
    void kinBehindNameIsCounted() {
        String words =
                """
                killed/kill/VBD/0/root son/son/NN/1/dobj Awa/awa/NNP/2/appos his/his/PRP$/5/poss
                wife/wife/NN/3/conj
                """;

        assertThat(counted(words, 1, 2)).containsExactlyInAnyOrder(2, 5);
    }
}
