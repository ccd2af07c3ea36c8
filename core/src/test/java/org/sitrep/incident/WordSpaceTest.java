// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordSpaceTest {
    private static float[] likenessOfLast(double share, List<List<String>> texts) {
        List<WordBag> bags = texts.stream().map(WordBag::of).toList();
        WordSpace space = new WordSpace(bags, Frequencies.of(bags), texts.size(), share);
        float[] sums = new float[texts.size()];
        int[] touched = new int[texts.size()];
        for (int d = 0; d + 1 < texts.size(); d++) {
            space.compare(d, new float[texts.size()], touched, 0);
        }
        space.compare(texts.size() - 1, sums, touched, 0);
        return sums;
    }

    @Test
    void theSameWordsAreWhollyAlike() {
        float[] likeness =
                likenessOfLast(
                        0.5,
                        List.of(
                                List.of("market", "strike", "strike"),
                                List.of("vote", "count"),
                                List.of("strike", "market", "strike")));
        assertThat(likeness[0]).isCloseTo(0.5f, within(1e-5f));
        assertThat(likeness[1]).isZero();
    }

    @Test
    void aRareWordCountsMoreThanOneThatManyHave() {
        float[] likeness =
                likenessOfLast(
                        1,
                        List.of(
                                List.of("army", "tessit"),
                                List.of("army", "bamako"),
                                List.of("army", "segou"),
                                List.of("bamako", "segou"),
                                List.of("tessit", "army", "bamako")));
        assertThat(likeness[0]).isGreaterThan(likeness[1]);
        assertThat(likeness[1]).isGreaterThan(likeness[2]);
    }

    @Test
    void aWordThatNoOtherTextHasMakesATextLessLikeOthers() {
        float plain = likenessOfLast(1, List.of(List.of("a", "b"), List.of("a", "b")))[0];
        float more = likenessOfLast(1, List.of(List.of("a", "b"), List.of("a", "b", "c")))[0];
        assertThat(more).isLessThan(plain);
    }

    @Test
    void aWordOfMostOfALargeCollectionNamesNoStory() {
        List<List<String>> texts = Collections.nCopies(40, List.of("said"));
        assertThat(likenessOfLast(1, texts)).containsOnly(0f);
    }

    @Test
    void noWordsAreLikeNothing() {
        assertThat(likenessOfLast(1, List.of(List.of("a"), List.of()))).containsOnly(0f);
    }

    @Test
    void twoTextsAreAsAlikeInAPartOfTheCollectionAsInTheWhole() {
        List<WordBag> bags =
                Stream.of(List.of("dune", "well"), List.of("well", "market"), List.of("market"))
                        .map(WordBag::of)
                        .toList();
        Frequencies all = Frequencies.of(bags);
        float[] whole = new float[3];
        float[] part = new float[2];
        WordSpace everything = new WordSpace(bags, all, 3, 1);
        everything.compare(0, new float[3], new int[3], 0);
        everything.compare(1, whole, new int[3], 0);
        WordSpace some = new WordSpace(bags.subList(0, 2), all, 3, 1);
        some.compare(0, new float[2], new int[2], 0);
        some.compare(1, part, new int[2], 0);
        assertThat(part[0]).isPositive().isEqualTo(whole[0]);
    }
}
