// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.export.IncidentReport;
import org.sitrep.export.IncidentWriter;
import org.sitrep.export.Style;
import org.sitrep.model.Claim;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.Incident;
import org.sitrep.model.Incident.Mark;
import org.sitrep.model.Incident.Relation;

/** A state that lasts is an incident with an open end, until a report ends it. */
class StatesTest {
    private static final States STATES = States.bundled();

    private static CodedDocument siege(String id, String text) {
        return new Report(id, text)
                .day(6)
                .event(EventType.COERCE, Event.Status.ONGOING, "siege")
                .by("residents", "SDN", "CVL", Claim.Stance.ASSERTS)
                .coded();
    }

    private static CodedDocument lifted() {
        return new Report("c", "Troops lifted the siege of the old fort of Arbela, the army said.")
                .day(9)
                .event(EventType.RETREAT, Event.Status.ACTUAL, "lifted")
                .by("the army", "SDN", "MIL", Claim.Stance.ASSERTS)
                .coded();
    }

    private static Optional<States.Mark> mark(EventType type, String trigger, String text) {
        CodedDocument coded =
                new Report("a", text).event(type, Event.Status.ACTUAL, trigger).coded();
        return STATES.mark(text, coded.events());
    }

    @Test
    void aStateWithoutAnEndIsOpenAndWrittenWithoutOne() {
        CodedDocument one =
                siege("a", "The siege of the old fort of Arbela goes on, residents said.");
        Incident incident =
                IncidentClusterer.standard().cluster(List.of(one)).incidents().getFirst();
        assertThat(incident.state()).isPresent();
        assertThat(incident.period().orElseThrow().from()).contains(LocalDate.of(2024, 3, 5));
        assertThat(incident.period().orElseThrow().until()).isEmpty();
        assertThat(IncidentWriter.line(incident))
                .contains("\"from\":\"2024-03-05\"")
                .doesNotContain("\"until\"", "\"state\"");
    }

    @Test
    void theEndBelongsToAnIncidentOfItsOwnAndIsMarkedByWhoTellsIt() {
        String text = "The siege of the old fort of Arbela was lifted, the army said. Before, the";
        CodedDocument both =
                new Report("a", text + " siege had starved residents.")
                        .day(6)
                        .event(EventType.RETREAT, Event.Status.ACTUAL, "lifted")
                        .by("the army", "SDN", "MIL", Claim.Stance.ASSERTS)
                        .event(EventType.COERCE, Event.Status.ONGOING, "siege had starved")
                        .coded();
        Clusters clusters = IncidentClusterer.standard().cluster(List.of(both));
        assertThat(clusters.incidents()).hasSize(2);
        Incident state =
                clusters.incidents().stream()
                        .filter(i -> i.state().isPresent())
                        .findFirst()
                        .orElseThrow();
        assertThat(state.type()).isEqualTo(EventType.COERCE);
        assertThat(state.period().orElseThrow().until()).contains(LocalDate.of(2024, 3, 5));
        assertThat(state.state().orElseThrow().marks())
                .extracting(Mark::relation)
                .containsExactly(Relation.CONFIRMS, Relation.ENDS);
        assertThat(state.state().orElseThrow().marks().getLast().by()).isPresent();
        assertThat(IncidentReport.page(clusters, List.of(both), "least", Style.PLAIN))
                .contains("a state: siege", "ends according to");
    }

    @Test
    void anEndWithoutPlaceOrReportInCommonIsNotThisStates() {
        CodedDocument one =
                siege("a", "The siege of the old fort of Arbela goes on, residents said.");
        CodedDocument foreign =
                new Report("c", "Troops lifted the siege of Borvik, a far port.")
                        .day(9)
                        .event(EventType.RETREAT, Event.Status.ACTUAL, "lifted")
                        .coded();
        Clusters clusters = IncidentClusterer.standard().cluster(List.of(one, foreign, lifted()));
        assertThat(clusters.incidents())
                .filteredOn(i -> i.state().isPresent())
                .allSatisfy(i -> assertThat(i.period().orElseThrow().until()).isEmpty());
    }

    @Test
    void wordsAndTypeSayWhatATellingIsToAState() {
        assertThat(mark(EventType.COERCE, "besieged", "Rebels besieged the port.").orElseThrow())
                .extracting(States.Mark::state, States.Mark::role)
                .containsExactly("siege", States.Role.HOLDS);
        assertThat(mark(EventType.COERCE, "curfew", "There is a curfew in the port.")).isEmpty();
        assertThat(
                        mark(EventType.ASSAULT, "violated", "Rebels violated the ceasefire.")
                                .orElseThrow()
                                .role())
                .isEqualTo(States.Role.VIOLATES);
        assertThat(
                        mark(EventType.CONCEDE, "lifted", "The governor lifted the curfew.")
                                .orElseThrow()
                                .role())
                .isEqualTo(States.Role.ENDS);
        assertThat(mark(EventType.AGREE, "agreed", "Rebels agreed to a ceasefire.")).isEmpty();
        assertThat(mark(EventType.ASSAULT, "shot", "Police shot a man. The curfew was on."))
                .isEmpty();
    }
}
