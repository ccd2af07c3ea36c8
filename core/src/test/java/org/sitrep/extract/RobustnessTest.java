// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.model.Document;
import org.sitrep.model.Input;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Page.Given;
import org.sitrep.model.Page.Media;

/** Pages as broken as they come: each gives a document or a rejection, and in linear time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RobustnessTest {
    private static final String SENTENCE =
            "The ministry said on Monday that its troops, who had held the pass since 3 May 2021, would leave it. ";
    private static final String PAGE =
            "<!DOCTYPE html><html lang=en><head><title>Troops leave the pass | Example</title>"
                    + "<meta property='article:published_time' content='2021-05-03T10:00:00Z'>"
                    + "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"author\": [{\"name\": \"Ana Ruiz\"}],"
                    + " \"datePublished\": \"2021-05-03\", \"publisher\": {\"name\": \"Example\"}}</script></head><body>"
                    + "<div class='menu'><a href='/'>Home</a></div><article><h1>Troops leave the pass</h1>"
                    + "<time datetime='2021-05-03'>3 May 2021</time><p>By Ana Ruiz</p><p>PASS (AP) - "
                    + SENTENCE.repeat(2)
                    + "</p><ul><li>One</li></ul><blockquote>“"
                    + SENTENCE
                    + "”</blockquote><p>"
                    + SENTENCE.repeat(3)
                    + "</p></article><footer>© 2021</footer></body></html>";

    private final ContentExtractor extractor = ContentExtractor.standard();

    @Test
    void mutatedPagesGiveADocumentOrARejection() {
        Random random = new Random(20231);
        for (int round = 0; round < 400; round++) {
            StringBuilder page = new StringBuilder(PAGE);
            for (int i = random.nextInt(12); i >= 0; i--) {
                mutate(page, random);
            }
            for (Media media : Media.values()) {
                extract(media, page.toString());
            }
        }
    }

    private static void mutate(StringBuilder page, Random random) {
        int at = random.nextInt(page.length() + 1);
        switch (random.nextInt(6)) {
            case 0 -> page.delete(at, Math.min(page.length(), at + random.nextInt(60)));
            case 1 -> page.insert(at, (char) random.nextInt(0x10000));
            case 2 -> page.insert(at, "<>\"'&/![]{}()-:,.".charAt(random.nextInt(17)));
            case 3 -> page.insert(at, page.substring(0, Math.min(page.length(), 200)));
            case 4 -> page.setLength(Math.max(1, at));
            default -> page.insert(at, "<div class='article-body'><table><tr><p><a href=x>");
        }
    }

    @Test
    void aMillionNestedTagsDoNotExhaustTheStack() {
        for (String tag :
                new String[] {"<div>", "<b>", "<ul><li>", "<table><tr><td>", "<a href=x>"}) {
            Outcome<Document> outcome =
                    extract(
                            Media.HTML,
                            tag.repeat(1_000_000 / tag.length()) + "<p>" + SENTENCE.repeat(5));
            assertThat(outcome).as(tag).isInstanceOf(Outcome.class);
        }
    }

    @Test
    void hugePagesAreReadInLinearTime() {
        extract(Media.HTML, "<div class=\"" + "post-x menu ".repeat(115_000) + "\"><p>" + SENTENCE);
        extract(Media.HTML, "<p>" + SENTENCE.repeat(15_000));
        extract(Media.HTML, ("<p>" + SENTENCE).repeat(8_000));
        extract(Media.HTML, ("<p>" + SENTENCE + "<div class='comment'>").repeat(3_000));
        extract(Media.HTML, "<br>".repeat(100_000) + SENTENCE);
        extract(Media.HTML, "<time datetime='2021-05-03'></time><p>3 May 2021".repeat(6_000));
        extract(Media.HTML, "<script type='application/ld+json'>" + "[{\"a\":".repeat(100_000));
        extract(Media.HTML, "<p>" + SENTENCE + "<!--".repeat(100_000));
        extract(Media.SAVED_TEXT, (SENTENCE + "\n").repeat(8_000));
        extract(Media.SAVED_TEXT, "Related articles\n".repeat(15_000) + SENTENCE);
        extract(Media.SAVED_TEXT, "3 May 2021 ".repeat(100_000));
        extract(Media.GIVEN_TEXT, "[".repeat(1_000_000));
        extract(Media.GIVEN_TEXT, "(AP - ".repeat(200_000));
        extract(Media.GIVEN_TEXT, "\n[".repeat(100_000));
        extract(Media.GIVEN_TEXT, "x".repeat(1_000_000));
        extract(Media.SAVED_TEXT, "x".repeat(1_000_000));
        extract(Media.HTML, "x".repeat(1_000_000));
    }

    @Test
    void markupThatIsNoneIsReadAsText() {
        Outcome<Document> outcome = extract(Media.HTML, SENTENCE.repeat(3));

        assertThat(outcome).isInstanceOf(Outcome.Usable.class);
    }

    private Outcome<Document> extract(Media media, String content) {
        Outcome<Document> outcome =
                extractor.extract(
                        new Page("x", new Input("x", "0"), media, content, Given.NOTHING));
        if (outcome instanceof Outcome.Usable<Document>(var document)) {
            ExtractTests.check(document);
        }
        return outcome;
    }
}
