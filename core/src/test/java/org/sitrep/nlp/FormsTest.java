// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
    /** The names by which the models know the orthographic features, by bit. */
    private static final List<String> ORTHOGRAPHY =
            List.of("0", "1", "2", "3", "4", "5", "10", "11", "12", "13", "6", "7", "8", "9");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ceasefire|ceasefire",
                "2,400|0",
                "-3.5%|0",
                "$12.50|0",
                "$#12|$0",
                "12:45|0",
                "24/9|0",
                "T-72|T-0",
                "1990s|0s",
                "7th|0th",
                "%|%",
                "5.|0.",
                ".5|0",
                "a.5|a.0",
                "U.S.|U.S.",
                "......|..",
                "!!?|!!?",
                "\u20AC40m|0m",
                "\u2013|-",
                "\u2019s|'s",
                "\u201C|\"",
                "\u2022|-",
            })
    void numbersAndMarksAreSimplified(String token, String simplified) {
        assertThat(Forms.simplified(token)).isEqualTo(simplified);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sitrep.example",
                "desk@sitrep.example",
                "HTTPS://",
                "sftp://x",
                "a_.bc",
                "1955.248.27.1",
                "1.2.3.100.2.3.4",
                "annex.7z",
                ".pdf",
                "\u00E9.mp3",
            })
    void webPagesHostsAndFilesAreLinks(String token) {
        assertThat(Forms.simplified(token)).isEqualTo("#hlink#");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p.m.",
                "a.b1",
                "\u00E9.ab",
                "55.248.27.1",
                "100.2.3",
                "100.2000.3.4",
                "x:ps",
                ".PDF",
            })
    void whatOnlyLooksLikeALinkIsNone(String token) {
        assertThat(Forms.simplified(token)).isNotEqualTo("#hlink#");
    }

    @Test
    void anEndlessTokenIsReadInOnePass() {
        assertThat(Forms.simplified("a-".repeat(500_000))).hasSize(1_000_000);
    }

    @Test
    void lowerCaseIsThatOfLatinLettersOnly() {
        assertThat(Forms.lower("M\u00C9DECINS \u0416\u0130\u00D7"))
                .isEqualTo("m\u00E9decins \u0416\u0130\u00D7");
        assertThat(Forms.lower("\u009F\u008A")).isEqualTo("\u00FF\u009A");
    }

    @ParameterizedTest
    @CsvSource({
        "Stepanakert,Aaa",
        "T-0,A.1",
        "UNIFIL,AA",
        "aBBBc,aAAa",
        "..,..",
        "\u00E9\u00E9\u00E9,xx"
    })
    void aShapeKeepsTwoOfARun(String simplified, String shape) {
        assertThat(Forms.shape(simplified)).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#hlink#|0",
                "UN|1",
                "attack|2",
                "0|3",
                "..|4 7",
                "0-0|5 6 8",
                "T-0|10 11 6 8",
                "Moscow|11",
                "McKay|11 12",
                "deVILLE|13",
                "U.S.|10 11 12 7",
                "o'clock|9",
            })
    void orthographyIsInTheOrderOfTheModels(String simplified, String features) {
        assertThat(names(Forms.orthography(simplified, false))).isEqualTo(features);
    }

    @Test
    void theFirstTokenOfASentenceHasNoUpperCaseOfItsOwn() {
        assertThat(names(Forms.orthography("McKay", true))).isEqualTo("12");
    }

    /** The names of orthographic features in the models. */
    static String names(int features) {
        List<String> names = new ArrayList<>();
        for (int bit = 0; bit < ORTHOGRAPHY.size(); bit++) {
            if ((features & 1 << bit) != 0) {
                names.add(ORTHOGRAPHY.get(bit));
            }
        }
        return String.join(" ", names);
    }
}
