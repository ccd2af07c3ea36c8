// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Document.Region;
import org.sitrep.model.Input;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.PartialDate;
import org.sitrep.model.PrintedLine;
import org.sitrep.model.Rejection.Reason;

class PrintedPageTest {
    private static final int LEFT = 720;
    private static final int FULL = 4500;

    private final List<PrintedLine> lines = new ArrayList<>();

    @Test
    void theLinesInTheLargestTypeAreTheTitle() {
        line(1, LEFT, 800, FULL, 120, "The Sahel Ledger");
        line(1, LEFT, 1200, FULL, 200, "Four herders killed as shells hit");
        line(1, LEFT, 1440, 3000, 200, "a well south of Tessit");
        body(1, LEFT, 2000);

        Document document = read();

        assertThat(document.title())
                .contains("Four herders killed as shells hit a well south of Tessit");
        assertThat(document.text())
                .startsWith(
                        """
                        Four herders killed as shells hit a well south of Tessit

                        Four herders were killed on Monday when shells hit a well south of Tessit, \
                        the mayor of the town said.""");
    }

    @Test
    void theTitleThatTheFileGivesItselfIsFoundOnThePage() {
        line(0, 0, 0, 0, 0, "Shells hit a well near Tessit");
        line(1, LEFT, 800, FULL, 240, "Weekly bulletin of the province");
        line(1, LEFT, 1200, FULL, 140, "SHELLS HIT A WELL");
        line(1, LEFT, 1360, 3000, 140, "NEAR TESSIT");
        body(1, LEFT, 2000);

        assertThat(read().title()).contains("SHELLS HIT A WELL NEAR TESSIT");
    }

    @Test
    void whatProgramsCallAFileIsNoTitle() {
        line(0, 0, 0, 0, 0, "Microsoft Word - final_v3.doc");
        body(1, LEFT, 2000);

        assertThat(read().title()).isEmpty();
    }

    @Test
    void aWiderGapAndAnIndentAndAShortLineEndAParagraph() {
        text(1, LEFT, 1000, FULL, "Rebels attacked a convoy of the army near Ansongo on the");
        text(1, LEFT, 1130, FULL, "road to Gao on Friday, two officers told reporters there.");
        text(1, LEFT, 1390, FULL, "A gap is above this line, which tells of two burnt lorries.");
        text(1, LEFT + 150, 1520, FULL, "An indent begins this one, and it tells of a captured");
        text(1, LEFT, 1650, 3000, "driver who was freed.");
        text(1, LEFT, 1780, FULL, "After a short line comes this one on a lifted roadblock.");

        assertThat(paragraphs(read()))
                .containsExactly(
                        "Rebels attacked a convoy of the army near Ansongo on the road to Gao on"
                                + " Friday, two officers told reporters there.",
                        "A gap is above this line, which tells of two burnt lorries.",
                        "An indent begins this one, and it tells of a captured driver who was"
                                + " freed.",
                        "After a short line comes this one on a lifted roadblock.");
    }

    @Test
    void theLeftColumnIsReadBeforeTheRightOneAndAParagraphGoesOn() {
        line(1, LEFT, 800, 5200, 200, "Two columns below one headline");
        String[] left = {
            "Gunmen on motorcycles raided",
            "the market of Djibo on Sunday",
            "and shot five traders,"
        };
        String[] right = {
            "while the guards of the town", "were at prayer, a witness said.", "The army sent help."
        };
        for (int i = 0; i < 3; i++) {
            text(1, LEFT, 1200 + 130 * i, 2800, left[i]);
            text(1, 3100, 1200 + 130 * i, 5200, right[i]);
        }
        text(1, LEFT, 1590, 2800, "the governor of the region said,");
        text(1, 3100, 1590, 5200, "It came two hours later.");

        assertThat(paragraphs(read()).getFirst())
                .startsWith(
                        "Gunmen on motorcycles raided the market of Djibo on Sunday and shot five"
                                + " traders, the governor of the region said, while the guards");
    }

    @Test
    void headsAndFeetThatPagesRepeatAreLeftOutAndAParagraphGoesOnBetweenPages() {
        for (int page = 1; page <= 3; page++) {
            line(page, LEFT, 400, FULL, 80, "Monitoring report no. 7 of the observers");
            String day = "one two three".split(" ")[page - 1];
            text(page, LEFT, 1000, FULL, "The patrol of day " + day + " drove along the line of");
            text(page, LEFT, 1130, FULL, "contact of zone " + day + " and heard explosions and");
            text(page, LEFT, 8000, 800, "- " + page + " -");
        }

        String text = read().text();

        assertThat(text).doesNotContain("Monitoring report").doesNotContain("- 2 -");
        assertThat(text).contains("heard explosions and The patrol of day two drove along");
    }

    @Test
    void aWordCutAtTheEndOfALineIsJoined() {
        text(1, LEFT, 1000, FULL, "Long-term observers of the mission saw armoured ve-");
        text(1, LEFT, 1130, FULL, "hicles of the army in the zone on Monday, and a long-");
        text(1, LEFT, 1260, FULL, "term member of Al-");
        text(1, LEFT, 1390, FULL, "Shabaab surrendered; the self-made and long-term plan failed.");

        assertThat(read().text())
                .contains("armoured vehicles of")
                .contains("a long-term member")
                .contains("of Al-Shabaab surrendered");
    }

    @Test
    void eachBlockHasItsBoxOnThePageInPoints() {
        line(1, LEFT, 1200, FULL, 200, "Four herders killed as shells hit");
        body(2, LEFT, 2000);

        List<Block> blocks = read().blocks();

        assertThat(blocks.get(0).region()).contains(new Region(1, 72, 100, 450, 120));
        assertThat(blocks.get(1).region()).contains(new Region(2, 72, 190, 450, 213));
        assertThat(blocks.get(1).markupStart()).isEqualTo(-1);
    }

    @Test
    void aPrintedDateAboveTheTextIsThePagesOwn() {
        line(1, LEFT, 1200, FULL, 200, "Four herders killed as shells hit");
        text(1, LEFT, 1500, 2000, "Published: 4 March 2024");
        body(1, LEFT, 2000);

        assertThat(read().pageDates().getFirst().date()).isEqualTo(new PartialDate(2024, 3, 4));
    }

    @Test
    void pagesOfNumbersAloneHoldNoArticle() {
        text(1, LEFT, 1000, 900, "12");

        Outcome<Document> outcome = outcome();

        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(((Outcome.Rejected<Document>) outcome).rejection().reason())
                .isEqualTo(Reason.NO_ARTICLE_TEXT);
    }

    @Test
    void linesAnywhereGiveADocumentOrARejection() {
        Random random = new Random(18);
        for (int round = 0; round < 300; round++) {
            lines.clear();
            int reach = round % 10 == 0 ? Integer.MAX_VALUE : 6000;
            for (int i = random.nextInt(80); i >= 0; i--) {
                int bottom = random.nextInt(reach);
                int left = random.nextInt(reach);
                line(
                        random.nextInt(4),
                        left,
                        bottom,
                        random.nextInt(reach),
                        random.nextInt(300),
                        random.nextInt(5) == 0 ? "\uD83D-" : "Shells hit a well, he said-.");
            }
            assertThat(outcome()).isNotNull();
        }
    }

    @Test
    void thousandsOfLinesOnAPageAreReadInTime() {
        for (int i = 0; i < 20_000; i++) {
            text(1, 100 * (i % 50), 10 * i, 100 * (i % 50) + 90, "Shells hit a well, he said.");
        }
        assertTimeout(Duration.ofSeconds(20), this::outcome);
    }

    private void body(int page, int left, int bottom) {
        text(page, left, bottom, FULL, "Four herders were killed on Monday when shells hit a well");
        text(page, left, bottom + 130, 3500, "south of Tessit, the mayor of the town said.");
    }

    private void text(int page, int left, int bottom, int right, String text) {
        line(page, left, bottom, right, 100, text);
    }

    private void line(int page, int left, int bottom, int right, int size, String text) {
        lines.add(new PrintedLine(page, left, bottom - size, right, bottom, size, text));
    }

    private Document read() {
        Outcome<Document> outcome = outcome();
        assertThat(outcome).isInstanceOf(Outcome.Usable.class);
        return ((Outcome.Usable<Document>) outcome).value();
    }

    private Outcome<Document> outcome() {
        return ContentExtractor.standard()
                .extract(
                        new Page(
                                "a.pdf",
                                new Input("a.pdf", ""),
                                Page.Media.PRINTED,
                                PrintedLine.write(lines),
                                Page.Given.NOTHING));
    }

    private static List<String> paragraphs(Document document) {
        return document.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                .map(block -> block.span().in(document.text()))
                .toList();
    }
}
