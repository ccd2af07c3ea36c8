// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into words for the search, alike for what is searched and for what searches, and alike
 * on both databases: runs of letters and digits, in lower case, without marks on the letters.
 */
final class Words {
    /** Longest word that is kept; what is longer is no word. // guess */
    private static final int LONGEST = 64;

    private Words() {}

    /** The words of a text, in its order. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty() && word.length() <= LONGEST) {
            words.add(word.toString());
        }
        word.setLength(0);
    }
}
