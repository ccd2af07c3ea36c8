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
        char[] words = line.toString().toCharArray();
        int end = 0;
        boolean space = false;
        for (char c : words) {
            if (isUnseen(c)) {
                continue;
            }
            if (Paragraphs.isSpace(c)) {
                space = true;
            } else {
                if (space && end > 0) {
                    words[end++] = ' '; // in the place of one that was read
                }
                space = false;
                words[end++] = c;
            }
        }
        return new String(words, 0, end);
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
        return c >= 0x80 && (c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u2060');
    }
}
