// SPDX-License-Identifier: Apache-2.0
package org.sitrep.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.fuzz.Seeds.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.actor.ActorResolver;
import org.sitrep.event.EventExtractor;
import org.sitrep.export.RecordReader;
import org.sitrep.knowledge.CodebookException;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.knowledge.GazetteerImport;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.knowledge.OwnCodebook;
import org.sitrep.store.Coding;
import org.sitrep.store.CorrectionFile;
import org.sitrep.store.Project;

/** The entry points for what users write themselves: corrections, codebooks, gazetteers. */
final class OwnFileTargets {
    private OwnFileTargets() {}

    /** A project of two reports, and a file of corrections for it. */
    static Target corrections(Path folder) {
        String sound =
                """
                {"seq":1,"at":"2024-03-08T00:00:00Z","who":"ann","kind":"set","document":"a","target":"e1","field":"dead","value":{"low":11,"high":12},"why":"recounted","hash":"00"}
                {"seq":2,"at":"2024-03-08T00:00:01Z","who":"ben","layer":"ben","kind":"reject","document":"7","target":"e1","why":"","hash":"01"}
                {"seq":3,"at":"2024-03-08T00:00:02Z","who":"ann","kind":"merge","document":"a","target":"e1","value":{"document":"7","event":"e1"},"why":"","hash":"02"}
                {"seq":4,"at":"2024-03-08T00:00:03Z","who":"ann","kind":"undo","document":"a","target":"e1","value":1,"why":"","hash":"03"}
                """;
        return Targets.target(
                "corrections",
                List.of(bytes(sound)),
                Targets.both(
                        Seeds.json(),
                        List.of(
                                "\"kind\":\"REJECT\"",
                                "\"kind\":\"MERGE\"",
                                "\"kind\":\"SPLIT\"",
                                "\"kind\":\"UNDO\"",
                                "\"field\":\"actor\"",
                                "\"after\":",
                                "\"before\":",
                                "\"event\":\"e2\"",
                                "\"version\":")),
                input -> {
                    Path file = folder.resolve("project.sitrep");
                    try (Project project = fresh(file)) {
                        List<String> lines =
                                new String(input, StandardCharsets.UTF_8).lines().toList();
                        CorrectionFile.Applied applied = CorrectionFile.apply(project, lines);
                        StringBuilder saved = new StringBuilder();
                        CorrectionFile.write(project, line -> saved.append(line).append('\n'));
                        return applied.applied() + " " + applied.known() + " " + applied.refused();
                    }
                });
    }

    private static Project fresh(Path file) throws IOException {
        for (String end : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
        }
        Clock clock = Clock.fixed(Instant.parse("2024-03-09T00:00:00Z"), ZoneOffset.UTC);
        Project project = Project.create(file.toString(), clock);
        for (String line : Targets.recordLines()) {
            project.add(RecordReader.read(line), new Coding("1.0", "k1"));
        }
        return project;
    }

    /** A codebook of one's own: one page or one list, told by its first byte. */
    static Target codebook(Path folder) {
        List<byte[]> seeds = new ArrayList<>();
        Path root = Path.of(System.getProperty("sitrep.root", ".."), "codebook");
        try {
            seeds.add(Files.readAllBytes(root.resolve("coerce.md")));
            seeds.add(Files.readAllBytes(root.resolve("retreat.md")));
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
        seeds.add(
                bytes(
                        "# name\tgroup\nRed Front\tREB\tMLI\t\t\nBlue Guard|the Guard\tPRM\tMLI\t2012\t2020\n"));
        return Targets.target(
                "codebook",
                seeds,
                List.of(
                        "## ",
                        "### ",
                        "| ",
                        " |",
                        "---\n",
                        "* ",
                        "`",
                        "type: ",
                        "\t",
                        "\n",
                        "verb",
                        "noun",
                        "actor=",
                        "recipient=",
                        "{a|b}",
                        "+",
                        "/",
                        "\"",
                        "ASSAULT",
                        "modes",
                        "subj",
                        "obj",
                        "prep:",
                        "(",
                        ")"),
                input -> {
                    Path own = folder.resolve("own");
                    Files.createDirectories(own);
                    boolean page = input.length > 0 && input[0] == '#' && input.length % 5 != 0;
                    Files.deleteIfExists(own.resolve("groups.tsv"));
                    Files.deleteIfExists(own.resolve("coerce.md"));
                    Files.write(own.resolve(page ? "coerce.md" : "groups.tsv"), input);
                    try {
                        // The stages that read such a file; all of them take a second to open.
                        Knowledge with = Documents.knowledge().with(OwnCodebook.read(own));
                        if (page) {
                            EventExtractor.standard(with);
                        } else {
                            ActorResolver.standard(with);
                        }
                        with.own().check();
                        return "sound";
                    } catch (CodebookException mistakes) {
                        assertThat(mistakes.mistakes()).isNotEmpty();
                        return String.join("\n", mistakes.mistakes());
                    }
                });
    }

    static Target gazetteer(Path folder) {
        String rows =
                """
                9001\tVodnikhanlu\tVodnikhanlu\tA,B\t40.2\t46.8\tP\tPPL\tAZ\t\t57\t\t\t\t312\t\t100\tAsia/Baku\t2020-02-02
                9002\tUpper Mill\tUpper Mill\t\t-12.5\t179.9\tP\tPPLA\tSD\tAZ\t01\t02\t\t\t0\t5\t7\tX\t2021-01-01
                """;
        String names =
                "1\t9001\ten\tNew Vodnik\t1\t\t\t\n2\t9002\tlink\thttps://example.org\t\t\t\t\n";
        String divisions = "AZ.57\tQazakh\tQazakh\t586425\n";
        Gazetteer listed = Documents.knowledge().gazetteer();
        return Targets.target(
                "gazetteer",
                List.of(
                        bytes(rows),
                        bytes(names),
                        bytes(divisions),
                        bytes(rows + names + divisions)),
                List.of(
                        "\t",
                        "\n",
                        "\r",
                        "9001",
                        "9999999999",
                        "-91",
                        "181",
                        "NaN",
                        "P\tPPL",
                        "ADM1",
                        ",",
                        "#",
                        "Ж"),
                input -> {
                    Path file = folder.resolve("SD.txt");
                    Path out = folder.resolve("SD.places");
                    Files.write(file, input);
                    Files.deleteIfExists(out);
                    StringBuilder told = new StringBuilder();
                    Optional<GazetteerImport.Account> account =
                            GazetteerImport.run(
                                    List.of(file),
                                    new GazetteerImport.Choice(Set.of(), List.of()),
                                    listed,
                                    out,
                                    (name, line, why) ->
                                            told.append(line).append(why).append('\n'));
                    told.append(account);
                    if (account.isPresent()) {
                        Gazetteer own = Knowledge.open(Documents.data(), List.of(out)).gazetteer();
                        told.append(own.find("vodnikhanlu").size());
                    }
                    return told.toString();
                });
    }
}
