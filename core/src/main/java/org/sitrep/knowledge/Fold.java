// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The folded form of a name, under which lists and gazetteer find it: lower case without marks;
 * hyphens are spaces; apostrophes, the signs that romanisations use for hamza, ayn and the soft
 * sign, and full stops are dropped.
 *
 * <p>Reference files are sorted by folded names, so a change here asks for new reference files
 * (raise {@link #VERSION}).
 */
public final class Fold {
    /** Version of the rules, written into every reference file that is sorted by them. */
    public static final int VERSION = 1;

    private static final byte DROPPED = -1;

    /** The folded form of each character of ASCII: a letter, a space, or {@link #DROPPED}. */
    private static final byte[] ASCII = ascii();

    private Fold() {}

    private static byte[] ascii() {
        byte[] table = new byte[0x80];
        for (char c = 0; c < table.length; c++) {
            String folded = foldDecomposed("x" + c + "x");
            table[c] = folded.length() == 3 ? (byte) folded.charAt(1) : DROPPED;
        }
        return table;
    }

    /** The folded form; may be empty. */
    public static String fold(CharSequence name) {
        String text = name.toString();
        int kept = foldedPrefix(text);
        if (kept == text.length()) {
            return text;
        }
        return isAscii(text, kept)
                ? foldAscii(text, kept)
                : foldDecomposed(Normalizer.normalize(text, Normalizer.Form.NFKD));
    }

    /**
     * Whether a text has a folded form: as {@code fold(text).equals(folded)}, but a text that
     * begins otherwise is not folded to its end.
     */
    public static boolean isFold(String folded, String text) {
        int at = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ASCII.length) {
                return fold(text).equals(folded);
            }
            byte letter = ASCII[c];
            if (letter == ' ') {
                space = at > 0;
            } else if (letter != DROPPED) {
                if (space && !(at < folded.length() && folded.charAt(at++) == ' ')) {
                    return false;
                }
                space = false;
                if (!(at < folded.length() && folded.charAt(at++) == letter)) {
                    return false;
                }
            }
        }
        return at == folded.length();
    }

    /**
     * How many characters at the beginning are their own folded form: the whole of the text when it
     * is folded already, as most words of the lists are.
     */
    private static int foldedPrefix(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ASCII.length || ASCII[c] != c) {
                return i;
            }
            if (c == ' ' && (i == 0 || i + 1 == length || text.charAt(i + 1) == ' ')) {
                return i;
            }
        }
        return length;
    }

    /**
     * Folds a text of ASCII whose beginning is folded. The lists hold tens of thousands of such
     * names, all read at the start of the program.
     */
    private static String foldAscii(String text, int prefix) {
        int length = text.length();
        byte[] folded = new byte[length];
        int end = 0;
        for (int i = 0; i < length; i++) {
            byte c = i < prefix ? (byte) text.charAt(i) : ASCII[text.charAt(i)];
            boolean parts = c == ' ' && (end == 0 || folded[end - 1] == ' ');
            if (c != DROPPED && !parts) {
                folded[end++] = c;
            }
        }
        if (end > 0 && folded[end - 1] == ' ') {
            end--;
        }
        return new String(folded, 0, end, StandardCharsets.ISO_8859_1);
    }

    private static String foldDecomposed(CharSequence decomposed) {
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || isDropped(c)) {
                continue;
            }
            if (Character.isWhitespace(c) || type == Character.DASH_PUNCTUATION || c == '_') {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else {
                appendLetter(folded, c);
            }
        }
        int end = folded.length();
        if (end > 0 && folded.charAt(end - 1) == ' ') {
            folded.setLength(end - 1);
        }
        return folded.toString();
    }

    private static boolean isAscii(String name, int from) {
        for (int i = from; i < name.length(); i++) {
            if (name.charAt(i) >= ASCII.length) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDropped(char c) {
        return switch (c) {
            case '.',
                    '\'',
                    '\u2018',
                    '\u2019',
                    '\u02BC',
                    '\u02BB',
                    '\u02BE',
                    '\u02BF',
                    '\u02B9',
                    '\u02BA',
                    '`',
                    '\u00B4' ->
                    true;
            default -> false;
        };
    }

    private static void appendLetter(StringBuilder folded, char c) {
        switch (c) {
            case '\u0131', '\u0130' -> folded.append('i');
            case '\u0259', '\u018F', '\u01DD', '\u018E' -> folded.append('e');
            case '\u00F8', '\u00D8' -> folded.append('o');
            case '\u0142', '\u0141' -> folded.append('l');
            case '\u0111', '\u0110', '\u00F0', '\u00D0' -> folded.append('d');
            case '\u00DF' -> folded.append("ss");
            case '\u00E6', '\u00C6' -> folded.append("ae");
            case '\u0153', '\u0152' -> folded.append("oe");
            case '\u00FE', '\u00DE' -> folded.append("th");
            case '\u0127', '\u0126' -> folded.append('h');
            case '\u0257', '\u018A' -> folded.append('d');
            case '\u0253', '\u0181' -> folded.append('b');
            case '\u0199', '\u0198' -> folded.append('k');
            case '\u01B4', '\u01B3' -> folded.append('y');
            case '\u0254', '\u0186' -> folded.append('o');
            case '\u025B', '\u0190' -> folded.append('e');
            case '\u014B', '\u014A' -> folded.append('n');
            default -> folded.append(Character.toLowerCase(c));
        }
    }
}
