// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.knowledge.Tsv;

class CampaignsTest {
    @Test
    void everyRowHasAnExampleOfItsOwn() {
        assertThat(Campaigns.bundled().examples()).hasSizeGreaterThan(120).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "the X war|1990-05-02|1990-05-01|MLI||in the X war, it ends before it begins",
        "the X war|1990-05-32|1991|MLI||in the X war, is no day",
        "the X war|1990|1991|MLI|always|in the X war, if is named or empty",
        "the X war|1990|1991|MLI||in the Y war, the example has none of the names",
    })
    void mistakesAreNamedWithTheirLine(String row, String complaint) {
        assertThatThrownBy(() -> campaigns(row))
                .hasMessageContaining("c.tsv:1")
                .hasMessageContaining(complaint);
    }

    private static Campaigns campaigns(String row) throws IOException {
        return new Campaigns(Tsv.read("c.tsv", new StringReader(row.replace('|', '\t') + "\n")));
    }
}
