// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionNamesTest {
    private final DivisionNames names = new DivisionNames();

    @ParameterizedTest
    @ValueSource(strings = {"Baku", "Bakı", "Xankəndi", "Sana‘a", "El Fasher", "Hồ Chí Minh", "Ub"})
    void takesNamesInLatinLetters(String name) {
        assertThat(DivisionNames.isUsable(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Баку",
                "باكو",
                "Baku Баку",
                "GYD",
                "NY",
                "X",
                "123",
                "",
                "https://somewhere.example/Baku"
            })
    void leavesOutOtherScriptsCodesAndLinks(String name) {
        assertThat(DivisionNames.isUsable(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Tartar District, Tartar",
        "Lachin Rayon, Lachin",
        "Moscow Oblast, Moscow",
        "Provincia de Ica, Ica",
        "Departamento de San Salvador, San Salvador",
        "Gaza Province, Gaza",
        "Muḩāfaz̧at al Anbār, Anbār",
        "Central Region, Central Region",
        "Northern Province, Northern Province",
        "North Kivu, North Kivu",
        "Province, Province"
    })
    void takesOffTheWordForTheKindOfDivision(String name, String bare) {
        assertThat(names.bare(name)).isEqualTo(bare);
    }

    @Test
    void knowsBothFormsOfADirection() {
        assertThat(names.ofDivision("Northern Darfur")).contains("North Darfur");
        assertThat(names.ofDivision("South Kivu")).contains("Southern Kivu");
        assertThat(names.ofDivision("Nord Ubangi")).contains("North Ubangi");
        assertThat(names.ofDivision("Ouest")).containsExactly("Ouest");
    }
}
