// SPDX-License-Identifier: Apache-2.0
package org.sitrep.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.model.SentenceFilter;

class MarkupScanTest {
    private static final String RAID =
            "The raid on the town was the first of the year, and it was over before the sun rose.";
    private static final String SOUP =
            "The soup of the day was made with the onions that grow in the garden of the house.";

    /** Lets pass what has the word "raid". */
    private static final SentenceFilter.Reader RAIDS =
            new SentenceFilter.Reader() {
                @Override
                public boolean mayMatter(String text) {
                    return text.contains("raid");
                }

                @Override
                public boolean mayMatter(String text, int start, int end) {
                    return mayMatter(text.substring(start, end));
                }

                @Override
                public boolean mayMatter(List<String> words, List<String> tags) {
                    return true;
                }
            };

    private final MarkupScan scan = new MarkupScan(RAIDS);

    private boolean passes(String markup) {
        return scan.mayMatter(markup, false);
    }

    @Test
    void aParagraphThatMayMatterLetsThePagePass() {
        assertThat(passes("<html><body><p>" + RAID + "</p></body></html>")).isTrue();
        assertThat(passes("<html><body><p>" + SOUP + "</p></body></html>")).isFalse();
    }

    @Test
    void aParagraphRunsOnOverTagsInsideOfIt() {
        String marked = RAID.replace("first", "<b>fi</b>rst").replace("over", "<a href=x>over</a>");
        assertThat(passes("<p>" + marked + "<p>")).isTrue();
        assertThat(passes("<div>The raid<br>" + SOUP + "</div>")).isTrue();
    }

    @Test
    void aHeadingCountsHoweverShort() {
        assertThat(passes("<title>A raid</title><p>" + SOUP + "</p>")).isTrue();
        assertThat(passes("<H2>A raid</H2><p>" + SOUP + "</p>")).isTrue();
        assertThat(passes("<li>A raid</li><p>" + SOUP + "</p>")).isFalse();
    }

    @Test
    void menusScriptsStylesAndCommentsAreNoProse() {
        assertThat(passes("<p>" + SOUP + "</p><p><a href=x>" + RAID + "</a></p>")).isFalse();
        assertThat(passes("<p>" + SOUP + "</p><script>'<p>" + RAID + "'</script>")).isFalse();
        assertThat(passes("<p>" + SOUP + "</p><STYLE>" + RAID + "</style >")).isFalse();
        assertThat(passes("<p>" + SOUP + "</p><!-- <p>" + RAID + "</p> -->")).isFalse();
        assertThat(passes("<p>" + SOUP + "</p><script>no end " + RAID)).isFalse();
        assertThat(passes("<script>a</script><p>" + RAID + "</p>")).isTrue();
    }

    @Test
    void aPageInAnotherLanguageDoesNotPassUnlessItIsKnownToBeEnglish() {
        String german =
                "<p>Der raid auf die Stadt war der erste des Jahres, und er war vorbei, ehe die Sonne"
                        + " aufging, sagte der Rat.</p>";
        assertThat(passes(german)).isFalse();
        assertThat(scan.mayMatter(german, true)).isTrue();
    }

    @Test
    void wordsOfAllAlphabetsCountAgainstEnglish() {
        String russian = "\u0441\u043B\u043E\u0432\u043E ";
        assertThat(passes("<p>" + RAID + russian.repeat(90) + "</p>")).isTrue();
        assertThat(passes("<p>" + RAID + russian.repeat(200) + "</p>")).isFalse();
        assertThat(passes("<p>" + RAID.toUpperCase(Locale.ROOT) + " raid</p>")).isTrue();
    }

    @Test
    void brokenMarkupIsReadToItsEnd() {
        for (String markup :
                List.of(
                        "",
                        "<",
                        "<<",
                        "</",
                        "<!",
                        "<!--",
                        "<!-- <p>",
                        "<p",
                        "<p ",
                        "a < b",
                        "<a>")) {
            assertThat(passes(markup)).as(markup).isFalse();
        }
        assertThat(passes("x < y <p>" + RAID)).isTrue();
        assertThat(passes("<p class='>'>" + RAID)).isTrue();
    }

    @Test
    void whateverStandsInThePageItIsReadInAMoment() {
        Random random = new Random(11);
        String[] parts = {
            "<", ">", "/", "!", "-", "<p>", "</script>", "<script", "a", " ", "\ud83d", "<a "
        };
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            page.append(parts[random.nextInt(parts.length)]);
        }
        assertThatCode(() -> passes(page.toString())).doesNotThrowAnyException();
        assertThatCode(() -> passes("<script></".repeat(100_000))).doesNotThrowAnyException();
    }

    @Test
    void nothingIsKeptFromOnePageToTheNext() {
        assertThat(passes("<p>" + RAID + "</p>")).isTrue();
        assertThat(passes("<p>" + SOUP + "</p>")).isFalse();
        assertThat(passes("<h1><p>" + SOUP + "</p>")).isFalse();
        assertThat(passes("<li>A raid</li><p>" + SOUP + "</p>")).isFalse();
    }
}
