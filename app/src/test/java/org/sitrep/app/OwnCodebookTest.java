// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.knowledge.OwnCodebook;
import org.sitrep.nlp.Parser;
import org.sitrep.pipeline.Pipeline;

/** A user's own codebook from end to end, with the true parser. */
class OwnCodebookTest {
    private static final Path DATA = Path.of(System.getProperty("sitrep.data"));
    private static final Path CODEBOOK =
            Path.of(System.getProperty("sitrep.root", ".."), "app/src/test/resources/own-codebook");

    private static final String LINE =
            "{\"id\": \"a\", \"published\": \"2024-03-06\", \"text\": \"A drone strike by the Sand"
                    + " Foxes killed three water guards in the town of Ansongo on Tuesday. On"
                    + " Monday the Sand Foxes rustled cattle from villagers near Gao. Rebels laid"
                    + " waste to the village of Labbezanga on Sunday.\"}\n";

    @TempDir private static Path folder;

    private static Path input = Path.of("");
    private static Path records = Path.of("");

    @BeforeAll
    static void code() throws IOException {
        input = Files.writeString(folder.resolve("in.jsonl"), LINE);
        records = folder.resolve("records.jsonl");
        Program program = run("code", input, "--codebook", CODEBOOK, "--records", records);
        assertThat(program.err()).contains("1 coded");
        assertThat(program.status()).isZero();
        assertThat(program.out())
                .contains("DRONE_STRIKE", "CATTLE_RAID", "ASSAULT destroy")
                .contains("CATTLE_RAID 1");
    }

    private static Program run(Object... arguments) {
        return Program.run(
                "",
                false,
                own ->
                        Pipeline.english(
                                Knowledge.open(DATA)
                                        .with(
                                                own.codebook().isPresent()
                                                        ? OwnCodebook.read(own.codebook().get())
                                                        : OwnCodebook.none()),
                                Parser.english(DATA)),
                arguments);
    }

    private static JsonNode record() throws IOException {
        return new ObjectMapper().readTree(Files.readString(records));
    }

    private static JsonNode event(String trigger) throws IOException {
        for (JsonNode event : record().get("events")) {
            if (event.at("/trigger/text").asText().equals(trigger)) {
                return event;
            }
        }
        throw new AssertionError(trigger + " is not in " + record().get("events"));
    }

    @Test
    void aTypeOfOnesOwnStandsInTheRecordsBesideThePloverTypeItIsLike() throws IOException {
        JsonNode strike = event("drone strike");

        assertThat(strike.get("type").asText()).isEqualTo("DRONE_STRIKE");
        assertThat(strike.get("like").asText()).isEqualTo("ASSAULT");
        assertThat(strike.get("rule").asText()).startsWith("own/DRONE_STRIKE/drone strike:");
        assertThat(event("laid waste to").get("type").asText()).isEqualTo("ASSAULT");
        assertThat(event("laid waste to").has("like")).isFalse();
    }

    @Test
    void groupsAndRolesOfOnesOwnAreActors() throws IOException {
        JsonNode raid = event("rustled cattle");
        List<String> actors = new ArrayList<>();
        for (JsonNode actor : record().get("actors")) {
            actors.add(
                    actor.get("text").asText()
                            + " "
                            + actor.path("country").asText()
                            + " "
                            + actor.get("sectors"));
        }

        assertThat(raid.get("actor")).hasSize(1);
        assertThat(raid.get("recipient")).hasSize(1);
        assertThat(actors)
                .contains("the Sand Foxes MLI [\"REB\"]")
                .anyMatch(actor -> actor.startsWith("villagers") && actor.endsWith("[\"AGR\"]"));
    }

    @Test
    void ploverOutputHasTheTypeItIsLikeAndLeavesOutWhatIsLikeNone() {
        String plover = run("code", input, "--codebook", CODEBOOK, "--format", "plover").out();

        assertThat(plover.lines()).hasSize(2);
        assertThat(plover)
                .contains("\"event\":[\"ASSAULT\"]")
                .doesNotContain("DRONE_STRIKE", "CATTLE_RAID", "OTHER");
    }

    @Test
    void csvAndIncidentsAndExplainShowTheTypeOfOnesOwn() {
        assertThat(run("code", input, "--codebook", CODEBOOK, "--format", "csv").out())
                .contains(",DRONE_STRIKE,", ",CATTLE_RAID,");
        assertThat(run("incidents", records).out())
                .contains("\"type\":\"DRONE_STRIKE\",\"like\":\"ASSAULT\"");
        assertThat(run("explain", "e1", records).out())
                .contains("DRONE_STRIKE", "own/DRONE_STRIKE/drone strike:");
    }

    @Test
    void withoutTheFolderNothingOfItHolds() {
        assertThat(run("code", input).out()).doesNotContain("DRONE_STRIKE", "CATTLE_RAID");
    }

    /** Every kind of mistake, in one folder. */
    @Test
    void allMistakesAreToldWithFileLineAndSuggestionAndNothingIsCoded() throws IOException {
        Path wrong = Files.createDirectory(folder.resolve("wrong"));
        Files.writeString(wrong.resolve("assualt.md"), "```frames\nkill  vreb\n```\n");
        Files.writeString(
                wrong.resolve("raid.md"),
                """
                ```type
                like=ASAULT  mods=x
                ```
                ```frame
                ```
                ```frames
                raid verb mode=cattle actor=subjct if=beside:ASSULT toll=ded:object score=2
                raid verb recpient=of
                raid @wepon verb
                """);
        Files.writeString(
                wrong.resolve("roles.tsv"),
                "sand fox\tPERSN\tREBB\t\tstat\nwater guard   PERSON\na\tPERSON\t\t\t\tx\n");
        Files.writeString(wrong.resolve("groups.tsv"), "A|A\tMali\tREB\t20x\n\tMLI\n");
        Files.writeString(wrong.resolve("rols.tsv"), "x\n");
        Files.write(
                wrong.resolve("leaders.tsv"), "a\n\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Path out = folder.resolve("out.jsonl");

        Program program = Program.run("code", input, "--codebook", wrong, "--out", out);

        assertThat(program.status()).isEqualTo(2);
        assertThat(program.out()).isEmpty();
        assertThat(out).doesNotExist();
        assertThat(program.err())
                .startsWith("sitrep: 24 mistakes in the codebook:\n")
                .contains(
                        "assualt.md:1: ASSUALT is no type of PLOVER; did you mean assault.md?",
                        "assualt.md:2: expected predicates",
                        "did you mean verb by vreb?",
                        "raid.md:2: unknown type ASAULT in like=; did you mean ASSAULT?",
                        "raid.md:2: unknown attribute mods=x; did you mean modes?",
                        "raid.md:4: unknown block frame; did you mean frames?",
                        "raid.md:7: unknown for RAID: cattle",
                        "raid.md:7: unknown slot subjct; did you mean subject?",
                        "raid.md:7: unknown type ASSULT; did you mean ASSAULT?",
                        "raid.md:7: unknown toll ded; did you mean dead?",
                        "raid.md:7: a score lies in (0, 1]: 2",
                        "raid.md:8: unknown attribute recpient=of; did you mean recipient?",
                        "raid.md:9: unknown word class @wepon; did you mean weapon?",
                        "raid.md:9: frames block without an end",
                        "roles.tsv:1: unknown kind PERSN; did you mean PERSON?",
                        "roles.tsv:1: unknown sector REBB; did you mean REB?",
                        "roles.tsv:1: unknown flag stat; did you mean state?",
                        "roles.tsv:2: one column; columns are separated by a tab",
                        "roles.tsv:3: 6 columns; roles.tsv has 5",
                        "groups.tsv:1: unknown country Mali; did you mean MLI?",
                        "groups.tsv:1: no year: 20x",
                        "groups.tsv:1: repeated among [A, A]",
                        "groups.tsv:2: no words",
                        "rols.tsv:1: neither a page (.md) nor a list; did you mean roles.tsv?",
                        "leaders.tsv:2: not UTF-8");
    }

    @Test
    void aFolderThatIsNoneIsAWrongCommandLine() {
        Program program = Program.run("code", input, "--codebook", folder.resolve("nowhere"));

        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err()).contains("nowhere is no folder");
    }
}
