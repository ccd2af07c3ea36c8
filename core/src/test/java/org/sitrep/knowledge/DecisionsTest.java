// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Decision;

class DecisionsTest {
    private final Mistakes mistakes = Mistakes.collected();

    private List<Decision> read(String... lines) throws IOException {
        return Decisions.read("d.tsv", new StringReader(String.join("\n", lines)), mistakes);
    }

    @Test
    void aRowSaysWhatWasDecidedByWhomWhenAndWhy() throws IOException {
        List<Decision> decisions =
                read("# ours", "part\ta b.txt\te1\tb\te2\tAnn\t2024-03-09\ttwo markets");
        assertThat(mistakes.all()).isEmpty();
        assertThat(decisions).hasSize(1);
        assertThat(decisions.getFirst().join()).isFalse();
        assertThat(decisions.getFirst().at()).isEqualTo("d.tsv:2");
        assertThat(decisions.getFirst().words())
                .isEqualTo("part a b.txt/e1 from b/e2 (Ann, 2024-03-09)");
    }

    @Test
    void mistakesAreToldWithLineAndSuggestion() throws IOException {
        List<Decision> decisions =
                read(
                        "jion\ta\te1\tb\te1\tAnn\t2024-03-09\tx",
                        "join a e1 b e1 Ann 2024-03-09 x",
                        "join\ta\te1\tb\te1\tAnn\t9 March\tx",
                        "join\ta\te1\ta\te1\tAnn\t2024-03-09\tx",
                        "join\ta\te1\tb\te1\t\t2024-03-09\tx");
        assertThat(decisions).isEmpty();
        assertThat(mistakes.all())
                .satisfiesExactly(
                        m -> assertThat(m).contains("d.tsv:1: “jion”", "did you mean join?"),
                        m -> assertThat(m).contains("d.tsv:2: 1 columns; a decision has 8"),
                        m -> assertThat(m).contains("d.tsv:3: “9 March” is no day"),
                        m -> assertThat(m).contains("d.tsv:4: both events are e1 of a"),
                        m -> assertThat(m).contains("d.tsv:5: 8 columns; a decision has 8, each"));
    }
}
