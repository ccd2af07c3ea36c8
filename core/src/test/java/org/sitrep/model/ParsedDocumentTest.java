// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.TestDocuments;
import org.sitrep.model.ParsedDocument.Mention;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ParsedDocument.Token;

class ParsedDocumentTest {
    /** "Go. Lima sleeps. Ann reads." */
    private static final ParsedDocument THREE =
            new ParsedDocument(
                    TestDocuments.document("Go. Lima sleeps. Ann reads."),
                    List.of(
                            new Sentence(new Span(0, 3), 0, 2, 0),
                            new Sentence(new Span(4, 16), 2, 5, 0),
                            new Sentence(new Span(17, 27), 5, 8, 0)),
                    List.of(
                            token(0, 2, "VB", -1, "root"),
                            token(2, 3, ".", 0, "punct"),
                            token(4, 8, "NNP", 3, "nsubj"),
                            token(9, 15, "VBZ", -1, "root"),
                            token(15, 16, ".", 3, "punct"),
                            token(17, 20, "NNP", 6, "nsubj"),
                            token(21, 26, "VBZ", -1, "root"),
                            token(26, 27, ".", 6, "punct")),
                    List.of(
                            new Mention(new Span(4, 8), 2, 3, Mention.Kind.POLITY),
                            new Mention(new Span(17, 20), 5, 6, Mention.Kind.PERSON)));

    private static Token token(int start, int end, String pos, int head, String relation) {
        return new Token(new Span(start, end), "x", pos, head, relation);
    }

    private static BitSet numbers(int... numbers) {
        BitSet set = new BitSet();
        for (int number : numbers) {
            set.set(number);
        }
        return set;
    }

    @Test
    void someSentencesKeepTheirTreesAndNames() {
        ParsedDocument some = THREE.only(numbers(0, 2));

        assertThat(some.sentences())
                .containsExactly(
                        new Sentence(new Span(0, 3), 0, 2, 0),
                        new Sentence(new Span(17, 27), 2, 5, 0));
        assertThat(some.tokens().stream().map(Token::head)).containsExactly(-1, 0, 3, -1, 3);
        assertThat(some.form(2)).isEqualTo("Ann");
        assertThat(some.mentions())
                .containsExactly(new Mention(new Span(17, 20), 2, 3, Mention.Kind.PERSON));
    }

    @Test
    void allSentencesAreTheDocument() {
        assertThat(THREE.only(numbers(0, 1, 2))).isEqualTo(THREE);
    }

    @Test
    void numbersThatAreNoneCountForNothing() {
        assertThat(THREE.only(numbers(7)).tokens()).isEmpty();
    }
}
