// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

/**
 * A system with its models open; safe for many threads.
 *
 * @param <D> the form in which the system takes a text; it is made before the clock starts
 */
interface Analyzer<D> {

    /** A text whose paragraphs are separated by blank lines, as the system takes it. */
    D document(String text);

    /** Cuts a text into sentences and tokens and analyses it; this is what is timed. */
    Counts analyze(D document, Step step);
}
