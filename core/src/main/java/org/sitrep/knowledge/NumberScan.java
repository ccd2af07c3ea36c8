// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.Locale;

/** A text with the few steps that reading a number needs. */
record NumberScan(String text, int limit) {

    /** The ASCII word at an offset in lower case, empty when there is none. */
    String wordAt(int at) {
        int end = at;
        while (end < limit && isLetter(text.charAt(end))) {
            end++;
        }
        // No number word has more letters than "seventeenth".
        return end - at > 12 || at >= limit ? "" : text.substring(at, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Past white space within one paragraph; one past the limit when there is none. */
    int gap(int at) {
        int next = at;
        int lines = 0;
        while (next < limit && (Character.isWhitespace(text.charAt(next)) || isThin(next))) {
            lines += text.charAt(next) == '\n' ? 1 : 0;
            next++;
        }
        return next > at && lines < 2 ? next : limit + 1;
    }

    private boolean isThin(int at) {
        char c = text.charAt(at);
        return c == '\u00A0' || c == '\u202F' || c == '\u2009';
    }

    int gapOrHyphen(int at) {
        return at < limit && (text.charAt(at) == '-' || text.charAt(at) == '\u2011')
                ? at + 1
                : gap(at);
    }

    /** Past a dash between two figures, with or without spaces; -1 when there is none. */
    int dash(int at) {
        int next = at;
        if (next < limit && text.charAt(next) == ' ') {
            next++;
        }
        if (next >= limit || "-\u2010\u2011\u2012\u2013".indexOf(text.charAt(next)) < 0) {
            return -1;
        }
        next++;
        return next < limit && text.charAt(next) == ' ' ? next + 1 : next;
    }

    int digitsEnd(int start) {
        int end = start;
        while (end < limit && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The end of a number in digits with separators of thousands and a decimal point. */
    int groupedEnd(int start) {
        int end = digitsEnd(start);
        if (end - start <= 3) {
            while (end + 3 < limit
                    && (text.charAt(end) == ',' || isThin(end))
                    && digitsEnd(end + 1) == end + 4) {
                end += 4;
            }
        }
        if (end + 1 < limit && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end = digitsEnd(end + 1);
        }
        return end;
    }

    double value(int start, int end) {
        StringBuilder plain = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isDigit(c) || c == '.') {
                plain.append(c);
            }
        }
        return Double.parseDouble(plain.toString());
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
