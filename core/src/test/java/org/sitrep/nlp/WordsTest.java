// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.knowledge.LemmaTablesWriter;
import org.sitrep.knowledge.ParserModel;
import org.sitrep.knowledge.ParserModelWriter;
import org.sitrep.knowledge.ParserModelWriter.Trained;
import org.sitrep.knowledge.StringHash;
import org.sitrep.knowledge.WordField;
import org.sitrep.knowledge.WordRelation;

class WordsTest {
    private static final Trained NOTHING =
            new Trained(List.of("A"), List.of(), List.of(), index -> 0);

    @TempDir private static Path folder;
    private Words words = new Words(model());

    private static ParserModel model() {
        try {
            ParserModelWriter writer = new ParserModelWriter(new TreeMap<>(), new TreeMap<>());
            writer.tags(NOTHING);
            writer.arcs(NOTHING, Collections.nCopies(6, new int[0]));
            Map<String, List<String>> lists = new TreeMap<>();
            LemmaTablesWriter.files().forEach(name -> lists.put(name, List.of()));
            writer.lemmas(LemmaTablesWriter.write(lists));
            writer.write(folder.resolve(ParserModel.FILE));
            return ParserModel.open(folder.resolve(ParserModel.FILE));
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @BeforeEach
    void readASentence() {
        words.read(List.of("Three", "medics", "died", "near", "Gao"));
    }

    private boolean has(WordField field, int word) {
        return words.powers()[field.code() * words.stride() + word] != 0;
    }

    private long hash(WordField field, int word) {
        return words.hashes()[field.code() * words.stride() + word];
    }

    @Test
    void anAffixIsShorterThanItsWord() {
        int gao = Words.FIRST + 4;
        assertThat(hash(WordField.PREFIX_2, gao)).isEqualTo(StringHash.of("ga"));
        assertThat(has(WordField.PREFIX_3, gao)).isFalse();
        assertThat(hash(WordField.SUFFIX_2, gao)).isEqualTo(StringHash.of("ao"));
        assertThat(has(WordField.SUFFIX_3, gao)).isFalse();
        assertThat(hash(WordField.SUFFIX_4, Words.FIRST + 1)).isEqualTo(StringHash.of("dics"));
    }

    @Test
    void dependentsStandInTheOrderOfTheText() {
        int died = Words.FIRST + 2;
        words.attach(Words.FIRST + 4, died);
        words.attach(Words.FIRST, died);
        words.attach(Words.FIRST + 3, died);
        words.attach(Words.FIRST + 1, died);
        assertThat(words.related(died, WordRelation.LEFTMOST_DEPENDENT)).isEqualTo(Words.FIRST);
        assertThat(words.related(died, WordRelation.SECOND_LEFTMOST_DEPENDENT))
                .isEqualTo(Words.FIRST + 1);
        assertThat(words.related(died, WordRelation.RIGHTMOST_DEPENDENT))
                .isEqualTo(Words.FIRST + 4);
        assertThat(words.related(died, WordRelation.SECOND_RIGHTMOST_DEPENDENT))
                .isEqualTo(Words.FIRST + 3);
        assertThat(words.related(Words.FIRST + 4, WordRelation.SECOND_LEFT_SIBLING))
                .isEqualTo(Words.FIRST + 1);
        assertThat(hash(WordField.VALENCY, died)).isEqualTo(StringHash.of("<<->>"));
    }

    @Test
    void aWordThatMovesLeavesItsFormerHead() {
        int died = Words.FIRST + 2;
        words.attach(Words.FIRST + 1, died);
        words.attach(Words.FIRST + 1, Words.FIRST + 3);
        assertThat(words.related(died, WordRelation.LEFTMOST_DEPENDENT)).isEqualTo(Words.ABSENT);
        assertThat(hash(WordField.VALENCY, died)).isEqualTo(StringHash.of("-"));
        assertThat(words.head(Words.FIRST + 1)).isEqualTo(Words.FIRST + 3);
    }

    @Test
    void whoStandsBelowWhom() {
        words.attach(Words.FIRST, Words.FIRST + 1);
        words.attach(Words.FIRST + 1, Words.FIRST + 2);
        assertThat(words.isBelow(Words.FIRST, Words.FIRST + 2)).isTrue();
        assertThat(words.isBelow(Words.FIRST + 2, Words.FIRST)).isFalse();
        assertThat(words.isBelow(Words.FIRST, Words.FIRST)).isFalse();
    }

    @Test
    void theNextSentenceKnowsNothingOfTheLast() {
        words.set(WordField.TAG, Words.FIRST, "CD");
        words.attach(Words.FIRST, Words.ROOT);
        words.read(Collections.nCopies(500, "smoke"));
        assertThat(words.end()).isEqualTo(Words.FIRST + 500);
        assertThat(has(WordField.TAG, Words.FIRST)).isFalse();
        assertThat(words.head(Words.FIRST)).isEqualTo(Words.ABSENT);
        assertThat(words.related(Words.ROOT, WordRelation.RIGHTMOST_DEPENDENT))
                .isEqualTo(Words.ABSENT);
        for (WordField field : WordField.values()) {
            if (field.code() < WordField.SINGLE) {
                assertThat(has(field, Words.ABSENT)).isFalse();
            }
        }
    }
}
