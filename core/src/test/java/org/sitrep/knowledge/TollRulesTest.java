// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class TollRulesTest {
    private final Mistakes mistakes = Mistakes.collected();

    private TollRules with(String... lines) throws IOException {
        return TollRules.bundled()
                .with("own.txt", new StringReader(String.join("\n", lines)), mistakes);
    }

    @Test
    void theBundledRulesAreNamedAndSayWhatTheyDo() {
        TollRules rules = TollRules.bundled();
        assertThat(rules.names()).containsExactly("acled-like", "most-origins", "ucdp-like");
        assertThat(rules.names())
                .allSatisfy(name -> assertThat(rules.find(name).orElseThrow().says()).isNotBlank());
        assertThat(rules.standard().name()).isEqualTo("most-origins");
        assertThat(rules.find("acled-like").orElseThrow().vague())
                .containsEntry("dozens", 12)
                .containsEntry("hundreds", 100)
                .containsEntry("unknown", 10);
        assertThat(rules.find("ucdp-like").orElseThrow().vague()).isEmpty();
    }

    @Test
    void aRuleOfOnesOwnStandsBesideTheBundledOnesWithTabsOrBlanks() throws IOException {
        TollRules rules =
                with(
                        "# ours",
                        "rule our-desk",
                        "says\tThe middle of what is told.",
                        "low least",
                        "best   median",
                        "high greatest",
                        "vague dozens=24|scores=40");
        assertThat(mistakes.all()).isEmpty();
        TollRule own = rules.find("our-desk").orElseThrow();
        assertThat(own.best()).isEqualTo(TollRule.Pick.MEDIAN);
        assertThat(own.vague()).containsEntry("scores", 40);
        assertThat(rules.find("ucdp-like")).isPresent();
    }

    @Test
    void mistakesAreToldAllAtOnceWithLineAndSuggestion() throws IOException {
        with(
                "votes sources",
                "rule Ours",
                "says x",
                "low lest",
                "bset median",
                "high greatest",
                "vague dozens:12");
        assertThat(mistakes.all())
                .hasSize(6)
                .contains(
                        "own.txt:1: “votes” stands before the first line “rule NAME”",
                        "own.txt:2: rule Ours has no line “best”",
                        "own.txt:4: “lest” is no value of “low”; did you mean least?",
                        "own.txt:5: unknown word “bset”; did you mean best?",
                        "own.txt:7: “dozens:12” is not of the form dozens=12");
    }

    @Test
    void aFileWithoutARuleIsAMistake() throws IOException {
        with("# nothing yet");
        assertThat(mistakes.all()).isEqualTo(List.of("own.txt:1: the file holds no rule"));
    }

    @Test
    void aRuleThatStandsTwiceIsAMistake() throws IOException {
        String[] rule = {"rule ours", "says x", "low least", "best least", "high least"};
        with((String.join("\n", rule) + "\n" + String.join("\n", rule)).split("\n"));
        assertThat(mistakes.all()).containsExactly("own.txt:6: rule ours stands in line 1 already");
    }
}
