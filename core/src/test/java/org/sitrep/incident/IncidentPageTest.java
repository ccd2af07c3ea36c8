// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.export.Comparison;
import org.sitrep.export.IncidentReport;
import org.sitrep.export.Style;
import org.sitrep.knowledge.TollRule;
import org.sitrep.knowledge.TollRules;
import org.sitrep.model.Claim;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;

/** What a person is shown of an incident. */
class IncidentPageTest {
    private static final TollRule RULE = TollRules.bundled().find("ucdp-like").orElseThrow();
    private static final IncidentClusterer CLUSTERER = IncidentClusterer.standard(RULE, List.of());

    private static final String FIRST =
            "An air strike on the livestock market of Tessit killed 10 people, doctors said. The"
                    + " traders had come from Labbezanga.";
    private static final String LATER =
            "The air strike on the livestock market of Tessit killed 14 people, doctors said. The"
                    + " traders from Labbezanga were buried.";
    private static final String ARMY =
            "The air strike on the livestock market of Tessit killed 17 fighters from Labbezanga,"
                    + " the army said.";

    private static CodedDocument doctors(String id, String text, int day, int dead) {
        return new Report(id, text)
                .day(day)
                .attack("killed", dead, dead)
                .by("doctors", "MLI", "MED", Claim.Stance.ASSERTS)
                .coded();
    }

    private static CodedDocument army() {
        return new Report("c", ARMY)
                .day(7)
                .attack("killed", 17, 17)
                .by("the army", "MLI", "MIL", Claim.Stance.CONFIRMS)
                .coded();
    }

    private static List<CodedDocument> reports() {
        return List.of(doctors("a", FIRST, 6, 10), doctors("b", LATER, 8, 14), army());
    }

    private static String page(List<CodedDocument> documents) {
        return IncidentReport.page(
                CLUSTERER.cluster(documents), documents, RULE.says(), Style.PLAIN);
    }

    private static String compared(List<CodedDocument> documents, String a, String b) {
        return Comparison.page(CLUSTERER.cluster(documents), documents, a, b, Style.PLAIN);
    }

    @Test
    void theFigureStandsWithItsRuleAboveTheTableOfAccounts() {
        String page = page(reports());
        assertThat(page)
                .containsPattern("dead: 14 to 17, best 14 by the rule ucdp-like: The number")
                .containsPattern("doctors \\(MLI MED\\) .*10, then 14 .*2024-03-06 +2024-03-08")
                .containsPattern("the army \\(MLI MIL\\) .*17 .*confirms");
        assertThat(page.indexOf("best 14")).isLessThan(page.indexOf("doctors (MLI MED)"));
    }

    @Test
    void theTimelineSaysWhoSaidWhatWhenAndThatTheTollWasRaised() {
        String page = page(reports());
        String timeline = page.substring(page.indexOf("timeline"));
        assertThat(timeline.lines().filter(line -> line.contains("2024-03-0")).toList())
                .satisfiesExactly(
                        line -> assertThat(line).contains("2024-03-06  doctors", "10 dead [1]"),
                        line -> assertThat(line).contains("2024-03-07  the army", "17 dead [3]"),
                        line ->
                                assertThat(line)
                                        .contains(
                                                "2024-03-08  doctors", "14 dead, raised from 10"));
    }

    @Test
    void aComparisonSaysWhatIsTheSameWhatDiffersAndWhatOnlyOneSays() {
        CodedDocument protest =
                new Report("d", FIRST)
                        .day(6)
                        .attack("killed", 10, 10)
                        .event(EventType.PROTEST, Event.Status.ACTUAL, "come")
                        .coded();
        List<CodedDocument> documents = List.of(protest, army());
        String page = compared(documents, "d", "c");
        assertThat(page)
                .containsPattern("when +2024-03-05 +2024-03-05 +same")
                .containsPattern("dead +10 +17 +DIFFERS")
                .contains("A  An air strike on the livestock market of Tessit [killed] 10 people");
        assertThat(page.substring(page.indexOf("ONLY A TELLS OF"), page.indexOf("ONLY B")))
                .contains("PROTEST");
        assertThat(page.substring(page.indexOf("ONLY B TELLS OF"))).contains("nothing");
    }

    @Test
    void aCopyIsComparedByTheWordsThatWereChanged() {
        String copy = LONG.replace("killed 10", "killed 12");
        List<CodedDocument> documents =
                List.of(
                        new Report("a", LONG).day(6).attack("killed", 10, 10).coded(),
                        new Report("b", copy).day(7).attack("killed", 12, 12).coded());
        assertThat(compared(documents, "a", "b"))
                .contains("B copies A; B says \"12\" for \"10\"")
                .containsPattern("dead +10 +12 +DIFFERS");
        assertThat(page(documents)).contains("b (copy of a)").contains("best 10");
    }

    private static final String LONG =
            FIRST
                    + " The army has not commented on the strike, the third on a market in the"
                    + " district since the rainy season ended. Residents said drones had circled"
                    + " over the town since Sunday.";

    @Test
    void withoutAnyHappeningThePageSaysSo() {
        assertThat(page(List.of(new Report("a", FIRST).coded())))
                .contains("No report tells of a happening");
    }
}
