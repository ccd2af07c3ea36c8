// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordSketchTest {
    private static final List<String> WORDS =
            List.of(
                    "say",
                    "according",
                    "zone",
                    "a",
                    "24",
                    "'s",
                    "@handle",
                    "[note]",
                    "\u00E9tat",
                    "\u0437\u0430\u044F\u0432\u0438\u043B",
                    "\u212Aelvin", // the lower case of the sign is a plain k
                    "\uD83D",
                    "w".repeat(63),
                    "x".repeat(64),
                    "y".repeat(10_000));

    private static WordSketch of(List<String> words) {
        WordSketch sketch = new WordSketch();
        words.forEach(sketch::add);
        return sketch;
    }

    private static boolean admits(WordSketch sketch, String word) {
        return sketch.admits(word.charAt(0), word.length());
    }

    @Test
    void neverSaysNoToAWordOfTheList() {
        for (String word : WORDS) {
            WordSketch sketch = of(List.of(word));
            assertThat(admits(sketch, word)).as(word).isTrue();
            assertThat(admits(sketch, word.toUpperCase(Locale.ROOT))).as(word).isTrue();
        }
        assertThat(WORDS).allMatch(word -> admits(of(WORDS), word));
    }

    @Test
    void aWordWhoseLowerCaseIsOfTheListIsAdmitted() {
        WordSketch sketch = of(List.of("kelvin"));

        assertThat("\u212Aelvin".toLowerCase(Locale.ROOT)).isEqualTo("kelvin");
        assertThat(admits(sketch, "\u212Aelvin")).isTrue();
    }

    @Test
    void saysNoToOtherLettersAndLengths() {
        WordSketch sketch = of(List.of("say", "tell"));

        for (String other : List.of("sa", "says", "tel", "told", "Zay", "42", "'s", "{ay", "@ay")) {
            assertThat(admits(sketch, other)).as(other).isEqualTo(other.equals("told"));
        }
    }

    @Test
    void anEmptySketchAdmitsNoWordOfAscii() {
        WordSketch sketch = of(List.of());

        assertThat(admits(sketch, "say")).isFalse();
        assertThat(admits(sketch, "s".repeat(1_000))).isFalse();
        assertThat(admits(sketch, "7")).isFalse();
    }
}
