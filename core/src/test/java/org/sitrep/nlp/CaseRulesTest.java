// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitrep.knowledge.Casings;
import org.sitrep.knowledge.Tsv;

class CaseRulesTest {
    @Test
    void aKindThatNobodyReadsIsAMistakeOfTheFile() throws IOException {
        List<Tsv.Row> rows =
                Tsv.read("casing.tsv", new StringReader("title\tgeneral\ntitel\tcolonel"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new CaseRules(Casings.of(Map.of(), List.of()), rows))
                .withMessage("casing.tsv:2: unknown kind titel");
    }
}
