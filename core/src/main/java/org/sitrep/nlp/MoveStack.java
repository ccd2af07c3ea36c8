// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

/**
 * The state of the arc parser beside the arcs: a stack of words whose arcs are not complete, the
 * words set aside from it for the present input, and the next word of the input.
 */
final class MoveStack {
    private int[] stack = {};
    private int size;
    private int[] aside = {};
    private int asideSize;
    private int input;

    /** Begins a sentence: the root on the stack, its first word the input. */
    void begin(Words words) {
        if (stack.length < words.end()) {
            stack = new int[2 * words.end()];
            aside = new int[2 * words.end()];
        }
        reset(Words.ROOT, Words.FIRST);
    }

    /** Puts one word on an empty stack. */
    void reset(int top, int input) {
        size = 0;
        asideSize = 0;
        stack[size++] = top;
        this.input = input;
    }

    int top() {
        return stack[size - 1];
    }

    int input() {
        return input;
    }

    /** The word so many below the top, or {@link Words#ABSENT}. */
    int below(int depth) {
        return depth < size ? stack[size - 1 - depth] : Words.ABSENT;
    }

    /** Puts back what was set aside, then the input on top. */
    void shift() {
        while (asideSize > 0) {
            stack[size++] = aside[--asideSize];
        }
        stack[size++] = input++;
    }

    /** Takes the top away. */
    void reduce() {
        size--;
    }

    /** Sets the top aside until the next shift. */
    void pass() {
        aside[asideSize++] = stack[--size];
    }
}
