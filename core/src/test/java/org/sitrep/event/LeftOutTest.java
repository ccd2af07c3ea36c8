// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.TestDocuments;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.Span;

class LeftOutTest {
    private static LeftOut of(String text, Span... spans) {
        List<Sentence> sentences = new ArrayList<>();
        for (Span span : spans) {
            sentences.add(new Sentence(span, 0, 0, 0));
        }
        return new LeftOut(
                new ParsedDocument(TestDocuments.document(text), sentences, List.of(), List.of()));
    }

    @Test
    void sentencesBetweenWhichOnlyWhiteSpaceStandsFollowOneAnother() {
        LeftOut whole = of("It rained.\n\n  It poured.", new Span(0, 10), new Span(14, 24));

        assertThat(whole.position(1)).isEqualTo(1);
        assertThat(whole.isBehindGap(1)).isFalse();
    }

    @Test
    void aStretchThatIsNotHereCountsForAsManySentencesAsItIsLong() {
        String left = "It went on and on for days. ".repeat(27);
        String text = "It rained. " + left + "It poured. Dry.";
        int second = 11 + left.length();
        LeftOut some =
                of(
                        text,
                        new Span(0, 10),
                        new Span(second, second + 10),
                        new Span(second + 11, second + 15));

        assertThat(some.isBehindGap(1)).isTrue();
        assertThat(some.position(1)).isEqualTo(1 + 4);
        assertThat(some.isBehindGap(2)).isFalse();
        assertThat(some.position(2)).isEqualTo(2 + 4);
    }

    @Test
    void aDocumentWithoutSentencesHasNone() {
        assertThat(of("x").isBehindGap(0)).isFalse();
    }
}
