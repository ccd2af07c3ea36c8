// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.extract.Datelines.Dateline;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Document.Block.Kind;
import org.sitrep.model.Span;

/** The text of a document as it grows, block by block, with a blank line between two blocks. */
final class DocumentText {
    private static final String BETWEEN = "\n\n";

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    /** Adds a block that is not blank. */
    void add(Kind kind, String words, int markupStart, int markupEnd) {
        if (!text.isEmpty()) {
            text.append(BETWEEN);
        }
        int start = text.length();
        text.append(words);
        blocks.add(new Block(kind, new Span(start, text.length()), markupStart, markupEnd));
    }

    /** Adds a paragraph whose dateline is a block of its own. */
    void addWithDateline(String words, Dateline dateline, int markupStart, int markupEnd) {
        add(Kind.PARAGRAPH, words, markupStart, markupEnd);
        Block whole = blocks.removeLast();
        blocks.addAll(split(text.toString(), whole, dateline.span().end()));
    }

    /**
     * A paragraph as dateline and rest.
     *
     * @param length code units of the dateline, from the start of the paragraph
     */
    static List<Block> split(String text, Block paragraph, int length) {
        Span span = paragraph.span();
        int cut = span.start() + length;
        List<Block> parts = new ArrayList<>();
        Optional<Span> rest = Paragraphs.stripped(text, cut, span.end());
        parts.add(
                new Block(
                        Kind.DATELINE,
                        new Span(span.start(), cut),
                        paragraph.markupStart(),
                        paragraph.markupEnd()));
        rest.ifPresent(
                body ->
                        parts.add(
                                new Block(
                                        Kind.PARAGRAPH,
                                        body,
                                        paragraph.markupStart(),
                                        paragraph.markupEnd())));
        return parts;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }
}
