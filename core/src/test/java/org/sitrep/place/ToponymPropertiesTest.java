// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.Toponym;
import org.sitrep.model.Toponym.Use;

/** Whatever the text is, there is an answer, and it points into the text. */
class ToponymPropertiesTest {
    private static final ToponymResolver RESOLVER =
            ToponymResolver.standard(SmallWorld.knowledge());
    private static final String[] PIECES = {
        "Paris",
        "Texas",
        ",",
        ".",
        " ",
        "the village of",
        "Georgia",
        "in",
        "of",
        "from",
        "-",
        "'s",
        "12 km south of",
        "Oskanli",
        "Mr.",
        "John",
        "\uD83D",
        "\uDE00",
        "U.S.",
        "AZERBAIJAN",
        "baku",
        "(",
        ")",
        "al",
        "region",
        "Nagorno",
        "Karabakh",
        "\n\n",
        "said",
        "\u00A0",
        "\u0130"
    };

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(4) > 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    @Test
    void toponymsAreInOrderDisjointAndInTheText() {
        Random random = new Random(20230921);
        for (int round = 0; round < 3000; round++) {
            String text = randomText(random);
            ParsedDocument parsed = PlainReading.of(text);
            List<Toponym> toponyms = RESOLVER.resolve(parsed);
            int reached = 0;
            for (Toponym toponym : toponyms) {
                assertThat(toponym.span().start()).as(text).isGreaterThanOrEqualTo(reached);
                assertThat(toponym.span().end()).as(text).isLessThanOrEqualTo(text.length());
                assertThat(toponym.candidates()).as(text).hasSizeLessThanOrEqualTo(5);
                reached = toponym.span().end();
            }
        }
    }

    @Test
    void theSameTextHasTheSameAnswer() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String text = randomText(random);
            assertThat(RESOLVER.resolve(PlainReading.of(text)))
                    .as(text)
                    .isEqualTo(RESOLVER.resolve(PlainReading.of(text)));
        }
    }

    @Test
    void aLongDocumentIsReadInLinearTime() {
        // Quadratic work on 100,000 names would take minutes, and the build would show it.
        String text = "Paris, Texas and Goris Oskanli Georgia ".repeat(15_000);
        List<Toponym> toponyms = RESOLVER.resolve(PlainReading.of(text));
        assertThat(toponyms).hasSizeGreaterThan(30_000);
        assertThat(toponyms).noneMatch(toponym -> toponym.use() == Use.DEMONYM);
    }
}
