// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

/** White space in lines. */
final class Spaces {
    private Spaces() {}

    /**
     * The words of a line with one space between them.
     *
     * <p>No-break spaces become spaces; marks that are seen as nothing (soft hyphens, byte order
     * marks, zero-width spaces) are left out.
     */
    static String collapse(CharSequence line) {
        StringBuilder words = new StringBuilder(line.length());
        boolean space = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isUnseen(c)) {
                continue;
            }
            if (Paragraphs.isSpace(c)) {
                space = true;
            } else {
                if (space && !words.isEmpty()) {
                    words.append(' ');
                }
                space = false;
                words.append(c);
            }
        }
        return words.toString();
    }

    /** The length of a collapsed line. */
    static int collapsedLength(CharSequence line) {
        int length = 0;
        boolean space = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isUnseen(c)) {
                continue;
            }
            if (Paragraphs.isSpace(c)) {
                space = true;
            } else {
                length += space && length > 0 ? 2 : 1;
                space = false;
            }
        }
        return length;
    }

    private static boolean isUnseen(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u2060';
    }
}
