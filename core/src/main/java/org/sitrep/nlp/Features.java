// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sitrep.knowledge.FeatureTemplate;
import org.sitrep.knowledge.FeatureTemplate.Item;
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

    /** Whether sets are added by their sums. */
    private final boolean[] summed;

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
        private final float[] sum;

        Room(LinearModel model) {
            keys = new long[model.templates().size()];
            entries = new long[keys.length];
            sum = new float[model.labels().size()];
        }
    }

    /**
     * Compiles templates.
     *
     * @param lookedAt the words that all templates of the model look at
     * @param exact whether the weights shall be added one by one, in the order of training
     */
    Features(
            LinearModel model,
            LookedAt lookedAt,
            Predicate<FeatureTemplate> wanted,
            boolean exact) {
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
        summed = new boolean[setTemplates.length];
        for (int i = 0; i < setTemplates.length; i++) {
            Item item = model.templates().get(setTemplates[i]).items().getFirst();
            setWords[i] = lookedAt.number(item);
            setFields[i] = item.field();
            summed[i] = !exact && model.hasSums(setTemplates[i]);
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
     * Adds the weights of the features to the scores.
     *
     * @param at the words by their numbers among those looked at
     */
    void add(Words words, int[] at, Room room, float[] scores) {
        for (int i = 0; i < setTemplates.length; i++) {
            int word = at[setWords[i]];
            if (word != Words.ABSENT) {
                addSet(words, i, word, room, scores);
            }
        }
        long[] hashes = words.hashes();
        long[] powers = words.powers();
        long[] keys = room.keys;
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
        model.add(keys, count, room.entries, room.sum, scores);
    }

    private void addSet(Words words, int set, int word, Room room, float[] scores) {
        int template = setTemplates[set];
        switch (setFields[set]) {
            case CLUSTERS -> addValue(set, words.clusters(word), room, scores);
            case TAGS -> addValue(set, words.ambiguity(word), room, scores);
            case LISTED -> addBits(template, words.listed(word), room, scores);
            case ORTHOGRAPHY -> addBits(template, words.orthography(word), room, scores);
            case POSITION -> {
                if (word == Words.FIRST) {
                    model.addSet(template, 0, room.sum, scores);
                } else if (word == words.end() - 1) {
                    model.addSet(template, 1, room.sum, scores);
                }
            }
            default -> throw new IllegalStateException("no set: " + setFields[set]);
        }
    }

    private void addValue(int set, int value, Room room, float[] scores) {
        if (summed[set]) {
            model.addSum(setTemplates[set], value, room.sum, scores);
        } else {
            model.addSet(setTemplates[set], value, room.sum, scores);
        }
    }

    private void addBits(int template, long bits, Room room, float[] scores) {
        for (long left = bits; left != 0; left &= left - 1) {
            model.addSet(template, Long.numberOfTrailingZeros(left), room.sum, scores);
        }
    }
}
