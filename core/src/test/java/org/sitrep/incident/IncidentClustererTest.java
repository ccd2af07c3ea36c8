// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Claim;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.Incident;
import org.sitrep.model.TollKind;

class IncidentClustererTest {
    private static final IncidentClusterer CLUSTERER = IncidentClusterer.standard();

    private static final String STRIKE =
            "An air strike on the livestock market of Tessit killed 14 people on Tuesday morning,"
                    + " doctors at the regional hospital said. Two traders from Labbezanga were"
                    + " among the dead. The army has not commented on the strike, the third on a"
                    + " market in the district since the rainy season ended.";

    private static final String OWN_WORDS =
            "Mourners in Tessit buried their dead after Tuesday's air strike on the livestock"
                    + " market. Traders from Labbezanga had come for the weekly sale. A hospital"
                    + " list seen by this paper names 14 dead.";

    private static final String DENIAL =
            "The army denied on Wednesday that there was an air strike on the livestock market of"
                    + " Tessit. A spokesman said no aircraft flew over Tessit or Labbezanga that"
                    + " morning.";

    private static final String ELSEWHERE =
            "Police in Segou detained nine students after a march against higher bus fares. The"
                    + " university closed its gates until Monday.";

    private static Incident incident(Clusters clusters, String document) {
        return clusters.incidents().stream()
                .filter(i -> i.members().stream().anyMatch(m -> m.document().equals(document)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStoryPrintedAgainWithOneNumberChangedIsACopyWithThatDifference() {
        CodedDocument wire = new Report("a", STRIKE).day(6).attack("killed", 14, 14).coded();
        CodedDocument paper =
                new Report("b", STRIKE.replace("14", "10")).day(7).attack("killed", 10, 10).coded();
        Clusters clusters = CLUSTERER.cluster(List.of(paper, wire));
        assertThat(clusters.copies()).hasSize(1);
        Incident.Copy copy = clusters.copies().getFirst();
        assertThat(copy.document()).isEqualTo("b");
        assertThat(copy.copyOf()).isEqualTo("a");
        assertThat(copy.differences()).containsExactly(new Incident.Difference("10", "14"));
    }

    @Test
    void anExcerptIsACopyAndOwnWordsAreNone() {
        CodedDocument wire = new Report("a", STRIKE).day(6).coded();
        CodedDocument excerpt =
                new Report("b", STRIKE.substring(0, STRIKE.indexOf(" The army"))).day(6).coded();
        CodedDocument own = new Report("c", OWN_WORDS).day(7).coded();
        Clusters clusters = CLUSTERER.cluster(List.of(wire, excerpt, own));
        assertThat(clusters.copies()).extracting(Incident.Copy::document).containsExactly("b");
    }

    @Test
    void theCreditedAgencyIsTheOriginalWhateverTheDates() {
        CodedDocument paper = new Report("a", STRIKE).day(5).origin("Example Wire").coded();
        CodedDocument wire = new Report("b", STRIKE).day(6).outlet("Example Wire").coded();
        Clusters clusters = CLUSTERER.cluster(List.of(paper, wire));
        assertThat(clusters.copies().getFirst().copyOf()).isEqualTo("b");
    }

    @Test
    void reportsOfOneHappeningAreJoinedAndAnotherStandsApart() {
        CodedDocument wire = new Report("a", STRIKE).day(6).attack("killed", 14, 14).coded();
        CodedDocument own = new Report("b", OWN_WORDS).day(6).attack("strike", 14, 14).coded();
        CodedDocument other = new Report("c", ELSEWHERE).day(6).attack("detained", 0, 0).coded();
        Clusters clusters = CLUSTERER.cluster(List.of(wire, own, other));
        assertThat(incident(clusters, "a")).isEqualTo(incident(clusters, "b"));
        assertThat(incident(clusters, "c")).isNotEqualTo(incident(clusters, "a"));
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        List<CodedDocument> documents =
                new ArrayList<>(
                        List.of(
                                new Report("a", STRIKE).day(6).attack("killed", 14, 14).coded(),
                                new Report("b", OWN_WORDS).day(6).attack("strike", 14, 14).coded(),
                                new Report("c", ELSEWHERE).day(6).attack("march", 0, 0).coded()));
        Clusters forward = CLUSTERER.cluster(documents);
        Collections.reverse(documents);
        assertThat(CLUSTERER.cluster(documents)).isEqualTo(forward);
    }

    @Test
    void aNumberChangedInACopyIsNoCountOfItsSource() {
        CodedDocument wire = new Report("a", STRIKE).day(6).attack("killed", 14, 14).coded();
        CodedDocument paper =
                new Report("b", STRIKE.replace("14", "10")).day(7).attack("killed", 10, 10).coded();
        Incident incident = incident(CLUSTERER.cluster(List.of(wire, paper)), "a");
        assertThat(incident.members()).hasSize(2);
        Incident.Bounds dead = incident.accounts().getFirst().tolls().get(TollKind.DEAD);
        assertThat(dead).isEqualTo(new Incident.Bounds(OptionalInt.of(14), OptionalInt.of(14)));
        assertThat(incident.dead().orElseThrow().low()).hasValue(14);
    }

    @Test
    void copiesCountAsOneSource() {
        CodedDocument wire = new Report("a", STRIKE).day(6).attack("killed", 14, 14).coded();
        CodedDocument copy = new Report("b", STRIKE).day(6).attack("killed", 14, 14).coded();
        CodedDocument own = new Report("c", OWN_WORDS).day(6).attack("strike", 14, 14).coded();
        Incident incident = incident(CLUSTERER.cluster(List.of(wire, copy, own)), "a");
        assertThat(incident.members()).hasSize(3);
        assertThat(incident.independentSources()).isEqualTo(2);
    }

    @Test
    void rivalTollsStandBesideEachOther() {
        CodedDocument doctors =
                new Report("a", STRIKE)
                        .day(6)
                        .attack("killed", 14, 14)
                        .by("doctors", "MLI", "MED", Claim.Stance.ASSERTS)
                        .coded();
        CodedDocument ministry =
                new Report("b", OWN_WORDS.replace("14", "17"))
                        .day(6)
                        .attack("strike", 17, 17)
                        .by("hospital", "MLI", "GOV", Claim.Stance.ASSERTS)
                        .coded();
        Incident incident = incident(CLUSTERER.cluster(List.of(doctors, ministry)), "a");
        assertThat(incident.accounts()).hasSize(2);
        Incident.Account first = incident.accounts().getFirst();
        assertThat(first.by()).contains("doctors");
        assertThat(first.bySectors()).containsExactly("MED");
        assertThat(first.tolls())
                .containsEntry(
                        TollKind.DEAD, new Incident.Bounds(OptionalInt.of(14), OptionalInt.of(14)));
        Incident.Summary dead = incident.dead().orElseThrow();
        assertThat(dead.low()).hasValue(14);
        assertThat(dead.high()).hasValue(17);
        assertThat(dead.rule()).isEqualTo("most-origins");
    }

    @Test
    void theWritersOwnVoiceIsAnAccountOfNobody() {
        CodedDocument wire = new Report("a", STRIKE).day(6).attack("killed", 14, 14).coded();
        Incident incident = incident(CLUSTERER.cluster(List.of(wire)), "a");
        assertThat(incident.accounts()).hasSize(1);
        assertThat(incident.accounts().getFirst().by()).isEmpty();
    }

    @Test
    void aDocumentWithoutEventsMakesNoIncident() {
        assertThat(CLUSTERER.cluster(List.of(new Report("a", ELSEWHERE).coded())).incidents())
                .isEmpty();
    }

    @Test
    void aReportThatOnlyDeniesStandsBesideThoseThatAssert() {
        CodedDocument wire = new Report("a", STRIKE).day(6).attack("killed", 14, 14).coded();
        CodedDocument denial =
                new Report("b", DENIAL)
                        .day(6)
                        .event(EventType.ASSAULT, Event.Status.NEGATED, "strike")
                        .coded();
        Incident incident = incident(CLUSTERER.cluster(List.of(wire, denial)), "b");
        assertThat(incident.members()).extracting(Incident.Member::document).contains("a");
        assertThat(incident.accounts())
                .extracting(Incident.Account::stance)
                .contains(Claim.Stance.DENIES);
    }

    @Test
    void whatIsOnlyDeniedIsNoIncident() {
        CodedDocument denial =
                new Report("b", DENIAL)
                        .day(6)
                        .event(EventType.ASSAULT, Event.Status.NEGATED, "strike")
                        .coded();
        assertThat(CLUSTERER.cluster(List.of(denial)).incidents()).isEmpty();
    }

    @Test
    void theArrestInTheReportOfAnAttackIsNotTheAttackOfAnother() {
        CodedDocument wire =
                new Report("a", STRIKE)
                        .day(6)
                        .attack("killed", 14, 14)
                        .event(EventType.CONSULT, Event.Status.ACTUAL, "commented")
                        .coded();
        CodedDocument own =
                new Report("b", OWN_WORDS)
                        .day(6)
                        .event(EventType.CONSULT, Event.Status.ACTUAL, "come")
                        .attack("strike", 14, 14)
                        .coded();
        Incident attack =
                CLUSTERER.cluster(List.of(wire, own)).incidents().stream()
                        .filter(i -> i.type() == EventType.ASSAULT)
                        .findFirst()
                        .orElseThrow();
        assertThat(attack.members())
                .containsExactly(new Incident.Member("a", "e1"), new Incident.Member("b", "e2"));
    }
}
