// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitrep.knowledge.LemmaLists;
import org.sitrep.knowledge.LemmaTables;
import org.sitrep.knowledge.LemmaTablesWriter;

/** Our lemmas against those of the toolkit that trained the models, on words of its own lists. */
class LemmatizerAgreementTest {
    private static final String[] TAGS =
            "VB VBD VBG VBN VBZ NN NNS NNPS JJ JJR JJS RB RBR RBS MD PRP TO CD XX".split(" ");

    private static final String[] ENDINGS =
            " s es ed ing er est d n ies ied ying ier iest men ae i a ung".split(" ");

    @Test
    void everyLemmaAgreesWithTheToolkit() throws IOException {
        Map<String, List<String>> lists = lists();
        EnglishMorphAnalyzer toolkit = new EnglishMorphAnalyzer();
        LemmaLists tables = LemmaTables.read(ByteBuffer.wrap(LemmaTablesWriter.write(lists)));
        Lemmatizer lemmatizer = new Lemmatizer(tables);
        for (List<String> list : lists.values()) {
            int step = Math.max(1, list.size() / 60);
            for (int i = 0; i < list.size(); i += step) {
                String word = list.get(i).split(" ", -1)[0];
                for (String ending : ENDINGS) {
                    compare(toolkit, lemmatizer, word + ending);
                    compare(toolkit, lemmatizer, word.substring(0, word.length() - 1) + ending);
                    compare(toolkit, lemmatizer, word + word.charAt(word.length() - 1) + ending);
                }
            }
        }
    }

    private static void compare(EnglishMorphAnalyzer toolkit, Lemmatizer ours, String form) {
        for (String tag : TAGS) {
            String lemma = ours.lemma(Forms.lower(form), tag);
            if (!lemma.equals(toolkit.lemmatize(form, tag))) {
                assertThat(lemma).as(form + " " + tag).isEqualTo(toolkit.lemmatize(form, tag));
            }
        }
    }

    private static Map<String, List<String>> lists() throws IOException {
        Map<String, List<String>> lists = new HashMap<>();
        for (String file : LemmaTablesWriter.files()) {
            String name = "/" + EnglishMorphAnalyzer.ROOT + file;
            try (InputStream in = EnglishMorphAnalyzer.class.getResourceAsStream(name)) {
                byte[] bytes = requireNonNull(in).readAllBytes();
                lists.put(file, new String(bytes, StandardCharsets.UTF_8).lines().toList());
            }
        }
        return lists;
    }
}
