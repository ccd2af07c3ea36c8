// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.store.Correction;
import org.sitrep.store.EventRow;
import org.sitrep.store.Filter;
import org.sitrep.store.Kind;
import org.sitrep.store.Project;

/** A project from the command line. */
class ProjectCommandsTest {
    @TempDir private Path folder;

    private Path report(String name, String text) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "{\"id\":\""
                        + name
                        + "\",\"published\":\"2024-03-07\",\"text\":\""
                        + text
                        + "\"}\n");
    }

    @Test
    void aProjectIsMadeFilledCorrectedAuditedAndReplayed() throws IOException {
        Path project = folder.resolve("p.sitrep");
        Path reports = report("a.jsonl", "Soldiers killed five villagers in Harun on Tuesday.");
        assertThat(Program.run("init", project).status()).isZero();
        assertThat(Program.run("init", project).err()).contains("exists already");

        Program added = Program.run("add", project, reports);
        assertThat(added.status()).isZero();
        assertThat(added.err()).contains("1 new, 0 coded again, 0 unchanged");
        assertThat(Program.run("add", project, reports).err())
                .contains("0 new, 0 coded again, 1 unchanged");
        report("a.jsonl", "Soldiers killed six villagers in Harun on Tuesday.");
        assertThat(Program.run("add", project, reports).err()).contains("1 coded again");

        try (Project open = Project.open(project.toString(), InstantSource.system())) {
            EventRow event = open.events(Filter.all()).getFirst();
            open.correct(
                    Correction.of(
                            Kind.REJECT, event.key(), event.version(), Optional.empty(), "ann"));
        }
        assertThat(Program.run("incidents", project).err()).startsWith("1 documents: 0 incidents");
        assertThat(Program.run("audit", project).out()).startsWith("sound: 1 documents");
        Program contains = Program.run("audit", project, "--contains", "0123456789ab");
        assertThat(contains.status()).isEqualTo(Sitrep.BROKEN);
        assertThat(contains.out()).contains("there is no entry 0123456789ab");
        assertThat(Program.run("audit", project, "--contains", "0123").status())
                .isEqualTo(Sitrep.USAGE);
        String sound = Program.run("audit", project).out().strip();
        String hash = sound.substring(sound.length() - 64);
        Program kept = Program.run("audit", project, "--contains", hash.substring(0, 12));
        assertThat(kept.status()).isZero();
        assertThat(kept.out()).contains("log: it holds entry 1, " + hash);

        Path saved = folder.resolve("corrections.jsonl");
        assertThat(Program.run("apply", project, "--save", saved).err()).contains("1 corrections");
        Path fresh = folder.resolve("fresh.sitrep");
        Program.run("init", fresh);
        Program.run("add", fresh, reports);
        assertThat(Program.run("apply", fresh, saved).err()).contains("1 corrections applied");
        assertThat(Program.run("cases", fresh).out()).contains("no event \"killed\"");
    }

    @Test
    void aCorrectionWithoutAnEndIsRefusedAndTheOthersAreApplied() throws IOException {
        Path project = folder.resolve("p.sitrep");
        Program.run("init", project);
        String corrections = "{\"why\":\"" + "x".repeat(3_000_000) + "\"}\n{}\n";

        Program program = Program.withInput(corrections, "apply", project, "-");

        assertThat(program.err())
                .contains("line 1: longer than 1000000 characters", "line 2: ", "2 refused");
        assertThat(program.status()).isEqualTo(Sitrep.REJECTIONS);
    }

    @Test
    void explainSaysWhoCorrectedWhat() throws IOException {
        Path project = folder.resolve("p.sitrep");
        Program.run("init", project);
        Program.run(
                "add",
                project,
                report(
                        "a.b.jsonl",
                        "Soldiers killed five villagers in Harun on Tuesday. Rebels shelled the"
                                + " town of Belmar on Monday."));
        String key;
        String other;
        try (Project open = Project.open(project.toString(), InstantSource.system())) {
            List<EventRow> events = open.events(Filter.all());
            key = events.getFirst().key();
            other = events.getLast().key();
            open.correct(Correction.set(key, 0, "type", "\"COERCE\"", "ann").because("an arrest"));
            open.correct(
                    Correction.of(Kind.REJECT, other, 0, Optional.empty(), "bob")
                            .because("a drill"));
        }
        String local = key.substring(3);
        for (String id : List.of(key, "a.b.jsonl/" + local, "a.b.jsonl." + local, local)) {
            Program told = Program.run("explain", id, project);
            assertThat(told.err()).isEmpty();
            assertThat(told.out())
                    .contains("event " + local + " of a.b.jsonl")
                    .containsPattern("COERCE.*\n +set by ann on 2[0-9-]+: an arrest\n")
                    .containsPattern(
                            "what people did\n  set type, before \"ASSAULT\", now \"COERCE\", by"
                                    + " ann on [0-9-]+: an arrest\n");
        }
        assertThat(Program.run("explain", other, project).out())
                .containsPattern(other + " was rejected by bob on [0-9-]+: a drill\n");
        assertThat(Program.run("explain", "d9.e1", project).status()).isEqualTo(Sitrep.USAGE);
    }

    @Test
    void whatIsNoProjectIsSaidInOneLine() throws IOException {
        Program missing = Program.run("audit", folder.resolve("none.sitrep"));
        assertThat(missing.status()).isEqualTo(Sitrep.UNREADABLE);
        assertThat(missing.err()).contains("there is no project").hasLineCount(1);
        Path text = Files.writeString(folder.resolve("text.sitrep"), "no database");
        assertThat(Program.run("audit", text).err()).contains("text.sitrep").hasLineCount(1);
        assertThat(Program.run("apply", text).status()).isEqualTo(Sitrep.USAGE);
    }
}
