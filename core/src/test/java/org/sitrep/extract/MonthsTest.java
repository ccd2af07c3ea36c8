// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sitrep.knowledge.Tsv;

class MonthsTest {
    private final Months months = new Months();

    private static List<Tsv.Row> file() {
        return Tsv.read(MonthsTest.class, "/org/sitrep/extract/months.tsv");
    }

    @Test
    void everyNameOfTheFileIsItsMonthInUpperAndLowerCase() {
        for (Tsv.Row row : file()) {
            int month = Integer.parseInt(row.cell(0));
            for (String name : row.list(1)) {
                assertThat(months.named(name)).as(name).contains(month);
                String upper = name.toUpperCase(Locale.ROOT);
                // The dotless i of Turkish does not come back: "MAYIS" is "mayis" in lower case.
                if (name.indexOf('\u0131') < 0) {
                    assertThat(months.named(upper)).as(upper).contains(month);
                }
            }
        }
    }

    @Test
    void everyNameIsSeenWhereverItStandsBeforeAYear() {
        for (Tsv.Row row : file()) {
            for (String name : row.list(1)) {
                for (String written : List.of(name, name.toUpperCase(Locale.ROOT))) {
                    assertThat(months.mayStandIn(written + " 2023")).as(written).isTrue();
                    assertThat(months.mayStandIn("on 20" + written + "2023")).as(written).isTrue();
                    assertThat(months.mayStandIn("\uD83D 20 " + written + "de 2023"))
                            .as(written)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aNameWithALetterOrNothingBehindItIsNotSeen() {
        for (String other :
                List.of(
                        "20 maypole 2023",
                        "2023 May",
                        "May",
                        "20 Ma 2023",
                        "20 Septe\u0301 2023")) {
            assertThat(months.mayStandIn(other)).as(other).isFalse();
        }
        assertThat(months.mayStandIn("dismay 2023")).isTrue(); // left to the patterns
    }

    @Test
    void textsWithoutNamesHaveNone() {
        for (String other : List.of("", "a", "ab", "abc", "\uD83D", "\uDE00\uD83D\uDE00\uD83D")) {
            assertThat(months.mayStandIn(other)).as(other).isFalse();
            assertThat(months.named(other)).as(other).isEmpty();
        }
        assertThat(months.mayStandIn("xyz ".repeat(10_000))).isFalse();
    }
}
