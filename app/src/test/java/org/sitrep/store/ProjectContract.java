// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
}
