// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.time.Pattern.Classes;
import org.sitrep.time.Pattern.Computed;
import org.sitrep.time.Pattern.Groups;
import org.sitrep.time.Pattern.Listed;
import org.sitrep.time.Pattern.Words;
import org.sitrep.time.TimeRule.Element;
import org.sitrep.time.TimeRule.Group;
import org.sitrep.time.TimeRule.Literal;
import org.sitrep.time.TimeRule.WordClass;

class PatternTest {
    private final Vocabulary vocabulary = Vocabulary.english();

    private Pattern.Place place(Element element) {
        Template meaning = new Template("duration", Map.of());
        TimeRule rule = new TimeRule("r", "dates", List.of(element), Optional.empty(), meaning, "");
        return Pattern.of(rule, vocabulary, List.of("day", "clock")::indexOf).places().getFirst();
    }

    @Test
    void wordsOfAPlaceAreKnownByTheirNumbers() {
        Words words = (Words) place(new Literal(List.of("siege", "truce"), false, false)).content();

        assertThat(words.words().has(vocabulary.numbers().of("siege"))).isTrue();
        assertThat(words.words().has(vocabulary.numbers().of("truce"))).isTrue();
        assertThat(words.words().has(vocabulary.numbers().add("road"))).isFalse();
        assertThat(words.words().has(0)).isFalse();
    }

    @Test
    void aClassGivesTheValuesOfItsWordsAndEmptyForAllOthers() {
        Classes classes =
                (Classes) place(new WordClass(List.of("month"), "m", false, false)).content();
        Listed months = (Listed) classes.classes().getFirst();

        assertThat(classes.slot()).isEqualTo("m");
        for (String month : vocabulary.words("month")) {
            assertThat(months.value(vocabulary.numbers().of(month)))
                    .isEqualTo(vocabulary.value("month", month))
                    .isNotEmpty();
        }
        assertThat(months.value(0)).isEmpty();
        assertThat(months.value(vocabulary.numbers().of("monday"))).isEmpty();
        assertThat(months.value(vocabulary.numbers().add("a word that is new"))).isEmpty();
    }

    @Test
    void figuresAreComputed() {
        Classes classes =
                (Classes) place(new WordClass(List.of("dom", "yy"), "d", false, false)).content();

        assertThat(classes.classes())
                .containsExactly(new Computed(Figures.Kind.DOM), new Computed(Figures.Kind.YY));
    }

    @Test
    void groupsStandByTheirNumbers() {
        assertThat(place(new Group(List.of("clock", "day"), "g", false, false)).content())
                .isEqualTo(new Groups(List.of(1, 0), "g"));
    }

    @Test
    void whatMayBeMissingAndWhatStandsWithoutASpaceIsKept() {
        Pattern.Place optional = place(new Literal(List.of("siege"), true, false));
        Pattern.Place adjacent = place(new Literal(List.of("siege"), false, true));

        assertThat(optional.optional()).isTrue();
        assertThat(optional.adjacent()).isFalse();
        assertThat(adjacent.optional()).isFalse();
        assertThat(adjacent.adjacent()).isTrue();
    }
}
