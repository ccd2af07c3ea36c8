// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class MistakesTest {
    @Test
    void aMistakeIsToldOnceAndInTheOrderOfTheLines() {
        Mistakes mistakes = Mistakes.collected();
        mistakes.add("own.tsv", 7, "unknown sector");
        mistakes.add("own.tsv", 2, "no name");
        mistakes.add("own.tsv", 7, "unknown sector");
        assertThat(mistakes.all())
                .containsExactly("own.tsv:2: no name", "own.tsv:7: unknown sector");
    }

    @Test
    void whatStandsInAFileIsCutHoweverLongItIs() {
        Mistakes mistakes = Mistakes.collected();
        mistakes.add("own.tsv", 1, "a" + "\uD83D\uDE00".repeat(60_000));
        String told = mistakes.all().getFirst();
        assertThat(told).hasSizeLessThan(450).endsWith(" ...");
        assertThat(Character.isHighSurrogate(told.charAt(told.length() - 5))).isFalse();
    }

    @Test
    void aMistakeInABundledFileEndsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Mistakes.fatal().add("roles.tsv", 3, "no name"))
                .withMessage("roles.tsv:3: no name");
    }
}
