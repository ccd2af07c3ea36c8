// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.util.List;

/**
 * How text for a person is set.
 *
 * @param colours whether ANSI escapes are understood
 * @param width columns to fill
 */
public record Style(boolean colours, int width) {
    private static final List<String> ESCAPES =
            List.of("\u001b[0m", "\u001b[1m", "\u001b[2m", "\u001b[33m", "\u001b[1;33m");

    /** For files and pipes. */
    public static final Style PLAIN = new Style(false, 100);

    String bold(String words) {
        return escape("1", words);
    }

    String dim(String words) {
        return escape("2", words);
    }

    /** Marks words inside their context; in plain text by brackets. */
    String marked(String words) {
        return colours ? escape("1;33", words) : "[" + words + "]";
    }

    /** A contradiction, or something not yet true. */
    String warning(String words) {
        return escape("33", words);
    }

    /**
     * What goes to the person: whatever steers a terminal is left out, but for the escapes of this
     * style. Texts are set by {@link Phrases#flat} one by one; this holds for every other value
     * too, which a file of records may bring.
     */
    String shown(CharSequence lines) {
        StringBuilder out = new StringBuilder(lines.length());
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            int escape = c == '\u001b' && colours ? ownEscape(lines, i) : 0;
            if (escape > 0) {
                out.append(lines, i, i + escape);
                i += escape - 1;
            } else if (c == '\n' || !(Character.isISOControl(c) || Phrases.isTurn(c))) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The length of an escape of this style that stands here; 0 when none does. */
    private static int ownEscape(CharSequence lines, int at) {
        for (String own : ESCAPES) {
            int end = at + own.length();
            if (end <= lines.length() && own.contentEquals(lines.subSequence(at, end))) {
                return own.length();
            }
        }
        return 0;
    }

    private String escape(String code, String words) {
        return colours && !words.isEmpty() ? "\u001b[" + code + "m" + words + "\u001b[0m" : words;
    }

    /**
     * Words set in lines.
     *
     * @param first stands before the first line
     * @param rest stands before each other line
     * @return lines, each with its end
     */
    String wrapped(String first, String rest, String words) {
        StringBuilder out = new StringBuilder(first);
        int column = visible(first);
        int margin = column;
        for (String word : words.split(" ", -1)) {
            int length = visible(word);
            if (column > margin && column + 1 + length > width) {
                out.append('\n').append(rest);
                margin = visible(rest);
                column = margin;
            } else if (column > margin) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += length;
        }
        return out.append('\n').toString();
    }

    /** Columns that a string takes, escapes not counted. */
    private static int visible(String words) {
        int columns = 0;
        boolean escape = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (escape) {
                escape = c != 'm';
            } else if (c == '\u001b') {
                escape = true;
            } else if (!Character.isLowSurrogate(c)) {
                columns++;
            }
        }
        return columns;
    }
}
