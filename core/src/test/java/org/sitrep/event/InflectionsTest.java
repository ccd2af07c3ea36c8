// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.knowledge.Tsv;

class InflectionsTest {
    private final Inflections inflections = Inflections.bundled();

    @ParameterizedTest
    @CsvSource({
        "kill, kills killed killing",
        "stop, stops stopped stopping",
        "seize, seizes seized seizing",
        "deny, denies denied denying",
        "lynch, lynches lynched",
        "veto, vetoes vetoed",
        "panic, panicked panicking",
        "die, dies died dying",
        "shoot, shoots shot shooting",
        "take, took taken taking",
        "gunman, gunmen",
        "knife, knives",
        "crisis, crises",
        "big, bigger biggest",
        "heavy, heavier",
        "re-take, re-took re-taken"
    })
    void aWordHasTheseForms(String word, String forms) {
        assertThat(inflections.of(word)).contains(word).contains(forms.split(" "));
    }

    @Test
    void aRowWithoutFormsIsAFaultOfTheTable() {
        List<Tsv.Row> rows = List.of(new Tsv.Row("irregular.tsv", 3, List.of("go")));
        assertThatThrownBy(() -> new Inflections(rows)).hasMessageContaining("irregular.tsv:3");
    }
}
