// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordNumbersTest {
    private final WordNumbers numbers = new WordNumbers();

    private int folded(String text) {
        return numbers.ofFolded(text, 0, text.length());
    }

    @Test
    void wordsAreNumberedFromOneAndEachOnce() {
        assertThat(numbers.add("siege")).isEqualTo(1);
        assertThat(numbers.add("truce")).isEqualTo(2);
        assertThat(numbers.add("siege")).isEqualTo(1);
        assertThat(numbers.size()).isEqualTo(3);
        assertThat(numbers.word(2)).isEqualTo("truce");
    }

    @Test
    void otherWordsHaveZero() {
        assertThat(numbers.of("siege")).isZero();
        assertThat(numbers.of('s')).isZero();
        assertThat(folded("")).isZero();
        numbers.add("siege");
        for (String other :
                new String[] {"", "sieg", "sieges", "s", "\uD83D", "x".repeat(10_000)}) {
            assertThat(numbers.of(other)).as(other).isZero();
            assertThat(folded(other)).as(other).isZero();
        }
    }

    @Test
    void aStretchIsFoundWhateverItsCaseAndFullStops() {
        int half = numbers.add("pm");
        int august = numbers.add("ao\u00FBt");
        String text = "at 5 P.M. on 3 AO\u00DBT";

        assertThat(numbers.ofFolded(text, 5, 9)).isEqualTo(half);
        assertThat(numbers.ofFolded(text, 5, 8)).isEqualTo(half);
        assertThat(numbers.ofFolded(text, 15, text.length())).isEqualTo(august);
        assertThat(numbers.ofFolded(text, 5, 6)).isZero();
    }

    @Test
    void aStretchHasTheNumberOfItsFoldedForm() {
        numbers.add("est");
        numbers.add("\u212A"); // the sign of the kelvin, whose lower case is a plain k
        numbers.add("k");
        for (String text :
                new String[] {"EST", "E.S.T.", "est", "\u212A", "K", "k", "\u0130", "."}) {
            assertThat(folded(text))
                    .as(text)
                    .isEqualTo(numbers.of(Vocabulary.fold(text, 0, text.length())));
        }
    }

    @Test
    void marksAreFoundByTheirCharacter() {
        int dash = numbers.add("-");
        numbers.add("--");

        assertThat(numbers.of('-')).isEqualTo(dash);
        assertThat(numbers.of('\'')).isZero();
    }

    @Test
    void wordsThatShareAHashAreToldApart() {
        int first = numbers.add("Aa");
        int second = numbers.add("BB");

        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(numbers.of("Aa")).isEqualTo(first);
        assertThat(numbers.of("BB")).isEqualTo(second);
    }

    @Test
    void numbersStayAsTheyAreWhileTheWordsGrow() {
        int[] given = IntStream.range(0, 5_000).map(i -> numbers.add("siege" + i)).toArray();

        assertThat(numbers.size()).isEqualTo(5_001);
        for (int i = 0; i < given.length; i++) {
            assertThat(given[i]).isEqualTo(i + 1);
            assertThat(numbers.of("siege" + i)).isEqualTo(given[i]);
            assertThat(folded("SIEGE" + i)).isEqualTo(given[i]);
        }
    }
}
