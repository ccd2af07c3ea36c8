// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.TestDocuments;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.Toponym.Use;

class UseReaderTest {
    private static final ToponymResolver RESOLVER =
            ToponymResolver.standard(SmallWorld.knowledge());

    private static Use first(String text, String parse) {
        ParsedDocument parsed = TestDocuments.parsed(TestDocuments.document(text), parse);
        return RESOLVER.resolve(parsed).getFirst().use();
    }

    @Test
    void aCapitalThatSpeaksIsItsGovernment() {
        Use use =
                first(
                        "Baku said it had won.",
                        """
                        Baku baku NNP 2 nsubj
                        said say VBD 0 root
                        it it PRP 5 nsubj
                        had have VBD 5 aux
                        won win VBN 2 ccomp
                        . . . 2 punct
                        """);
        assertThat(use).isEqualTo(Use.METONYM);
    }

    @Test
    void aPlaceAfterInIsThePlace() {
        Use use =
                first(
                        "They met in Baku.",
                        """
                        They they PRP 2 nsubj
                        met meet VBD 0 root
                        in in IN 2 prep
                        Baku baku NNP 3 pobj
                        . . . 2 punct
                        """);
        assertThat(use).isEqualTo(Use.LITERAL);
    }

    @Test
    void aCountryThatBordersAnotherIsThePlace() {
        Use use =
                first(
                        "Armenia borders Georgia.",
                        """
                        Armenia armenia NNP 2 nsubj
                        borders border VBZ 0 root
                        Georgia georgia NNP 2 dobj
                        . . . 2 punct
                        """);
        assertThat(use).isEqualTo(Use.LITERAL);
    }

    @Test
    void whoIsTalkedWithIsAGovernment() {
        Use use =
                first(
                        "They began talks with Armenia.",
                        """
                        They they PRP 2 nsubj
                        began begin VBD 0 root
                        talks talk NNS 2 dobj
                        with with IN 3 prep
                        Armenia armenia NNP 4 pobj
                        . . . 2 punct
                        """);
        assertThat(use).isEqualTo(Use.METONYM);
    }

    @Test
    void theBorderOfACountryIsThePlace() {
        Use use =
                first(
                        "They crossed Armenia's border.",
                        """
                        They they PRP 2 nsubj
                        crossed cross VBD 0 root
                        Armenia armenia NNP 5 poss
                        's 's POS 3 case
                        border border NN 2 dobj
                        . . . 2 punct
                        """);
        assertThat(use).isEqualTo(Use.LITERAL);
    }

    @Test
    void theGovernmentOfACountryIsNot() {
        Use use =
                first(
                        "They accused Armenia's government.",
                        """
                        They they PRP 2 nsubj
                        accused accuse VBD 0 root
                        Armenia armenia NNP 5 poss
                        's 's POS 3 case
                        government government NN 2 dobj
                        . . . 2 punct
                        """);
        assertThat(use).isEqualTo(Use.METONYM);
    }
}
