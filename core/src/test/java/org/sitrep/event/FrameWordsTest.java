// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.event.Frame.PartOfSpeech;
import org.sitrep.event.FrameIndex.Need;
import org.sitrep.knowledge.Mistakes;
import org.sitrep.model.EventType;

class FrameWordsTest {
    private static final String SENTENCE =
            """
            Gunmen/gunman/NNS/2/nsubj opened/open/VBD/0/root heavy/heavy/JJ/4/amod
            fire/fire/NN/2/dobj and/and/CC/2/cc wounded/wound/VBD/2/conj
            \uD83D/\uD83D/SYM/2/dep
            """;

    private final FrameIndex index =
            index(
                    """
                    ```frames
                    open verb
                    open fire verb
                    wounded verb
                    wound verb
                    fire noun
                    ```
                    """);
    private final FrameWords words = new FrameWords(index, syntax(SENTENCE));

    private static FrameIndex index(String page) {
        try {
            return new FrameIndex(
                    Codebook.read(
                            WordClasses.bundled(),
                            Page.bundled("page.md", EventType.ASSAULT),
                            Mistakes.fatal(),
                            new StringReader(page)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Syntax syntax(String sentence) {
        return Readings.syntax(Readings.parsed(sentence));
    }

    private List<String> headedBy(PartOfSpeech pos, int token) {
        return words.headedBy(pos, token).stream().map(entry -> entry.frame().name()).toList();
    }

    private Need fire() {
        return words.headedBy(PartOfSpeech.VERB, 1).getFirst().needs().getFirst();
    }

    @Test
    void framesAreFoundByTheirHeadNarrowOnesFirst() {
        assertThat(headedBy(PartOfSpeech.VERB, 1)).containsExactly("open fire", "open");
        assertThat(headedBy(PartOfSpeech.NOUN, 3)).containsExactly("fire");
    }

    @Test
    void framesOfAnotherPartOfSpeechAreNot() {
        assertThat(headedBy(PartOfSpeech.NOUN, 1)).isEmpty();
        assertThat(headedBy(PartOfSpeech.VERB, 3)).isEmpty();
        assertThat(headedBy(PartOfSpeech.VERB, 0)).isEmpty();
        assertThat(headedBy(PartOfSpeech.VERB, 6)).isEmpty();
    }

    @Test
    void aHeadMayBeALemmaOrAForm() {
        assertThat(headedBy(PartOfSpeech.VERB, 5)).containsExactly("wounded", "wound");
    }

    @Test
    void aFurtherWordIsKnownAtItsTokenAlone() {
        assertThat(words.is(3, fire())).isTrue();
        for (int other : new int[] {0, 1, 2, 4, 5, 6}) {
            assertThat(words.is(other, fire())).as("%d", other).isFalse();
        }
    }

    @Test
    void theFurtherWordsOfAStretchAreThoseOfItsTokens() {
        assertThat(words.among(0, 7).get(fire().number())).isTrue();
        assertThat(words.among(3, 4).get(fire().number())).isTrue();
        assertThat(words.among(0, 3).isEmpty()).isTrue();
        assertThat(words.among(4, 7).isEmpty()).isTrue();
        assertThat(words.among(3, 3).isEmpty()).isTrue();
    }
}
