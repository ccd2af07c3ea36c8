// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The readable content of a page. Its text never changes; every later record points into it.
 *
 * @param title empty when the page has none; for pages it is also the first block of the text
 * @param outlet who published the page
 * @param origin who wrote the report, when that is another: an agency, another outlet
 * @param credits names of the people credited
 * @param language BCP 47
 * @param pageDates what the page says of its own date, most trusted first
 * @param text title, blank line, body paragraphs separated by blank lines; given text as given
 * @param blocks in the order of the text, disjoint
 */
public record Document(
        String id,
        Input input,
        Optional<String> title,
        Optional<String> url,
        Optional<String> outlet,
        Optional<String> origin,
        List<String> credits,
        String language,
        List<PageDate> pageDates,
        String text,
        List<Block> blocks) {

    public Document {
        credits = List.copyOf(credits);
        pageDates = List.copyOf(pageDates);
        blocks = List.copyOf(blocks);
    }

    /**
     * A stretch of the text with one function.
     *
     * @param markupStart offset of the block's element in {@link Page#content()}, in Unicode code
     *     points, since the content is not kept to count them later; -1 when unknown
     * @param markupEnd one past the element's end; -1 when unknown
     * @param region where a printed page shows it; empty for all that is no printed page
     */
    public record Block(
            Kind kind, Span span, int markupStart, int markupEnd, Optional<Region> region) {

        /** A block of a web page or of saved text. */
        public Block(Kind kind, Span span, int markupStart, int markupEnd) {
            this(kind, span, markupStart, markupEnd, Optional.empty());
        }

        /** A block without a known place in the markup. */
        public Block(Kind kind, Span span) {
            this(kind, span, -1, -1);
        }

        /** What a block is on the page. */
        public enum Kind {
            TITLE,
            /** "BAKU, Sept 20 (Reuters) -": where and when the report was filed, and by whom. */
            DATELINE,
            PARAGRAPH,
            HEADING,
            QUOTE,
            LIST_ITEM,
            CAPTION;

            /** The word of the record format: {@code list-item}. */
            public String code() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    /**
     * Where a block stands on a printed page, or the first part of one that goes on elsewhere.
     *
     * <p>The box is in points (1/72 inch) from the upper left corner of the page.
     *
     * @param page from 1
     */
    public record Region(int page, int left, int top, int right, int bottom) {}

    /**
     * A date that the page states about itself.
     *
     * @param words the characters it was read from, for the reviewer
     */
    public record PageDate(PartialDate date, Basis basis, String words) {}

    /** What a report date rests on. */
    public enum Basis {
        GIVEN,
        MARKUP,
        URL,
        DATELINE,
        TEXT,
        UNKNOWN
    }
}
