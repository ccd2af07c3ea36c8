// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Rejection;
import org.sitrep.model.Rejection.Reason;

class FeedTest {
    private static final String RSS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>Valley Wire</title><link>https://wire.example/</link>
              <language>en-gb</language>
              <item><title>Shells fall on market &amp;amp; school</title>
                <link>https://wire.example/2024/shells</link>
                <guid isPermaLink="false">wire-17</guid>
                <pubDate>Wed, 20 Sep 2023 23:30:00 +0400</pubDate>
                <description>Four people were hurt.</description>
                <content:encoded><![CDATA[<p>Shells hit a market.</p><p>Four people were hurt,
                  the mayor said.</p>]]></content:encoded></item>
              <item><title>Talks fail</title><description>&lt;p&gt;No deal.&lt;/p&gt;</description>
                <guid>https://wire.example/2024/talks</guid></item>
              <item><description>Nothing else is told.</description></item>
            </channel></rss>
            """;
    private static final String ATOM =
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="text">Coast Post</title>
              <entry><title type="html">Raid in the &lt;b&gt;harbour&lt;/b&gt;</title>
                <id>tag:coast.example,2024:1</id>
                <link rel="self" href="https://coast.example/1.atom"/>
                <link rel="alternate" href="https://coast.example/1"/>
                <updated>2024-03-05T09:00:00Z</updated><published>2024-03-04T22:00:00Z</published>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Police raided
                  the harbour.</p></div></content></entry>
              <entry><title>Fuel &lt; food</title><id>tag:coast.example,2024:2</id>
                <summary>Prices: fuel &lt; food &amp; water.</summary></entry>
            </feed>
            """;
    private static final String RDF =
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
              xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Hill News</title></channel>
              <item><title>Bridge blown up</title><link>https://hill.example/bridge</link>
              <dc:date>2022-11-01T10:00:00+02:00</dc:date><description>A bridge fell.</description></item>
            </rdf:RDF>
            """;

    @Test
    void anEntryOfRssGivesItsTitleLinkDateAndLongestText() {
        Page page = page(read(RSS).getFirst());

        assertThat(page.id()).isEqualTo("https://wire.example/2024/shells");
        assertThat(page.given().title()).contains("Shells fall on market & school");
        assertThat(page.given().url()).contains("https://wire.example/2024/shells");
        assertThat(page.given().published()).contains(new PartialDate(2023, 9, 20));
        assertThat(page.media()).isEqualTo(Page.Media.HTML);
        assertThat(Jsoup.parse(page.content()).select("article p").eachText())
                .containsExactly("Shells hit a market.", "Four people were hurt, the mayor said.");
    }

    @Test
    void theFeedsNameIsTheSitesAndItsLanguageThePages() {
        Page page = page(read(RSS).getFirst());

        assertThat(
                        Jsoup.parse(page.content())
                                .select("meta[property=og:site_name]")
                                .attr("content"))
                .isEqualTo("Valley Wire");
        assertThat(Jsoup.parse(page.content()).select("html").attr("lang")).isEqualTo("en-gb");
    }

    @Test
    void anEntryWithoutALinkHasTheAddressOfItsGuidAndWithoutThatADigest() {
        List<Outcome<Page>> pages = read(RSS);

        assertThat(page(pages.get(1)).given().url()).contains("https://wire.example/2024/talks");
        assertThat(Jsoup.parse(page(pages.get(1)).content()).select("p").text())
                .isEqualTo("No deal.");
        assertThat(page(pages.get(2)).id()).matches("feed\\.xml:[0-9a-f]{32}");
        assertThat(page(pages.get(2)).given().title()).isEmpty();
        assertThat(page(pages.get(2)).given().published()).isEmpty();
    }

    @Test
    void anEntryThatNamesItselfInNoWayKeepsItsIdWhenAnotherComesBefore() {
        String older = "<item><title>Old</title><description>Words.</description></item>";
        String newer = older.replace("Old", "New");
        String start = "<rss><channel>";
        String end = "</channel></rss>";

        String before = page(read(start + older + end).getFirst()).id();
        List<Outcome<Page>> after = read(start + newer + older + end);

        assertThat(page(after.get(1)).id()).isEqualTo(before);
        assertThat(page(after.get(0)).id()).isNotEqualTo(before);
    }

    @Test
    void anAtomEntryIsDatedByItsPublicationAndLinkedToItsPage() {
        Page page = page(read(ATOM).getFirst());

        assertThat(page.id()).isEqualTo("tag:coast.example,2024:1");
        assertThat(page.given().title()).contains("Raid in the harbour");
        assertThat(page.given().url()).contains("https://coast.example/1");
        assertThat(page.given().published()).contains(new PartialDate(2024, 3, 4));
        assertThat(Jsoup.parse(page.content()).select("article p").text())
                .isEqualTo("Police raided the harbour.");
    }

    @Test
    void whatAtomCallsTextIsNoMarkup() {
        Page page = page(read(ATOM).get(1));

        assertThat(page.given().title()).contains("Fuel < food");
        assertThat(Jsoup.parse(page.content()).select("article p").text())
                .isEqualTo("Prices: fuel < food & water.");
    }

    @Test
    void rssOneHasItsItemsBesideTheChannel() {
        Page page = page(read(RDF).getFirst());

        assertThat(page.given().title()).contains("Bridge blown up");
        assertThat(page.given().published()).contains(new PartialDate(2022, 11, 1));
        assertThat(page.content()).contains("Hill News");
    }

    @Test
    void aSharedNumberOfTwoFeedsIsNoIdOfItsOwn() {
        String item = "<rss><channel><item><guid>17</guid><title>T</title></item></channel></rss>";

        assertThat(page(read(item).getFirst()).id()).isEqualTo("feed.xml#17");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wed, 20 Sep 2023 10:00:00 +0400 | 2023-09-20",
                "20 Sep 2023 | 2023-09-20",
                "Sat, 07 September 2002 00:00:01 GMT | 2002-09-07",
                "1 Jan 24 00:00 EST | 2024-01-01",
                "31 Dec 99 00:00 EST | 1999-12-31",
                "20-Sep-2023 | 2023-09-20",
                "Wed, 31 Feb 2023 10:00:00 +0400 | ''",
                "yesterday | ''",
                "20 Septober 2023 extra | 2023-09-20",
                "20 xx 2023 | ''",
                "99999999999 Sep 2023 | ''"
            })
    void datesOfMailAreReadAsTheyWereWritten(String written, String expected) {
        assertThat(MailDates.read(written).map(PartialDate::toString).orElse(""))
                .isEqualTo(expected);
    }

    @Test
    void xmlThatIsNoFeedIsRejected() {
        Rejection rejection =
                ((Outcome.Rejected<Page>) read("<?xml version='1.0'?><invoice/>").getFirst())
                        .rejection();

        assertThat(rejection.reason()).isEqualTo(Reason.DAMAGED);
        assertThat(rejection.detail()).contains("RSS").contains("Atom");
    }

    @Test
    void aFeedWithoutEntriesSaysSo() {
        List<Outcome<Page>> pages =
                read("<rss version='2.0'><channel><title>Quiet</title></channel></rss>");

        assertThat(((Outcome.Rejected<Page>) pages.getFirst()).rejection().reason())
                .isEqualTo(Reason.NO_ARTICLE_TEXT);
    }

    @Test
    void aPageOfMarkupStaysOneUnderTheEndingOfFeeds() {
        Page page =
                page(read("<?xml version='1.0'?><html><body><p>x</p></body></html>").getFirst());

        assertThat(page.id()).isEqualTo("feed.xml");
        assertThat(page.content()).contains("<p>x</p>");
    }

    @Test
    void aFeedIsKnownByItsFirstCharactersOnStandardInput() throws Exception {
        PageReader reader =
                PageReader.standard(new ByteArrayInputStream(RSS.getBytes(StandardCharsets.UTF_8)));

        try (Stream<Outcome<Page>> pages = reader.read("-")) {
            assertThat(pages).hasSize(3);
        }
    }

    @Test
    void theDeclaredCharsetIsUsed() {
        String feed =
                "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><item><title>"
                        + "Обстрел</title></item></channel></rss>";

        assertThat(page(read(feed.getBytes(Charset.forName("windows-1251"))).getFirst()).given())
                .extracting(Page.Given::title)
                .isEqualTo(Optional.of("Обстрел"));
    }

    @Test
    void entitiesOfADocumentTypeAreNeitherReadNorExpanded() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a \"ha\">");
        for (char c = 'b'; c <= 'p'; c++) {
            String before = "&" + (char) (c - 1) + ";";
            laughs.append("<!ENTITY ").append(c).append(" \"").append(before.repeat(10));
            laughs.append("\">");
        }
        String file = "<!ENTITY file SYSTEM \"file:///etc/passwd\">";
        String feed =
                laughs
                        + file
                        + "]><rss><channel><item><title>&p; &file;</title>"
                        + "<description>&file;</description></item></channel></rss>";

        long before = System.nanoTime();
        List<Outcome<Page>> pages = read(feed);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        for (Outcome<Page> outcome : pages) {
            if (outcome instanceof Outcome.Usable<Page>(var page)) {
                assertThat(page.content()).doesNotContain("root:").doesNotContain("haha");
                assertThat(page.content().length()).isLessThan(1000);
            }
        }
    }

    @Test
    void scriptsAndQuotesInATitleStayText() {
        String feed =
                "<rss><channel><title>\"&gt;&lt;script&gt;</title><item><title>"
                        + "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>"
                        + "</item></channel></rss>";

        Page page = page(read(feed).getFirst());

        assertThat(Jsoup.parse(page.content()).select("script")).isEmpty();
    }

    @Test
    void nestingWithoutEndIsRead() {
        String deep = "<rss><channel><item><description>" + "<a>".repeat(200_000);

        assertThat(read(deep)).hasSizeLessThanOrEqualTo(1);
    }

    private static List<Outcome<Page>> read(String feed) {
        return read(feed.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Outcome<Page>> read(byte[] feed) {
        PageReader reader = PageReader.standard(InputStream.nullInputStream());
        try (Stream<Outcome<Page>> pages =
                reader.read("feed.xml", new ByteArrayInputStream(feed))) {
            return pages.toList();
        }
    }

    private static Page page(Outcome<Page> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Usable.class);
        return ((Outcome.Usable<Page>) outcome).value();
    }
}
