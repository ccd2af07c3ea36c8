// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.extract.ExtractTests.html;
import static org.sitrep.extract.ExtractTests.words;

import org.junit.jupiter.api.Test;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Document.Block.Kind;
import org.sitrep.model.Page.Given;
import org.sitrep.model.Rejection.Reason;

class HtmlPageTest {
    private static final String FIRST =
            "Artillery hit the last open road out of the besieged town of Hakan on Monday, killing three drivers of a relief convoy.";
    private static final String SECOND =
            "The regional governor said that the trucks had carried flour, oil and baby food for two thousand families.";
    private static final String THIRD =
            "The army denied that it had fired on the road and blamed the rebels, who hold the hills to the north.";
    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en-GB"><head>
            <title>Shelling cuts the last road out of Hakan | Example Daily</title>
            <meta property="og:title" content="Shelling cuts the last road out of Hakan | Example Daily">
            <meta property="og:site_name" content="Example Daily">
            <meta name="author" content="Ana Ruiz, Reuters">
            <link rel="canonical" href="https://example.org/2022/05/03/hakan">
            <style>p { color: red }</style></head>
            <body class="has-sidebar"><header><nav><ul><li><a href="/">Home</a><li><a href="/w">World</a></ul></nav></header>
            <div id="content"><article>
            <h1>Shelling cuts the last road out of Hakan</h1>
            <p class="byline">By <a href="/ana">Ana Ruiz</a> and Tom Bell</p>
            <time datetime="2022-05-03T08:00:00Z">3 May 2022</time>
            <div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>
            <figure><img src="x.jpg"><figcaption>A truck burns. Photo by Jo Park</figcaption></figure>
            <p>HAKAN (Reuters) - FIRST</p>
            <p>SECOND</p>
            <div class="related-stories"><h3>Related</h3><ul><li><a href="/1">Fighting spreads to the coast</a></ul></div>
            <h2>Waiting for bread</h2>
            <p>“We have <em>nothing</em> left,” said a baker.</p>
            <ul><li>Three drivers died.</li><li>Two trucks burned.</li></ul>
            <p>THIRD</p>
            <p>Jo Park contributed reporting.</p>
            </article>
            <section id="comments"><p>First comment: this is what I think about the war, and I think it at length, every day.</p></section>
            </div>
            <aside class="sidebar"><p>Minister resigns over the siege of Hakan after a stormy night in parliament, say sources.</p></aside>
            <footer><p>© 2022 Example Daily. All rights reserved. Registered in the capital, with an address, and a number.</p></footer>
            <script>var x = "<p>Not text</p>";</script>
            </body></html>
            """
                    .replace("FIRST", FIRST)
                    .replace("SECOND", SECOND)
                    .replace("THIRD", THIRD);

    @Test
    void theArticleIsLeftAndItsFurnitureIsGone() {
        assertThat(html(PAGE).text())
                .isEqualTo(
                        String.join(
                                "\n\n",
                                "Shelling cuts the last road out of Hakan",
                                "HAKAN (Reuters) - " + FIRST,
                                SECOND,
                                "Waiting for bread",
                                "“We have nothing left,” said a baker.",
                                "Three drivers died.",
                                "Two trucks burned.",
                                THIRD));
    }

    @Test
    void blocksHaveTheirKinds() {
        Document document = html(PAGE);

        assertThat(document.blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Kind.TITLE,
                        Kind.DATELINE,
                        Kind.PARAGRAPH,
                        Kind.PARAGRAPH,
                        Kind.HEADING,
                        Kind.PARAGRAPH,
                        Kind.LIST_ITEM,
                        Kind.LIST_ITEM,
                        Kind.PARAGRAPH);
    }

    @Test
    void blocksPointBackToTheMarkup() {
        Document document = html(PAGE);

        for (Block block : document.blocks()) {
            String markup = PAGE.substring(block.markupStart(), block.markupEnd());
            String words = block.span().in(document.text());
            assertThat(markup).contains(words.substring(0, 8));
            assertThat(markup.length()).isLessThan(words.length() + 140);
        }
    }

    @Test
    void placesInTheMarkupAreCountedInCodePoints() {
        String page = PAGE.replace("<header>", "<header><i>\uD83D\uDE00\uD83D\uDE00</i>");
        assertThat(page).isNotEqualTo(PAGE);
        Document document = html(page);

        Block last = document.blocks().getLast();
        int start = page.offsetByCodePoints(0, last.markupStart());
        assertThat(page.substring(start)).startsWith("The army denied");
        assertThat(start).isEqualTo(last.markupStart() + 2);
    }

    @Test
    void thePageSaysWhoPublishedWroteAndPassedItOn() {
        Document document = html(PAGE);

        assertThat(document.title()).contains("Shelling cuts the last road out of Hakan");
        assertThat(document.outlet()).contains("Example Daily");
        assertThat(document.origin()).contains("Reuters");
        assertThat(document.credits()).containsExactly("Jo Park", "Ana Ruiz");
        assertThat(document.url()).contains("https://example.org/2022/05/03/hakan");
        assertThat(document.language()).isEqualTo("en");
    }

    @Test
    void aCanonicalAddressElsewhereTellsTheOrigin() {
        Document document =
                ExtractTests.usable(
                        ExtractTests.page(
                                "<link rel=canonical href='https://origin.example/a'><p>" + SECOND,
                                ExtractTests.url("https://www.copy.example/b")));

        assertThat(document.origin()).contains("origin.example");
        assertThat(document.url()).contains("https://www.copy.example/b");
    }

    @Test
    void aBodyInSeveralPiecesIsReadWhole() {
        String piece = "<div class='article-body'><p>%s</p><p>%s</p><p>%s</p></div>";
        Document document =
                html(
                        "<div><div>"
                                + piece.formatted(FIRST, SECOND, THIRD)
                                + "</div><div class=ad>Buy a car.</div><div>"
                                + piece.formatted(THIRD, SECOND, FIRST)
                                + "</div></div>");

        assertThat(words(document, Kind.PARAGRAPH))
                .containsExactly(FIRST, SECOND, THIRD, THIRD, SECOND, FIRST);
    }

    @Test
    void namesThatMeanSomethingElseDropNothing() {
        Document document =
                html(
                        "<div class='content-sidebar-wrap'><main class='no-comments'><div class='shareholder header'><p>"
                                + FIRST
                                + "<p>"
                                + SECOND
                                + "</div></main></div><p class=comment>"
                                + THIRD);

        assertThat(words(document, Kind.PARAGRAPH)).containsExactly(FIRST, SECOND);
    }

    @Test
    void lineBreaksInsteadOfParagraphsAreRead() {
        Document document =
                html("<table><tr><td>" + FIRST + "<br><br>" + SECOND + "<br>" + THIRD + "</table>");

        assertThat(words(document, Kind.PARAGRAPH)).containsExactly(FIRST, SECOND + " " + THIRD);
    }

    @Test
    void hiddenTextIsNotRead() {
        Document document =
                html(
                        "<p>"
                                + FIRST
                                + "<p hidden>"
                                + SECOND
                                + "<p style='display: none'>"
                                + SECOND
                                + "<p>"
                                + THIRD);

        assertThat(words(document, Kind.PARAGRAPH)).containsExactly(FIRST, THIRD);
    }

    @Test
    void theOutletIsCutOffATitle() {
        Document document =
                html(
                        "<title>Two die in Goma - police - Example Daily</title>"
                                + "<meta property='og:site_name' content='Example Daily'><p>"
                                + FIRST);

        assertThat(document.title()).contains("Two die in Goma - police");
    }

    @Test
    void theNameOfTheOutletIsNoTitle() {
        Document document =
                html(
                        "<title>Two die in Goma | Example Daily</title><meta property='og:site_name' content='Example Daily'>"
                                + "<meta property='og:title' content='Example Daily'><h1>Example Daily</h1><p>"
                                + FIRST);

        assertThat(document.title()).contains("Two die in Goma");
    }

    @Test
    void aTextThatOnlyJsonLdHoldsIsRead() {
        Document document =
                html(
                        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \""
                                + FIRST
                                + "\\n\\n"
                                + SECOND
                                + "\\n"
                                + THIRD
                                + "\"}</script><p>The page is loading, please wait.</p>");

        assertThat(words(document, Kind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(document.blocks().getFirst().markupStart()).isEqualTo(-1);
    }

    @Test
    void pagesInOtherLanguagesAreReadAndTold() {
        Document document =
                html(
                        "<html lang=en><p>Die Armee hat am Montag die letzte offene Straße in die belagerte Stadt beschossen, und drei Fahrer eines Hilfskonvois wurden dabei nach Angaben der Behörden getötet.");

        assertThat(document.language()).isEqualTo("de");
    }

    @Test
    void aPageWithoutTextIsRejected() {
        for (String page :
                new String[] {
                    "<html></html>",
                    "<frameset><frame src=a></frameset>",
                    "<!-- only a comment -->",
                    "<body><script>x()</script><nav><a href=/>Home</a></nav>",
                    "\u0000",
                }) {
            assertThat(ExtractTests.rejected(ExtractTests.page(page, Given.NOTHING)).reason())
                    .as(page)
                    .isEqualTo(Reason.NO_ARTICLE_TEXT);
        }
    }

    @Test
    void aPageThatTheParserOfMarkupFailsOnIsRejectedWithAReason() {
        String page = "<noscript>" + "<x>".repeat(395) + "<template><template><x>";
        assertThat(ExtractTests.rejected(ExtractTests.page(page, Given.NOTHING)).reason())
                .isEqualTo(Reason.DAMAGED);
    }
}
