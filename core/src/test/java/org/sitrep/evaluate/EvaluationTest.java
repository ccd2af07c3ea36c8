// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sitrep.evaluate.Item.Party;
import org.sitrep.evaluate.Item.Point;
import org.sitrep.evaluate.Window.Needs;
import org.sitrep.knowledge.Mistakes;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.Period;
import org.sitrep.model.Span;

class EvaluationTest {
    private static final Window WINDOW = new Window(1, 50, Needs.either);

    private static Item item(
            String id, String type, int day, double lat, int dead, String... codes) {
        return new Item(
                id,
                "",
                type,
                "",
                Optional.of(Period.day(LocalDate.of(2024, 3, day))),
                0,
                Optional.of(new Point(lat, 0, 5)),
                "Place",
                "MLI",
                new Party("x", List.of(), List.of(codes)),
                Party.UNKNOWN,
                OptionalInt.empty(),
                OptionalInt.of(dead),
                OptionalInt.empty(),
                "They <killed> & fled",
                Optional.of(new Span(5, 13)));
    }

    private static Evaluation evaluate(List<Item> human, List<Item> coded) {
        try {
            Profile profile =
                    Profile.read(
                            "own",
                            Tsv.read("own", new StringReader("party\ta\ndate\tb\n")),
                            Mistakes.fatal());
            return Evaluation.of(
                    new HumanFile(profile, human, List.of()),
                    new CodedItems(
                            coded, Map.of("not-recorded", 2), Map.of("placeless", "no-place")),
                    WINDOW);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Score score(List<Score> scores, String name) {
        return scores.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void eventsAreMatchedOneToOneTheLikeliestFirst() {
        Item first = item("h1", "ASSAULT", 5, 10, 3, "MLI MIL");
        Item second = item("h2", "ASSAULT", 5, 10.2, 7, "MLI REB");
        Item one = item("c1", "ASSAULT", 5, 10.1, 7, "MLI REB");
        Item two = item("c2", "ASSAULT", 6, 10.1, 3, "MLI MIL");
        Matching matching = Matching.of(List.of(first, second), List.of(two, one), WINDOW);

        assertThat(matching.pairs())
                .containsExactly(new Matching.Pair(first, two), new Matching.Pair(second, one));
    }

    @Test
    void theWindowBoundsDaysDistanceAndWhatElseMustAgree() {
        Item human = item("h", "ASSAULT", 5, 10, 3, "MLI MIL");

        assertThat(Matching.evidence(human, item("c", "ASSAULT", 6, 10, 3), WINDOW)).isPresent();
        assertThat(Matching.evidence(human, item("c", "ASSAULT", 7, 10, 3), WINDOW)).isEmpty();
        assertThat(Matching.evidence(human, item("c", "ASSAULT", 5, 10.5, 3), WINDOW)).isPresent();
        assertThat(Matching.evidence(human, item("c", "ASSAULT", 5, 10.6, 3), WINDOW)).isEmpty();
        assertThat(Matching.evidence(human, item("c", "AID", 5, 10, 3), WINDOW)).isEmpty();
        assertThat(Matching.evidence(human, item("c", "AID", 5, 10, 3, "MLI MIL"), WINDOW))
                .isPresent();
        assertThat(
                        Matching.evidence(
                                human,
                                item("c", "AID", 5, 10, 3, "MLI MIL"),
                                new Window(1, 50, Needs.type)))
                .isEmpty();
    }

    @Test
    void matchedMissedAndInventedMakeTheFigures() {
        Evaluation evaluation =
                evaluate(
                        List.of(
                                item("h1", "ASSAULT", 5, 10, 3, "MLI MIL"),
                                item("h2", "ASSAULT", 9, 10, 3, "MLI MIL"),
                                item("h3", "PROTEST", 5, 14, 0, "CVL")),
                        List.of(
                                item("c1", "ASSAULT", 5, 10, 4, "MLI MIL"),
                                item("c2", "ASSAULT", 5, 14, 0, "MLI CVL"),
                                item("c3", "AID", 7, 10, 0, "MLI GOV"),
                                item("c4", "ASSAULT", 30, 10, 0, "MLI MIL")));

        assertThat(evaluation.matching().pairs()).hasSize(2);
        assertThat(evaluation.matching().missed()).extracting(Item::id).containsExactly("h2");
        assertThat(evaluation.matching().invented()).extracting(Item::id).containsExactly("c3");
        assertThat(evaluation.outside())
                .containsExactlyInAnyOrderEntriesOf(Map.of("another-time", 1, "not-recorded", 2));
        assertThat(evaluation.events().precision().value()).hasValue(2 / 3.0);
        assertThat(evaluation.events().recall().value()).hasValue(2 / 3.0);
        Score assault = score(evaluation.types(), "ASSAULT");
        assertThat(assault.agreed()).isEqualTo(1);
        assertThat(assault.precision().value()).hasValue(0.5);
        assertThat(assault.recall().value()).hasValue(0.5);
        assertThat(score(evaluation.types(), "PROTEST").recall().value()).hasValue(0.0);
        assertThat(score(evaluation.fields(), "dead").agreed()).isEqualTo(1);
        assertThat(score(evaluation.fields(), "date").agreed()).isEqualTo(2);
        assertThat(score(evaluation.fields(), "parties").agreed()).isEqualTo(2);
    }

    @Test
    void thePageShowsEveryDisagreementWithItsWordsAndNothingRuns() {
        Evaluation evaluation =
                evaluate(
                        List.of(
                                item("h1", "ASSAULT", 5, 10, 3, "MLI MIL"),
                                item("h2", "ASSAULT", 9, 10, 3, "MLI MIL")),
                        List.of(
                                item("c1<script>", "ASSAULT", 5, 10, 4, "MLI MIL"),
                                item("c3", "AID", 7, 10, 0, "MLI GOV")));

        String page = EvaluationPage.of(evaluation);

        assertThat(page)
                .contains("h1 and c1&lt;script&gt;")
                .contains(
                        "<tr class=\"differs\"><th scope=\"row\">dead <small>differs</small></th>"
                                + "<td>3</td><td>4</td></tr>")
                .contains("They <mark>&lt;killed&gt;</mark> &amp; fled")
                .contains("<h3>h2</h3>", "<h3>c3</h3>")
                .doesNotContain("<script", "http:", "https:", "src=");
        assertThat(page)
                .as("a reader of the page is led to each part, without colours too")
                .contains("<a href=\"#differing\">1 of them not the same</a>")
                .contains(" % <small>", "role=\"region\" tabindex=\"0\"")
                .contains("within 1 day and");
        assertThat(EvaluationPage.text("a\u0000b\ud800c")).isEqualTo("a\ufffdb\ufffdc");
        assertThat(EvaluationText.of(evaluation))
                .contains("matched   1", "missed    1", "invented  1", "not-recorded 2");
    }

    @Test
    void whatTheSchemeCannotHoldIsNotInventedAndCountsWhereItIsFound() {
        Item human = item("h1", "ASSAULT", 5, 10, 3, "MLI MIL");
        Item other = item("placeless", "ASSAULT", 5, 10, 3, "MLI MIL");
        Item more = item("c2", "ASSAULT", 5, 20, 9, "MLI REB");

        Evaluation found = evaluate(List.of(human), List.of(other, more));
        assertThat(found.matching().pairs()).hasSize(1);
        assertThat(found.outside()).isEqualTo(Map.of("not-recorded", 2));

        Evaluation without =
                evaluate(List.of(item("h1", "ASSAULT", 5, 20, 9, "MLI REB")), List.of(other, more));
        assertThat(without.matching().invented()).isEmpty();
        assertThat(without.outside()).isEqualTo(Map.of("not-recorded", 2, "no-place", 1));
    }
}
