// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenDatesTest {
    private final WrittenDates dates = new WrittenDates();

    @Test
    void theDayIsReadHoweverItIsWritten() {
        for (String written :
                List.of(
                        "2023-09-20",
                        "2023 . 9 . 20",
                        "2023\u5E749\u670820\u65E5",
                        "20.9.2023",
                        "20. 9. 2023",
                        "20/09/23",
                        "20 September 2023",
                        "20th of SEPTEMBER, 2023",
                        "20Sep2023",
                        "20 setembro de 2023",
                        "20.wrze\u015Bnia 2023",
                        "20 WRZE\u015ANIA 2023",
                        "20-Sept-23",
                        "Sept. 20, 2023",
                        "September 20th 10:15 pm, 2023",
                        "20 \u0441\u0435\u043D\u0442\u044F\u0431\u0440\u044F 2023")) {
            assertThat(read("Posted " + written)).as(written).containsExactly("2023-09-20");
        }
        assertThat(read("in May 2021, in March of the year, in 45.99 or 31.20"))
                .containsExactly("2021-05");
    }

    @Test
    void numbersAndNamesThatStandOtherwiseAreNoDates() {
        for (String other :
                List.of(
                        "cost 45.99 and 31.20",
                        "20.9 2023",
                        "20.999.2023",
                        "market 20, 2023 marks",
                        "20 may have 2023",
                        "1-2",
                        "May",
                        "12 Ma")) {
            assertThat(read(other)).as(other).isEmpty();
        }
    }

    private List<String> read(String text) {
        return dates.all(text, WrittenDates.Order.UNKNOWN).stream()
                .map(found -> found.date().toString())
                .toList();
    }
}
