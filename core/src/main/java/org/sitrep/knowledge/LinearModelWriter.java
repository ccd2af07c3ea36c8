// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.nio.ByteBuffer;
import java.util.ArrayList;
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
 * for each label. Features with many weights have them a second time, rounded, as a row of {@link
 * LaneRows}; a feature's number is that of its row, or says where its weights begin.
 */
final class LinearModelWriter {
    private static final int MOST_LABELS = 256;

    /**
     * From how many weights on a feature has one for each label: adding them all is then faster.
     */
    private static final int DENSE_FROM = 48; // measured: docs/adr/0011-flat-parser.md

    /**
     * From how many weights on a feature has a row of rounded ones: not above {@link #DENSE_FROM},
     * since those without a row are added one by one.
     */
    private static final int ROW_FROM = 20; // measured: docs/adr/0011-flat-parser.md

    private final Trained model;

    /** The texts of a field's values, by their numbers. */
    private final Function<WordField, List<List<String>>> values;

    private final IntList weights = new IntList();
    private final Slots.Builder features;
    private final LaneRows rows;

    /** The scale of the rows, then where the weights stand that each was rounded from. */
    private final IntList rowWeights = new IntList();

    /** The last row there will be. */
    private final int lastRow;

    /** Numbers of the set templates' features. */
    private final List<NavigableMap<String, Integer>> numbers = new ArrayList<>();

    /**
     * A feature of the model.
     *
     * @param count of its weights that are not zero
     */
    private record Feature(int template, String text, int row, int count) {
        boolean hasRow() {
            return count >= ROW_FROM;
        }
    }

    /**
     * Lays a classifier out.
     *
     * @param values the texts of a field's values, by their numbers
     */
    LinearModelWriter(Trained model, Function<WordField, List<List<String>>> values) {
        if (model.labels().size() > MOST_LABELS) {
            throw new IllegalStateException(model.labels().size() + " labels");
        }
        this.model = model;
        this.values = values;
        weights.add(0);
        List<Feature> all = new ArrayList<>();
        for (int template = 0; template < model.templates().size(); template++) {
            numbers.add(new TreeMap<>());
            for (var feature : model.features().get(template).entrySet()) {
                int row = feature.getValue();
                all.add(new Feature(template, feature.getKey(), row, count(weights(row))));
            }
        }
        rows = new LaneRows(model.labels().size(), scale());
        rowWeights.add(Float.floatToRawIntBits(rows.scale()));
        lastRow = (int) all.stream().filter(Feature::hasRow).count() + sumCount();
        features = new Slots.Builder(all.size(), LinearModel.POINTER_BITS);
        // Those with many weights were met often in training, and will be again: side by side they
        // stay in the processor's caches.
        all.sort(Comparator.comparingInt(Feature::count).reversed());
        all.forEach(this::add);
        addSums();
    }

    private void add(Feature feature) {
        if (feature.count() == 0) {
            return;
        }
        float[] own = weights(feature.row());
        int pointer = addWeights(own, feature.count());
        int number = lastRow + pointer;
        if (feature.hasRow()) {
            number = rows.add(own);
            rowWeights.add(pointer);
        }
        int template = feature.template();
        if (model.templates().get(template).isSet()) {
            numbers.get(template).put(feature.text(), number);
        } else {
            long hash = StringHash.of(feature.text());
            features.put(LinearModel.key(template, hash), number);
        }
    }

    private float[] weights(int row) {
        float[] own = new float[model.labels().size()];
        for (int label = 0; label < own.length; label++) {
            own[label] = model.weights().get(row * own.length + label);
        }
        return own;
    }

    private static int count(float[] own) {
        int count = 0;
        for (float weight : own) {
            count += weight == 0 ? 0 : 1;
        }
        return count;
    }

    private int addWeights(float[] own, int count) {
        int pointer = weights.size();
        if (count >= DENSE_FROM) {
            weights.add(LinearModel.DENSE);
            for (float weight : own) {
                weights.add(Float.floatToRawIntBits(weight));
            }
            return pointer;
        }
        weights.add(count);
        int packed = 0;
        int taken = 0;
        for (int label = 0; label < own.length; label++) {
            if (own[label] != 0) {
                packed |= label << (Byte.SIZE * (taken & 3));
                if ((++taken & 3) == 0 || taken == count) {
                    weights.add(packed);
                    packed = 0;
                }
            }
        }
        for (float weight : own) {
            if (weight != 0) {
                weights.add(Float.floatToRawIntBits(weight));
            }
        }
        return pointer;
    }

    /**
     * Units for a weight of one: as many as can be, up to {@link LaneRows#FINEST}, while the
     * greatest weights that can ever come together, one of each template, stay within a lane.
     */
    private float scale() {
        double most = 0;
        for (int i = 0; i < model.templates().size(); i++) {
            int at = i;
            FeatureTemplate template = model.templates().get(i);
            if (isSummed(template)) {
                most +=
                        values.apply(field(template)).stream()
                                .mapToDouble(value -> greatest(sum(value, at)))
                                .max()
                                .orElse(0);
            } else {
                var greatest =
                        model.features().get(i).values().stream()
                                .mapToDouble(row -> greatest(weights(row)));
                // A word has one value of a field, or all that a field has.
                most += template.isSet() ? greatest.sum() : greatest.max().orElse(0);
            }
        }
        return (float) Math.min(LaneRows.LARGEST / most, LaneRows.FINEST);
    }

    private static double greatest(float[] own) {
        double greatest = 0;
        for (float weight : own) {
            greatest = Math.max(greatest, Math.abs(weight));
        }
        return greatest;
    }

    private static boolean isSummed(FeatureTemplate template) {
        return template.isSet() && LinearModel.isSummed(field(template));
    }

    private int sumCount() {
        return model.templates().stream()
                .filter(LinearModelWriter::isSummed)
                .mapToInt(template -> values.apply(field(template)).size())
                .sum();
    }

    private void addSums() {
        for (int i = 0; i < model.templates().size(); i++) {
            FeatureTemplate template = model.templates().get(i);
            if (isSummed(template)) {
                for (List<String> value : values.apply(field(template))) {
                    rows.add(sum(value, i));
                }
            }
        }
    }

    private float[] sum(List<String> value, int template) {
        var known = model.features().get(template);
        float[] sum = new float[model.labels().size()];
        for (String text : value) {
            Integer row = known.get(text);
            if (row != null) {
                float[] own = weights(row);
                for (int label = 0; label < sum.length; label++) {
                    sum[label] += own[label];
                }
            }
        }
        return sum;
    }

    private static WordField field(FeatureTemplate template) {
        return template.items().getFirst().field();
    }

    ByteBuffer features() {
        return features.section();
    }

    ByteBuffer weights() {
        return FlatFile.ints(weights.toArray());
    }

    /** The section of the rows: those of features, then those of sums. */
    ByteBuffer rows() {
        return rows.section();
    }

    ByteBuffer rowWeights() {
        return FlatFile.ints(rowWeights.toArray());
    }

    /**
     * The section of the sets: the number of set templates; for each, where its table begins; then
     * of each the table, for every value where its features' numbers begin, with one more for the
     * end; then all numbers.
     */
    ByteBuffer sets() {
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
                tables.add(tablesLength + all.size());
                for (String text : value) {
                    Integer number = numbers.get(i).get(text);
                    if (number != null) {
                        all.add(number);
                    }
                }
            }
            tables.add(tablesLength + all.size());
        }
        for (int number : all.toArray()) {
            tables.add(number);
        }
        return FlatFile.ints(tables.toArray());
    }
}
