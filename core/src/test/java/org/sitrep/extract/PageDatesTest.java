// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Basis;
import org.sitrep.model.Document.PageDate;

class PageDatesTest {
    private static final String TEXT =
            "<p>Artillery hit the last open road out of the besieged town on Monday, killing three drivers of a convoy.</p>"
                    + "<p>The governor said that the trucks had carried flour, oil and baby food for two thousand families.</p>";

    @Test
    void publicationInMetaOutranksModificationWhateverTheirOrder() {
        String head =
                "<meta property='article:modified_time' content='2022-05-09'>"
                        + "<meta property='article:published_time' content='2022-05-03T23:30:00+02:00'>";

        assertThat(dates(head + TEXT)).containsExactly("2022-05-03 MARKUP", "2022-05-09 MARKUP");
    }

    @Test
    void articlesInJsonLdTellTheirDayAndOtherObjectsDoNot() {
        String head =
                "<script type='application/ld+json'>{\"@graph\": ["
                        + "{\"@type\": \"Event\", \"datePublished\": \"2020-01-01\"},"
                        + "{\"@type\": [\"ReportageNewsArticle\"], \"headline\": \"A \\u201Cquote\\u201D\","
                        + " \"datePublished\": \"2022-05-03T08:00Z\",, }]</script>";

        assertThat(dates(head + TEXT)).containsExactly("2022-05-03 MARKUP");
    }

    @Test
    void theAddressTellsTheDay() {
        Document document =
                ExtractTests.usable(
                        ExtractTests.page(
                                TEXT, ExtractTests.url("https://a.example/2022/5/03/road-12345")));

        assertThat(dates(document)).containsExactly("2022-05-03 URL");
        assertThat(document.pageDates().getFirst().words())
                .isEqualTo("https://a.example/2022/5/03/road-12345");
    }

    @Test
    void numbersInAnAddressAreNoDay() {
        Document document =
                ExtractTests.usable(
                        ExtractTests.page(
                                TEXT, ExtractTests.url("https://a.example/a/2022/13/45/x")));

        assertThat(document.pageDates()).isEmpty();
    }

    @Test
    void theDatePrintedNearestToTheTitleComesFirst() {
        String page =
                "<div>Friday, 2 December 2022</div><p>Menu</p><p>News</p><p>Sport</p><p>Life</p><p>More</p>"
                        + "<h1>Road closed by shells</h1><div>3 May 2022</div>"
                        + TEXT
                        + "<ul><li>1 May 2022</li></ul>";

        assertThat(dates(page)).startsWith("2022-05-03 TEXT");
    }

    @Test
    void aPrintedDateIsWhatTheWordsBesideItSay() {
        String page =
                "<h1>Road closed by shells</h1><p>Last updated: 9 May 2022</p><p>Published on 3 May 2022 by Ana Ruiz</p>"
                        + TEXT;

        assertThat(dates(page)).containsExactly("2022-05-03 TEXT", "2022-05-09 TEXT");
    }

    @Test
    void timeElementsFarFromTheArticleAreNotItsOwn() {
        String page =
                "<time datetime='2020-02-02'></time>"
                        + "<br>".repeat(2000)
                        + "<h1>Road closed by shells</h1><time datetime='2022-05-03'></time>"
                        + TEXT;

        assertThat(dates(page)).containsExactly("2022-05-03 MARKUP");
    }

    @Test
    void aMonthWithoutADayStaysOneAndComesLast() {
        String page =
                "<meta name='date' content='2022-05'><h1>Road closed</h1><p>3. Mai 2022</p>" + TEXT;

        assertThat(dates(page)).containsExactly("2022-05-03 TEXT", "2022-05 MARKUP");
    }

    @Test
    void anAmbiguousDateIsReadByTheLanguageOfThePageOnly() {
        String stamp = "<h1>Road closed by shells</h1><p>4/5/2022</p>" + TEXT;

        assertThat(dates("<html lang='en-US'>" + stamp)).containsExactly("2022-04-05 TEXT");
        assertThat(dates("<html lang='en-GB'>" + stamp)).containsExactly("2022-05-04 TEXT");
        assertThat(dates("<html lang='en'>" + stamp)).isEmpty();
    }

    @Test
    void impossibleAndAncientDatesAreNotRead() {
        String head =
                "<meta name='pubdate' content='2022-02-30'><meta name='date' content='0001-01-01T00:00:00'>"
                        + "<meta name='created' content='1970-01-01'>";

        assertThat(dates(head + TEXT)).isEmpty();
    }

    @Test
    void monthsAreKnownInManyLanguages() {
        for (String stamp :
                new String[] {
                    "3 May 2022",
                    "May 3rd, 2022",
                    "3. Mai 2022",
                    "3 mai 2022",
                    "3 de mayo de 2022",
                    "3 maja 2022",
                    "3 мая 2022",
                    "03.05.2022",
                    "2022/05/03",
                    "2022年5月3日",
                    "3 MAY 22",
                }) {
            assertThat(dates("<h1>Road closed by shells</h1><p>" + stamp + "</p>" + TEXT))
                    .as(stamp)
                    .containsExactly("2022-05-03 TEXT");
        }
    }

    private static java.util.List<String> dates(String page) {
        return dates(ExtractTests.html(page));
    }

    private static java.util.List<String> dates(Document document) {
        return document.pageDates().stream().map(PageDatesTest::describe).distinct().toList();
    }

    private static String describe(PageDate date) {
        Basis basis = date.basis();
        return date.date() + " " + basis;
    }
}
