// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitrep.export.RecordLine;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.knowledge.TollRules;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;

/** What a project promises, on whatever database. */
abstract class ProjectContract {
    private Project project;

    /** An empty project of its own. */
    abstract Project create();

    @BeforeEach
    void open() {
        project = create();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private static String line(Project project, long n) {
        return project.document(n).orElseThrow().line();
    }

    private Reply.Written written(Correction correction) {
        Reply reply = project.correct(correction);
        assertThat(reply).isInstanceOf(Reply.Written.class);
        return (Reply.Written) reply;
    }

    private void refused(Correction correction, String words) {
        Reply reply = project.correct(correction);
        assertThat(reply).isInstanceOf(Reply.Refused.class);
        assertThat(((Reply.Refused) reply).reason()).contains(words);
    }

    @Test
    void whatWasAddedIsThereAsItWasWritten() {
        project.add(Samples.report("a"), Samples.CODING);
        project.add(Samples.report("b"), Samples.CODING);

        List<String> lines = new ArrayList<>();
        project.documents(lines::add);
        assertThat(lines).containsExactly(project.machineLine(1).orElseThrow(), line(project, 2));
        assertThat(project.head().documents()).isEqualTo(2);
        assertThat(project.head().events()).isEqualTo(8);
        assertThat(project.isCurrent("a", "00", Samples.CODING)).isTrue();
        assertThat(project.isCurrent("a", "00", new Coding("1.1", "k1"))).isFalse();
        assertThat(project.events(Filter.all()))
                .extracting(EventRow::key)
                .startsWith("d1.e1", "d1.e2")
                .endsWith("d2.e4")
                .hasSize(8);
    }

    @Test
    void aFieldThatIsSetShowsEverywhere() {
        project.add(Samples.report("a"), Samples.CODING);

        Reply.Written done = written(Correction.set("d1.e1", 0, "type", "\"COERCE\"", "ann"));

        assertThat(done.version()).isEqualTo(1);
        assertThat(line(project, 1)).contains("\"type\":\"COERCE\"");
        EventRow row = project.event("d1.e1").orElseThrow();
        assertThat(row.type()).isEqualTo("COERCE");
        assertThat(row.modes()).as("modes that the new type does not have").isEmpty();
        assertThat(row.state()).isEqualTo(State.CODED);
        LogEntry entry = project.log(0, 10).getFirst();
        assertThat(entry.before()).contains("\"ASSAULT\"");
        assertThat(entry.hash()).isEqualTo(Chain.hash(entry));
    }

    @Test
    void whoSawAnOlderVersionIsToldBothValues() {
        project.add(Samples.report("a"), Samples.CODING);
        written(Correction.set("d1.e1", 0, "type", "\"COERCE\"", "ann"));

        Reply reply = project.correct(Correction.set("d1.e1", 0, "type", "\"PROTEST\"", "bob"));

        assertThat(reply).isInstanceOf(Reply.Conflict.class);
        Reply.Conflict conflict = (Reply.Conflict) reply;
        assertThat(conflict.version()).isEqualTo(1);
        assertThat(conflict.yours()).contains("\"PROTEST\"");
        assertThat(conflict.theirs()).contains("\"COERCE\"");
        assertThat(conflict.since()).hasSize(1);
        assertThat(project.log(0, 10)).hasSize(1);
    }

    @Test
    void whatIsTakenBackIsAsBefore() {
        project.add(Samples.report("a"), Samples.CODING);
        String before = line(project, 1);

        written(Correction.of(Kind.REJECT, "d1.e1", 0, Optional.empty(), "ann"));
        assertThat(project.event("d1.e1").orElseThrow().rejected()).isTrue();
        assertThat(project.events(Filter.all())).hasSize(3);
        written(Correction.of(Kind.UNDO, "d1.e1", 1, Optional.empty(), "ann"));

        assertThat(line(project, 1)).isEqualTo(before);
        assertThat(project.event("d1.e1").orElseThrow().state()).isEqualTo(State.AUTO);
    }

    @Test
    void whatMakesNoSenseIsRefusedWithTheReason() {
        project.add(Samples.report("a"), Samples.CODING);

        refused(Correction.set("d1.e9", 0, "type", "\"COERCE\"", "ann"), "there is no d1.e9");
        refused(Correction.set("d7.e1", 0, "type", "\"COERCE\"", "ann"), "no document 7");
        refused(Correction.set("d1.e1", 0, "type", "\"WAR\"", "ann"), "WAR");
        refused(Correction.set("d1.e1", 0, "score", "1", "ann"), "no field score");
        refused(Correction.set("d1.e1", 0, "modes", "[\"vote\"]", "ann"), "vote");
        refused(Correction.set("d1.e1", 0, "actor", "[\"a9\"]", "ann"), "there is no a9");
        refused(Correction.set("d1.e1", 0, "type", "COERCE", "ann"), "not JSON");
        assertThat(project.log(0, 10)).isEmpty();
    }

    @Test
    void theSearchFindsWordsAndNeverFails() {
        project.add(Samples.report("a"), Samples.CODING);

        assertThat(project.search("teachers", 10)).containsExactly("d1.e3");
        assertThat(project.search("\"shook the valley\" -teachers", 10)).containsExactly("d1.e2");
        for (String hostile : List.of("\"", "a OR", "NEAR(", "*", "words:x", "' OR 1=1 --", "-")) {
            assertThat(project.search(hostile, 10)).isNotNull();
        }
    }

    @Test
    void aNewerCodingKeepsWhatPeopleCorrected() {
        project.add(Samples.report("a"), Samples.CODING);
        written(Correction.set("d1.e3", 0, "type", "\"COERCE\"", "ann"));
        written(Correction.set("d1.e1", 0, "status", "\"future\"", "ann"));

        Added again = project.add(without("a", "e3", "e4"), new Coding("2.0", "k1"));

        assertThat(again.result()).isEqualTo(Added.Result.RECODED);
        assertThat(project.documents(0, 1).getFirst().revision()).isEqualTo(2);
        assertThat(project.events(Filter.all()))
                .extracting(EventRow::key)
                .as("e3, which a person corrected, is carried over; e4 is gone")
                .containsExactly("d1.e1", "d1.e2", "d1.e3");
        assertThat(project.event("d1.e3").orElseThrow().type()).isEqualTo("COERCE");
        assertThat(project.event("d1.e1").orElseThrow().status()).isEqualTo("future");
        assertThat(project.queue(Optional.of(Reason.RECODED), 9))
                .extracting(item -> item.event().key())
                .containsExactly("d1.e3");
        assertThat(project.log(2, 9)).extracting(LogEntry::kind).containsOnly(Kind.RECODED);
        written(Correction.of(Kind.ACCEPT, "d1.e3", 2, Optional.empty(), "ann"));
        assertThat(project.queue(Optional.of(Reason.RECODED), 9)).isEmpty();
        assertThat(project.audit().faults()).isEmpty();
    }

    /**
     * The same report as a coder has it who does not see some events and numbers the others anew.
     */
    private static RecordLine without(String id, String... gone) {
        RecordLine.Coded all = (RecordLine.Coded) Samples.report(id);
        List<Event> events = new ArrayList<>(all.document().events());
        events.removeIf(event -> List.of(gone).contains(event.id()));
        return new RecordLine.Coded(
                new CodedDocument(all.document().resolved(), events, List.of()));
    }

    @Test
    void correctionsMoveWithTheirSentenceWhenTheTextChanges() {
        project.add(Samples.report("a"), Samples.CODING);
        written(Correction.set("d1.e3", 0, "instrument", "{\"start\":86,\"end\":94}", "ann"));
        assertThat(line(project, 1)).contains("\"instrument\":{\"start\":86");
        String first = "Masked Soldiers killed five villagers in Harun on Tuesday.";

        project.add(Samples.report("a", first, 0.9), new Coding("2.0", "k1"));

        int moved = 86 + "Masked ".length();
        assertThat(line(project, 1)).contains("\"instrument\":{\"start\":" + moved);
        assertThat(project.event("d1.e3").orElseThrow().trigger()).isEqualTo("protested");
        assertThat(project.audit().faults()).isEmpty();
    }

    @Test
    void anUnchangedInputIsNotAddedAgain() {
        project.add(Samples.report("a"), Samples.CODING);
        Head before = project.head();
        assertThat(project.add(Samples.report("a"), Samples.CODING).result())
                .isEqualTo(Added.Result.UNCHANGED);
        assertThat(project.head()).isEqualTo(before);
    }

    @Test
    void twoCodersDoNotSeeEachOtherAndAreComparedByField() {
        project.add(Samples.report("a"), Samples.CODING);
        project.add(Samples.report("b"), Samples.CODING);
        written(Correction.set("d1", 0, "coders", "[\"ann\",\"bob\"]", "chief"));
        written(Correction.set("d1.e1", 0, "type", "\"COERCE\"", "ann").on("ann"));
        written(Correction.of(Kind.REJECT, "d1.e3", 0, Optional.empty(), "bob").on("bob"));

        assertThat(line(project, 1)).isEqualTo(project.machineLine(1).orElseThrow());
        assertThat(project.document(1, Optional.of("ann")).orElseThrow().line()).contains("COERCE");
        Agreement agreement = project.agreement("ann", "bob");
        assertThat(agreement.documents()).containsExactly(1L);
        AgreementRow event = agreement.rows().getFirst();
        assertThat(event.units()).isEqualTo(4);
        assertThat(event.agreed()).isEqualTo(3);
        assertThat(agreement.disagreements())
                .filteredOn(each -> !each.field().equals("modes"))
                .extracting(each -> each.key() + " " + each.field())
                .containsExactly("d1.e1 type", "d1.e3 event");
        assertThat(project.queue(Optional.of(Reason.DISAGREEMENT), 9))
                .extracting(item -> item.event().key())
                .containsExactlyInAnyOrder("d1.e1", "d1.e3");

        written(Correction.of(Kind.REJECT, "d1.e3", 0, Optional.empty(), "chief"));
        written(Correction.of(Kind.ACCEPT, "d1.e1", 0, Optional.empty(), "chief"));
        assertThat(project.queue(Optional.of(Reason.DISAGREEMENT), 9)).isEmpty();
        assertThat(project.agreement("ann", "bob").disagreements()).allMatch(Disagreement::decided);
    }

    @Test
    void theBeginningOfAHashNamesAnEntry() {
        project.add(Samples.report("a"), Samples.CODING);
        Reply.Written entry =
                (Reply.Written)
                        project.correct(Correction.set("d1.e1", 0, "status", "\"future\"", "ann"));
        assertThat(project.entries(entry.hash())).hasSize(1);
        assertThat(project.entries(entry.hash().substring(0, 12))).hasSize(1);
        assertThat(project.entries(entry.hash().substring(0, 11))).isEmpty();
        assertThat(project.entries("%%%%%%%%%%%%%%")).isEmpty();
    }

    @Test
    void whatIsReadAtOneMomentDoesNotSeeWhatOthersWriteMeanwhile() {
        for (int i = 0; i < 250; i++) { // more than a cursor fetches at once
            project.add(Samples.report("doc" + i), Samples.CODING);
        }
        written(Correction.of(Kind.REJECT, "d3.e1", 0, Optional.empty(), "ann"));
        List<String> seen = new ArrayList<>();
        int later =
                project.atOneMoment(
                        moment -> {
                            Shelf shelf = moment.shelf();
                            moment.coded(
                                    document -> {
                                        if (seen.isEmpty()) {
                                            written(
                                                    Correction.of(
                                                            Kind.REJECT,
                                                            "d200.e1",
                                                            0,
                                                            Optional.empty(),
                                                            "ann"));
                                            project.add(Samples.report("new"), Samples.CODING);
                                        }
                                        seen.add(
                                                document.document().id()
                                                        + " "
                                                        + document.events().size());
                                    });
                            assertThat(shelf.ids()).hasSize(250).startsWith("doc0", "doc1");
                            assertThat(shelf.get(2).events()).hasSize(3);
                            return shelf.get(199).events().size();
                        });
        assertThat(later).isEqualTo(4);
        assertThat(seen).hasSize(250).contains("doc199 4", "doc2 3", "doc249 4");
        assertThat(project.shelf().get(199).events()).hasSize(3);
        assertThat(project.head().documents()).isEqualTo(251);
    }

    @Test
    void sourcesThatContradictEachOtherComeIntoTheQueue() {
        project.add(Samples.report("a"), Samples.CODING);
        project.add(Samples.report("b"), Samples.CODING);
        written(Correction.set("d2.e1", 0, "dead", "{\"low\":9,\"high\":9}", "ann"));
        written(Correction.of(Kind.MERGE, "d1.e1", 0, Optional.of("\"d2.e1\""), "ann"));
        assertThat(project.incidentsAreStale()).isTrue();

        List<IncidentRow> incidents =
                project.cluster(
                        IncidentClusterer.standard(
                                TollRules.bundled().standard(), project.decisions()));

        assertThat(project.incidentsAreStale()).isFalse();
        assertThat(incidents).isEqualTo(project.incidents());
        assertThat(incidents).anyMatch(row -> row.keys().containsAll(List.of("d1.e1", "d2.e1")));
    }

    @Test
    void aFilterTakesWhatMeetsEveryPart() {
        project.add(Samples.report("a"), Samples.CODING);
        Filter all = Filter.all();
        assertThat(project.events(all.saying("killed"))).hasSize(1);
        List<EventRow> page = project.events(all.page(Optional.of("d1.e2"), 1));
        assertThat(page).extracting(EventRow::key).containsExactly("d1.e3");
        Filter box =
                all.and(new Filter.OfDocument(1))
                        .and(new Filter.Types(List.of("ASSAULT")))
                        .and(new Filter.Modes(List.of("firearms")))
                        .and(new Filter.Statuses(List.of("actual")))
                        .and(new Filter.States(List.of(State.AUTO)))
                        .and(new Filter.Countries(List.of("SDN")))
                        .and(new Filter.From(LocalDate.parse("2024-03-05")))
                        .and(new Filter.Until(LocalDate.parse("2024-03-05")))
                        .and(new Filter.Box(10, 20, 11, 21))
                        .and(new Filter.LeastScore(0.5))
                        .saying("villagers")
                        .page(Optional.empty(), 10);
        assertThat(project.events(box)).extracting(EventRow::key).containsExactly("d1.e1");
        assertThat(project.queue(Optional.empty(), 10))
                .extracting(item -> item.event().key() + " " + item.reason().word())
                .contains("d1.e3 low-score", "d1.e3 unknown-place", "d1.e4 unknown-actor");
    }

    @Test
    void peopleAndSettingsAreKept() {
        project.setting("filters", Optional.of("[]"));
        project.user(new User("ann", "coder", "x", Instant.EPOCH, false));
        project.user(new User("ann", "reviewer", "y", Instant.EPOCH, false));
        assertThat(project.setting("filters")).contains("[]");
        assertThat(project.users()).extracting(User::role).containsExactly("reviewer");
        project.setting("filters", Optional.empty());
        assertThat(project.setting("filters")).isEmpty();
    }
}
