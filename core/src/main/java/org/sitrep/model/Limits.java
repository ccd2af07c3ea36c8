// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

/**
 * The bounds on one document that keep its memory and its time below a known most, whatever it is
 * made of: {@code docs/limits.md} lists all limits with their reasons.
 *
 * <p>They bound the work and not the clock, so that an input has the same outcome on every machine.
 */
public final class Limits {
    /**
     * Tags of one page of markup, counted by their {@code <}. Pages of news have 500 to 15,000, the
     * longest live blogs some 50,000; the parser needs about 500 bytes for each.
     */
    public static final int MOST_TAGS = 150_000; // guess

    /**
     * Code units of one document's text: about 330,000 words, more than the 500 pages of the
     * longest PDF that is read.
     */
    public static final int MOST_TEXT = 2_000_000; // guess

    /**
     * Words and marks of one text that is parsed. The stages behind the parser take time in
     * proportion to them, about a minute for so many.
     */
    public static final int MOST_WORDS = 300_000; // guess

    private Limits() {}
}
