// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;
import org.sitrep.store.Coding;
import org.sitrep.store.Correction;
import org.sitrep.store.EventRow;
import org.sitrep.store.Filter;
import org.sitrep.store.Kind;
import org.sitrep.store.Project;
import org.sitrep.store.Reply;

/** A project is exported as people corrected it. */
class ExportProjectTest {
    private static final InstantSource NOON =
            InstantSource.fixed(Instant.parse("2024-03-20T12:00:00Z"));

    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void makeAProjectOfTheSample() throws IOException {
        file = folder.resolve("p.sitrep");
        try (Project project = Project.create(file.toString(), NOON)) {
            project.add(lines(), new Coding("test", "test"));
        }
    }

    private static List<RecordLine> lines() throws IOException {
        List<RecordLine> lines = new ArrayList<>();
        for (String line :
                Files.readAllLines(
                        Path.of(
                                System.getProperty("sitrep.root", ".."),
                                "app/src/test/resources/org/sitrep/profile/records.jsonl"))) {
            lines.add(RecordReader.read(line));
        }
        return lines;
    }

    private String export(String profile) throws IOException {
        Path out = folder.resolve("out");
        Program run = Program.run("export", file, "--profile", profile, "--out", out);
        assertThat(run.err()).startsWith("7 documents: ");
        assertThat(run.status()).isZero();
        return Files.readString(out.resolve(profile + ".csv"));
    }

    /** The shelling of Donetsk, told first in the fifth report. */
    private static String shelling(Project project) {
        return keys(project, "d5.").getFirst();
    }

    /** The guerrilla who was wounded, told once, at the end of the third report. */
    private static String wounded(Project project) {
        return keys(project, "d3.").getLast();
    }

    private static List<String> keys(Project project, String document) {
        return project.events(Filter.all()).stream()
                .map(EventRow::key)
                .filter(key -> key.startsWith(document))
                .toList();
    }

    @Test
    void anUntouchedProjectGivesTheRowsOfItsRecords() throws IOException {
        String rows = export("sitrep");
        Program.run(
                "export",
                Path.of(
                        System.getProperty("sitrep.root", ".."),
                        "app/src/test/resources/org/sitrep/profile/records.jsonl"),
                "--out",
                folder.resolve("plain"));
        assertThat(rows).isEqualTo(Files.readString(folder.resolve("plain/sitrep.csv")));
    }

    @Test
    void aCorrectedTypeIsExportedWithTheTimeOfTheCorrection() throws IOException {
        try (Project project = Project.open(file.toString(), NOON)) {
            Reply reply =
                    project.correct(
                            Correction.set(shelling(project), 0, "modes", "[\"drone\"]", "Ann"));
            assertThat(reply).isInstanceOf(Reply.Written.class);
        }
        assertThat(export("acled")).contains("Air/drone strike").contains(",1710936000\n");
    }

    @Test
    void whatWasRejectedIsGoneAndListed() throws IOException {
        String before = export("plover");
        assertThat(before).contains("andes-tame/h2,2024-03-05,,ASSAULT");
        String key;
        try (Project project = Project.open(file.toString(), NOON)) {
            key = wounded(project);
            project.correct(
                    Correction.of(Kind.REJECT, key, 0, Optional.empty(), "Ann")
                            .because("a drill, not an attack"));
        }
        assertThat(export("plover")).doesNotContain("andes-tame/h2,2024-03-05,,ASSAULT");
        assertThat(Files.readAllLines(folder.resolve("out/deleted.csv")))
                .containsExactly(
                        "id,event,happening,when,why,merged_into",
                        key
                                + ",andes-tame/"
                                + key.substring("d3.".length())
                                + ",andes-tame/h2,2024-03-20T12:00:00Z,"
                                + "\"a drill, not an attack\",");
    }

    @Test
    void whatWasMergedIsListedWithWhatItBecamePartOf() throws IOException {
        String one;
        String other;
        String abroad;
        try (Project project = Project.open(file.toString(), NOON)) {
            List<EventRow> events = project.events(Filter.all().and(new Filter.OfDocument(3)));
            EventRow first = events.getFirst();
            EventRow last =
                    events.stream()
                            .filter(each -> !each.happening().equals(first.happening()))
                            .reduce((a, b) -> b)
                            .orElseThrow();
            one = first.key();
            other = last.key();
            abroad = shelling(project);
            assertThat(
                            project.correct(
                                    Correction.of(
                                                    Kind.MERGE,
                                                    other,
                                                    0,
                                                    Optional.of('"' + one + '"'),
                                                    "Ann")
                                            .because("one fight")))
                    .isInstanceOf(Reply.Written.class);
            project.correct(
                    Correction.of(Kind.MERGE, one, 0, Optional.of('"' + abroad + '"'), "Ben"));
        }
        String rows = export("plover");
        List<String> lines = Files.readAllLines(folder.resolve("out/deleted.csv"));
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast())
                .startsWith(other + ",andes-tame/" + other.substring(3) + ",andes-tame/h")
                .contains(",one fight,andes-tame/h");
        String into = lines.getLast().substring(lines.getLast().lastIndexOf(',') + 1);
        String gone = lines.getLast().split(",")[2];
        assertThat(rows).contains("\n" + into + ",").doesNotContain("\n" + gone + ",");

        // Incidents: those of two reports too, and by the incident that they are now.
        String incidents = export("sitrep");
        lines = Files.readAllLines(folder.resolve("out/deleted.csv"));
        assertThat(lines).hasSize(3);
        String incident = lines.getLast().substring(lines.getLast().lastIndexOf(',') + 1);
        assertThat(lines.getLast()).startsWith(one + ",andes-tame/");
        assertThat(incidents).contains("\n" + incident + ",");
        assertThat(lines.get(1)).endsWith("," + incident);
    }

    @Test
    void aCorrectionKeepsItsTimeInAnotherProject() throws IOException {
        try (Project project = Project.open(file.toString(), NOON)) {
            project.correct(Correction.set(shelling(project), 0, "modes", "[\"drone\"]", "Ann"));
            project.correct(
                    Correction.of(Kind.REJECT, wounded(project), 0, Optional.empty(), "Ann"));
        }
        Path saved = folder.resolve("corrections.jsonl");
        Program.run("apply", file, "--save", saved);
        String acled = export("acled");
        String deleted = Files.readString(folder.resolve("out/deleted.csv"));

        file = folder.resolve("second.sitrep");
        try (Project second = Project.create(file.toString(), InstantSource.system())) {
            second.add(lines(), new Coding("test", "test"));
        }
        assertThat(Program.run("apply", file, saved).err())
                .contains("2 corrections applied, 0 there already, 0 refused");
        assertThat(Program.run("apply", file, saved).err())
                .contains("0 corrections applied, 2 there already, 0 refused");
        assertThat(export("acled")).isEqualTo(acled);
        assertThat(folder.resolve("out/deleted.csv")).hasContent(deleted);
    }

    @Test
    void whatWasAcceptedAgainIsExportedAndNotListed() throws IOException {
        try (Project project = Project.open(file.toString(), NOON)) {
            String key = wounded(project);
            project.correct(Correction.of(Kind.REJECT, key, 0, Optional.empty(), "Ann"));
            assertThat(project.correct(Correction.of(Kind.ACCEPT, key, 1, Optional.empty(), "Ben")))
                    .isInstanceOf(Reply.Written.class);
        }
        assertThat(export("plover")).contains("andes-tame/h2,2024-03-05,,ASSAULT");
        assertThat(Files.readAllLines(folder.resolve("out/deleted.csv"))).hasSize(1);
    }

    @Test
    void whatWasRejectedTwiceIsListedOnceAndByTheLastWord() throws IOException {
        String key;
        try (Project project = Project.open(file.toString(), NOON)) {
            key = wounded(project);
            project.correct(
                    Correction.of(Kind.REJECT, key, 0, Optional.empty(), "Ann").because("first"));
            project.correct(Correction.of(Kind.ACCEPT, key, 1, Optional.empty(), "Ben"));
            project.correct(
                    Correction.of(Kind.REJECT, key, 2, Optional.empty(), "Ann").because("last"));
        }
        export("plover");
        List<String> lines = Files.readAllLines(folder.resolve("out/deleted.csv"));
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).startsWith(key + ",").endsWith(",last,");
    }

    @Test
    void aPlaceThatWasRejectedIsNoRowThatWentAway() throws IOException {
        try (Project project = Project.open(file.toString(), NOON)) {
            assertThat(
                            project.correct(
                                    Correction.of(
                                            Kind.REJECT, "d3.p1", 0, Optional.empty(), "Ann")))
                    .isInstanceOf(Reply.Written.class);
        }
        export("plover");
        assertThat(Files.readAllLines(folder.resolve("out/deleted.csv"))).hasSize(1);
    }

    @Test
    void whatWasTakenBackIsNotListed() throws IOException {
        try (Project project = Project.open(file.toString(), NOON)) {
            String key = wounded(project);
            Reply.Written written =
                    (Reply.Written)
                            project.correct(
                                    Correction.of(Kind.REJECT, key, 0, Optional.empty(), "Ann"));
            project.correct(
                    Correction.of(
                            Kind.UNDO,
                            key,
                            written.version(),
                            Optional.of(String.valueOf(written.seq())),
                            "Ann"));
        }
        assertThat(export("plover")).contains("andes-tame/h2,2024-03-05,,ASSAULT");
        assertThat(Files.readAllLines(folder.resolve("out/deleted.csv"))).hasSize(1);
    }

    @Test
    void aProjectIsExportedAlone() {
        Program run = Program.run("export", file, file, "--out", folder.resolve("out"));
        assertThat(run.status()).isEqualTo(Sitrep.USAGE);
        assertThat(run.err()).contains("A project is exported alone");
    }
}
