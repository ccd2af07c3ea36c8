// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.sitrep.knowledge.ParserModelWriter.Trained;

/**
 * Lays a trained classifier out as {@link LinearModel} reads it.
 *
 * <p>The weights of a feature: an int, how many there are; their labels, one byte each, filled up
 * to whole ints; the weights. Or, in place of the number, {@link LinearModel#DENSE}, and a weight
 * for each label. A pointer is the place of the first int; zero is no pointer.
 */
final class LinearModelWriter {
    private static final int MOST_LABELS = 256;

    /**
     * From how many weights on a feature has one for each label: adding them all is then faster.
     */
    private static final int DENSE_FROM = 48; // measured: docs/adr/0011-flat-parser.md

    private final Trained model;
    private final IntList weights = new IntList();
    private final Slots.Builder features;

    /** Pointers to the weights of the set templates' features. */
    private final List<NavigableMap<String, Integer>> pointers = new ArrayList<>();

    /**
     * A feature of the model.
     *
     * @param count of its weights that are not zero
     */
    private record Feature(int template, String text, int row, int count) {}

    LinearModelWriter(Trained model) {
        if (model.labels().size() > MOST_LABELS) {
            throw new IllegalStateException(model.labels().size() + " labels");
        }
        this.model = model;
        weights.add(0);
        int size = model.features().stream().mapToInt(NavigableMap::size).sum();
        features = new Slots.Builder(size, LinearModel.POINTER_BITS);
        List<Feature> all = new ArrayList<>();
        for (int template = 0; template < model.templates().size(); template++) {
            pointers.add(new TreeMap<>());
            for (var feature : model.features().get(template).entrySet()) {
                int row = feature.getValue();
                all.add(new Feature(template, feature.getKey(), row, count(row)));
            }
        }
        // Those with many weights were met often in training, and will be again: side by side they
        // stay in the processor's caches.
        all.sort(Comparator.comparingInt(Feature::count).reversed());
        all.forEach(this::add);
    }

    private void add(Feature feature) {
        if (feature.count() == 0) {
            return;
        }
        int pointer = addWeights(feature.row(), feature.count());
        int template = feature.template();
        if (model.templates().get(template).isSet()) {
            pointers.get(template).put(feature.text(), pointer);
        } else {
            long hash = StringHash.of(feature.text());
            features.put(LinearModel.key(template, hash), pointer);
        }
    }

    private int count(int row) {
        int labels = model.labels().size();
        int count = 0;
        for (int label = 0; label < labels; label++) {
            if (model.weights().get(row * labels + label) != 0) {
                count++;
            }
        }
        return count;
    }

    private int addWeights(int row, int count) {
        int labels = model.labels().size();
        int pointer = weights.size;
        if (count >= DENSE_FROM) {
            weights.add(LinearModel.DENSE);
            for (int label = 0; label < labels; label++) {
                float weight = model.weights().get(row * labels + label);
                weights.add(Float.floatToRawIntBits(weight));
            }
            return pointer;
        }
        weights.add(count);
        int packed = 0;
        int taken = 0;
        for (int label = 0; label < labels; label++) {
            if (model.weights().get(row * labels + label) != 0) {
                packed |= label << (Byte.SIZE * (taken & 3));
                if ((++taken & 3) == 0 || taken == count) {
                    weights.add(packed);
                    packed = 0;
                }
            }
        }
        for (int label = 0; label < labels; label++) {
            float weight = model.weights().get(row * labels + label);
            if (weight != 0) {
                weights.add(Float.floatToRawIntBits(weight));
            }
        }
        return pointer;
    }

    ByteBuffer features() {
        return features.section();
    }

    ByteBuffer weights() {
        return FlatFile.ints(weights.toArray());
    }

    /**
     * The section of the sets: the number of set templates; for each, where its table begins; then
     * of each the table, for every value where its pointers begin, with one more for the end; then
     * all pointers.
     *
     * @param values the texts of a field's values, by their numbers
     */
    ByteBuffer sets(Function<WordField, List<List<String>>> values) {
        List<FeatureTemplate> templates =
                model.templates().stream().filter(FeatureTemplate::isSet).toList();
        if (!model.templates().subList(0, templates.size()).equals(templates)) {
            throw new IllegalStateException("the templates of sets must come first");
        }
        IntList tables = new IntList();
        IntList all = new IntList();
        tables.add(templates.size());
        int start = 1 + templates.size();
        int tablesLength = start;
        for (FeatureTemplate template : templates) {
            tables.add(tablesLength);
            tablesLength += values.apply(field(template)).size() + 1;
        }
        for (int i = 0; i < templates.size(); i++) {
            for (List<String> value : values.apply(field(templates.get(i)))) {
                tables.add(tablesLength + all.size);
                for (String text : value) {
                    Integer pointer = pointers.get(i).get(text);
                    if (pointer != null) {
                        all.add(pointer);
                    }
                }
            }
            tables.add(tablesLength + all.size);
        }
        Arrays.stream(all.toArray()).forEach(tables::add);
        return FlatFile.ints(tables.toArray());
    }

    /** The section of the sums: for every value of the fields that have them, a weight a label. */
    ByteBuffer sums(Function<WordField, List<List<String>>> values) {
        IntList sums = new IntList();
        for (int i = 0; i < pointers.size(); i++) {
            FeatureTemplate template = model.templates().get(i);
            if (template.isSet() && LinearModel.isSummed(field(template))) {
                for (List<String> value : values.apply(field(template))) {
                    addSum(value, model.features().get(i), sums);
                }
            }
        }
        return FlatFile.ints(sums.toArray());
    }

    private void addSum(List<String> value, NavigableMap<String, Integer> rows, IntList sums) {
        int labels = model.labels().size();
        for (int label = 0; label < labels; label++) {
            float sum = 0;
            for (String text : value) {
                Integer row = rows.get(text);
                sum += row == null ? 0 : model.weights().get(row * labels + label);
            }
            sums.add(Float.floatToRawIntBits(sum));
        }
    }

    private static WordField field(FeatureTemplate template) {
        return template.items().getFirst().field();
    }

    /** A growing array of ints. */
    private static final class IntList {
        private int[] ints = new int[1024];
        private int size;

        void add(int value) {
            if (size == ints.length) {
                ints = Arrays.copyOf(ints, 2 * size);
            }
            ints[size++] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(ints, size);
        }
    }
}
