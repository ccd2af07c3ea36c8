// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Input;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Page.Given;
import org.sitrep.model.Page.Media;
import org.sitrep.model.Rejection;

/** Pages made by hand, extracted, and checked for what must hold of every document. */
final class ExtractTests {
    private static final ContentExtractor EXTRACTOR = ContentExtractor.standard();

    private ExtractTests() {}

    static Document given(String text) {
        return usable(new Page("g", input(), Media.GIVEN_TEXT, text, Given.NOTHING));
    }

    static Document saved(String text) {
        return usable(new Page("s.txt", input(), Media.SAVED_TEXT, text, Given.NOTHING));
    }

    static Document html(String markup) {
        return usable(page(markup, Given.NOTHING));
    }

    static Page page(String markup, Given given) {
        return new Page("p.html", input(), Media.HTML, markup, given);
    }

    static Given url(String url) {
        return new Given(
                Optional.empty(),
                Optional.empty(),
                Optional.of(url),
                Optional.empty(),
                Optional.empty());
    }

    static Document usable(Page page) {
        Outcome<Document> outcome = EXTRACTOR.extract(page);
        assertThat(outcome).isInstanceOf(Outcome.Usable.class);
        Document document = ((Outcome.Usable<Document>) outcome).value();
        check(document);
        return document;
    }

    static Rejection rejected(Page page) {
        Outcome<Document> outcome = EXTRACTOR.extract(page);
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected<Document>) outcome).rejection();
    }

    /** The words of the blocks of one kind. */
    static List<String> words(Document document, Block.Kind kind) {
        List<String> words = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block.kind() == kind) {
                words.add(block.span().in(document.text()));
            }
        }
        return words;
    }

    /** What must hold of every document: blocks in order, disjoint, inside the text, not blank. */
    static void check(Document document) {
        int end = 0;
        for (Block block : document.blocks()) {
            assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
            end = block.span().end();
            assertThat(end).isLessThanOrEqualTo(document.text().length());
            String words = block.span().in(document.text());
            assertThat(words.isBlank()).isFalse();
            assertThat(Paragraphs.stripped(words, 0, words.length()).orElseThrow().length())
                    .isEqualTo(words.length());
        }
    }

    private static Input input() {
        return new Input("test", "0");
    }
}
