// SPDX-License-Identifier: Apache-2.0
package org.sitrep.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Sound inputs of every kind, written for the purpose. */
final class Seeds {
    static final String HTML =
            """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Shelling in Ansongo - Example Wire</title>
            <meta property="article:published_time" content="2024-03-06T10:00:00Z"><link rel="canonical" href="https://example.org/2024/03/06/a">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Shelling in Ansongo","datePublished":"2024-03-06","author":[{"name":"A. Writer"}]}</script></head><body>
            <nav><a href="/">Home</a> <a href="/world">World</a></nav><article class="article-body"><h1>Shelling in Ansongo</h1>
            <time datetime="2024-03-06">6 March 2024</time><p class="byline">By A. Writer, Example Wire</p>
            <p>GAO, March 6 - At least 14 people were killed when the army shelled the town of Ansongo on Tuesday, doctors said.</p>
            <p>“We took cover”, a resident said. The ministry of defence denied that soldiers had fired, and said on Wednesday
            that it would investigate. Rebels accused the government of lying about the attack, the deadliest since 2019.</p>
            <blockquote>The United Nations urged both sides to respect the ceasefire which they had signed a year earlier.</blockquote>
            <ul><li>Three soldiers died in Menaka.</li><li>Nobody was hurt in Kidal.</li></ul>
            </article><aside><h2>Related articles</h2><a href="x">Police arrest 12 in Gao</a></aside><footer>© Example Wire</footer></body></html>
            """;

    static final String TEXT =
            """
            Curfew in Gao after riot

            By A. Writer | Published: 7 March 2024 | Updated: 8 March 2024

            GAO, March 7 - Police arrested 30 protesters on Thursday after a crowd threw stones at the town hall,
            the mayor's office said. Nobody was injured, according to the hospital.

            The protest followed the death of a trader last week. His family blames soldiers; the army denies it.
            "They shot him at noon," his brother Musa Toure told reporters. Two days earlier, General Ali Keita, who
            commands the 3rd Brigade, had threatened to "crush" them. Between 10 and 20 houses burned near the Niger.

            The post Curfew in Gao after riot appeared first on Example Wire.
            """;

    static final String FEED =
            """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Example Wire</title>
            <language>en</language><item><title>Convoy attacked</title><link>https://example.org/1</link><guid isPermaLink="false">g1</guid>
            <pubDate>Wed, 06 Mar 2024 10:00:00 GMT</pubDate><description>Gunmen attacked an aid convoy near Menaka on Tuesday.</description>
            <content:encoded><![CDATA[<p>Gunmen attacked an aid convoy near Menaka on Tuesday and took two drivers, an official said.</p>]]></content:encoded>
            </item><item><title>Talks &amp; truce</title><link>https://example.org/2</link><description>&lt;p&gt;Rebels agreed to talks.&lt;/p&gt;</description></item></channel></rss>
            """;

    static final String ATOM =
            """
            <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Example Wire</title><entry><title type="html">Bridge blown up</title>
            <link rel="alternate" href="https://example.org/3"/><id>tag:example.org,2024:3</id><updated>2024-03-06T10:00:00Z</updated>
            <content type="xhtml"><div><p>Rebels blew up a bridge near Kidal on Monday, killing 3 soldiers.</p></div></content></entry></feed>
            """;

    static final String LINES =
            """
            {"id": "a", "text": "Rebels killed 12 soldiers near Menaka on 5 March 2024, the army said.", "published": "2024-03-06", "title": "Ambush", "outlet": "Example Wire", "url": "https://example.org/a", "language": "en"}
            {"id": 7, "html": "<p>Police arrested 30 people in Gao on Thursday, officials said.</p>", "published": "2024-03-07T12:00:00Z", "tags": [1, {"b": null}]}
            """;

    /** A PDF of one page whose streams are not packed, so that changes reach them. */
    static final String PDF =
            """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>> endobj
            4 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj
            5 0 obj <</Length 390>> stream
            BT /F1 18 Tf 50 780 Td (Shelling in Ansongo) Tj /F1 11 Tf 0 -40 Td (At least 14 people were killed when the army shelled the town of) Tj
            0 -14 Td (Ansongo on Tuesday, doctors said. The ministry of defence denied it.) Tj 0 -30 Td (Rebels accused the government of lying about the attack in a) Tj
            0 -14 Td [(state) -20 (ment on Wed) 5 (nesday.)] TJ ET
            endstream endobj
            6 0 obj <</Title(Shelling in Ansongo)>> endobj
            trailer <</Root 1 0 R/Info 6 0 R/Size 7>>
            %%EOF
            """;

    private Seeds() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Words of markup, among them what parsers have stumbled over. */
    static List<String> markup() {
        return List.of(
                "<div>",
                "</div>",
                "<p>",
                "</p>",
                "<b>",
                "<table><tr><td>",
                "</table>",
                "<a href=x>",
                "<span>",
                "<font>",
                "<script>",
                "</script>",
                "<style>",
                "<!--",
                "-->",
                "<svg><g>",
                "<template>",
                "<select>",
                "<frameset>",
                "<h1>",
                "<h2>Related articles</h2>",
                "<article>",
                "<li>",
                "<br>",
                "<time datetime=2024-03-06>",
                "<plaintext>",
                "<meta charset=utf-16>",
                "<meta charset=utf-7>",
                "<base href=x>",
                "<body>",
                "<html>",
                "</html>",
                "<noscript>",
                "<!DOCTYPE html>",
                "<?xml version=\"1.0\"?>",
                "&lt;",
                "&nbsp;",
                "&notit;",
                "<p class=\"byline\">",
                "<script type=\"application/ld+json\">",
                "[{\"@type\":\"NewsArticle\",\"articleBody\":\"",
                "<math><mi>",
                " killed ",
                " on Tuesday",
                " said ",
                "Published: ",
                " 12 May 2024 ",
                " Gao ",
                " according to ",
                "(",
                ")");
    }

    /** Words of news. */
    static List<String> news() {
        return List.of(
                " killed ",
                " Killed. ",
                " five soldiers ",
                " said ",
                " he ",
                " according to police, ",
                " on Tuesday ",
                " 12 May 2024 ",
                " two days earlier ",
                " Gao ",
                "GAO, March 6 - ",
                " \"",
                "\" ",
                " “",
                "” ",
                " 1,000 ",
                " between 10 and 20 ",
                " at least ",
                " dozens of ",
                "\n\n",
                "By A. Writer\n",
                "Related articles\n",
                " the attack ",
                " and ",
                ", ",
                " General Ali Keita ",
                " which ",
                " of ",
                " not ",
                " denied ",
                "(",
                ")",
                " http://x.y/z ",
                " a.b.c. ",
                ":-) ",
                "- ",
                " not guilty of ",
                " Mr. ",
                " U.S. ",
                "?!",
                " killed him ");
    }

    static List<String> json() {
        return List.of(
                "{",
                "}",
                "[",
                "]",
                "{\"a\":",
                ",",
                ":",
                "\"",
                "\\",
                "\\n",
                "\"id\": ",
                "\"text\": ",
                "\"html\": ",
                "\"published\": ",
                "null",
                "true",
                "1e5",
                "\"2024-13-01\"",
                "{\"id\": \"b\", \"text\": \"Killed.\"}\n");
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A record of an archive around an answer. */
    static byte[] record(String id, String head, byte[] content) {
        byte[] answer = joined(bytes(head + "\r\n\r\n"), content);
        String record =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/"
                        + id
                        + "\r\nWARC-Date: 2024-03-07T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
                        + id
                        + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                        + answer.length
                        + "\r\n\r\n";
        return joined(bytes(record), answer, bytes("\r\n\r\n"));
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
