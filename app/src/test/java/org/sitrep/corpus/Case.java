// SPDX-License-Identifier: Apache-2.0
package org.sitrep.corpus;

import java.util.List;
import java.util.Optional;
import org.sitrep.model.Page;

/**
 * A golden case: texts, and what must be read in them.
 *
 * @param line 1-based line of the case in its file
 * @param knownFailure why it does not pass yet
 * @param view of disputed territories
 */
record Case(
        String file,
        int line,
        String title,
        List<Page> pages,
        List<Expectation> expectations,
        Optional<String> knownFailure,
        String view) {

    /**
     * A line of what is expected, with the indented lines below it.
     *
     * @param words bare words and quoted strings; a quoted one keeps its opening {@code "}
     */
    record Expectation(int line, List<String> words, List<Field> fields) {
        String kind() {
            return words.getFirst();
        }

        /** The quoted string number {@code n}, 0-based, without its mark. */
        String quote(int n) {
            return words.stream()
                    .filter(word -> word.startsWith("\""))
                    .skip(n)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("line " + line + ": no quote"))
                    .substring(1);
        }

        boolean hasQuote() {
            return words.stream().anyMatch(word -> word.startsWith("\""));
        }

        @Override
        public String toString() {
            return "line " + line + ": " + String.join(" ", words).replace(" \"", " “");
        }
    }

    /** An indented line: a field's name and what it must be. */
    record Field(int line, String name, List<String> values) {
        @Override
        public String toString() {
            return "line " + line + ": " + name + " " + String.join(" ", values);
        }
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + title;
    }
}
