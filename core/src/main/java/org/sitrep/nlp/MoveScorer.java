// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.Arrays;
import org.sitrep.knowledge.FeatureTemplate;
import org.sitrep.knowledge.FeatureTemplate.Item;
import org.sitrep.knowledge.FeatureTemplate.Origin;
import org.sitrep.knowledge.LaneScores;
import org.sitrep.knowledge.LinearModel;
import org.sitrep.knowledge.WordField;
import org.sitrep.knowledge.WordRelation;

/**
 * Scores the moves of the arc parser.
 *
 * <p>Half of the features look at the words around the top of the stack alone, or around the input
 * alone, and at nothing that the parser changes: their weights are summed once for each word (after
 * Chen and Manning, A fast and accurate dependency parser using neural networks, 2014, section 3.2,
 * whose cache holds products). Weights are rounded; where two moves are so near that this could
 * decide, they are summed again as they are, in the order of training.
 */
final class MoveScorer {
    private final LinearModel model;
    private final LookedAt lookedAt;
    private final Features ofStack;
    private final Features ofInput;
    private final Features ofBoth;
    private final Features all;

    /** Room for one sentence, used again by one thread. */
    static final class Room {
        private final int[] looked;
        private final Features.Room features;
        private final LaneScores.Kept ofStack;
        private final LaneScores.Kept ofInput;
        private final LaneScores scores;
        private final float[] exactScores;

        /** For words that ended without a head. */
        final HeadSearch search = new HeadSearch();

        private Room(MoveScorer scorer) {
            looked = new int[scorer.lookedAt.size()];
            features = new Features.Room(scorer.model);
            ofStack = scorer.model.kept();
            ofInput = scorer.model.kept();
            scores = scorer.model.scores();
            exactScores = new float[scorer.model.labels().size()];
        }
    }

    MoveScorer(LinearModel model) {
        this.model = model;
        lookedAt = new LookedAt(model, Words.ROOT);
        ofStack = new Features(model, lookedAt, template -> isOf(Origin.STACK, template));
        ofInput = new Features(model, lookedAt, template -> isOf(Origin.INPUT, template));
        ofBoth =
                new Features(
                        model,
                        lookedAt,
                        template -> !isOf(Origin.STACK, template) && !isOf(Origin.INPUT, template));
        all = new Features(model, lookedAt, template -> true);
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
        room.ofStack.begin(words.end());
        room.ofInput.begin(words.end());
    }

    /** The best of the candidates. */
    int best(Words words, MoveStack stack, int[] candidates, Room room) {
        int best = score(words, stack, room).safeBest(candidates);
        return best >= 0 ? best : Choice.best(addExactly(words, room), candidates);
    }

    /** The scores of all moves, rounded. */
    LaneScores score(Words words, MoveStack stack, Room room) {
        lookedAt.find(words, stack, room.looked);
        int top = stack.top();
        int input = stack.input();
        if (!room.ofStack.has(top)) {
            keep(words, ofStack, room, room.ofStack, top);
        }
        if (!room.ofInput.has(input)) {
            keep(words, ofInput, room, room.ofInput, input);
        }
        room.scores.begin(room.ofStack, top, room.ofInput, input);
        ofBoth.add(words, room.looked, room.features, room.scores);
        return room.scores;
    }

    private void keep(Words words, Features features, Room room, LaneScores.Kept kept, int word) {
        room.scores.clear();
        features.add(words, room.looked, room.features, room.scores);
        kept.put(word, room.scores);
    }

    /** The scores of all moves as in training: bit for bit, so that any two can be compared. */
    float[] scoreExactly(Words words, MoveStack stack, Room room) {
        lookedAt.find(words, stack, room.looked);
        return addExactly(words, room);
    }

    private float[] addExactly(Words words, Room room) {
        Arrays.fill(room.exactScores, 0);
        all.addExactly(words, room.looked, room.features, room.exactScores);
        return room.exactScores;
    }
}
