// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.extract.ExtractTests.given;
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

class GivenTextTest {

    @Test
    void theTextIsTheGivenStringAndTheTitleStaysOutside() {
        Given given =
                new Given(
                        Optional.of("Two die in Lashkar Gah"),
                        Optional.of(new PartialDate(2021, 8, 3)),
                        Optional.of("https://example.org/1"),
                        Optional.of("Example"),
                        Optional.empty());
        String text = "  A mortar killed two men.\n\nThe army denied firing it.\r\n";

        Document document =
                ExtractTests.usable(
                        new Page("1", new Input("-", "0"), Media.GIVEN_TEXT, text, given));

        assertThat(document.text()).isEqualTo(text);
        assertThat(document.title()).contains("Two die in Lashkar Gah");
        assertThat(words(document, Kind.PARAGRAPH))
                .containsExactly("A mortar killed two men.", "The army denied firing it.");
        assertThat(document.pageDates())
                .containsExactly(
                        new PageDate(new PartialDate(2021, 8, 3), Basis.GIVEN, "2021-08-03"));
        assertThat(document.language()).isEqualTo("en");
    }

    @Test
    void eachLineIsAParagraphWhenLinesEndSentences() {
        assertThat(
                        words(
                                given(
                                        "Rebels took the bridge.\nThe army left.\n“We won,” one said."),
                                Kind.PARAGRAPH))
                .hasSize(3);
    }

    @Test
    void linesBrokenAtAWidthAreOneParagraph() {
        String text =
                """
                A patrol of the national guard was attacked with grenades last night on
                the road between the two provincial capitals, and one sergeant died of
                his wounds this morning.

                The attackers, who wore black scarves, escaped into the coffee farms of
                the valley before the reinforcements came.
                """;

        assertThat(words(given(text), Kind.PARAGRAPH)).hasSize(2);
    }

    @Test
    void anAgencyDatelineIsABlockAndTellsTheOrigin() {
        Document document = given("BAKU, Sept 20 (Reuters) - Shells fell on a village.");

        assertThat(words(document, Kind.DATELINE)).containsExactly("BAKU, Sept 20 (Reuters) -");
        assertThat(words(document, Kind.PARAGRAPH)).containsExactly("Shells fell on a village.");
        assertThat(document.origin()).contains("Reuters");
        assertThat(document.pageDates()).isEmpty(); // no year is told
    }

    @Test
    void aMonitoringServiceDatelineTellsTheDay() {
        Document document =
                given(
                        "   LA PAZ, 14 MAR 91 (RADIO FIDES) -- [REPORT] [TEXT] MINERS BLOCKED\n"
                                + "THE ROAD TO ORURO FOR A SECOND DAY AND BURNED A POLICE TRUCK.");

        assertThat(words(document, Kind.DATELINE))
                .containsExactly("LA PAZ, 14 MAR 91 (RADIO FIDES) -- [REPORT] [TEXT]");
        assertThat(document.origin()).contains("RADIO FIDES");
        assertThat(document.pageDates())
                .extracting(PageDate::date, PageDate::basis)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                new PartialDate(1991, 3, 14), Basis.DATELINE));
    }

    @Test
    void manyFormsOfDatelinesAreKnown() {
        for (String dateline :
                new String[] {
                    "KABUL, Afghanistan (AP) \u2014",
                    "GAZA CITY (AFP) \u2013",
                    "Kabul, Afghanistan (CNN) --",
                    "CNN \u00A0\u2014",
                    "(Reuters) -",
                    "LONDON \u2014",
                    "NEW DELHI:",
                    "Goma, 5 May (IRIN) -",
                    "PORT-AU-PRINCE, Haiti (AP) -",
                    "MOSUL, Iraq, July 3, 2014 (AFP) \u2013",
                    "SPRINGFIELD, Ill. (June 15, 2014) \u2014",
                    "SANA'A (AP) -",
                    "WASHINGTON/ANKARA, Oct. 9 (Reuters) -",
                }) {
            Document document = given(dateline + " Fighters shelled the market at dawn.");
            assertThat(words(document, Kind.DATELINE)).as(dateline).containsExactly(dateline);
        }
    }

    @Test
    void ordinaryOpeningsAreNoDatelines() {
        for (String sentence :
                new String[] {
                    "The government - or what is left of it - met on Monday.",
                    "Police: two men were shot in the market.",
                    "UN troops \u2013 most of them from Nepal \u2013 left."
                            .replace("UN troops", "Some troops"),
                    "He said: the war is over.",
                    "Twenty-two soldiers died.",
                    "On 3 May 2011 - a Tuesday - the siege began.",
                    "A: What happened then? B: They fired.",
                    "UPDATE: Two more soldiers died of their wounds.",
                    "FILE - The bridge over the river in 2019.",
                    "MASON: Where were you? MASON: I ask again.",
                    "SHELLS FALL, 20 - die in the town.",
                    "Mr. Karimov said on Sept 3 - two days later - that he would resign.",
                }) {
            assertThat(words(given(sentence), Kind.DATELINE)).as(sentence).isEmpty();
        }
    }

    @Test
    void blankTextIsRejected() {
        Page page = new Page("1", new Input("-", "0"), Media.GIVEN_TEXT, " \n", Given.NOTHING);

        assertThat(ExtractTests.rejected(page).reason()).isEqualTo(Reason.NO_ARTICLE_TEXT);
    }

    @Test
    void strangeCharactersSurvive() {
        String text = "\uD83D lone \u0000 nul \uDE00\n\n\u2028(\n[[[ (((";

        assertThat(given(text).text()).isEqualTo(text);
    }

    @Test
    void theLanguageIsTold() {
        assertThat(
                        given(
                                        "Die Armee hat die Stadt nach drei Tagen verlassen, und die Bewohner sind nicht zurückgekehrt, wie ein Sprecher der Vereinten Nationen am Montag sagte.")
                                .language())
                .isEqualTo("de");
        assertThat(given("Армия покинула город после трёх дней боёв.").language()).isEqualTo("ru");
        assertThat(given("SOLDIERS SHOT TWO MEN").language()).isEqualTo("en");
        assertThat(given("U.S. envoy Sen. J. K. Moss met a militia in Aden.").language())
                .isEqualTo("en");
    }
}
