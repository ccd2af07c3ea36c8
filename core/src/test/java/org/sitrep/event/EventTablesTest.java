// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.event.StatusWords.Effect;
import org.sitrep.knowledge.Tsv;

class EventTablesTest {
    private static List<Tsv.Row> rows(String text) throws IOException {
        return Tsv.read("table.tsv", new StringReader(text));
    }

    @Test
    void statusWordsKeepTheirUse() {
        StatusWords words = StatusWords.bundled();
        assertThat(words.of("verb", "deny")).isEqualTo(Effect.NEGATED);
        assertThat(words.of("noun", "risk")).isEqualTo(Effect.HYPOTHETICAL);
        assertThat(words.of("preposition", "deny")).isEqualTo(Effect.ASSERTS);
    }

    @Test
    void mistakesAreNamedWithTheirLine() {
        assertThatThrownBy(() -> new StatusWords(rows("verb\tplan\tfuture\nverb\tplan\tfuture\n")))
                .hasMessage("table.tsv:2: plan stands twice");
        assertThatThrownBy(() -> new WordClasses(rows("a\t@b\n")))
                .hasMessageStartingWith("table.tsv:1: unknown class @b");
        assertThatThrownBy(() -> new LightVerbs(rows("launch\tthrows\n")))
                .hasMessageStartingWith("table.tsv:1:");
        assertThatThrownBy(() -> new Instruments(rows("loud\tdrum\n")))
                .hasMessage("table.tsv:1: unknown mode loud");
        assertThatThrownBy(() -> new Contexts(rows("weather\train\n")))
                .hasMessage("table.tsv:1: unknown context weather");
    }

    @Test
    void classesTakeTheWordsOfClassesAbove() throws IOException {
        WordClasses classes = new WordClasses(rows("a\tx|y\nb\t@a|z\n"));
        assertThat(classes.members("b")).containsExactly("x", "y", "z");
    }

    @Test
    void settingWordsTellWhatOnlyFollowsAnEvent() {
        WordClasses words = WordClasses.bundled("settings.tsv");
        assertThat(words.has("aftermath", "sentence")).isTrue();
        assertThat(words.has("aftermath", "attack")).isFalse();
        assertThat(words.names())
                .contains("inquiry", "consequence", "apart", "no_place", "comparison", "battle")
                .contains("at_home", "leave", "undergo", "street", "moved", "another", "back")
                .contains("scene_of", "dweller");
    }
}
