// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sitrep.knowledge.LaneScores;
import org.sitrep.knowledge.LinearModel;
import org.sitrep.knowledge.StringHash;
import org.sitrep.knowledge.WordField;

/**
 * Gives each word of a sentence a label, from left to right: every decision sees those before it,
 * and none is taken back (one-pass sequence classification; the features are those of Choi, Dynamic
 * feature induction, 2016).
 */
final class WordTagger {
    private final LookedAt lookedAt;
    private final Features features;
    private final int[] all;
    private final LinearModel model;
    private final WordField field;
    private final List<String> labels;
    private final long[] hashes;
    private final long[] powers;

    /** Room for one sentence, used again by one thread. */
    static final class Room {
        private final int[] looked;
        private final LaneScores scores;
        private final float[] exactScores;
        private final Features.Room features;

        private Room(WordTagger tagger) {
            looked = new int[tagger.lookedAt.size()];
            scores = tagger.model.scores();
            exactScores = new float[tagger.labels.size()];
            features = new Features.Room(tagger.model);
        }
    }

    /**
     * @param field where the labels go, for the decisions that come after
     */
    WordTagger(LinearModel model, WordField field) {
        this.field = field;
        this.model = model;
        lookedAt = new LookedAt(model, Words.FIRST);
        features = new Features(model, lookedAt, template -> true);
        labels = model.labels();
        all = IntStream.range(0, labels.size()).toArray();
        hashes = labels.stream().mapToLong(StringHash::of).toArray();
        powers = labels.stream().mapToLong(label -> StringHash.power(label.length())).toArray();
    }

    Room room() {
        return new Room(this);
    }

    List<String> labels() {
        return labels;
    }

    /**
     * Labels the words.
     *
     * @param found room for the number of each word's label
     */
    void tag(Words words, Room room, int[] found) {
        for (int word = Words.FIRST; word < words.end(); word++) {
            lookedAt.find(words, word, room.looked);
            int label = label(words, room);
            words.set(field, word, hashes[label], powers[label]);
            found[word] = label;
        }
    }

    private int label(Words words, Room room) {
        room.scores.clear();
        features.add(words, room.looked, room.features, room.scores);
        int label = room.scores.safeBest(all);
        if (label >= 0) {
            return label;
        }
        Arrays.fill(room.exactScores, 0);
        features.addExactly(words, room.looked, room.features, room.exactScores);
        return Choice.best(room.exactScores, all);
    }
}
