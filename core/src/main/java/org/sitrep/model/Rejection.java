// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.Locale;

/**
 * An input that a stage could not use. Rejections are output: counted, listed, exported.
 *
 * @param id the id that the coded document would have had
 * @param detail one line for a person; may be empty
 */
public record Rejection(String id, Input input, Stage stage, Reason reason, String detail) {

    /** The stages that may reject; the later ones find less instead. */
    public enum Stage {
        INGEST,
        EXTRACT,
        NLP
    }

    /** The closed list of reasons. */
    public enum Reason {
        /** The bytes are no text: an image, a PDF of scanned images, an archive. */
        NOT_TEXT,
        /** No charset reads the bytes. */
        UNDECODABLE,
        /** A container's record is broken: a line that is not JSON, a missing id, a cut PDF. */
        DAMAGED,
        /** Larger than the limit on one document. */
        TOO_LARGE,
        /** Nested deeper than the limit. */
        TOO_DEEP,
        /** Took longer than the limit. */
        TOO_SLOW,
        /** The page was read, and no article was found on it. */
        NO_ARTICLE_TEXT,
        /** Written in a language that Sitrep does not read yet. */
        UNSUPPORTED_LANGUAGE,
        /** A second document with an id that was seen before. */
        DUPLICATE_ID,
        /** A fault of Sitrep itself; the detail names the exception. */
        INTERNAL_ERROR;

        /** The word of the record format: {@code not-text}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
