// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.Optional;

/** Words of a paragraph in quotes, as a case names them: {@code "killed"#2}. */
final class Quotes {
    private final String text;

    /** Quotes from a paragraph that stands in one line. */
    Quotes(String text) {
        this.text = text;
    }

    /**
     * The words with the number of their occurrence, where it is not the first.
     *
     * @param before how often they occur before
     * @return empty when the format cannot hold them: a quote in the words
     */
    Optional<String> of(String words, int before) {
        String line = oneLine(words);
        if (line.isEmpty() || line.indexOf('"') >= 0 || !text.contains(line)) {
            return Optional.empty();
        }
        return Optional.of('"' + line + '"' + (before > 0 ? "#" + (before + 1) : ""));
    }

    /** How often the words occur, overlapping ones too. */
    static int occurrences(String text, String words) {
        String in = text;
        int count = 0;
        int at = in.indexOf(words);
        while (at >= 0) {
            count++;
            at = in.indexOf(words, at + 1);
        }
        return count;
    }

    /** White space as single blanks, since a case joins its lines. */
    static String oneLine(String words) {
        return words.strip().replaceAll("\\s++", " ");
    }
}
