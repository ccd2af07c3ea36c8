// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

/**
 * What a character is to the tokenizer: a set of the bits below, 0 for what only fills words
 * (letters beyond ASCII, halves of surrogate pairs, most signs).
 */
final class CharKind {
    /** White space and control characters: never part of a word. */
    static final int SPACE = 1;

    /** A to Z, in either case. */
    static final int LETTER = 1 << 1;

    static final int DIGIT = 1 << 2;

    /** A, e, i, o, u, in either case; besides {@link #LETTER}. */
    static final int VOWEL = 1 << 3;

    /** Punctuation, currency signs and arrows: what is cut from the ends of words. */
    static final int SYMBOL = 1 << 4;

    /** Ends sentences. */
    static final int FINAL = 1 << 5;

    /** Comma, colon, bar, slash and the like. */
    static final int SEPARATOR = 1 << 6;

    static final int QUOTE = 1 << 7;

    static final int OPENING = 1 << 8;

    static final int CLOSING = 1 << 9;

    static final int HYPHEN = 1 << 10;

    /** Cuts a word in whose middle it stands. */
    static final int CUTTING = 1 << 11;

    /** A word of its own among symbols that stand side by side; others of them run together. */
    static final int ALONE = 1 << 12;

    /** Eyes of a face made of signs, such as ";-)". */
    static final int EYES = 1 << 13;

    /** Mouth of such a face. */
    static final int MOUTH = 1 << 14;

    static final int FULL_STOP = 1 << 15;

    private static final int[] ASCII = new int[128];

    static {
        for (char c = 0; c < 128; c++) {
            ASCII[c] = c <= ' ' || c == 0x7F ? SPACE : SYMBOL;
        }
        for (char c = 'a'; c <= 'z'; c++) {
            int kind = "aeiou".indexOf(c) >= 0 ? LETTER | VOWEL : LETTER;
            ASCII[c] = kind;
            ASCII[c - 'a' + 'A'] = kind;
        }
        for (char c = '0'; c <= '9'; c++) {
            ASCII[c] = DIGIT;
        }
        add(".!?", FINAL);
        add(".", FULL_STOP);
        add(",;:|/\\", SEPARATOR | ALONE);
        add("'\"", QUOTE | ALONE);
        add("`", ALONE);
        add("({[<", OPENING | CUTTING | ALONE | MOUTH);
        add(")}]>", CLOSING | CUTTING | ALONE | MOUTH);
        add("-", HYPHEN);
        add("-\";,~=+&|/", CUTTING);
        add("!|;:#%", EYES);
        add("|", MOUTH);
    }

    private CharKind() {}

    private static void add(String characters, int kind) {
        for (int i = 0; i < characters.length(); i++) {
            ASCII[characters.charAt(i)] |= kind;
        }
    }

    static int of(char c) {
        return c < 128 ? ASCII[c] : beyondAscii(c);
    }

    static boolean is(char c, int kind) {
        return (of(c) & kind) != 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A letter or digit of ASCII, or an underscore: what names of machines are made of. */
    static boolean isName(char c) {
        return c < 128 && ((ASCII[c] & (LETTER | DIGIT)) != 0 || c == '_');
    }

    /** The lower case of a letter of ASCII; every other character as it is. */
    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    private static int beyondAscii(char c) {
        if (c < 0xA0) {
            return SPACE;
        }
        if (c < 0x2000) {
            boolean currency = c >= 0xA2 && c <= 0xA5;
            return currency ? SYMBOL : isSpace(c) ? SPACE : 0;
        }
        if (c <= 0x206F) {
            return generalPunctuation(c);
        }
        if (isBetween(c, 0x20A0, 0x20CF)) {
            return SYMBOL; // currencies
        }
        if (isBetween(c, 0x2190, 0x21FF)
                || isBetween(c, 0x27F0, 0x27FF)
                || isBetween(c, 0x2900, 0x297F)) {
            return SYMBOL | CUTTING; // arrows
        }
        return isSpace(c) ? SPACE : 0;
    }

    private static int generalPunctuation(char c) {
        if (isSpace(c)) {
            return SPACE;
        }
        if (isBetween(c, 0x2010, 0x2014)) {
            return SYMBOL | HYPHEN | CUTTING;
        }
        if (isBetween(c, 0x2018, 0x201B)) {
            return SYMBOL | QUOTE | ALONE; // single quotation marks
        }
        if (isBetween(c, 0x201C, 0x201F)) {
            return SYMBOL | QUOTE | ALONE | CUTTING; // double ones
        }
        if (c == 0x203C || isBetween(c, 0x2047, 0x2049)) {
            return SYMBOL | FINAL; // two marks in one sign
        }
        return SYMBOL;
    }

    private static boolean isBetween(char c, int first, int last) {
        return first <= c && c <= last;
    }

    private static boolean isSpace(char c) {
        return c == 0xA0
                || c == 0x200B
                || c == 0xFEFF
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }
}
