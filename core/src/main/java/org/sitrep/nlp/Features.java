// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sitrep.knowledge.FeatureTemplate;
import org.sitrep.knowledge.FeatureTemplate.Item;
import org.sitrep.knowledge.LaneScores;
import org.sitrep.knowledge.LinearModel;
import org.sitrep.knowledge.StringHash;
import org.sitrep.knowledge.WordField;

/**
 * Some of a model's templates, compiled into arrays of numbers: adds the weights of their features
 * at a place. No text is built and nothing allocated.
 */
final class Features {
    private final LinearModel model;

    /** For each template of a set: its number, its word among those looked at, its field. */
    private final int[] setTemplates;

    private final int[] setWords;
    private final WordField[] setFields;

    /** Whether all values of a word together have a number; else they have a bit each. */
    private final boolean[] hasNumber;

    /** For each other template: its number, and where its items begin; one more for the end. */
    private final int[] templates;

    private final int[] itemStarts;

    /** For each item its word among those looked at and its field's number. */
    private final int[] itemWords;

    private final int[] itemFields;

    /** Room for the features of one place, used again by one thread. */
    static final class Room {
        private final long[] keys;
        private final long[] entries;
        private final int[] numbers;
        private final float[] weights;

        Room(LinearModel model) {
            keys = new long[model.templates().size()];
            numbers = new int[model.mostFeatures()];
            entries = new long[numbers.length];
            weights = new float[model.labels().size()];
        }
    }

    /**
     * Compiles templates.
     *
     * @param lookedAt the words that all templates of the model look at
     */
    Features(LinearModel model, LookedAt lookedAt, Predicate<FeatureTemplate> wanted) {
        this.model = model;
        List<Integer> sets = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < model.templates().size(); i++) {
            FeatureTemplate template = model.templates().get(i);
            if (wanted.test(template)) {
                (template.isSet() ? sets : others).add(i);
            }
        }
        setTemplates = sets.stream().mapToInt(Integer::intValue).toArray();
        setWords = new int[setTemplates.length];
        setFields = new WordField[setTemplates.length];
        hasNumber = new boolean[setTemplates.length];
        for (int i = 0; i < setTemplates.length; i++) {
            Item item = model.templates().get(setTemplates[i]).items().getFirst();
            setWords[i] = lookedAt.number(item);
            setFields[i] = item.field();
            hasNumber[i] = LinearModel.isSummed(item.field());
        }
        templates = others.stream().mapToInt(Integer::intValue).toArray();
        itemStarts = new int[templates.length + 1];
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < templates.length; i++) {
            items.addAll(model.templates().get(templates[i]).items());
            itemStarts[i + 1] = items.size();
        }
        itemWords = items.stream().mapToInt(lookedAt::number).toArray();
        itemFields = items.stream().mapToInt(item -> item.field().code()).toArray();
    }

    /**
     * Adds the rounded weights of the features to the scores.
     *
     * @param at the words by their numbers among those looked at
     */
    void add(Words words, int[] at, Room room, LaneScores scores) {
        int found = 0;
        for (int i = 0; i < setTemplates.length; i++) {
            int word = at[setWords[i]];
            if (word != Words.ABSENT) {
                found = addSet(words, i, word, room.numbers, found);
            }
        }
        int count = findKeys(words, at, room.keys);
        model.add(room.keys, count, room.numbers, found, room.entries, scores);
    }

    /** Adds the weights of the features to the scores as they are, in the order of training. */
    void addExactly(Words words, int[] at, Room room, float[] scores) {
        for (int i = 0; i < setTemplates.length; i++) {
            int word = at[setWords[i]];
            if (word != Words.ABSENT) {
                addSetExactly(words, i, word, room, scores);
            }
        }
        int count = findKeys(words, at, room.keys);
        model.addExactly(room.keys, count, room.entries, room.weights, scores);
    }

    private int findKeys(Words words, int[] at, long[] keys) {
        long[] hashes = words.hashes();
        long[] powers = words.powers();
        int stride = words.stride();
        int count = 0;
        for (int i = 0; i < templates.length; i++) {
            int item = itemStarts[i];
            int end = itemStarts[i + 1];
            int index = itemFields[item] * stride + at[itemWords[item]];
            long hash = hashes[index];
            long power = powers[index];
            while (++item < end && power != 0) {
                index = itemFields[item] * stride + at[itemWords[item]];
                power = powers[index];
                hash = StringHash.join(StringHash.then(hash, '_'), hashes[index], power);
            }
            if (power != 0) {
                keys[count++] = LinearModel.key(templates[i], hash);
            }
        }
        return count;
    }

    private int addSet(Words words, int set, int word, int[] numbers, int from) {
        int template = setTemplates[set];
        if (hasNumber[set]) {
            return model.addSet(template, number(words, set, word), numbers, from);
        }
        int found = from;
        for (long left = bits(words, set, word); left != 0; left &= left - 1) {
            found = model.addSet(template, Long.numberOfTrailingZeros(left), numbers, found);
        }
        return found;
    }

    private void addSetExactly(Words words, int set, int word, Room room, float[] scores) {
        int template = setTemplates[set];
        if (hasNumber[set]) {
            model.addSetExactly(template, number(words, set, word), room.weights, scores);
            return;
        }
        for (long left = bits(words, set, word); left != 0; left &= left - 1) {
            model.addSetExactly(template, Long.numberOfTrailingZeros(left), room.weights, scores);
        }
    }

    /** The number of all the values together that a word has in a field. */
    private int number(Words words, int set, int word) {
        return setFields[set] == WordField.CLUSTERS ? words.clusters(word) : words.ambiguity(word);
    }

    /** The values that a word has in a field, one bit each. */
    private long bits(Words words, int set, int word) {
        return switch (setFields[set]) {
            case LISTED -> words.listed(word);
            case ORTHOGRAPHY -> words.orthography(word);
            case POSITION -> word == Words.FIRST ? 1 : word == words.end() - 1 ? 2 : 0;
            default -> throw new IllegalStateException("no set: " + setFields[set]);
        };
    }
}
