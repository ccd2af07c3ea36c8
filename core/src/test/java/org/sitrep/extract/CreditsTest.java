// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {
    private final Credits credits = new Credits(new Agencies(), new WrittenDates());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ana Ruiz | Ana Ruiz",
                "By ANA RUIZ and Tom van der Bell, Staff Writers | ANA RUIZ; Tom van der Bell",
                "CNN’s Ana Ruiz, Jo Park and Tom Bell contributed reporting. | Ana Ruiz; Jo Park; Tom Bell",
                "(Reporting by Ana Ruiz in Lima and Jo Park in Quito; Editing by Tom Bell) | Ana Ruiz; Jo Park; Tom Bell",
                "Associated Press writer Ana Ruiz in Port Sudan contributed to this report. | Ana Ruiz",
                "Additional reporting by J. P. Morales | J. P. Morales",
                "By TOM BELL, AP Sports Writer | TOM BELL",
                "By Ana Ruiz May 3, 2022 | Ana Ruiz",
                "Von Anna Schmidt | Anna Schmidt",
            })
    void namesThePeople(String line, String people) {
        assertThat(credits.read(line)).isPresent();
        assertThat(String.join("; ", credits.read(line).orElseThrow().people())).isEqualTo(people);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Reuters | Reuters",
                "By Ana Ruiz, Associated Press | Associated Press",
                "Source: AFP | Agence France-Presse",
                "By TOM BELL, AP Sports Writer | Associated Press",
                "Source: Radio Okapi. Read the whole interview | Radio Okapi",
                "This article was originally published by Balkan Insight. | BIRN",
                "Source: Radio Okapi | Radio Okapi",
            })
    void namesTheOrigin(String line, String origin) {
        assertThat(credits.read(line).orElseThrow().origin()).contains(origin);
    }

    @Test
    void namesTheOutletAndTheTitleOfARepublishedPost() {
        Credits.Credit credit =
                credits.read("The post Two die in Goma: police appeared first on Example Daily.")
                        .orElseThrow();

        assertThat(credit.outlet()).contains("Example Daily");
        assertThat(credit.title()).contains("Two die in Goma: police");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Monday the rebels had left.",
                "By 2014 Ana Ruiz and Tom Bell had left the country for good.",
                "By then, General Ali Hassan was dead.",
                "Sources: unnamed officials in the capital who asked for a cover of silence",
                "The commander said that two of his officers had contributed",
                "",
                "\uD83D",
            })
    void storiesAreNoCredits(String line) {
        assertThat(credits.read(line)).isEmpty();
    }
}
