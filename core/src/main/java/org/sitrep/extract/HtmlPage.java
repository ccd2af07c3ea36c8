// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.sitrep.knowledge.Fold;
import org.sitrep.model.Document;
import org.sitrep.model.Limits;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Rejection.Reason;
import org.sitrep.model.Span;

/** Reads the markup of a web page. */
final class HtmlPage implements ContentExtractor {
    /**
     * The deepest nesting that is kept; the parser makes siblings of deeper elements, so no input
     * can exhaust the stack. Pages of news are below 60 deep.
     */
    private static final int DEEPEST = 400;

    /** A text in JSON-LD is taken when it is this many times as long as the text shown. */
    private static final int MUCH_MORE = 2; // guess

    /** Code units of a shown text below which it counts as if it had them. */
    private static final int SHORT = 150; // guess

    private final Datelines datelines;
    private final Languages languages;
    private final MainText mainText;
    private final ArticleFilter filter;
    private final Credits credits;
    private final PageDates pageDates;

    HtmlPage(
            Datelines datelines,
            Languages languages,
            MainText mainText,
            ArticleFilter filter,
            Credits credits,
            PageDates pageDates) {
        this.datelines = datelines;
        this.languages = languages;
        this.mainText = mainText;
        this.filter = filter;
        this.credits = credits;
        this.pageDates = pageDates;
    }

    @Override
    public Outcome<Document> extract(Page page) {
        if (!isParsed(page.content())) {
            return Rejections.of(
                    page, Reason.TOO_LARGE, "more than " + Limits.MOST_TAGS + " tags on one page");
        }
        Optional<org.jsoup.nodes.Document> parsed = parse(page.content(), true);
        if (parsed.isEmpty()) {
            return Rejections.of(page, Reason.DAMAGED, "the markup cannot be read");
        }
        org.jsoup.nodes.Document markup = parsed.get();
        Tags tags = Tags.of(markup);
        PageHead head = PageHead.read(markup, tags);
        Optional<String> title = page.given().title().or(head::title);
        PageText text = new PageText(markup.body());
        List<TextBlock> blocks = mainText.find(text, tags);
        WrittenDates.Order order = pageDates.order(head, page.given().url());
        ArticleFilter.Result shown = filter.filter(blocks, title, order);
        ArticleFilter.Result article =
                head.articleBody()
                        .filter(body -> body.length() > MUCH_MORE * Math.max(SHORT, length(shown)))
                        .map(body -> filter.filter(described(body, markup.body()), title, order))
                        .orElse(shown);
        if (article.blocks().isEmpty()) {
            return Rejections.of(page, Reason.NO_ARTICLE_TEXT, "no article was found on the page");
        }
        Composer composer = new Composer(datelines);
        title.ifPresent(words -> addTitle(composer, words, head.heading()));
        for (TextBlock block : article.blocks()) {
            composer.add(block.kind(), block.words(), block.start(), block.end());
        }
        head.outlet()
                .or(() -> page.given().url().or(head::address).flatMap(PageHead::host))
                .ifPresent(composer::outlet);
        article.credits().forEach(composer::credit);
        for (String author : head.authors()) {
            Names.Credited named = credits.named(author);
            composer.people(named.people());
            named.agencies().forEach(composer::origin);
        }
        otherDomain(head, page).ifPresent(composer::origin);
        pageDates.of(text, tags, head, page.given().url(), article, order).forEach(composer::date);
        return Outcome.usable(
                composer.document(page, head.address(), language(composer.text(), head)));
    }

    /**
     * The tree of some markup.
     *
     * @param places whether its elements shall know where they stand
     * @return empty when the parser fails by a fault of its own: it loses count of templates in an
     *     element that is as deep as any may be
     */
    private static Optional<org.jsoup.nodes.Document> parse(String markup, boolean places) {
        try {
            Parser parser = Parser.htmlParser().setTrackPosition(places).setMaxDepth(DEEPEST);
            return Optional.of(parser.parseInput(markup, ""));
        } catch (ValidationException fault) {
            return Optional.empty();
        }
    }

    /** Whether markup has so few tags that the tree of its elements fits into memory. */
    private static boolean isParsed(String markup) {
        int tags = 0;
        for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
            tags++;
        }
        return tags <= Limits.MOST_TAGS;
    }

    private static int length(ArticleFilter.Result article) {
        return article.blocks().stream().mapToInt(block -> block.words().length()).sum();
    }

    /**
     * The paragraphs of a text in JSON-LD: some pages are put together by scripts and keep their
     * article only there. Its place in the markup is not known.
     */
    private static List<TextBlock> described(String text, Element body) {
        List<TextBlock> blocks = new ArrayList<>();
        if (text.contains("</p>") || text.contains("&lt;/p")) {
            String markup = text.contains("</p>") ? text : Parser.unescapeEntities(text, false);
            if (!isParsed(markup)) {
                return blocks;
            }
            parse(markup, false)
                    .map(parsed -> BlockReader.read(parsed.body(), element -> false))
                    .orElse(List.of())
                    .forEach(block -> blocks.add(block.withoutPlace()));
            return blocks;
        }
        String plain = Parser.unescapeEntities(text, false);
        for (Span span : Paragraphs.find(plain)) {
            String words = Spaces.collapse(span.in(plain));
            if (!words.isEmpty()) {
                blocks.add(new TextBlock(body, Document.Block.Kind.PARAGRAPH, words, 0, -1, -1));
            }
        }
        return blocks;
    }

    private static void addTitle(Composer composer, String words, Optional<Element> heading) {
        Optional<Element> shown =
                heading.filter(element -> Fold.fold(element.text()).equals(Fold.fold(words)));
        composer.title(
                words,
                shown.map(element -> element.sourceRange().startPos()).orElse(-1),
                shown.map(element -> element.endSourceRange().endPos()).orElse(-1));
    }

    /** The host of the canonical address, when the page was found on another. */
    private static Optional<String> otherDomain(PageHead head, Page page) {
        Optional<String> here = page.given().url().flatMap(PageHead::host);
        Optional<String> canonical = head.address().flatMap(PageHead::host);
        return canonical.filter(
                host ->
                        here.isPresent()
                                && !host.endsWith(here.get())
                                && !here.get().endsWith(host));
    }

    private String language(String text, PageHead head) {
        String told = languages.of(text);
        boolean unsure =
                told.equals(Languages.UNDETERMINED) || text.length() < 100; // guess: two lines
        Optional<String> claimed = head.language().map(tag -> tag.split("-")[0]);
        return unsure
                ? claimed.filter(tag -> tag.length() >= 2 && tag.length() <= 3).orElse(told)
                : told;
    }
}
