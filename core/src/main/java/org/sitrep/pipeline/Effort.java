// SPDX-License-Identifier: Apache-2.0
package org.sitrep.pipeline;

import org.sitrep.model.Document;
import org.sitrep.model.Limits;
import org.sitrep.model.Outcome;
import org.sitrep.model.Rejection;

/**
 * How much work a text will be, told before it is begun: by its words, since all stages behind the
 * parser take time in proportion to them.
 */
final class Effort {
    /** A longer run of letters is cut into words by the parser. */
    private static final int LONGEST_WORD = 100; // guess

    private Effort() {}

    /** The document, or its rejection when it is more work than one document may be. */
    static Outcome<Document> checked(Document document) {
        int words = words(document.text());
        if (words <= Limits.MOST_WORDS) {
            return Outcome.usable(document);
        }
        return Outcome.rejected(
                new Rejection(
                        document.id(),
                        document.input(),
                        Rejection.Stage.NLP,
                        Rejection.Reason.TOO_SLOW,
                        words + " words and marks; the limit is " + Limits.MOST_WORDS));
    }

    /** Runs of letters and digits, and each other visible character. */
    static int words(String text) {
        int words = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                words += run % LONGEST_WORD == 0 ? 1 : 0;
                run++;
            } else {
                run = 0;
                words += c > ' ' && !Character.isWhitespace(c) ? 1 : 0;
            }
        }
        return words;
    }
}
