// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.knowledge.NumberWords;
import org.sitrep.time.TimeRule.Element;
import org.sitrep.time.TimeRule.Group;
import org.sitrep.time.TimeRule.Literal;
import org.sitrep.time.TimeRule.WordClass;

class StartsTest {
    private final Vocabulary vocabulary = Vocabulary.english();
    private final Figures figures = new Figures(NumberWords.english(), vocabulary);

    private static TimeRule rule(String name, Element... pattern) {
        String group = name.startsWith("_") ? name : "dates";
        Template meaning = new Template("duration", Map.of());
        return new TimeRule(name, group, List.of(pattern), Optional.empty(), meaning, "");
    }

    private static Element word(String... words) {
        return new Literal(List.of(words), false, false);
    }

    private static Element optional(String... words) {
        return new Literal(List.of(words), true, false);
    }

    private static Element figure(String... classes) {
        return new WordClass(List.of(classes), "n", false, false);
    }

    private static Element group(String name) {
        return new Group(List.of(name), "g", false, false);
    }

    private Starts starts(TimeRule... rules) {
        Map<String, List<TimeRule>> byGroup = new LinkedHashMap<>();
        List<Pattern> patterns = new ArrayList<>();
        for (TimeRule rule : rules) {
            byGroup.computeIfAbsent(rule.group(), g -> new ArrayList<>()).add(rule);
        }
        List<String> groups = List.copyOf(byGroup.keySet());
        for (TimeRule rule : rules) {
            if (rule.isExpression()) {
                patterns.add(Pattern.of(rule, vocabulary, groups::indexOf));
            }
        }
        Beginnings beginnings = new Beginnings(byGroup, vocabulary);
        return new Starts(patterns, beginnings, vocabulary.numbers(), figures);
    }

    /** The rules that are tried at the first atom of a text. */
    private List<String> tried(Starts starts, String text) {
        Atoms atoms = Atoms.of(text, vocabulary);
        Starts.Choice choice = starts.at(atoms, 0);
        List<String> tried =
                choice.entries().stream()
                        .filter(entry -> entry.next().admits(atoms, 1, figures))
                        .map(entry -> entry.pattern().rule().name())
                        .toList();
        assertThat(choice.next().admits(atoms, 1, figures))
                .as("all rules together admit what one admits")
                .isEqualTo(!tried.isEmpty());
        return tried;
    }

    @Test
    void rulesAreTriedWhereTheirFirstWordStands() {
        Starts starts = starts(rule("siege", word("siege")), rule("truce", word("truce", "peace")));

        assertThat(tried(starts, "The siege")).isEmpty();
        assertThat(tried(starts, "Siege")).containsExactly("siege");
        assertThat(tried(starts, "peace now")).containsExactly("truce");
    }

    @Test
    void ofTheseOnlyThoseWhoseSecondWordMayFollow() {
        Starts starts =
                starts(
                        rule("siege", word("the"), word("siege")),
                        rule("truce", word("the"), optional("long"), word("truce")));

        assertThat(tried(starts, "the siege")).containsExactly("siege");
        assertThat(tried(starts, "the truce")).containsExactly("truce");
        assertThat(tried(starts, "the long war")).containsExactly("truce");
        assertThat(tried(starts, "the road")).isEmpty();
        assertThat(tried(starts, "the")).isEmpty();
    }

    @Test
    void aRuleThatMayEndIsTriedWhateverFollows() {
        Starts starts = starts(rule("siege", word("siege"), optional("lifted")));

        assertThat(tried(starts, "siege road")).containsExactly("siege");
        assertThat(tried(starts, "siege")).containsExactly("siege");
    }

    @Test
    void aRuleMayBeginBehindItsOptionalPlaces() {
        Starts starts = starts(rule("siege", optional("since"), word("siege"), word("day")));

        assertThat(tried(starts, "since siege")).containsExactly("siege");
        assertThat(tried(starts, "siege day")).containsExactly("siege");
        assertThat(tried(starts, "since day")).isEmpty();
    }

    @Test
    void aRuleBeginsAndGoesOnWithTheRulesOfAGroup() {
        Starts starts =
                starts(
                        rule("siege", group("_long"), word("siege")),
                        rule("_long", word("very"), word("long")),
                        rule("_long", word("endless")));

        assertThat(tried(starts, "very long siege")).containsExactly("siege");
        assertThat(tried(starts, "endless siege")).containsExactly("siege");
        assertThat(tried(starts, "endless road")).isEmpty();
        assertThat(tried(starts, "very endless siege")).isEmpty();
    }

    @Test
    void figuresBeginRulesByTheNumberOfTheirDigits() {
        Starts starts =
                starts(
                        rule("year", figure("year"), word("siege")),
                        rule("count", figure("n"), word("siege")));

        assertThat(tried(starts, "1994 siege")).containsExactly("year", "count");
        assertThat(tried(starts, "94 siege")).containsExactly("count");
        assertThat(tried(starts, "1".repeat(10_000) + " siege")).containsExactly("count");
        assertThat(tried(starts, "twelve siege")).containsExactly("count");
        assertThat(tried(starts, "twelve roads")).isEmpty();
    }

    @Test
    void aFigureMayGoOnWithFurtherNumbersAndMarks() {
        Starts starts =
                starts(
                        rule("count", figure("n"), word("siege")),
                        rule("year", figure("year"), word("siege")));

        assertThat(tried(starts, "two hundred")).containsExactly("count");
        assertThat(tried(starts, "1200 , 000")).containsExactly("count");
        assertThat(tried(starts, "1200 roads")).isEmpty();
    }

    @Test
    void rulesThatNameTheWordComeBeforeThoseThatTakeItForAFigure() {
        Starts starts =
                starts(
                        rule("count", figure("n"), word("siege")),
                        rule("named", word("two", "7"), word("siege")));

        assertThat(tried(starts, "two siege")).containsExactly("named", "count");
        assertThat(tried(starts, "7 siege")).containsExactly("named", "count");
        assertThat(tried(starts, "8 siege")).containsExactly("count");
    }

    @Test
    void wordsThatGetTheirNumbersLaterAreFiguresStill() {
        Starts starts = starts(rule("year", figure("year"), word("siege")));
        vocabulary.numbers().add("1994");
        vocabulary.numbers().add("carthage");

        assertThat(tried(starts, "1994 siege")).containsExactly("year");
        assertThat(tried(starts, "Carthage siege")).isEmpty();
    }
}
