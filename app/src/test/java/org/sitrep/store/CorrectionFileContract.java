// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a file of corrections promises, on whatever database. */
abstract class CorrectionFileContract {
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

    private void written(Correction correction) {
        assertThat(project.correct(correction)).isInstanceOf(Reply.Written.class);
    }

    @Test
    void correctionsOfOneProjectGiveTheSameRecordsInAnother() {
        project.add(Samples.report("a"), Samples.CODING);
        project.add(Samples.report("b"), Samples.CODING);
        written(Correction.set("d1.e1", 0, "type", "\"COERCE\"", "ann").because("no one died"));
        written(Correction.of(Kind.REJECT, "d2.e3", 0, Optional.empty(), "bob"));
        written(Correction.of(Kind.UNDO, "d2.e3", 1, Optional.empty(), "bob"));
        written(
                Correction.of(
                        Kind.ADD,
                        "d2",
                        0,
                        Optional.of("{\"type\":\"AID\",\"trigger\":{\"start\":0,\"end\":8}}"),
                        "bob"));
        written(Correction.of(Kind.MERGE, "d1.e1", 1, Optional.of("\"d2.e1\""), "ann"));
        written(Correction.of(Kind.SPLIT, "d1.e2", 0, Optional.of("\"d1.e1\""), "ann"));
        List<String> saved = new ArrayList<>();
        CorrectionFile.write(project, saved::add);

        try (Project other = create()) {
            other.add(Samples.report("b"), Samples.CODING); // in another order
            other.add(Samples.report("a"), Samples.CODING);
            CorrectionFile.Applied applied = CorrectionFile.apply(other, saved);

            assertThat(applied.refused()).isEmpty();
            assertThat(applied.applied()).isEqualTo(saved.size());
            assertThat(line(other, 2)).isEqualTo(line(project, 1));
            assertThat(line(other, 1)).isEqualTo(line(project, 2));
            assertThat(other.decisions()).hasSize(1);
        }
        assertThat(CorrectionFile.apply(project, saved).known()).isEqualTo(saved.size());
    }

    private static List<String> saved(Project from) {
        List<String> lines = new ArrayList<>();
        CorrectionFile.write(from, lines::add);
        return lines;
    }

    private static String records(Project of) {
        StringBuilder records = new StringBuilder();
        of.documents(line -> records.append(line).append('\n'));
        return records.toString();
    }

    @Test
    void aCorrectionIsAppliedOnceInEachProjectHoweverOftenItComes() {
        project.add(Samples.report("a"), Samples.CODING);
        written(Correction.set("d1.e1", 0, "type", "\"COERCE\"", "ann").because("no one died"));
        written(Correction.of(Kind.REJECT, "d1.e3", 0, Optional.empty(), "bob"));
        written(Correction.of(Kind.UNDO, "d1.e3", 1, Optional.empty(), "bob"));
        written(Correction.of(Kind.NOTE, "d1", 0, Optional.of("\"look again\""), "bob"));
        List<String> first = saved(project);
        try (Project other = create()) {
            other.add(Samples.report("a"), Samples.CODING);
            assertThat(CorrectionFile.apply(other, first).applied()).isEqualTo(4);
            String once = records(other);

            CorrectionFile.Applied again = CorrectionFile.apply(other, first);
            assertThat(again).isEqualTo(new CorrectionFile.Applied(0, 4, List.of()));
            assertThat(records(other)).isEqualTo(once).isEqualTo(records(project));
            assertThat(other.head().seq()).isEqualTo(4);

            // There and back again, and from a third project: still the same correction.
            assertThat(CorrectionFile.apply(project, saved(other)).known()).isEqualTo(4);
            try (Project third = create()) {
                third.add(Samples.report("a"), Samples.CODING);
                CorrectionFile.apply(third, saved(other));
                assertThat(CorrectionFile.apply(third, first).known()).isEqualTo(4);
                assertThat(records(third)).isEqualTo(once);
                assertThat(third.log(0, 1).getFirst().made())
                        .isEqualTo(project.log(0, 1).getFirst().at());
                assertThat(third.audit().faults()).isEmpty();
            }
        }
    }

    @Test
    void anInterruptedRunIsTakenUpAndAnEditedLineIsAnotherCorrection() {
        project.add(Samples.report("a"), Samples.CODING);
        for (int i = 0; i < 3; i++) {
            written(Correction.set("d1.e1", i, "status", "\"future\"", "ann"));
        }
        written(Correction.set("d1.e4", 0, "type", "\"COERCE\"", "ann"));
        List<String> lines = saved(project);
        try (Project other = create()) {
            other.add(Samples.report("a"), Samples.CODING);
            CorrectionFile.apply(other, lines.subList(0, 2));
            assertThat(CorrectionFile.apply(other, lines))
                    .isEqualTo(new CorrectionFile.Applied(2, 2, List.of()));
            String edited = lines.getLast().replace("COERCE", "ASSAULT");
            assertThat(CorrectionFile.apply(other, List.of(edited)).applied()).isEqualTo(1);
            assertThat(CorrectionFile.apply(other, List.of(edited)).known()).isEqualTo(1);
            assertThat(other.event("d1.e4").orElseThrow().type()).isEqualTo("ASSAULT");
        }
    }

    @Test
    void linesThatAPersonWroteAreAppliedAsOftenAsTheyStandInTheFile() {
        project.add(Samples.report("a"), Samples.CODING);
        String note = "{\"who\":\"ann\",\"kind\":\"note\",\"document\":\"a\",\"value\":\"look\"}";
        List<String> lines = List.of(note, "", note);
        assertThat(CorrectionFile.apply(project, lines).applied()).isEqualTo(2);
        assertThat(CorrectionFile.apply(project, lines).known()).isEqualTo(2);
        assertThat(CorrectionFile.apply(project, List.of(note, note, note)).applied()).isEqualTo(1);
        String untimely = note.replace("}", ",\"at\":\"yesterday\"}");
        assertThat(CorrectionFile.apply(project, List.of(untimely)).refused())
                .containsExactly("line 1: \"at\" is no time like 2024-03-31T12:00:00Z");
    }
}
