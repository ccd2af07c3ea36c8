// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.extract.ExtractTests.saved;
import static org.sitrep.extract.ExtractTests.words;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Basis;
import org.sitrep.model.Document.Block.Kind;
import org.sitrep.model.Document.PageDate;
import org.sitrep.model.Input;
import org.sitrep.model.Page;
import org.sitrep.model.Page.Given;
import org.sitrep.model.Page.Media;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Rejection.Reason;

class SavedTextTest {
    private static final String PAGE =
            """
            Example Daily
            Home
            World
            Sign in
            3 May 2022
            Shelling cuts the last road out of Hakan
            Share this article
            By Ana Ruiz and Tom Bell
            HAKAN (Reuters) - Artillery hit the last open road out of the besieged town of Hakan on Monday, killing three drivers of a relief convoy.

            The regional governor said the trucks had carried flour and baby food for two thousand families.

            Read more: What we know about the siege

            Waiting for bread
            “We have nothing left,” said a baker.

            The army denied that it had fired on the road and blamed the rebels, who hold the hills to the north of it.

            Carla Nunez in Lima and Reuters’ Jo Park contributed reporting.
            Related articles
            Fighting spreads to the coast
            Minister resigns over the siege of Hakan after a stormy night in parliament.
            By continuing to use this site you agree to our use of cookies.
            The post Shelling cuts the last road out of Hakan appeared first on Example Daily.
            """;

    @Test
    void theArticleIsLeftAndItsFurnitureIsGone() {
        Document document = saved(PAGE);

        assertThat(document.text())
                .isEqualTo(
                        """
                        Shelling cuts the last road out of Hakan

                        HAKAN (Reuters) - Artillery hit the last open road out of the besieged town of Hakan on Monday, killing three drivers of a relief convoy.

                        The regional governor said the trucks had carried flour and baby food for two thousand families.

                        Waiting for bread

                        “We have nothing left,” said a baker.

                        The army denied that it had fired on the road and blamed the rebels, who hold the hills to the north of it.""");
        assertThat(words(document, Kind.TITLE))
                .containsExactly("Shelling cuts the last road out of Hakan");
        assertThat(words(document, Kind.DATELINE)).containsExactly("HAKAN (Reuters) -");
        assertThat(words(document, Kind.HEADING)).containsExactly("Waiting for bread");
    }

    @Test
    void thePageSaysWhoPublishedWroteAndPassedItOn() {
        Document document = saved(PAGE);

        assertThat(document.title()).contains("Shelling cuts the last road out of Hakan");
        assertThat(document.outlet()).contains("Example Daily");
        assertThat(document.origin()).contains("Reuters");
        assertThat(document.credits())
                .containsExactly("Ana Ruiz", "Tom Bell", "Carla Nunez", "Jo Park");
        assertThat(document.pageDates())
                .containsExactly(
                        new PageDate(new PartialDate(2022, 5, 3), Basis.TEXT, "3 May 2022"));
    }

    @Test
    void blocksPointBackToTheSavedPage() {
        Document document = saved(PAGE);

        for (Document.Block block : document.blocks()) {
            String source = PAGE.substring(block.markupStart(), block.markupEnd());
            assertThat(source).contains(block.span().in(document.text()));
        }
    }

    @Test
    void publicationOutranksModification() {
        Document document =
                saved(
                        "Two killed in a raid on a village\nUpdated: 7 June 2021\nPublished: 5 June 2021\n"
                                + "Gunmen on motorcycles killed two farmers in a raid on a village near the border, police said.");

        assertThat(document.pageDates())
                .extracting(date -> date.date().toString())
                .containsExactly("2021-06-05", "2021-06-07");
    }

    @Test
    void aSentenceWithADateIsNoStamp() {
        Document document =
                saved("The siege began on 5 June 2021.\nIt ended on 7 June 2022 after talks.");

        assertThat(document.pageDates()).isEmpty();
        assertThat(words(document, Kind.PARAGRAPH)).hasSize(2);
    }

    @Test
    void aBoxOfRelatedArticlesInsideTheBodyDoesNotEndIt() {
        String sentence =
                "The delegation said that it would return to the talks only when the shelling of the port stopped.";
        Document document =
                saved(
                        String.join(
                                "\n",
                                sentence,
                                "Related articles",
                                "Port burns",
                                sentence,
                                sentence,
                                sentence));

        assertThat(words(document, Kind.PARAGRAPH)).hasSize(4);
        assertThat(document.text()).doesNotContain("Port burns");
    }

    @Test
    void listsAndSentencesWithoutAFullStopAreKept() {
        String sentence =
                "The delegation said that it would return to the talks only when the shelling of the port stopped.";
        String unstopped = sentence.substring(0, sentence.length() - 1);
        Document document =
                saved(
                        String.join(
                                "\n",
                                sentence,
                                "- three trucks",
                                "- one ambulance",
                                unstopped,
                                sentence));

        assertThat(words(document, Kind.LIST_ITEM))
                .containsExactly("- three trucks", "- one ambulance");
        assertThat(words(document, Kind.PARAGRAPH)).containsExactly(sentence, unstopped, sentence);
    }

    @Test
    void wrappedLinesBecomeOneParagraph() {
        Document document =
                saved(
                        """
                        The rebel commander said on Friday that his men would leave the town
                        before the end of the month, and asked the mission to send observers
                        to the bridge.
                        """);

        assertThat(words(document, Kind.PARAGRAPH))
                .singleElement()
                .asString()
                .contains("leave the town before the end");
    }

    @Test
    void aPageWithoutASentenceHasNoArticle() {
        Page page =
                new Page(
                        "m.txt",
                        new Input("m.txt", "0"),
                        Media.SAVED_TEXT,
                        "Home\nWorld\nSign in\n",
                        Given.NOTHING);

        assertThat(ExtractTests.rejected(page).reason()).isEqualTo(Reason.NO_ARTICLE_TEXT);
    }

    @Test
    void whatIsGivenOutranksWhatIsFound() {
        Given given =
                new Given(
                        Optional.empty(),
                        Optional.of(new PartialDate(2020, 1, 2)),
                        Optional.empty(),
                        Optional.of("Given Outlet"),
                        Optional.empty());
        Document document =
                ExtractTests.usable(
                        new Page("s.txt", new Input("s.txt", "0"), Media.SAVED_TEXT, PAGE, given));

        assertThat(document.outlet()).contains("Given Outlet");
        assertThat(document.pageDates().getFirst().basis()).isEqualTo(Basis.GIVEN);
    }
}
