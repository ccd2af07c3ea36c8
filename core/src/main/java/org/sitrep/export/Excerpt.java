// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import org.sitrep.model.Span;

/**
 * Words with the text around them, for a person.
 *
 * @param line 1-based number of the text's line on which the words begin
 * @param before what stands before the words on the line, cut at a word
 * @param words the words themselves, on one line
 * @param after what stands behind them on the line, cut at a word
 */
record Excerpt(int line, String before, String words, String after) {
    /** Characters of context on each side: together with the words about two lines. // guess */
    private static final int AROUND = 70;

    static Excerpt of(String text, Span span) {
        int start = Math.min(span.start(), text.length());
        int end = Math.min(span.end(), text.length());
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < start; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int newline = text.indexOf('\n', end);
        int lineEnd = newline < 0 ? text.length() : newline;
        return new Excerpt(
                line,
                spaced(text, start - 1, tail(text.substring(lineStart, start)), false),
                Phrases.flat(text.substring(start, end)),
                spaced(text, end, head(text.substring(end, lineEnd)), true));
    }

    /** Keeps the words from running into their context, since flattening strips its ends. */
    private static String spaced(String text, int neighbour, String context, boolean behind) {
        String flat = Phrases.flat(context);
        boolean space =
                neighbour >= 0
                        && neighbour < text.length()
                        && Character.isWhitespace(text.charAt(neighbour));
        if (flat.isEmpty() || !space) {
            return flat;
        }
        return behind ? " " + flat : flat + " ";
    }

    private static String tail(String text) {
        if (text.length() <= AROUND) {
            return text;
        }
        int space = text.indexOf(' ', text.length() - AROUND);
        return "…" + (space < 0 ? "" : text.substring(space));
    }

    private static String head(String text) {
        if (text.length() <= AROUND) {
            return text;
        }
        int space = text.lastIndexOf(' ', AROUND);
        return (space < 0 ? "" : text.substring(0, space)) + " …";
    }
}
