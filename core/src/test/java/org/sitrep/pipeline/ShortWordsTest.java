// SPDX-License-Identifier: Apache-2.0
package org.sitrep.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortWordsTest {
    private static final ShortWords WORDS =
            new ShortWords().with(1, "the", "and").with(127, "headline", "h1", "a");

    private static int number(ShortWords words, String text) {
        long packed = ShortWords.NOTHING;
        for (int i = 0; i < text.length(); i++) {
            packed = ShortWords.then(packed, ShortWords.lower(text.charAt(i)));
        }
        return words.number(packed, text.length());
    }

    @Test
    void aWordHasTheNumberThatItWasAddedWithInAnyCase() {
        assertThat(number(WORDS, "the")).isEqualTo(1);
        assertThat(number(WORDS, "AND")).isEqualTo(1);
        assertThat(number(WORDS, "Headline")).isEqualTo(127);
        assertThat(number(WORDS, "H1")).isEqualTo(127);
        assertThat(number(WORDS, "a")).isEqualTo(127);
    }

    @Test
    void otherWordsHaveNone() {
        for (String other :
                new String[] {
                    "", "th", "then", "het", "h2", "headlin", "headlines", "xheadline", "th\u00E9"
                }) {
            assertThat(number(WORDS, other)).as(other).isZero();
        }
        assertThat(number(WORDS, "headline".repeat(1_000))).isZero();
        assertThat(number(new ShortWords(), "the")).isZero();
        assertThat(number(new ShortWords(), "")).isZero();
    }

    @Test
    void onlyLettersAndDigitsOfAsciiHaveALowerCase() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            boolean ascii = c < 0x80 && Character.isLetterOrDigit(c);
            assertThat(ShortWords.lower(c))
                    .as("U+%04X", (int) c)
                    .isEqualTo(ascii ? Character.toLowerCase(c) : 0);
        }
    }

    @Test
    void aHundredWordsAreToldApart() {
        ShortWords words = new ShortWords();
        IntStream.rangeClosed(1, 100).forEach(i -> words.with(i, "w" + i));

        IntStream.rangeClosed(1, 100).forEach(i -> assertThat(number(words, "W" + i)).isEqualTo(i));
        assertThat(number(words, "w101")).isZero();
    }

    @Test
    void wordsThatDoNotFitAreRefused() {
        for (String other : new String[] {"", "headlines", "th\u00E9", "o'clock", "the"}) {
            ShortWords words = new ShortWords().with(1, "the");
            assertThatIllegalArgumentException().as(other).isThrownBy(() -> words.with(2, other));
        }
    }
}
