// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.Span;

class SentenceSplitterTest {
    private static final WordSplitter WORDS = new WordSplitter();
    private static final SentenceEnds ENDS = SentenceEnds.read();

    private static List<String> sentences(String text) {
        List<Span> words = WORDS.split(text, new Span(0, text.length()));
        List<String> sentences = new ArrayList<>();
        for (List<Span> sentence : new SentenceSplitter(ENDS, text).split(words)) {
            sentences.add(Span.covering(sentence.getFirst(), sentence.getLast()).in(text));
        }
        return sentences;
    }

    @Test
    void aKindThatNobodyReadsIsAMistakeOfTheFile() throws IOException {
        List<Tsv.Row> rows =
                Tsv.read("sentence-ends.tsv", new StringReader("begins\tthe\nbegin\ta"));
        assertThatIllegalStateException()
                .isThrownBy(() -> SentenceEnds.of(rows))
                .withMessage("sentence-ends.tsv:2: unknown kind begin");
    }

    @Test
    void aTimeOfDayDoesNotEndASentence() {
        assertThat(sentences("The truce began at 1 p.m. Wednesday in Goma. Nobody fired."))
                .containsExactly("The truce began at 1 p.m. Wednesday in Goma.", "Nobody fired.");
    }

    @Test
    void aTimeOfDayEndsASentenceBeforeAWordThatBeginsOne() {
        assertThat(sentences("Firing stopped at 1 p.m. The army withdrew."))
                .containsExactly("Firing stopped at 1 p.m.", "The army withdrew.");
    }

    @Test
    void aClosingQuotationMarkStaysWithItsSentence() {
        assertThat(sentences("“We leave today.” The column moved off. \"Go!\" They went."))
                .containsExactly(
                        "“We leave today.”", "The column moved off.", "\"Go!\"", "They went.");
    }

    @Test
    void aQuestionInsideASentenceDoesNotEndIt() {
        assertThat(sentences("“Who fired first?” he asked. “Stop!” cried the guard."))
                .containsExactly("“Who fired first?” he asked.", "“Stop!” cried the guard.");
    }

    @Test
    void titlesAndInitialsDoNotEndASentence() {
        assertThat(sentences("Gen. J. K. Adoum met Mr. Sow on Sept. 3 at No. 4. Talks failed."))
                .containsExactly(
                        "Gen. J. K. Adoum met Mr. Sow on Sept. 3 at No. 4.", "Talks failed.");
    }

    @Test
    void anAbbreviatedCountryBeforeANameDoesNotEndASentence() {
        assertThat(sentences("The U.S. Navy sailed. Aid came from the U.S. The port reopened."))
                .containsExactly(
                        "The U.S. Navy sailed.", "Aid came from the U.S.", "The port reopened.");
    }

    @Test
    void lowerCasedTextIsSplitAtFullStops() {
        assertThat(sentences("police fired tear gas. the crowd ran. two were hurt."))
                .containsExactly("police fired tear gas.", "the crowd ran.", "two were hurt.");
    }

    @Test
    void capitalsOnlyTextIsSplitAtFullStops() {
        assertThat(sentences("GUERRILLAS BLEW UP A BRIDGE. NO ONE WAS HURT."))
                .containsExactly("GUERRILLAS BLEW UP A BRIDGE.", "NO ONE WAS HURT.");
    }

    @Test
    void everyWordOfAnyTextIsInExactlyOneSentence() {
        Random random = new Random(42);
        String alphabet = "aB. \"'”“?!…,;:-–—()1\n\t\u00A0\uD83D\uDE00\uD800\uDC00é\u0000/@#";
        for (int round = 0; round < 300; round++) {
            StringBuilder made = new StringBuilder("x");
            for (int i = random.nextInt(200); i > 0; i--) {
                made.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String text = made.toString();
            List<Span> words = WORDS.split(text, new Span(0, text.length()));
            int reached = 0;
            for (Span word : words) {
                assertThat(word.start()).as(text).isGreaterThanOrEqualTo(reached);
                assertThat(text.substring(reached, word.start()))
                        .matches("[\\s\\u00A0\\x00-\\x20]*");
                reached = word.end();
            }
            List<Span> again = new ArrayList<>();
            new SentenceSplitter(ENDS, text).split(words).forEach(again::addAll);
            assertThat(again).as(text).isEqualTo(words);
        }
    }

    @Test
    void aFullStopAndEndlessClosingMarksAreCutAndNothingIsLost() {
        for (String marks : List.of(")]", "\"'")) {
            String text = "The army withdrew." + marks.repeat(50_000);
            List<Span> words = WORDS.split(text, new Span(0, text.length()));
            List<Span> again = new ArrayList<>();
            for (List<Span> sentence : new SentenceSplitter(ENDS, text).split(words)) {
                assertThat(sentence).hasSizeLessThanOrEqualTo(300);
                again.addAll(sentence);
            }
            assertThat(again).isEqualTo(words);
        }
    }

    @Test
    void anEndlessRunIsCutAndNothingIsLost() {
        String text = "x".repeat(100_000);
        List<Span> words = WORDS.split(text, new Span(0, text.length()));
        assertThat(words.stream().mapToInt(Span::length).sum()).isEqualTo(100_000);
    }
}
