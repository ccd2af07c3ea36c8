// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

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

    private Fold() {}

    /** The folded form; may be empty. */
    public static String fold(CharSequence name) {
        CharSequence decomposed =
                isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
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

    private static boolean isAscii(CharSequence name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x7F) {
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
