// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.extract.Datelines.Dateline;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Basis;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Document.PageDate;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Rejection.Reason;
import org.sitrep.model.Span;

/** Text that is coded exactly as it stands: only its paragraphs and its dateline are found. */
final class GivenText implements ContentExtractor {
    /** How many paragraphs may come before the dateline: a headline, a standfirst, a caption. */
    private static final int DATELINE_WITHIN = 4; // guess

    private final Datelines datelines;
    private final Languages languages;

    GivenText(Datelines datelines, Languages languages) {
        this.datelines = datelines;
        this.languages = languages;
    }

    @Override
    public Outcome<Document> extract(Page page) {
        String text = page.content();
        List<Span> paragraphs = Paragraphs.find(text);
        if (paragraphs.isEmpty()) {
            return Rejections.of(page, Reason.NO_ARTICLE_TEXT, "the given text is empty");
        }
        List<Block> blocks = new ArrayList<>();
        Optional<Dateline> first = Optional.empty();
        for (int i = 0; i < paragraphs.size(); i++) {
            Block block = new Block(Block.Kind.PARAGRAPH, paragraphs.get(i));
            Optional<Dateline> dateline =
                    first.isEmpty() && i < DATELINE_WITHIN
                            ? datelines.read(text, block.span())
                            : Optional.empty();
            if (dateline.isPresent()) {
                first = dateline;
                int length = dateline.get().span().end() - block.span().start();
                blocks.addAll(DocumentText.split(text, block, length));
            } else {
                blocks.add(block);
            }
        }
        Page.Given given = page.given();
        Optional<String> origin =
                first.flatMap(Dateline::origin)
                        .filter(name -> !given.outlet().equals(Optional.of(name)));
        return Outcome.usable(
                new Document(
                        page.id(),
                        page.input(),
                        given.title(),
                        given.url(),
                        given.outlet(),
                        origin,
                        List.of(),
                        given.language().orElseGet(() -> languages.of(text)),
                        pageDates(given, first, text),
                        text,
                        blocks));
    }

    private static List<PageDate> pageDates(
            Page.Given given, Optional<Dateline> dateline, String text) {
        List<PageDate> dates = new ArrayList<>();
        given.published()
                .ifPresent(date -> dates.add(new PageDate(date, Basis.GIVEN, date.toString())));
        dateline.ifPresent(
                found ->
                        found.date()
                                .ifPresent(
                                        date ->
                                                dates.add(
                                                        new PageDate(
                                                                date,
                                                                Basis.DATELINE,
                                                                found.span().in(text)))));
        return dates;
    }
}
