// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sitrep.knowledge.Tsv;

class StopWordsTest {
    private final StopWords stopWords = new StopWords();

    private List<String> languages(String word) {
        return languages(word, 0, word.length());
    }

    private List<String> languages(String text, int start, int end) {
        return Arrays.stream(stopWords.languagesOf(text, start, end))
                .mapToObj(stopWords.languages()::get)
                .toList();
    }

    private static Map<String, Set<String>> file() {
        Map<String, Set<String>> languages = new TreeMap<>();
        for (Tsv.Row row : Tsv.read(StopWordsTest.class, "/org/sitrep/extract/stopwords.tsv")) {
            for (String word : row.list(1)) {
                languages.computeIfAbsent(word, w -> new TreeSet<>()).add(row.cell(0));
            }
        }
        return languages;
    }

    @Test
    void everyWordOfTheFileIsFoundInUpperAndLowerCase() {
        file().forEach(
                        (word, languages) -> {
                            assertThat(languages(word))
                                    .as(word)
                                    .containsExactlyInAnyOrderElementsOf(languages);
                            String upper = word.toUpperCase(Locale.ROOT);
                            assertThat(languages(upper)).as(upper).isEqualTo(languages(word));
                        });
    }

    @Test
    void wordsOfSeveralLanguagesHaveThemInTheOrderOfTheFile() {
        assertThat(languages("the")).containsExactly("en");
        assertThat(languages("de")).containsExactly("da", "no", "ro", "tr");
        assertThat(languages("und")).containsExactly("de");
    }

    @Test
    void aWordIsReadFromWithinATextAndNoFurther() {
        String text = "Inthe L\u00C0 st\u00E5r THE\uD83D";

        assertThat(languages(text, 2, 5)).containsExactly("en");
        assertThat(languages(text, 1, 5)).isEmpty();
        assertThat(languages(text, 14, 17)).containsExactly("en");
    }

    @Test
    void otherWordsAreOfNoLanguage() {
        for (String other :
                List.of("", "siege", "xthe", "thex", "t\u0125e", "\uD83D", "\uDE00the", "42")) {
            assertThat(languages(other)).as(other).isEmpty();
        }
        assertThat(languages("the".repeat(10_000))).isEmpty();
        assertThat(languages("\u00E9t".repeat(10_000))).isEmpty();
    }
}
