// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.Optional;

/**
 * One input, decoded and otherwise as it was captured.
 *
 * @param id the given id, else the path relative to the input folder
 * @param content the decoded markup or text; may hold any character
 */
public record Page(String id, Input input, Media media, String content, Given given) {

    /** What the content is, which decides how stage 2 reads it. */
    public enum Media {
        /** Markup of a web page. */
        HTML,
        /** A page saved as text: its furniture is left out. */
        SAVED_TEXT,
        /** Text that is coded exactly as it stands. */
        GIVEN_TEXT,
        /** The lines of a PDF with their places: {@link PrintedLine}. */
        PRINTED
    }

    /** What the one who gave the input says about it; trusted. */
    public record Given(
            Optional<String> title,
            Optional<PartialDate> published,
            Optional<String> url,
            Optional<String> outlet,
            Optional<String> language) {

        /** Nothing is said. */
        public static final Given NOTHING =
                new Given(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }
}
