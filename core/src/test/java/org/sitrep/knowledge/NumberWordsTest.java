// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.knowledge.NumberWords.Kind;
import org.sitrep.knowledge.NumberWords.Numeral;

class NumberWordsTest {
    private final NumberWords numbers = NumberWords.english();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    seven | 7
                    Twenty-five | 25
                    twenty five | 25
                    1,200 | 1200
                    1,234,567 | 1234567
                    3.5 million | 3500000
                    120 000 | 120
                    a hundred | 100
                    one hundred and six | 106
                    two thousand three hundred and twelve | 2312
                    one hundred thousand | 100000
                    two dozen | 24
                    a dozen | 12
                    half a dozen | 6
                    half a million | 500000
                    two and a half | 2.5
                    12 thousand | 12000
                    TWO HUNDRED | 200
                    """)
    void readsFigures(String text, double value) {
        Numeral numeral = numbers.at(text, 0, text.length()).orElseThrow();
        assertThat(numeral.low()).isEqualTo(value);
        assertThat(numeral.high()).isEqualTo(value);
        assertThat(numeral.kind()).isEqualTo(Kind.CARDINAL);
    }

    @ParameterizedTest
    @CsvSource({"32nd,32", "first,1", "twenty-first,21", "1st,1", "hundredth,100"})
    void readsOrdinals(String text, double value) {
        Numeral numeral = numbers.parse(text).orElseThrow();
        assertThat(numeral.kind()).isEqualTo(Kind.ORDINAL);
        assertThat(numeral.low()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "10 to 20,10,20",
        "10-20,10,20",
        "10\u201320,10,20",
        "two or three,2,3",
        "between 10 and 20,10,20",
        "two to three million,2000000,3000000"
    })
    void readsRanges(String text, double low, double high) {
        Numeral numeral = numbers.parse(text).orElseThrow();
        assertThat(numeral.kind()).isEqualTo(Kind.RANGE);
        assertThat(numeral.low()).isEqualTo(low);
        assertThat(numeral.high()).isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource({
        "dozens,12",
        "hundreds,100",
        "hundreds of thousands,100000",
        "tens of thousands,10000",
        "several,3",
        "several hundred,300",
        "a few,3",
        "a few dozen,36"
    })
    void givesNoFigureForVagueNumbersButTheirMagnitude(String text, double magnitude) {
        Numeral numeral = numbers.parse(text).orElseThrow();
        assertThat(numeral.kind()).isEqualTo(Kind.VAGUE);
        assertThat(numeral.low()).isEqualTo(magnitude);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "and", "a", "a week", "thousand", "hundred", "-", "x7", "half"})
    void readsNoNumberWhereThereIsNone(String text) {
        assertThat(numbers.parse(text)).isEmpty();
    }

    @Test
    void stopsBeforeAWordThatCannotFollow() {
        String text = "five two-storey houses";
        assertThat(numbers.at(text, 0, text.length()).orElseThrow().span().in(text))
                .isEqualTo("five");
    }

    @Test
    void doesNotReadAFallingPairAsARange() {
        String text = "5-4 ruling";
        assertThat(numbers.at(text, 0, text.length()).orElseThrow().high()).isEqualTo(5);
    }

    @Test
    void doesNotReadAcrossAParagraph() {
        String text = "twenty\n\nfive";
        assertThat(numbers.at(text, 0, text.length()).orElseThrow().low()).isEqualTo(20);
    }

    @Test
    void readsInsideAnyTextWithoutFailing() {
        Random random = new Random(7);
        String[] pieces = {
            "two", "-", " ", "1", ",", "000", ".", "million", "and", "a", "half", "\n", "of",
            "dozens", "twenty", "first", "to", "between", "\uD800", "hundred", "th", "\u2013"
        };
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String whole = text.toString();
            int at = random.nextInt(whole.length());
            numbers.at(whole, at, whole.length())
                    .ifPresent(
                            numeral -> {
                                assertThat(numeral.span().start()).isEqualTo(at);
                                assertThat(numeral.span().end())
                                        .isLessThanOrEqualTo(whole.length());
                                assertThat(numeral.low()).isLessThanOrEqualTo(numeral.high());
                            });
        }
    }
}
