// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

    @ParameterizedTest
    @CsvSource({
        "Xankəndi, xankendi",
        "Laçın, lacin",
        "Diyarbakır, diyarbakir",
        "İSTANBUL, istanbul",
        "IRAN, iran",
        "Łódź, lodz",
        "Tórshavn, torshavn",
        "Gießen, giessen",
        "Hồ Chí Minh, ho chi minh",
        "Port-au-Prince, port au prince",
        "Côte d’Ivoire, cote divoire",
        "Sana‘a, sanaa",
        "Al Ḩudaydah, al hudaydah",
        "'St. George''s', st georges",
        "Ma’rib, marib",
        "Þórshöfn, thorshofn",
        "Ɗan Issa, dan issa"
    })
    void writesNamesInPlainSmallLetters(String name, String folded) {
        assertThat(Fold.fold(name)).isEqualTo(folded);
    }

    @Test
    void makesOneSpaceOfManyAndNoneAtTheEnds() {
        assertThat(Fold.fold("  Deir \u00A0 ez - Zor \n")).isEqualTo("deir ez zor");
        assertThat(Fold.fold("")).isEmpty();
        assertThat(Fold.fold(" -' ")).isEmpty();
    }

    @Test
    void foldsPlainTextAsItFoldsTextWithMarks() {
        Random random = new Random(11);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(9); i > 0; i--) {
                text.append(
                        random.nextBoolean()
                                ? (char) random.nextInt(0x80)
                                : "ab  .-_'Z".charAt(random.nextInt(9)));
            }
            // The mark sends the text the long way.
            assertThat(Fold.fold(text + "e")).isEqualTo(Fold.fold(text + "\u00E9"));
            assertThat(Fold.fold("e" + text)).isEqualTo(Fold.fold("\u00E9" + text));
        }
    }

    @Test
    void isStableAndTakesAnyText() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                // Half from all of UTF-16, lone surrogates too, half from where Latin letters are.
                text.append((char) random.nextInt(random.nextBoolean() ? 0x10000 : 0x250));
            }
            String once = Fold.fold(text);
            assertThat(Fold.fold(once)).as(text.toString()).isEqualTo(once);
        }
    }

    @Test
    void aTextIsToldToHaveAFormWhenFoldingGivesIt() {
        Random random = new Random(9);
        int equal = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                text.append("aAb  .-_'\u00E9\u0301(".charAt(random.nextInt(12)));
            }
            StringBuilder other = new StringBuilder(text);
            other.setLength(random.nextInt(text.length() + 1));
            String folded = Fold.fold(random.nextBoolean() ? text : other);
            boolean same = Fold.fold(text).equals(folded);
            equal += same ? 1 : 0;
            assertThat(Fold.isFold(folded, text.toString())).as("%s", text).isEqualTo(same);
        }
        assertThat(equal).isBetween(5_000, 19_000);
    }
}
