// SPDX-License-Identifier: Apache-2.0
package org.sitrep.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.store.CaseWriter;
import org.sitrep.store.Correction;
import org.sitrep.store.Kind;
import org.sitrep.store.Project;
import org.sitrep.store.Samples;

/** What people corrected reads back as cases of the corpus. */
class ProjectCasesTest {
    @TempDir private Path folder;

    @Test
    void correctionsReadBackAsCases() {
        StringBuilder text = new StringBuilder();
        try (Project project =
                Project.create(folder.resolve("p.sitrep").toString(), Samples.clock())) {
            project.add(Samples.report("a"), Samples.CODING);
            project.correct(
                    Correction.set("d1.e1", 0, "dead", "{\"low\":6,\"high\":6}", "ann")
                            .because("Six were killed"));
            project.correct(Correction.of(Kind.REJECT, "d1.e3", 0, Optional.empty(), "ann"));
            project.correct(Correction.of(Kind.ACCEPT, "d1.e4", 0, Optional.empty(), "ann"));
            assertThat(CaseWriter.write(project, text::append)).isEqualTo(3);
        }

        List<Case> cases = CaseReader.of("p.case", text.toString());

        assertThat(cases).extracting(Case::title).startsWith("Six were killed");
        assertThat(cases.get(0).expectations().getFirst().words())
                .containsExactly("event", "ASSAULT", "\"killed");
        assertThat(cases.get(0).expectations().getFirst().fields().getFirst().values())
                .containsExactly("6", "6");
        assertThat(cases.get(0).knownFailure()).isPresent();
        assertThat(cases.get(1).expectations().getFirst().words())
                .containsExactly("no", "event", "\"protested");
        assertThat(cases.get(2).knownFailure()).as("accepted as it was").isEmpty();
        assertThat(cases.get(2).pages().getFirst().given().published()).isPresent();
    }
}
