// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitrep.TestDocuments;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.Span;

class CompoundsTest {
    private static final Set<String> KNOWN = Set.of("sit-in", "walkout", "lathi-charge");

    /** Reads tokens {@code form/lemma/TAG}; a hyphen is tight, all else is apart by a space. */
    private static Compounds compounds(String tokens) {
        StringBuilder text = new StringBuilder();
        List<Token> parsed = new ArrayList<>();
        for (String cell : tokens.split(" ")) {
            String[] parts = cell.split("/");
            boolean tight = parts[0].equals("-") || text.toString().endsWith("-");
            if (!tight && text.length() > 0) {
                text.append(' ');
            }
            int start = text.length();
            text.append(parts[0]);
            parsed.add(new Token(new Span(start, text.length()), parts[1], parts[2], -1, "root"));
        }
        Sentence sentence = new Sentence(new Span(0, text.length()), 0, parsed.size(), 0);
        ParsedDocument document =
                new ParsedDocument(
                        TestDocuments.document(text.toString()),
                        List.of(sentence),
                        parsed,
                        List.of());
        return new Compounds(document, KNOWN);
    }

    @Test
    void knownCompoundStandsAtItsLastWord() {
        Compounds words = compounds("the/the/DT Sit/sit/NN -/-/HYPH in/in/NN began/begin/VBD");
        assertThat(words.form(3)).isEqualTo("sit-in");
        assertThat(words.firstOf(3)).isEqualTo(1);
        assertThat(words.tag(1)).doesNotStartWith("NN");
        assertThat(words.form(4)).isEqualTo("began");
        assertThat(words.firstOf(4)).isEqualTo(4);
    }

    @Test
    void pluralIsFoundByItsLemma() {
        assertThat(compounds("sit/sit/NN -/-/HYPH ins/in/NNS").form(2)).isEqualTo("sit-in");
    }

    @Test
    void endThatTheParserTakesForAPrepositionIsANoun() {
        assertThat(compounds("sit/sit/VB -/-/HYPH in/in/RP").tag(2)).isEqualTo("NN");
    }

    @Test
    void fullStopAtTheEndIsNoPartOfTheWord() {
        assertThat(compounds("sit/sit/NN -/-/HYPH in./in./NN").form(2)).isEqualTo("sit-in");
    }

    @Test
    void solidSpellingIsFoundToo() {
        assertThat(compounds("walk/walk/NN -/-/HYPH out/out/NN").form(2)).isEqualTo("walkout");
    }

    @Test
    void unknownCompoundStaysApart() {
        Compounds words = compounds("Turkish/turkish/JJ -/-/HYPH backed/back/VBN");
        assertThat(words.form(2)).isEqualTo("backed");
        assertThat(words.tag(0)).isEqualTo("JJ");
    }

    @Test
    void spaceBeforeTheHyphenKeepsApart() {
        String text = "sit - in";
        List<Token> tokens =
                List.of(
                        new Token(new Span(0, 3), "sit", "NN", -1, "root"),
                        new Token(new Span(4, 5), "-", "HYPH", 0, "punct"),
                        new Token(new Span(6, 8), "in", "IN", 0, "prep"));
        ParsedDocument document =
                new ParsedDocument(
                        TestDocuments.document(text),
                        List.of(new Sentence(new Span(0, 8), 0, 3, 0)),
                        tokens,
                        List.of());
        assertThat(new Compounds(document, KNOWN).form(2)).isEqualTo("in");
    }
}
