// SPDX-License-Identifier: Apache-2.0
package org.sitrep.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sitrep.crosswalk.UcdpCrosswalk.ViolenceType;
import org.sitrep.knowledge.Plover;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.EventType;

class CrosswalkTest {
    private static final AcledCrosswalk ACLED = AcledCrosswalk.bundled();
    private static final UcdpCrosswalk UCDP = UcdpCrosswalk.bundled();
    private static final CameoCrosswalk CAMEO = CameoCrosswalk.bundled();

    /** The reasons that the heads of the tables explain. */
    private static final Set<String> REASONS =
            Set.of(
                    "not-happened",
                    "not-recorded",
                    "no-demonstration",
                    "target-unknown",
                    "who-killed-unknown",
                    "no-violence",
                    "no-death",
                    "actor-unknown",
                    "not-organised",
                    "own-type");

    private static <T> Stream<DynamicTest> examples(
            Map<Act, Answer<T>> examples, Function<Act, Answer<T>> crosswalk) {
        return examples.entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getValue().rule(),
                                        () ->
                                                assertThat(crosswalk.apply(entry.getKey()))
                                                        .isEqualTo(entry.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> everyRowToAcledAnswersItsExample() {
        return examples(ACLED.examples(), ACLED::of);
    }

    @TestFactory
    Stream<DynamicTest> everyRowToUcdpAnswersItsExample() {
        return examples(UCDP.examples(), UCDP::of);
    }

    @TestFactory
    Stream<DynamicTest> everyRowToCameoAnswersItsExample() {
        return examples(CAMEO.examples(), CAMEO::of);
    }

    @TestFactory
    Stream<DynamicTest> everyCodeOfCameoComesBackAsItsRowSays() {
        return CAMEO.codes().stream()
                .filter(code -> code.type().isPresent())
                .map(
                        code ->
                                DynamicTest.dynamicTest(
                                        code.code() + " " + code.meaning(),
                                        () ->
                                                assertThat(CAMEO.of(act(code)).value())
                                                        .isEqualTo(code.back())));
    }

    private static Act act(CameoCrosswalk.Code code) {
        return new Act(
                code.type().orElseThrow(),
                true,
                code.modes(),
                code.contexts(),
                Set.of(),
                Set.of(),
                false,
                false,
                false,
                "");
    }

    @Test
    void cameoIsWholeAndComesBackWithinItsPloverType() {
        Set<String> roots = new TreeSet<>();
        for (CameoCrosswalk.Code code : CAMEO.codes()) {
            roots.add(code.code().substring(0, 2));
            boolean dropped = code.code().startsWith("01") || code.code().startsWith("02");
            assertThat(code.type().isEmpty()).as(code.code()).isEqualTo(dropped);
            code.back()
                    .ifPresent(
                            back ->
                                    assertThat(CAMEO.code(back).orElseThrow().type())
                                            .as(code.code() + " back to " + back)
                                            .satisfies(
                                                    type ->
                                                            assertThat(family(type.orElseThrow()))
                                                                    .isEqualTo(
                                                                            family(
                                                                                    code.type()
                                                                                            .orElseThrow()))));
        }
        assertThat(roots).hasSize(20);
        assertThat(CAMEO.codes()).hasSize(293);
        assertThat(CAMEO.code("0311").orElseThrow().contexts()).containsExactly("economic");
        assertThat(CAMEO.code("311")).isEmpty();
    }

    /** CAMEO has one root, 08, for what PLOVER parts into words and deeds. */
    private static EventType family(EventType type) {
        return type == EventType.RETREAT ? EventType.CONCEDE : type;
    }

    /**
     * Every type with every mode, both parties of every sector or none, every flag; contexts drawn.
     */
    @Test
    void everyEventHasExactlyOneAnswerOrAReasonThatTheTableExplains() {
        Random random = new Random(1);
        List<Set<String>> parties = new ArrayList<>(List.of(Set.of()));
        Plover.SECTORS.stream().sorted().forEach(sector -> parties.add(Set.of(sector)));
        List<String> contexts = Plover.CONTEXTS.stream().sorted().toList();
        Set<AcledType> reached = new LinkedHashSet<>();
        Set<ViolenceType> violence = new TreeSet<>();
        for (EventType type : EventType.values()) {
            List<List<String>> modes = new ArrayList<>(List.of(List.of()));
            Plover.modes(type).stream().sorted().forEach(mode -> modes.add(List.of(mode)));
            for (List<String> mode : modes) {
                for (Set<String> actor : parties) {
                    for (Set<String> recipient : parties) {
                        for (int flags = 0; flags < 4; flags++) {
                            Act act =
                                    new Act(
                                            type,
                                            true,
                                            mode,
                                            random.nextBoolean()
                                                    ? List.of()
                                                    : List.of(
                                                            contexts.get(
                                                                    random.nextInt(
                                                                            contexts.size()))),
                                            actor,
                                            recipient,
                                            (flags & 1) > 0,
                                            false,
                                            (flags & 2) > 0,
                                            random.nextInt(4) == 0 ? "hand grenades" : "");
                            check(ACLED.of(act));
                            check(UCDP.of(act));
                            check(CAMEO.of(act));
                            ACLED.of(act).value().ifPresent(reached::add);
                            UCDP.of(act).value().ifPresent(violence::add);
                        }
                    }
                }
            }
        }
        assertThat(violence).containsExactly(ViolenceType.values());
        // What PLOVER never tells: weapons found, a base set up.
        assertThat(AcledCrosswalk.types().stream().filter(type -> !reached.contains(type)))
                .extracting(AcledType::subEventType)
                .containsExactly("Disrupted weapons use", "Headquarters or base established");
    }

    private static void check(Answer<?> answer) {
        assertThat(answer.value().isPresent()).isNotEqualTo(answer.reason().isPresent());
        assertThat(answer.reason().isEmpty() || REASONS.contains(answer.reason().get())).isTrue();
    }

    @Test
    void whatDidNotHappenIsNoEventOfAcledOrUcdp() {
        Act planned =
                new Act(
                        EventType.ASSAULT,
                        false,
                        List.of("aerial"),
                        List.of(),
                        Set.of("MIL"),
                        Set.of("REB"),
                        true,
                        false,
                        false,
                        "");

        assertThat(ACLED.of(planned).reason()).hasValue("not-happened");
        assertThat(UCDP.of(planned).reason()).hasValue("not-happened");
        assertThat(CAMEO.of(planned).value()).hasValue("195");
    }

    @Test
    void mistakesInATableAreNamedWithTheirLine() {
        assertThatThrownBy(() -> table("ASSAULT\tdrones\t\t\t\t\tx\tASSAULT\n"))
                .hasMessage("t.tsv:1: unknown drones; did you mean drone?");
        assertThatThrownBy(() -> table("ASSAULT\t\t\t@armed\t\t\tx\tASSAULT\n"))
                .hasMessageStartingWith("t.tsv:1: unknown @armed");
        assertThatThrownBy(() -> table("ASSAULT\t\t\t\t\tdeath\tx\tASSAULT\n"))
                .hasMessage("t.tsv:1: unknown death; known: abroad, dead, injured, instrument");
        assertThatThrownBy(() -> table("ASSAULT\t\t\t\t\t\tx\n")).hasMessage("t.tsv:1: no example");
        assertThatThrownBy(() -> table("ASSAULT\t\t\t\t\t\tx\tASSAULT\n"))
                .hasMessageContaining("needs a row that fits always");
    }

    private static RuleTable<String> table(String text) throws IOException {
        return new RuleTable<>(
                "t.tsv", Tsv.read("t.tsv", new StringReader(text)), (row, cell) -> cell);
    }
}
