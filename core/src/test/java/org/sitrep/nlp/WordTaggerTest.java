// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.nlp.TinyModel.here;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.knowledge.ParserModel;
import org.sitrep.knowledge.WordField;
import org.sitrep.nlp.TinyModel.Classifier;

class WordTaggerTest {
    @TempDir private Path folder;

    private List<String> tags(TinyModel tiny, String text) {
        ParserModel model = tiny.in(folder);
        WordTagger tagger = new WordTagger(model.tags(), WordField.TAG);
        Words words = TinyModel.words(model, text);
        int[] found = new int[words.end()];
        tagger.tag(words, tagger.room(), found);
        List<String> tags = new ArrayList<>();
        for (int word = Words.FIRST; word < words.end(); word++) {
            tags.add(tagger.labels().get(found[word]));
        }
        return tags;
    }

    @Test
    void aDecisionSeesTheOneBeforeIt() {
        Classifier tags =
                new Classifier("NN", "DT", "PRP", "VB")
                        .template(here(0, WordField.LOWER))
                        .weight("the", "DT", 1)
                        .weight("they", "PRP", 1)
                        .template(here(-1, WordField.TAG), here(0, WordField.LOWER))
                        .weight("PRP_shell", "VB", 1)
                        .weight("DT_shell", "NN", 1);
        assertThat(tags(new TinyModel().tags(tags), "The shell")).containsExactly("DT", "NN");
        assertThat(tags(new TinyModel().tags(tags), "They shell")).containsExactly("PRP", "VB");
    }

    @Test
    void aFeatureThatReachesBeyondTheSentenceDoesNotApply() {
        Classifier tags =
                new Classifier("NN", "VB")
                        .template(here(0, WordField.LOWER), here(1, WordField.LOWER))
                        .weight("fire_ended", "VB", 1);
        assertThat(tags(new TinyModel().tags(tags), "fire ended")).containsExactly("VB", "NN");
        assertThat(tags(new TinyModel().tags(tags), "fire")).containsExactly("NN");
    }

    @Test
    void clustersAndTagClassesAndPlacesInTheSentenceCount() {
        Classifier tags =
                new Classifier("NN", "VB", "IN", "UH")
                        .template(here(0, WordField.CLUSTERS))
                        .weight("1011", "VB", 1)
                        .template(here(0, WordField.TAGS))
                        .weight("IN", "IN", 1)
                        .template(here(0, WordField.POSITION))
                        .weight("1", "UH", 0.5);
        TinyModel model =
                new TinyModel().tags(tags).cluster("fled", "1011").ambiguity("near", "IN", "RB");
        assertThat(tags(model, "rebels fled near Gao")).containsExactly("NN", "VB", "IN", "UH");
    }

    @Test
    void ofEqualsTheFirstLabelWins() {
        assertThat(tags(new TinyModel().tags(new Classifier("NN", "VB")), "fire"))
                .containsExactly("NN");
    }

    /**
     * One by one the cluster's weight vanishes beside the first tag's; in their sum it does not.
     */
    @Test
    void aNearTieIsDecidedInTheOrderOfTraining() {
        Classifier tags =
                new Classifier("NN", "VB")
                        .template(here(0, WordField.CLUSTERS))
                        .weight("1011", "VB", 1e-8)
                        .template(here(0, WordField.TAGS))
                        .weight("A", "VB", 1)
                        .weight("B", "VB", -1)
                        .template(here(0, WordField.LOWER))
                        .weight("fire", "NN", 1e-9);
        TinyModel model =
                new TinyModel().tags(tags).cluster("fire", "1011").ambiguity("fire", "A", "B");
        assertThat(tags(model, "fire")).containsExactly("NN");
    }
}
