// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sitrep.knowledge.FeatureTemplate;
import org.sitrep.knowledge.FeatureTemplate.Item;
import org.sitrep.knowledge.FeatureTemplate.Origin;
import org.sitrep.knowledge.LemmaTablesWriter;
import org.sitrep.knowledge.ParserModel;
import org.sitrep.knowledge.ParserModelWriter;
import org.sitrep.knowledge.ParserModelWriter.Trained;
import org.sitrep.knowledge.WordField;
import org.sitrep.knowledge.WordRelation;

/** A parser's model of a few weights written by hand, through the file that the parser maps. */
final class TinyModel {
    private final NavigableMap<String, List<String>> ambiguities = new TreeMap<>();
    private final NavigableMap<String, List<String>> clusters = new TreeMap<>();
    private final NavigableMap<String, Integer> names = new TreeMap<>();
    private Classifier tags = new Classifier("X");
    private Classifier arcs = new Classifier("N_S_", "R_S_root");
    private Optional<Classifier> finder = Optional.empty();
    private List<List<String>> candidates =
            List.of(
                    List.of("R_S_root"),
                    List.of("N_S_"),
                    List.of("N_S_"),
                    List.of("N_S_"),
                    List.of("N_S_"),
                    List.of("R_S_root"));

    /** A classifier in the making: templates of several values before all others. */
    static final class Classifier {
        private final List<String> labels;
        private final List<FeatureTemplate> templates = new ArrayList<>();
        private final List<NavigableMap<String, Integer>> rows = new ArrayList<>();
        private final List<float[]> weights = new ArrayList<>();

        Classifier(String... labels) {
            this.labels = List.of(labels);
        }

        /** Adds a kind of features; {@link #weight} adds to the latest kind. */
        Classifier template(Item... items) {
            templates.add(new FeatureTemplate(List.of(items)));
            rows.add(new TreeMap<>());
            return this;
        }

        Classifier weight(String feature, String label, double weight) {
            Integer row = rows.getLast().computeIfAbsent(feature, some -> weights.size());
            if (row == weights.size()) {
                weights.add(new float[labels.size()]);
            }
            weights.get(row)[labels.indexOf(label)] = (float) weight;
            return this;
        }

        private Trained trained() {
            int count = labels.size();
            return new Trained(
                    labels, templates, rows, index -> weights.get(index / count)[index % count]);
        }

        private int[] numbers(List<String> some) {
            return some.stream().mapToInt(labels::indexOf).toArray();
        }
    }

    /** A value of the word to be tagged, or of one near it; in parsing, of the stack's top. */
    static Item here(int window, WordField field) {
        return new Item(Origin.STACK, window, WordRelation.ITSELF, field);
    }

    /** A value of the next word of the input. */
    static Item input(WordField field) {
        return new Item(Origin.INPUT, 0, WordRelation.ITSELF, field);
    }

    TinyModel tags(Classifier classifier) {
        tags = classifier;
        return this;
    }

    /** The moves, and the six lists of those that are allowed, in the order of the file. */
    TinyModel arcs(Classifier classifier, List<List<String>> allowed) {
        arcs = classifier;
        candidates = allowed;
        return this;
    }

    TinyModel names(Classifier classifier) {
        finder = Optional.of(classifier);
        return this;
    }

    TinyModel listed(String name, int kinds) {
        names.put(name, kinds);
        return this;
    }

    TinyModel cluster(String word, String cluster) {
        clusters.put(word, List.of(cluster));
        return this;
    }

    TinyModel ambiguity(String word, String... known) {
        ambiguities.put(word, List.of(known));
        return this;
    }

    ParserModel in(Path folder) {
        ParserModelWriter writer = new ParserModelWriter(ambiguities, clusters);
        writer.tags(tags.trained());
        writer.arcs(arcs.trained(), candidates.stream().map(arcs::numbers).toList());
        finder.ifPresent(classifier -> writer.names(classifier.trained(), names));
        Map<String, List<String>> lemmas = new TreeMap<>();
        LemmaTablesWriter.files().forEach(name -> lemmas.put(name, List.of()));
        writer.lemmas(LemmaTablesWriter.write(lemmas));
        try {
            writer.write(folder.resolve(ParserModel.FILE));
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
        return ParserModel.open(folder.resolve(ParserModel.FILE));
    }

    /** The words of a text without punctuation, their lemmas as they are written. */
    static Words words(ParserModel model, String text) {
        Words words = new Words(model);
        List<String> forms = Stream.of(text.split(" ", -1)).toList();
        words.read(forms);
        for (int i = 0; i < forms.size(); i++) {
            words.set(WordField.LEMMA, Words.FIRST + i, forms.get(i));
        }
        return words;
    }
}
