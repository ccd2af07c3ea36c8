// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text in lower case, in order: runs of letters and digits. */
final class WordList {
    private WordList() {}

    /**
     * @param limit words to read at most
     */
    static List<String> of(String text, int limit) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= text.length() && words.size() < limit; at++) {
            boolean inside = at < text.length() && isWord(text, at);
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, at).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }

    /** Letters and digits, and the points and commas inside numbers. */
    private static boolean isWord(String text, int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            return true;
        }
        boolean between = at > 0 && at + 1 < text.length();
        return (c == '.' || c == ',')
                && between
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
