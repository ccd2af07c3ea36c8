// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import org.sitrep.knowledge.LaneScores;

/** The best head so far for a word that ended without one, and the move that would attach it. */
final class HeadSearch {
    private int head;
    private int move;
    private double first;
    private double second;
    private int margin;

    void begin() {
        head = Words.ABSENT;
        move = 0;
        first = Double.NEGATIVE_INFINITY;
        second = Double.NEGATIVE_INFINITY;
        margin = 0;
    }

    /** Looks at the moves that would attach the word to another one, with rounded scores. */
    void see(int other, int[] moves, LaneScores scores) {
        margin = Math.max(margin, scores.margin());
        for (int candidate : moves) {
            see(other, candidate, scores.score(candidate));
        }
    }

    /** Looks at the moves that would attach the word to another one. */
    void see(int other, int[] moves, float[] scores) {
        for (int candidate : moves) {
            see(other, candidate, scores[candidate]);
        }
    }

    private void see(int other, int candidate, double score) {
        if (score > first) {
            second = first;
            first = score;
            head = other;
            move = candidate;
        } else if (score > second) {
            second = score;
        }
    }

    /** Whether the true weights could not have chosen otherwise than the rounded ones did. */
    boolean isSafe() {
        return head == Words.ABSENT || first - second > margin;
    }

    /** {@link Words#ABSENT} when no word can be the head. */
    int head() {
        return head;
    }

    int move() {
        return move;
    }
}
