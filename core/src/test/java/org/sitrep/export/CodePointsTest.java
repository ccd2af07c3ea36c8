// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void countsLikeTheJdkInTextsOfEmojiAndLoneSurrogates() {
        Random random = new Random(7);
        String[] pieces = {"a", "é", "😀", "\ud83d", "\ude00", "\u2028", "𝔘"};
        for (int run = 0; run < 300; run++) {
            StringBuilder built = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                built.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = built.toString();
            CodePoints points = CodePoints.of(text);
            for (int point = 0; point <= text.codePointCount(0, text.length()); point++) {
                int unit = text.offsetByCodePoints(0, point);
                assertThat(points.toPoints(unit)).isEqualTo(point);
                assertThat(points.toUnits(point)).isEqualTo(unit);
                assertThat(points.floor(unit)).isEqualTo(unit);
                assertThat(points.ceiling(unit)).isEqualTo(unit);
            }
        }
    }

    @Test
    void widensAnOffsetThatSplitsAPair() {
        CodePoints points = CodePoints.of("a😀b");

        assertThat(points.floor(2)).isEqualTo(1);
        assertThat(points.ceiling(2)).isEqualTo(3);
    }
}
