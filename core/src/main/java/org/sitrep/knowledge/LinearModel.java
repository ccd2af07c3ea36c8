// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.knowledge.FeatureTemplate.Item;
import org.sitrep.knowledge.FeatureTemplate.Origin;

/**
 * A linear classifier over text features, in flat arrays: each feature has a weight for some of the
 * labels, and a decision's scores are the sums of its features' weights.
 *
 * <p>Only weights other than zero are kept, which are 6 to 14 of 100. {@link #addExactly} and
 * {@link #addSetExactly} sum them in the order of the features, so that the scores are bit for bit
 * those of the dense model: to add a zero changes nothing. {@link #add} sums them rounded to 16
 * bits, of features with many weights four labels at once, in any order; {@link LaneScores#margin}
 * says how far from the truth that can be.
 *
 * <p>Safe for many threads; nothing is allocated by a look-up.
 */
public final class LinearModel {
    /** Bits of a slot that say where the weights are. */
    static final int POINTER_BITS = 24;

    /** Rows that are added in one turn: their sum stays in a register. */
    private static final int ADDED_AT_ONCE = 4;

    /** Longs in a line of the processor's caches. */
    private static final int LINE = 8;

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

    /** Rounded weights in lanes, row by row; the first row is empty. */
    private final long[] rows;

    /** Longs of a row. */
    private final int width;

    /** Where the weights stand as they are, of the features that have a row, by its number. */
    private final IntBuffer rowWeights;

    /**
     * The last row. A feature's number is that of its row; of one that has none it says where its
     * weights are, counted from here.
     */
    private final int lastRow;

    /** Units of {@link LaneScores} for a weight of one. */
    private final float scale;

    /** The row of each set template's first sum; below zero for one without. */
    private final int[] sumStarts;

    LinearModel(
            ByteBuffer labels,
            ByteBuffer program,
            Slots features,
            ByteBuffer weights,
            IntBuffer sets,
            LongBuffer rows,
            IntBuffer rowWeights) {
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
        // In the heap, unlike all else, so that four rows are added by a loop over one array: 21
        // MB.
        this.rows = new long[rows.remaining()];
        rows.get(this.rows);
        this.width = LaneScores.longs(this.labels.size());
        this.rowWeights = rowWeights;
        this.lastRow = this.rows.length / width - 1;
        this.scale = Float.intBitsToFloat(rowWeights.get(0));
        this.sumStarts = new int[setStarts.length];
        int start = rowWeights.limit(); // behind those of the features
        for (int i = 0; i < sumStarts.length; i++) {
            boolean summed = isSummed(templates.get(i).items().getFirst().field());
            sumStarts[i] = summed ? start : -1;
            start += summed ? values(i) : 0;
        }
    }

    /**
     * Whether the file has the sums of a field's values, which many words share: then all values of
     * a word together have one number.
     */
    public static boolean isSummed(WordField field) {
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

    /** The room that {@link #add} needs for the numbers of features: more than a word can have. */
    public int mostFeatures() {
        int most = ADDED_AT_ONCE + templates.size();
        for (int i = 0; i < setStarts.length; i++) {
            if (sumStarts[i] < 0) {
                most += sets.get(setStarts[i] + values(i)) - sets.get(setStarts[i]);
            }
        }
        return most;
    }

    /** Room for rounded scores. */
    public LaneScores scores() {
        return new LaneScores(labels.size());
    }

    /** Room for sums that are kept. */
    public LaneScores.Kept kept() {
        return new LaneScores.Kept(labels.size());
    }

    /**
     * Adds the rounded weights of features to the scores.
     *
     * @param keys of the features
     * @param count how many of them there are
     * @param numbers that {@link #addSet} gave, in room for {@link #mostFeatures}; lost
     * @param numbered how many of them there are
     * @param room as large as that for the numbers
     */
    public void add(
            long[] keys, int count, int[] numbers, int numbered, long[] room, LaneScores scores) {
        // First all slots, then all rows: the memory answers side by side.
        for (int i = 0; i < count; i++) {
            room[i] = features.first(keys[i]);
        }
        int found = numbered;
        for (int i = 0; i < count; i++) {
            numbers[found] = features.find(keys[i], room[i]);
            found += numbers[found] == 0 ? 0 : 1;
        }
        int inRows = 0;
        int few = 0;
        for (int i = 0; i < found; i++) {
            int number = numbers[i];
            boolean hasRow = number <= lastRow;
            // Both written, one counted: which one it is cannot be guessed ahead.
            numbers[inRows] = number * width;
            room[few] = (long) number - lastRow;
            inRows += hasRow ? 1 : 0;
            few += hasRow ? 0 : 1;
        }
        // Then what they hold is brought near, before anything waits for it: how many weights a
        // feature without a row has, and a number of each line of the caches that a row takes.
        for (int i = 0; i < few; i++) {
            room[i] |= (long) weights.get((int) room[i]) << Integer.SIZE;
        }
        long seen = 0;
        for (int i = 0; i < inRows; i++) {
            int start = numbers[i];
            for (int at = 0; at < width; at += LINE) {
                seen ^= rows[start + at];
            }
        }
        scores.seen ^= seen;
        for (int i = 0; i < few; i++) {
            addFew((int) room[i], (int) (room[i] >>> Integer.SIZE), scores.lanes());
        }
        addRows(numbers, inRows, scores.lanes());
        scores.count(found);
    }

    private void addRows(int[] starts, int count, long[] lanes) {
        // The first row is empty, so that there are whole turns.
        for (int i = count; i % ADDED_AT_ONCE != 0; i++) {
            starts[i] = 0;
        }
        for (int i = 0; i < count; i += ADDED_AT_ONCE) {
            int first = starts[i];
            int second = starts[i + 1];
            int third = starts[i + 2];
            int fourth = starts[i + 3];
            for (int at = 0; at < lanes.length; at++) {
                lanes[at] +=
                        rows[first + at] + rows[second + at] + rows[third + at] + rows[fourth + at];
            }
        }
    }

    private void addFew(int pointer, int count, long[] lanes) {
        int labelsAt = pointer + 1;
        int weightsAt = labelsAt + ((count + 3) >> 2);
        int packed = 0;
        for (int i = 0; i < count; i++) {
            packed = (i & 3) == 0 ? weights.get(labelsAt++) : packed >>> Byte.SIZE;
            float weight = Float.intBitsToFloat(weights.get(weightsAt + i));
            int label = packed & 0xFF;
            lanes[label >> 2] += LaneScores.inLane(label, LaneScores.rounded(weight, scale));
        }
    }

    /**
     * Adds the weights of features to the scores as they are, in order.
     *
     * @param keys of the features
     * @param entries room for as many
     * @param room for as many weights as there are labels
     */
    public void addExactly(long[] keys, int count, long[] entries, float[] room, float[] scores) {
        for (int i = 0; i < count; i++) {
            entries[i] = features.first(keys[i]);
        }
        for (int i = 0; i < count; i++) {
            int number = features.find(keys[i], entries[i]);
            if (number != 0) {
                addExactly(number, room, scores);
            }
        }
    }

    /** Adds the weights of the features of a set's value as they are, in order. */
    public void addSetExactly(int template, int value, float[] room, float[] scores) {
        int start = setStarts[template] + value;
        int end = sets.get(start + 1);
        for (int i = sets.get(start); i < end; i++) {
            addExactly(sets.get(i), room, scores);
        }
    }

    /**
     * Writes down the numbers of the features of a set's value; of a value that many words share it
     * is one, that of their sum.
     *
     * @return one past the last number
     */
    public int addSet(int template, int value, int[] numbers, int from) {
        if (sumStarts[template] >= 0) {
            numbers[from] = sumStarts[template] + value;
            return from + 1;
        }
        int start = setStarts[template] + value;
        int end = sets.get(start + 1);
        int at = from;
        for (int i = sets.get(start); i < end; i++) {
            numbers[at++] = sets.get(i);
        }
        return at;
    }

    private void addExactly(int number, float[] room, float[] scores) {
        int pointer = number <= lastRow ? rowWeights.get(number) : number - lastRow;
        int count = weights.get(pointer);
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
