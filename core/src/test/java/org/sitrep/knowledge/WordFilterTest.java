// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordFilterTest {
    private static List<String> words(String stem, int count) {
        return IntStream.range(0, count).mapToObj(i -> stem + i).toList();
    }

    @Test
    void letsByEveryWordOfItsList() {
        List<String> words = words("convoy", 5_000);
        WordFilter filter = WordFilter.of(words);

        assertThat(words).allMatch(filter::mayHold);
        assertThat(words).allMatch(word -> filter.mayHold(word.hashCode()));
    }

    @Test
    void keepsBackMostOtherWords() {
        WordFilter filter = WordFilter.of(words("convoy", 5_000));

        assertThat(words("siege", 5_000).stream().filter(filter::mayHold).count())
                .isLessThan(5_000 / 8);
    }

    @Test
    void anEmptyListLetsNothingBy() {
        assertThat(WordFilter.of(List.of()).mayHold("convoy")).isFalse();
    }
}
