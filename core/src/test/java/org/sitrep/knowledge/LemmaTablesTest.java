// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitrep.knowledge.LemmaLists.WordClass;

class LemmaTablesTest {
    private final Map<String, List<String>> lines = new HashMap<>();

    LemmaTablesTest() {
        LemmaTablesWriter.files().forEach(file -> lines.put(file, List.of()));
    }

    @Test
    void everyWordIsFoundInItsOwnListOnly() {
        List<String> nouns = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            nouns.add("noun" + i);
        }
        lines.put("noun.base", nouns);
        LemmaTables tables = read(LemmaTablesWriter.write(lines));
        for (int i = 0; i < 1_000; i++) {
            long word = StringHash.of("noun" + i);
            assertThat(tables.isBase(WordClass.NOUN, word)).isTrue();
            assertThat(tables.isBase(WordClass.VERB, word)).isFalse();
            assertThat(tables.isBase(WordClass.NOUN, StringHash.of("verb" + i))).isFalse();
            assertThat(tables.isCardinal(word) || tables.isOrdinal(word)).isFalse();
        }
    }

    @Test
    void baseFormsKeepTheirAccents() {
        lines.put("verb.exc", List.of("saut\u00E9ed saut\u00E9", "", " took   take "));
        LemmaTables tables = read(LemmaTablesWriter.write(lines));
        assertThat(tables.exception(WordClass.VERB, StringHash.of("saut\u00E9ed")))
                .isEqualTo("saut\u00E9");
        assertThat(tables.exception(WordClass.VERB, StringHash.of("took"))).isEqualTo("take");
        assertThat(tables.exception(WordClass.NOUN, StringHash.of("took"))).isEmpty();
    }

    @Test
    void theBufferIsLeftBehindTheTables() {
        byte[] tables = LemmaTablesWriter.write(lines);
        ByteBuffer file = ByteBuffer.allocate(tables.length + 12).put(new byte[5]).put(tables);
        file.position(5);
        LemmaTables.read(file);
        assertThat(file.remaining()).isEqualTo(7);
    }

    @Test
    void theOrderOfTheLinesDoesNotMatter() {
        lines.put("verb.base", List.of("shell", "seize", "deny"));
        byte[] bytes = LemmaTablesWriter.write(lines);
        lines.put("verb.base", List.of("deny", "shell", "seize", "shell"));
        assertThat(LemmaTablesWriter.write(lines)).isEqualTo(bytes);
    }

    @Test
    void damagedTablesAreABrokenInstallation() {
        lines.put("noun.exc", List.of("men man"));
        byte[] bytes = LemmaTablesWriter.write(lines);
        for (int length = 0; length < bytes.length; length++) {
            ByteBuffer cut = ByteBuffer.wrap(bytes, 0, length);
            assertThatIllegalStateException().isThrownBy(() -> LemmaTables.read(cut));
        }
        bytes[3] = 3;
        assertThatIllegalStateException().isThrownBy(() -> read(bytes));
    }

    @Test
    void aTableWithoutAFreeSlotEndsTheSearch() {
        byte[] bytes = LemmaTablesWriter.write(lines);
        ByteBuffer.wrap(bytes).putLong(4, 1).putLong(12, 2);
        assertThat(read(bytes).isBase(WordClass.VERB, StringHash.of("shell"))).isFalse();
    }

    @Test
    void aMissingListOrAShortLineIsRefused() {
        lines.put("verb.exc", List.of("took"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LemmaTablesWriter.write(lines))
                .withMessageContaining("verb.exc: \"took\"");
        lines.remove("verb.exc");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LemmaTablesWriter.write(lines))
                .withMessageContaining("verb.exc is missing");
    }

    private static LemmaTables read(byte[] bytes) {
        return LemmaTables.read(ByteBuffer.wrap(bytes));
    }
}
