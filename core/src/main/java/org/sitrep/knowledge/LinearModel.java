// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.knowledge.FeatureTemplate.Item;
import org.sitrep.knowledge.FeatureTemplate.Origin;

/**
 * A linear classifier over text features, in flat arrays: each feature has a weight for some of the
 * labels, and a decision's scores are the sums of its features' weights.
 *
 * <p>Only weights other than zero are kept, which are 6 to 14 of 100. {@link #add} and {@link
 * #addSet} sum them in the order of the features, so that the scores are bit for bit those of the
 * dense model: to add a zero changes nothing. {@link #addSum} sums in another order, and the last
 * bits can differ.
 *
 * <p>Safe for many threads; nothing is allocated by a look-up.
 */
public final class LinearModel {
    /** Bits of a slot that say where the weights are: 64 MiB of them. */
    static final int POINTER_BITS = 24;

    /** In place of the number of a feature's weights: there is one for each label. */
    static final int DENSE = -1;

    /** Keeps features of one text and two templates apart; the second prime of xxHash, odd. */
    private static final long TEMPLATE_STEP = 0xC2B2_AE3D_27D4_EB4FL;

    private final List<String> labels;
    private final List<FeatureTemplate> templates;
    private final Slots features;
    private final IntBuffer weights;
    private final FloatBuffer weightsAsFloats;
    private final IntBuffer sets;
    private final int[] setStarts;
    private final FloatBuffer sums;

    /** Where the sums of each set template begin; below zero for one without. */
    private final int[] sumStarts;

    LinearModel(
            ByteBuffer labels,
            ByteBuffer program,
            Slots features,
            ByteBuffer weights,
            IntBuffer sets,
            FloatBuffer sums) {
        this.labels = List.copyOf(FlatFile.readTexts(labels));
        this.templates = List.copyOf(readTemplates(program));
        this.features = features;
        this.weights = weights.asIntBuffer();
        this.weightsAsFloats = weights.asFloatBuffer();
        this.sets = sets;
        this.setStarts = new int[sets.get(0)];
        for (int i = 0; i < setStarts.length; i++) {
            setStarts[i] = sets.get(1 + i);
        }
        this.sums = sums;
        this.sumStarts = new int[setStarts.length];
        int start = 0;
        for (int i = 0; i < sumStarts.length; i++) {
            boolean summed = isSummed(templates.get(i).items().getFirst().field());
            sumStarts[i] = summed ? start : -1;
            start += summed ? this.labels.size() * values(i) : 0;
        }
    }

    /** Whether the file has the sums of a field's values, which many words share. */
    static boolean isSummed(WordField field) {
        return field == WordField.CLUSTERS || field == WordField.TAGS;
    }

    private int values(int template) {
        int end =
                template + 1 < setStarts.length ? setStarts[template + 1] : sets.get(setStarts[0]);
        return end - setStarts[template] - 1;
    }

    /** The labels, in the order of the scores. */
    public List<String> labels() {
        return labels;
    }

    /** The kinds of features: first those of sets, then the others. */
    public List<FeatureTemplate> templates() {
        return templates;
    }

    /** The key of a feature, from its kind's number and the hash of its text. Never zero. */
    public static long key(int template, long hash) {
        long key = StringHash.mix(hash + (template + 1) * TEMPLATE_STEP);
        return key == 0 ? 1 : key;
    }

    /**
     * Adds the weights of features to the scores, in order.
     *
     * @param keys of the features; zero for one that does not apply
     * @param entries room for as many
     * @param room for as many weights as there are labels
     */
    public void add(long[] keys, int count, long[] entries, float[] room, float[] scores) {
        // First all slots, then all heads of weights: the memory answers side by side.
        for (int i = 0; i < count; i++) {
            entries[i] = features.first(keys[i]);
        }
        int found = 0;
        for (int i = 0; i < count; i++) {
            int pointer = features.find(keys[i], entries[i]);
            if (pointer != 0) {
                entries[found++] = pointer;
            }
        }
        for (int i = 0; i < found; i++) {
            int pointer = (int) entries[i];
            entries[i] = ((long) weights.get(pointer) << Integer.SIZE) | pointer;
        }
        for (int i = 0; i < found; i++) {
            add((int) entries[i], (int) (entries[i] >>> Integer.SIZE), room, scores);
        }
    }

    /** Adds the weights of the features of a set's value, in order. */
    public void addSet(int template, int value, float[] room, float[] scores) {
        int start = setStarts[template] + value;
        int end = sets.get(start + 1);
        for (int i = sets.get(start); i < end; i++) {
            int pointer = sets.get(i);
            add(pointer, weights.get(pointer), room, scores);
        }
    }

    /** Whether {@link #addSum} can stand for {@link #addSet}. */
    public boolean hasSums(int template) {
        return sumStarts[template] >= 0;
    }

    /**
     * Adds the weights of a set's value like {@link #addSet}, but summed beforehand: the scores can
     * differ in the last bits.
     *
     * @param room for as many weights as there are labels
     */
    public void addSum(int template, int value, float[] room, float[] scores) {
        sums.get(sumStarts[template] + value * scores.length, room, 0, scores.length);
        for (int i = 0; i < scores.length; i++) {
            scores[i] += room[i];
        }
    }

    private void add(int pointer, int count, float[] room, float[] scores) {
        if (count == DENSE) {
            weightsAsFloats.get(pointer + 1, room, 0, scores.length);
            for (int i = 0; i < scores.length; i++) {
                scores[i] += room[i];
            }
            return;
        }
        int labelsAt = pointer + 1;
        int weightsAt = labelsAt + ((count + 3) >> 2);
        int packed = 0;
        for (int i = 0; i < count; i++) {
            packed = (i & 3) == 0 ? weights.get(labelsAt++) : packed >>> Byte.SIZE;
            scores[packed & 0xFF] += Float.intBitsToFloat(weights.get(weightsAt + i));
        }
    }

    static ByteBuffer program(List<FeatureTemplate> templates) {
        List<Integer> program = new ArrayList<>();
        program.add(templates.size());
        for (FeatureTemplate template : templates) {
            program.add(template.items().size());
            for (Item item : template.items()) {
                program.add(item.origin().code());
                program.add(item.window());
                program.add(item.relation().code());
                program.add(item.field().code());
            }
        }
        return FlatFile.ints(program.stream().mapToInt(Integer::intValue).toArray());
    }

    @SuppressWarnings("EnumOrdinal") // the numbers are those of code()
    private static List<FeatureTemplate> readTemplates(ByteBuffer program) {
        ByteBuffer in = program.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        List<FeatureTemplate> templates = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            List<Item> items = new ArrayList<>();
            for (int more = in.getInt(); more > 0; more--) {
                items.add(
                        new Item(
                                Origin.values()[in.getInt()],
                                in.getInt(),
                                WordRelation.values()[in.getInt()],
                                WordField.values()[in.getInt()]));
            }
            templates.add(new FeatureTemplate(items));
        }
        return templates;
    }
}
