// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitrep.knowledge.LemmaTables;
import org.sitrep.knowledge.LemmaTablesWriter;
import org.sitrep.knowledge.Tsv;

class LemmatizerTest {
    @Test
    void everyRuleGivesTheBaseOfItsExample() {
        Map<String, String> listOfTag =
                Map.of("V", "verb", "N", "noun", "J", "adjective", "R", "adverb");
        List<Tsv.Row> rules = Tsv.read(Lemmatizer.class, "/org/sitrep/nlp/inflections.tsv");
        for (Tsv.Row rule : rules) {
            String[] example = rule.cell(4).split(" = ", -1);
            for (String tag : rule.list(0)) {
                String list = listOfTag.get(tag.substring(0, 1)) + ".base";
                Lemmatizer lemmatizer = lemmatizer(Map.of(list, List.of(example[1])));
                assertThat(lemmatizer.lemma(example[0], tag)).as("%s", rule).isEqualTo(example[1]);
            }
        }
        assertThat(rules).hasSizeGreaterThan(20);
    }

    @Test
    void aWordOfNoListStaysAsItIs() {
        Lemmatizer lemmatizer = lemmatizer(Map.of("verb.base", List.of("shell")));
        assertThat(lemmatizer.lemma("drones", "NNS")).isEqualTo("drones");
        assertThat(lemmatizer.lemma("shells", "NNS")).isEqualTo("shells");
        assertThat(lemmatizer.lemma("shells", "VBZ")).isEqualTo("shell");
        assertThat(lemmatizer.lemma("s", "VBZ")).isEqualTo("s");
        assertThat(lemmatizer.lemma("", "VBZ")).isEmpty();
    }

    @Test
    void irregularWordsGoBeforeRegularOnes() {
        Lemmatizer lemmatizer =
                lemmatizer(Map.of("verb.base", List.of("fell"), "verb.exc", List.of("fells fall")));
        assertThat(lemmatizer.lemma("fells", "VBZ")).isEqualTo("fall");
        assertThat(lemmatizer.lemma("fells", "NNS")).isEqualTo("fells");
    }

    @Test
    void aShortStemIsNotTakenForADoubledOne() {
        Lemmatizer lemmatizer = lemmatizer(Map.of("verb.base", List.of("ad", "stop")));
        assertThat(lemmatizer.lemma("stopped", "VBD")).isEqualTo("stop");
        assertThat(lemmatizer.lemma("added", "VBD")).isEqualTo("added");
    }

    @Test
    void cliticsReadAsTheirLongForm() {
        Lemmatizer lemmatizer =
                lemmatizer(Map.of("abbreviation.rule", List.of("n't RB not", "'d MD would")));
        assertThat(lemmatizer.lemma("n't", "RB")).isEqualTo("not");
        assertThat(lemmatizer.lemma("'d", "MD")).isEqualTo("would");
        assertThat(lemmatizer.lemma("'d", "VBD")).isEqualTo("'d");
    }

    @Test
    void numeralsAreOneLemma() {
        Lemmatizer lemmatizer =
                lemmatizer(
                        Map.of(
                                "cardinal.base", List.of("three", "million"),
                                "ordinal.base", List.of("third"),
                                "noun.base", List.of("million")));
        assertThat(lemmatizer.lemma("three", "CD")).isEqualTo("#crd#");
        assertThat(lemmatizer.lemma("millions", "NNS")).isEqualTo("#crd#");
        assertThat(lemmatizer.lemma("third", "JJ")).isEqualTo("#ord#");
        assertThat(lemmatizer.lemma("0nd", "JJ")).isEqualTo("#ord#");
    }

    /** A lemmatizer with some lists; the others are empty. */
    private static Lemmatizer lemmatizer(Map<String, List<String>> lists) {
        Map<String, List<String>> lines = new HashMap<>(lists);
        LemmaTablesWriter.files().forEach(file -> lines.putIfAbsent(file, List.of()));
        return new Lemmatizer(LemmaTables.read(ByteBuffer.wrap(LemmaTablesWriter.write(lines))));
    }
}
