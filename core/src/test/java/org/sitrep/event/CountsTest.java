// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitrep.TestDocuments;
import org.sitrep.event.Counts.Count;
import org.sitrep.knowledge.NumberWords;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.Span;

class CountsTest {
    private static final NumberWords NUMBERS = NumberWords.english();

    /** The count in a phrase: that of the first word that begins one. */
    private static Count count(String phrase) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : phrase.split(" ")) {
            tokens.add(new Token(new Span(at, at + word.length()), word, "CD", -1, "root"));
            at += word.length() + 1;
        }
        ParsedDocument parsed =
                new ParsedDocument(
                        TestDocuments.document(phrase),
                        List.of(new Sentence(new Span(0, phrase.length()), 0, tokens.size(), 0)),
                        tokens,
                        List.of());
        Counts counts = new Counts(new Syntax(parsed, Set.of()), NUMBERS);
        for (int t = 0; t < tokens.size(); t++) {
            var found = counts.at(t, 0, phrase.length());
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("no count in " + phrase);
    }

    private static void assertBounds(String phrase, int low, int high) {
        Count count = count(phrase);
        assertThat(count.low()).as(phrase).isEqualTo(bound(low));
        assertThat(count.high()).as(phrase).isEqualTo(bound(high));
    }

    private static OptionalInt bound(int value) {
        return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    @Test
    void figureIsExact() {
        assertBounds("five soldiers", 5, 5);
        assertBounds("1,200 people", 1200, 1200);
    }

    @Test
    void boundsFollowTheContract() {
        assertBounds("at least 200 people", 200, -1);
        assertBounds("more than 30 people", 31, -1);
        assertBounds("over 30 people", 31, -1);
        assertBounds("up to 30 people", -1, 30);
        assertBounds("fewer than 30 people", -1, 29);
        assertBounds("between 10 and 20 people", 10, 20);
        assertBounds("dozens of people", -1, -1);
    }

    @Test
    void nearlyIsApproximate() {
        assertThat(count("about 40 people").approximate()).isTrue();
        assertThat(count("40 people").approximate()).isFalse();
    }

    @Test
    void wordsHoldTheBound() {
        Count count = count("at least 200 people");
        assertThat(count.words().in("at least 200 people")).isEqualTo("at least 200");
    }

    @Test
    void ageTimeMoneyAndShareCountNobody() {
        assertBounds("4:30 am three men", 3, 3);
        assertBounds("an 8-year-old and two women", 2, 2);
        assertBounds("8 yo girl and 2 boys", 2, 2);
        assertBounds("$200 from five men", 5, 5);
        assertBounds("40% of 60 guards", 60, 60);
    }
}
