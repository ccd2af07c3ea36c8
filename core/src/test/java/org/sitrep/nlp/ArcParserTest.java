// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.nlp.TinyModel.here;
import static org.sitrep.nlp.TinyModel.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.knowledge.ParserModel;
import org.sitrep.knowledge.WordField;
import org.sitrep.nlp.TinyModel.Classifier;

class ArcParserTest {
    private static final String ROOT = "@#r$%";
    private static final String[] MOVES = {
        "N_S_", "N_R_", "N_P_", "L_R_nsubj", "L_P_aux", "R_S_root", "R_S_dobj", "R_P_prep"
    };
    private static final List<String> LEFT = List.of("L_R_nsubj", "L_P_aux");
    private static final List<String> RIGHT = List.of("R_S_root", "R_S_dobj", "R_P_prep");

    /** What a state allows, as the models have it. */
    private static final List<List<String>> ALLOWED =
            List.of(
                    List.of("N_S_", "R_S_root", "R_S_dobj"),
                    List.of("N_S_", "N_R_", "N_P_"),
                    List.of("N_S_", "N_P_"),
                    List.of("N_S_", "N_P_", "L_R_nsubj", "L_P_aux", "R_S_dobj", "R_P_prep"),
                    LEFT,
                    RIGHT);

    /** Every word is shifted without an arc, so that each must look for its head in the end. */
    private static final List<List<String>> NO_ARCS =
            List.of(
                    List.of("N_S_"),
                    List.of("N_S_"),
                    List.of("N_S_"),
                    List.of("N_S_"),
                    LEFT,
                    RIGHT);

    @TempDir private Path folder;

    /** Moves by the lemmas of the stack's top and of the input. */
    private static Classifier moves() {
        return new Classifier(MOVES).template(here(0, WordField.LEMMA), input(WordField.LEMMA));
    }

    /** Each word's head, ROOT for the root, and the label. */
    private List<String> arcs(Classifier moves, List<List<String>> allowed, String text) {
        ParserModel model = new TinyModel().arcs(moves, allowed).in(folder);
        ArcParser parser = new ArcParser(model);
        Words words = TinyModel.words(model, text);
        String[] labels = new String[words.end()];
        parser.parse(words, new MoveStack(), parser.room(), labels);
        List<String> forms = List.of(text.split(" ", -1));
        List<String> arcs = new ArrayList<>();
        for (int word = Words.FIRST; word < words.end(); word++) {
            int head = words.head(word);
            assertThat(words.isBelow(word, Words.ROOT)).as("%s in %s", word, text).isTrue();
            arcs.add(
                    (head == Words.ROOT ? "ROOT" : forms.get(head - Words.FIRST))
                            + " "
                            + labels[word]);
        }
        return arcs;
    }

    @Test
    void movesDrawArcsToTheLeftAndToTheRight() {
        Classifier moves =
                moves().weight(ROOT + "_medics", "N_S_", 1)
                        .weight("medics_treated", "L_R_nsubj", 1)
                        .weight(ROOT + "_treated", "R_S_root", 1)
                        .weight("treated_miners", "R_S_dobj", 1);
        assertThat(arcs(moves, ALLOWED, "medics treated miners"))
                .containsExactly("treated nsubj", "ROOT root", "treated dobj");
    }

    @Test
    void anArcReachesOverAWordThatWasSetAside() {
        Classifier moves =
                moves().weight(ROOT + "_medics", "N_S_", 1)
                        .weight("medics_wisely", "N_S_", 1)
                        .weight("wisely_left", "N_P_", 2)
                        .weight("wisely_left", "L_P_aux", 1)
                        .weight("medics_left", "L_R_nsubj", 1)
                        .weight(ROOT + "_left", "R_S_root", 1)
                        .weight("left_Gao", "R_S_dobj", 1);
        // "wisely" comes back below "left", ends without a head, and looks for one.
        assertThat(arcs(moves, ALLOWED, "medics wisely left Gao"))
                .containsExactly("left nsubj", "left aux", "ROOT root", "left dobj");
    }

    @Test
    void theOnlyWordHangsBelowTheRoot() {
        assertThat(arcs(moves(), NO_ARCS, "Silence")).containsExactly("ROOT root");
    }

    @Test
    void aWordLeftWithoutAHeadTakesTheBestOneNearIt() {
        Classifier moves =
                moves().weight(ROOT + "_left", "R_S_root", 2)
                        .weight("medics_left", "L_R_nsubj", 1)
                        .weight("left_Gao", "R_S_dobj", 1);
        assertThat(arcs(moves, NO_ARCS, "medics left Gao"))
                .containsExactly("left nsubj", "ROOT root", "left dobj");
    }

    @Test
    void noHeadIsTakenFromFurtherAwayThanFiveWords() {
        Classifier moves = moves().weight("medics_left", "L_R_nsubj", 1);
        assertThat(arcs(moves, NO_ARCS, "medics a b c d left").getFirst()).isEqualTo("left nsubj");
        assertThat(arcs(moves, NO_ARCS, "medics a b c d e left").getFirst()).isEqualTo("ROOT root");
    }

    /** One by one the input's weight vanishes beside the stack's; summed beforehand it does not. */
    @Test
    void headsAreComparedByTheScoresOfTraining() {
        Classifier moves =
                new Classifier(MOVES)
                        .template(here(0, WordField.LEMMA))
                        .weight("medics", "L_R_nsubj", 1e8)
                        .template(input(WordField.LEMMA))
                        .weight("left", "L_R_nsubj", 1)
                        .weight("medics", "R_S_root", 0.5)
                        .template(here(0, WordField.FORM))
                        .weight("medics", "L_R_nsubj", -1e8);
        assertThat(arcs(moves, NO_ARCS, "medics left").getFirst()).isEqualTo("ROOT root");
    }

    @Test
    void whateverTheWeightsAreEverySentenceIsATree() {
        Random random = new Random(11);
        String[] lemmas = {ROOT, "a", "b", "c", "d"};
        for (int round = 0; round < 60; round++) {
            Classifier moves = moves();
            for (String top : lemmas) {
                for (String next : lemmas) {
                    for (String move : MOVES) {
                        moves.weight(top + "_" + next, move, random.nextGaussian());
                    }
                }
            }
            StringBuilder text = new StringBuilder("a");
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append(' ').append(lemmas[1 + random.nextInt(lemmas.length - 1)]);
            }
            assertThat(arcs(moves, ALLOWED, text.toString())).isNotEmpty();
        }
    }
}
