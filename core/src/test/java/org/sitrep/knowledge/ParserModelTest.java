// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.knowledge.FeatureTemplate.Item;
import org.sitrep.knowledge.FeatureTemplate.Origin;
import org.sitrep.knowledge.ParserModel.Candidates;
import org.sitrep.knowledge.ParserModelWriter.Trained;

class ParserModelTest {
    private static final int LABELS = 60;

    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void writeAModel() throws IOException {
        file = folder.resolve(ParserModel.FILE);
        ParserModelWriter writer =
                new ParserModelWriter(
                        lists("fire", "NN", "VB", "cease", "VB"),
                        lists("fire", "10", "101", "front", "11"));
        writer.tags(model());
        writer.arcs(model(), List.of(ints(1), ints(2), ints(3), ints(4), ints(5), ints(6, 0)));
        writer.names(model(), new TreeMap<>(Map.of("Red Cross", 5, "Red Cross Street", 2)));
        writer.lemmas(noLemmas());
        writer.write(file);
    }

    private static NavigableMap<String, List<String>> lists(
            String word, String value, String other, String second, String alone) {
        return new TreeMap<>(Map.of(word, List.of(value, other), second, List.of(alone)));
    }

    private static int[] ints(int... numbers) {
        return numbers;
    }

    private static byte[] noLemmas() {
        Map<String, List<String>> none = new TreeMap<>();
        LemmaTablesWriter.files().forEach(name -> none.put(name, List.of()));
        return LemmaTablesWriter.write(none);
    }

    /** Two templates: the clusters of a word, and its tag joined with the next word's lemma. */
    private static Trained model() {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < LABELS; i++) {
            labels.add("label" + i);
        }
        List<FeatureTemplate> templates =
                List.of(
                        new FeatureTemplate(List.of(item(0, WordField.CLUSTERS))),
                        new FeatureTemplate(
                                List.of(item(0, WordField.TAG), item(1, WordField.LEMMA))));
        List<NavigableMap<String, Integer>> features =
                List.of(
                        new TreeMap<>(Map.of("10", 1, "101", 2)),
                        new TreeMap<>(Map.of("NN_few", 3, "NN_many", 4, "NN_none", 5)));
        float[][] rows = new float[6][LABELS];
        rows[1][7] = 0.5f;
        rows[2][7] = 0.25f;
        rows[2][8] = -1;
        rows[3][0] = 1;
        rows[3][LABELS - 1] = 2;
        for (int i = 0; i < LABELS; i++) {
            rows[4][i] = i + 1;
        }
        return new Trained(
                labels, templates, features, index -> rows[index / LABELS][index % LABELS]);
    }

    private static Item item(int window, WordField field) {
        return new Item(Origin.STACK, window, WordRelation.ITSELF, field);
    }

    private float[] scores(String feature) {
        float[] scores = new float[LABELS];
        long[] keys = {LinearModel.key(1, StringHash.of(feature))};
        ParserModel.open(file).tags().addExactly(keys, 1, new long[1], new float[LABELS], scores);
        return scores;
    }

    private static LaneScores rounded(LinearModel model, long[] keys, int[] sums) {
        int[] numbers = new int[model.mostFeatures()];
        int count = 0;
        for (int value : sums) {
            count = model.addSet(0, value, numbers, count);
        }
        LaneScores scores = model.scores();
        scores.clear();
        model.add(keys.clone(), keys.length, numbers, count, new long[numbers.length], scores);
        return scores;
    }

    @Test
    void aFeatureAddsItsWeightsAndNoOthers() {
        float[] scores = scores("NN_few");
        assertThat(scores[0]).isEqualTo(1);
        assertThat(scores[LABELS - 1]).isEqualTo(2);
        assertThat(scores[1]).isZero();
    }

    @Test
    void aFeatureWithManyWeightsAddsThemAll() {
        float[] scores = scores("NN_many");
        for (int i = 0; i < LABELS; i++) {
            assertThat(scores[i]).isEqualTo(i + 1);
        }
    }

    @Test
    void anUnknownFeatureAndOneWithoutWeightsAddNothing() {
        assertThat(scores("NN_unheard")).containsOnly(0);
        assertThat(scores("NN_none")).containsOnly(0);
    }

    @Test
    void roundedScoresAreThoseOfTheWeightsInUnits() {
        LinearModel model = ParserModel.open(file).tags();
        long few = LinearModel.key(1, StringHash.of("NN_few"));
        long many = LinearModel.key(1, StringHash.of("NN_many"));
        long unheard = LinearModel.key(1, StringHash.of("NN_unheard"));
        LaneScores row = rounded(model, new long[] {many}, new int[0]);
        LaneScores single = rounded(model, new long[] {unheard, few}, new int[0]);
        // Weights up to 60 and sums of clusters up to 1: a lane has room for 61.
        double unit = row.score(LABELS - 1) / 60.0;
        assertThat(unit).isBetween(520.0, 537.0);
        for (int label = 0; label < LABELS; label++) {
            assertThat((double) row.score(label)).isCloseTo(unit * (label + 1), within(1.0));
        }
        assertThat((double) single.score(0)).isCloseTo(unit, within(1.0));
        assertThat(single.score(1)).isZero();
        assertThat((double) single.score(LABELS - 1)).isCloseTo(2 * unit, within(1.0));
        assertThat(single.margin()).isEqualTo(row.margin());
    }

    @Test
    void aSetsSumIsThatOfItsFeatures() {
        ParserModel model = ParserModel.open(file);
        int value = ParserModel.clusters(model.word(StringHash.of("fire")));
        float[] oneByOne = new float[LABELS];
        model.tags().addSetExactly(0, value, new float[LABELS], oneByOne);
        assertThat(oneByOne[7]).isEqualTo(0.75f);
        assertThat(oneByOne[8]).isEqualTo(-1);
        LaneScores summed = rounded(model.tags(), new long[0], new int[] {value});
        assertThat(summed.score(7) / (double) summed.score(8)).isCloseTo(-0.75, within(0.01));
        assertThat(summed.score(6)).isZero();
    }

    @Test
    void theLexiconsKnowTheirWordsAndNoOthers() {
        ParserModel model = ParserModel.open(file);
        int fire = model.word(StringHash.of("fire"));
        int cease = model.word(StringHash.of("cease"));
        assertThat(model.ambiguityHash(ParserModel.ambiguity(fire)))
                .isEqualTo(StringHash.of("NN_VB"));
        assertThat(ParserModel.clusters(cease)).isZero();
        assertThat(model.ambiguityPower(ParserModel.ambiguity(cease))).isNotZero();
        assertThat(model.word(StringHash.of("unheard"))).isZero();
        assertThat(model.ambiguityPower(0)).isZero();
    }

    @Test
    void aListedNameIsFoundThroughItsBeginnings() {
        ParserModel model = ParserModel.open(file);
        int begun = model.listed(StringHash.of("Red"));
        int named = model.listed(StringHash.of("Red Cross"));
        assertThat(begun).isNotZero();
        assertThat(model.listKinds(begun)).isZero();
        assertThat(model.listKinds(named)).isEqualTo(5);
        assertThat(model.listKinds(model.listed(StringHash.of("Red Cross Street")))).isEqualTo(2);
        assertThat(model.listed(StringHash.of("Red Crescent"))).isZero();
    }

    @Test
    void keepsTheOrderOfTheCandidates() {
        assertThat(ParserModel.open(file).candidates(Candidates.RIGHT_ARCS)).containsExactly(6, 0);
    }

    @Test
    void theSameModelGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(file);
        writeAModel();
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void aDamagedFileIsRefusedWithTheReason() throws IOException {
        byte[] sound = Files.readAllBytes(file);
        byte[] flipped = sound.clone();
        flipped[sound.length / 2] ^= 1;
        refused(flipped, "checksum");
        refused(Arrays.copyOf(sound, sound.length - 1), "bytes of");
        refused(new byte[100], "does not begin");
        byte[] later = sound.clone();
        later[16]++;
        refused(later, "format 3");
    }

    private void refused(byte[] bytes, String reason) throws IOException {
        Path damaged = Files.write(folder.resolve("damaged.bin"), bytes);
        assertThatIllegalStateException()
                .isThrownBy(() -> ParserModel.open(damaged))
                .withMessageContaining(reason)
                .withMessageContaining("damaged.bin");
    }

    @Test
    void aMissingFileSaysWhatToDo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ParserModel.open(folder.resolve("nothing.bin")))
                .withMessageContaining("build the reference files");
    }
}
