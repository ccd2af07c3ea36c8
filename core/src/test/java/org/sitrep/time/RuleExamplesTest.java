// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sitrep.TestDocuments;
import org.sitrep.knowledge.Countries;
import org.sitrep.model.TimeExpression;

/** Every example of a rule file is found, by its own rule, with its value. */
class RuleExamplesTest {
    private final EnglishTemporalTagger tagger = new EnglishTemporalTagger(Countries.bundled());

    @TestFactory
    Stream<DynamicTest> everyExampleIsReadByItsRule() {
        return tagger.rules().stream()
                .filter(rule -> !rule.example().isEmpty())
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> check(rule)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleThatFindsExpressionsHasAnExample() {
        return tagger.rules().stream()
                .filter(rule -> rule.isExpression())
                .filter(rule -> !rule.name().startsWith("holiday/"))
                .filter(rule -> !rule.meaning().kind().equals("age"))
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.name(),
                                        () -> assertThat(rule.example()).isNotEmpty()));
    }

    private void check(TimeRule rule) {
        int arrow = rule.example().indexOf(" => ");
        int equals = rule.example().lastIndexOf(" = ");
        String text = rule.example().substring(0, arrow);
        String words = rule.example().substring(arrow + 4, equals);
        String value = rule.example().substring(equals + 3);
        List<TimeExpression> expressions =
                tagger.tag(TimeTexts.flat(TestDocuments.published(text, "2024-03-13")))
                        .expressions();
        assertThat(expressions)
                .as("%s", expressions)
                .anySatisfy(
                        expression -> {
                            assertThat(expression.span().in(text)).isEqualTo(words);
                            assertThat(expression.value()).isEqualTo(value);
                            assertThat(expression.rule()).startsWith(rule.name());
                        });
    }
}
