// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import org.sitrep.model.Span;

/**
 * Words between quotation marks.
 *
 * @param span from the opening mark to the closing mark, both inside; where a mark is missing, to
 *     the end of the paragraph
 * @param tokens the tokens under the span
 * @param kind what the marks are there for
 */
record Quotation(Span span, Run tokens, Kind kind) {

    /** What quotation marks do. */
    enum Kind {
        /** A whole utterance. */
        SPEECH,
        /** Words of a source inside the writer's sentence. */
        WORDS,
        /** The title of a work or a nickname: nobody is quoted. */
        TITLE
    }
}
