// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.Arrays;
import org.sitrep.knowledge.FeatureTemplate;
import org.sitrep.knowledge.FeatureTemplate.Item;
import org.sitrep.knowledge.FeatureTemplate.Origin;
import org.sitrep.knowledge.LinearModel;
import org.sitrep.knowledge.WordField;
import org.sitrep.knowledge.WordRelation;

/**
 * Scores the moves of the arc parser.
 *
 * <p>Half of the features look at the words around the top of the stack alone, or around the input
 * alone, and at nothing that the parser changes: their weights are summed once for each word (after
 * Chen and Manning, A fast and accurate dependency parser using neural networks, 2014, section 3.2,
 * whose cache holds products). The sum is then taken in another order than in training; where two
 * moves are so near that this could decide, it is taken again in the order of training.
 */
final class MoveScorer {
    private final LinearModel model;
    private final LookedAt lookedAt;
    private final Features ofStack;
    private final Features ofInput;
    private final Features ofBoth;
    private final Features exact;
    private final int labels;

    /** Room for one sentence, used again by one thread. */
    static final class Room {
        private final int[] looked;
        private final Features.Room features;
        private float[] stackSums = {};
        private float[] inputSums = {};
        private boolean[] hasStackSum = {};
        private boolean[] hasInputSum = {};
        private final float[] sum;

        /** The scores of the moves after {@link #scoreExactly}. */
        final float[] scores;

        private Room(MoveScorer scorer) {
            looked = new int[scorer.lookedAt.size()];
            features = new Features.Room(scorer.model);
            sum = new float[scorer.labels];
            scores = new float[scorer.labels];
        }
    }

    MoveScorer(LinearModel model) {
        this.model = model;
        lookedAt = new LookedAt(model, Words.ROOT);
        labels = model.labels().size();
        ofStack = new Features(model, lookedAt, template -> isOf(Origin.STACK, template), false);
        ofInput = new Features(model, lookedAt, template -> isOf(Origin.INPUT, template), false);
        ofBoth =
                new Features(
                        model,
                        lookedAt,
                        template -> !isOf(Origin.STACK, template) && !isOf(Origin.INPUT, template),
                        false);
        exact = new Features(model, lookedAt, template -> true, true);
    }

    /** Whether a template looks around one word only and at nothing that changes. */
    private static boolean isOf(Origin origin, FeatureTemplate template) {
        for (Item item : template.items()) {
            if (item.origin() != origin
                    || item.relation() != WordRelation.ITSELF
                    || item.field() == WordField.LABEL
                    || item.field() == WordField.VALENCY) {
                return false;
            }
        }
        return true;
    }

    Room room() {
        return new Room(this);
    }

    /** Begins a sentence. */
    void begin(Words words, Room room) {
        int end = words.end();
        if (room.hasStackSum.length < end) {
            // Not a word more than needed: a word takes two sums for each move.
            room.hasStackSum = new boolean[end];
            room.hasInputSum = new boolean[end];
            room.stackSums = new float[end * labels];
            room.inputSums = new float[end * labels];
        }
        Arrays.fill(room.hasStackSum, 0, end, false);
        Arrays.fill(room.hasInputSum, 0, end, false);
    }

    /** The best of the candidates. */
    int best(Words words, MoveStack stack, int[] candidates, Room room) {
        score(words, stack, room);
        int best =
                candidates.length == labels
                        ? Choice.safeBest(room.scores)
                        : Choice.safeBest(room.scores, candidates);
        if (best >= 0) {
            return best;
        }
        addExactly(words, room);
        return Choice.best(room.scores, candidates);
    }

    /** Scores all moves; in other bits than {@link #scoreExactly}. */
    private void score(Words words, MoveStack stack, Room room) {
        lookedAt.find(words, stack, room.looked);
        int top = stack.top();
        int input = stack.input();
        if (!room.hasStackSum[top]) {
            sum(words, ofStack, room, room.stackSums, top);
            room.hasStackSum[top] = true;
        }
        if (!room.hasInputSum[input]) {
            sum(words, ofInput, room, room.inputSums, input);
            room.hasInputSum[input] = true;
        }
        float[] scores = room.scores;
        System.arraycopy(room.stackSums, top * labels, scores, 0, labels);
        float[] inputSums = room.inputSums;
        int from = input * labels;
        for (int i = 0; i < scores.length; i++) {
            scores[i] += inputSums[from + i];
        }
        ofBoth.add(words, room.looked, room.features, scores);
    }

    private void sum(Words words, Features features, Room room, float[] sums, int word) {
        Arrays.fill(room.sum, 0);
        features.add(words, room.looked, room.features, room.sum);
        System.arraycopy(room.sum, 0, sums, word * labels, labels);
    }

    /** Scores all moves as training would: bit for bit, so that any two scores can be compared. */
    void scoreExactly(Words words, MoveStack stack, Room room) {
        lookedAt.find(words, stack, room.looked);
        addExactly(words, room);
    }

    private void addExactly(Words words, Room room) {
        Arrays.fill(room.scores, 0);
        exact.add(words, room.looked, room.features, room.scores);
    }
}
