// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeoNamesTest {
    private static final String SHUSHA =
            "147105\tŞuşa\tSusa\tShusha,Shushi\t39.76006\t46.74989\tP\tPPLA\tAZ\t\t55\t\t\t\t4064\t\t1403\tAsia/Baku\t2018-10-26";

    private static List<GeoNames.Row> read(String table) throws IOException {
        List<GeoNames.Row> rows = new ArrayList<>();
        GeoNames.read("AZ.txt", new StringReader(table), rows::add);
        return rows;
    }

    @Test
    void readsARowOfTheDump() throws IOException {
        assertThat(read(SHUSHA + "\n\n"))
                .containsExactly(
                        new GeoNames.Row(
                                147105,
                                "Şuşa",
                                "Susa",
                                List.of("Shusha", "Shushi"),
                                39.76006,
                                46.74989,
                                "P",
                                "PPLA",
                                "AZ",
                                "55",
                                "",
                                4064,
                                LocalDate.of(2018, 10, 26)));
    }

    @Test
    void complainsOfABadRowWithFileAndLine() {
        assertThatThrownBy(() -> read(SHUSHA + "\n" + SHUSHA.replace("39.76006", "north")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("AZ.txt:2: ");
        assertThatThrownBy(() -> read("147105\tŞuşa")).hasMessageStartingWith("AZ.txt:1: ");
        assertThatThrownBy(() -> read(SHUSHA.replace("2018-10-26", "lately")))
                .hasMessageStartingWith("AZ.txt:1: ");
    }
}
