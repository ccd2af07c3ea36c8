// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.List;
import org.sitrep.knowledge.LinearModel;
import org.sitrep.knowledge.ParserModel;
import org.sitrep.knowledge.ParserModel.Candidates;
import org.sitrep.knowledge.StringHash;
import org.sitrep.knowledge.WordField;

/**
 * Finds the dependency arcs of a tagged sentence, from left to right and without going back.
 *
 * <p>The method is the transition system of Choi and McCallum (Transition-based dependency parsing
 * with selectional branching, 2013), greedy: a move draws an arc between the top of the stack and
 * the input, to the left, to the right, or none, and then shifts the input, reduces the stack, or
 * sets its top aside. A word that ends without a head gets the best one within five words.
 */
final class ArcParser {
    /** How far a word that ended without a head may look for one, as in training. */
    private static final int WIDEST_SEARCH = 5;

    private static final String ROOT_LABEL = "root";

    private enum Arc {
        LEFT,
        RIGHT,
        NONE
    }

    private enum Then {
        SHIFT,
        REDUCE,
        PASS
    }

    private final ParserModel model;
    private final MoveScorer scorer;
    private final Arc[] arcs;
    private final Then[] thens;

    /** The dependency label of each move, empty for one that draws no arc. */
    private final String[] labels;

    private final long[] hashes;
    private final long[] powers;
    private final int[] all;

    ArcParser(ParserModel model) {
        this.model = model;
        LinearModel moves = model.arcs();
        scorer = new MoveScorer(moves);
        int count = moves.labels().size();
        arcs = new Arc[count];
        thens = new Then[count];
        labels = new String[count];
        hashes = new long[count];
        powers = new long[count];
        all = new int[count];
        for (int move = 0; move < count; move++) {
            // A move is written as L_R_nsubj: the arc, what then happens, the label.
            List<String> parts = List.of(moves.labels().get(move).split("_", 3));
            arcs[move] =
                    switch (parts.get(0)) {
                        case "L" -> Arc.LEFT;
                        case "R" -> Arc.RIGHT;
                        default -> Arc.NONE;
                    };
            thens[move] =
                    switch (parts.get(1)) {
                        case "S" -> Then.SHIFT;
                        case "R" -> Then.REDUCE;
                        default -> Then.PASS;
                    };
            labels[move] = parts.get(2);
            hashes[move] = StringHash.of(labels[move]);
            powers[move] = StringHash.power(labels[move].length());
            all[move] = move;
        }
    }

    MoveScorer.Room room() {
        return scorer.room();
    }

    /**
     * Draws the arcs.
     *
     * @param found room for the dependency label of each word
     */
    void parse(Words words, MoveStack stack, MoveScorer.Room room, String[] found) {
        stack.begin(words);
        scorer.begin(words, room);
        while (stack.input() < words.end()) {
            int[] candidates = candidates(words, stack);
            move(words, stack, scorer.best(words, stack, candidates, room), found);
        }
        for (int word = Words.FIRST; word < words.end(); word++) {
            if (words.head(word) == Words.ABSENT) {
                findHead(words, word, stack, room, found);
            }
        }
    }

    private int[] candidates(Words words, MoveStack stack) {
        int top = stack.top();
        int input = stack.input();
        if (top == Words.ROOT) {
            return model.candidates(Candidates.SHIFTS);
        }
        boolean headless = words.head(top) == Words.ABSENT;
        if (!headless && words.isBelow(top, input)) {
            return model.candidates(Candidates.NO_ARC);
        }
        if (words.isBelow(input, top)) {
            return model.candidates(headless ? Candidates.NO_ARC_AND_NO_REDUCE : Candidates.NO_ARC);
        }
        return headless ? model.candidates(Candidates.NO_BARE_REDUCE) : all;
    }

    private void move(Words words, MoveStack stack, int move, String[] found) {
        if (arcs[move] == Arc.LEFT) {
            attach(words, stack.top(), stack.input(), move, found);
        } else if (arcs[move] == Arc.RIGHT) {
            attach(words, stack.input(), stack.top(), move, found);
        }
        // A left arc never shifts and a right arc never reduces, whatever a label says.
        Then then = thens[move];
        if (then == Then.SHIFT && arcs[move] != Arc.LEFT) {
            stack.shift();
        } else if (then == Then.REDUCE && arcs[move] != Arc.RIGHT) {
            stack.reduce();
        } else {
            stack.pass();
        }
    }

    private void attach(Words words, int word, int head, int move, String[] found) {
        words.attach(word, head);
        words.set(WordField.LABEL, word, hashes[move], powers[move]);
        found[word] = labels[move];
    }

    private void findHead(
            Words words, int word, MoveStack stack, MoveScorer.Room room, String[] found) {
        HeadSearch search = room.search;
        search.begin();
        lookForHead(words, word, stack, room, false);
        if (!search.isSafe()) {
            search.begin();
            lookForHead(words, word, stack, room, true);
        }
        if (search.head() == Words.ABSENT) {
            words.attach(word, Words.ROOT);
            words.set(WordField.LABEL, word, ROOT_LABEL);
            found[word] = ROOT_LABEL;
        } else {
            attach(words, word, search.head(), search.move(), found);
        }
    }

    private void lookForHead(
            Words words, int word, MoveStack stack, MoveScorer.Room room, boolean exactly) {
        for (int direction = -1; direction <= 1; direction += 2) {
            int[] moves =
                    model.candidates(direction > 0 ? Candidates.LEFT_ARCS : Candidates.RIGHT_ARCS);
            for (int distance = 1; distance <= WIDEST_SEARCH; distance++) {
                int other = word + direction * distance;
                if (other < Words.ROOT || other >= words.end()) {
                    break;
                }
                if (words.isBelow(other, word)) {
                    continue;
                }
                stack.reset(Math.min(word, other), Math.max(word, other));
                if (exactly) {
                    room.search.see(other, moves, scorer.scoreExactly(words, stack, room));
                } else {
                    room.search.see(other, moves, scorer.score(words, stack, room));
                }
            }
        }
    }
}
