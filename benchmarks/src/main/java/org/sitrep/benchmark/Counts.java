// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

/**
 * What a system found in texts. Counting it also makes sure that the work cannot be left out.
 *
 * @param tokens as the system cuts them
 * @param names of the types that the system knows, which differ
 * @param arcs tokens that have a head or are a root; 0 when the step has no dependencies
 */
record Counts(long sentences, long tokens, long names, long arcs) {
    static final Counts NOTHING = new Counts(0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(
                sentences + other.sentences,
                tokens + other.tokens,
                names + other.names,
                arcs + other.arcs);
    }
}
