// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sitrep.knowledge.TollRules;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Decision;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.Incident.Member;

/** A person's joins and parts hold whatever speaks against them. */
class DecidedTest {
    private static final String MARKET =
            "An air strike on the livestock market of Tessit killed 14 people, doctors said.";
    private static final String AGAIN =
            "The air strike on the livestock market of Tessit killed 14 people, traders said.";
    private static final String THIRD =
            "Doctors said that the livestock market of Tessit was hit and that 14 were killed.";
    private static final String ELSEWHERE =
            "Police in a harbour town arrested two smugglers with a stolen boat near the pier.";

    private static CodedDocument report(String id, String text) {
        return new Report(id, text).day(6).attack("killed", 0, 0).coded();
    }

    private static final List<CodedDocument> DOCUMENTS =
            List.of(
                    report("a", MARKET),
                    report("b", AGAIN),
                    report("c", THIRD),
                    new Report("d", ELSEWHERE)
                            .day(6)
                            .event(EventType.COERCE, Event.Status.ACTUAL, "arrested")
                            .coded());

    private static Decision decision(boolean join, String a, String b, int day) {
        return new Decision(
                join,
                new Member(a, "e1"),
                new Member(b, "e1"),
                "Ann",
                LocalDate.of(2024, 4, day),
                "seen",
                "d.tsv:" + day);
    }

    private static Clusters clusters(Decision... decisions) {
        return IncidentClusterer.standard(TollRules.bundled().standard(), List.of(decisions))
                .cluster(DOCUMENTS);
    }

    /** The groups as letters: "abc d". */
    private static String groups(Clusters clusters) {
        TreeSet<String> groups = new TreeSet<>();
        clusters.incidents()
                .forEach(
                        incident -> {
                            StringBuilder letters = new StringBuilder();
                            incident.members().forEach(m -> letters.append(m.document()));
                            groups.add(letters.toString());
                        });
        return String.join(" ", groups);
    }

    @Test
    void withoutDecisionsTheReportsOfTheMarketAreOne() {
        assertThat(groups(clusters())).isEqualTo("abc d");
    }

    @Test
    void whatAPersonPartedStaysApart() {
        Clusters clusters = clusters(decision(false, "a", "b", 1));
        assertThat(groups(clusters)).isIn("ac b d", "a bc d");
        assertThat(clusters.remarks()).isEmpty();
    }

    @Test
    void whatAPersonJoinedBringsItsIncidentAlong() {
        assertThat(groups(clusters(decision(true, "d", "c", 1)))).isEqualTo("abcd");
    }

    @Test
    void aJoinTakesATellingOutOfTheGroupThatItsPartnerMustNotBeIn() {
        Clusters clusters = clusters(decision(true, "d", "a", 1), decision(false, "d", "b", 2));
        assertThat(groups(clusters)).isIn("acd b", "ad bc");
        assertThat(clusters.remarks()).isEmpty();
    }

    @Test
    void ofTwoThatContradictTheLaterHoldsAndTheOtherIsTold() {
        Clusters clusters = clusters(decision(true, "a", "d", 1), decision(false, "d", "a", 2));
        assertThat(groups(clusters)).isEqualTo("abc d");
        assertThat(clusters.remarks())
                .containsExactly(
                        "d.tsv:1: not kept: join a/e1 with d/e1 (Ann, 2024-04-01): a later decision"
                                + " parts them");
        assertThat(groups(clusters(decision(false, "a", "d", 1), decision(true, "d", "a", 2))))
                .isEqualTo("abcd");
    }

    @Test
    void aContradictionThroughAThirdIsFoundToo() {
        Clusters clusters =
                clusters(
                        decision(true, "a", "b", 3),
                        decision(true, "b", "c", 2),
                        decision(false, "a", "c", 1));
        assertThat(groups(clusters)).isEqualTo("abc d");
        assertThat(clusters.remarks()).singleElement().asString().contains("part a/e1 from c/e1");
    }

    @Test
    void aDecisionAboutAnUnknownEventIsTold() {
        assertThat(clusters(decision(true, "a", "z", 1)).remarks())
                .singleElement()
                .asString()
                .contains("no event e1 in report z");
    }

    @Test
    void theOrderOfDecisionsDoesNotMatter() {
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            List<Decision> decisions = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                int a = random.nextInt(4);
                int b = (a + 1 + random.nextInt(3)) % 4;
                decisions.add(
                        decision(
                                random.nextBoolean(),
                                "abcd".substring(a, a + 1),
                                "abcd".substring(b, b + 1),
                                1 + random.nextInt(9)));
            }
            Clusters before = clusters(decisions.toArray(Decision[]::new));
            Collections.shuffle(decisions, random);
            assertThat(clusters(decisions.toArray(Decision[]::new))).isEqualTo(before);
        }
    }

    @Test
    void everyDecisionThatWasNotNamedIsKept() {
        Random random = new Random(11);
        for (int round = 0; round < 100; round++) {
            List<Decision> decisions = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int a = random.nextInt(4);
                int b = (a + 1 + random.nextInt(3)) % 4;
                String one = "abcd".substring(a, a + 1);
                String two = "abcd".substring(b, b + 1);
                decisions.add(decision(random.nextBoolean(), one, two, i + 1));
            }
            Clusters clusters = clusters(decisions.toArray(Decision[]::new));
            List<String> groups = List.of(groups(clusters).split(" "));
            for (Decision decision : decisions) {
                if (clusters.remarks().stream().noneMatch(r -> r.startsWith(decision.at() + ":"))) {
                    boolean one =
                            groups.stream()
                                    .anyMatch(
                                            g ->
                                                    g.contains(decision.first().document())
                                                            && g.contains(
                                                                    decision.second().document()));
                    assertThat(one).as(decision + " in " + groups).isEqualTo(decision.join());
                }
            }
        }
    }
}
