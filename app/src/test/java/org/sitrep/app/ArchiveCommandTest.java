// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.export.RecordLine;
import org.sitrep.model.Input;
import org.sitrep.model.Rejection;
import picocli.CommandLine;

class ArchiveCommandTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<ArchiveRequest> requests = new ArrayList<>();

    @TempDir private Path folder;

    @Test
    void theJobIsToldWhatTheCommandLineSays() throws Exception {
        Path input = Files.writeString(folder.resolve("a.txt"), "x");

        int status =
                run(
                        account(1),
                        input.toString(),
                        "--out",
                        "made",
                        "--spark",
                        "local[2]",
                        "--data",
                        "reference",
                        "--share",
                        "1000",
                        "--rule",
                        "ucdp-like",
                        "--gate",
                        "--no-incidents");

        assertThat(status).isEqualTo(Sitrep.REJECTIONS);
        assertThat(requests)
                .containsExactly(
                        new ArchiveRequest(
                                List.of(input.toString()),
                                "made",
                                Optional.of("local[2]"),
                                new CodingSetup("reference", null, List.of(), "gazetteer", true),
                                Optional.of("ucdp-like"),
                                Optional.of(1000L),
                                false));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("1 input: 0 coded, 0 without events, 0 copies, 1 rejected");
    }

    @Test
    void aWrongCommandLineStartsNoJob() throws Exception {
        String input = Files.writeString(folder.resolve("a.txt"), "x").toString();
        String[] common = {"--out", "made", "--data", "reference"};

        assertThat(run(account(0), join(common, "-"))).isEqualTo(Sitrep.USAGE);
        assertThat(run(account(0), join(common, "missing"))).isNotZero();
        assertThat(run(account(0), join(common, input, "--rule", "x"))).isEqualTo(Sitrep.USAGE);
        assertThat(run(account(0), join(common, input, "--share", "0"))).isEqualTo(Sitrep.USAGE);
        assertThat(run(account(0), join(common, input, "--skip-copies"))).isEqualTo(Sitrep.USAGE);
        assertThat(run(account(0), input)).as("without --out").isEqualTo(Sitrep.USAGE);
        assertThat(requests).isEmpty();
    }

    @Test
    void aProgramWithoutSparkSaysSo() throws Exception {
        String input = Files.writeString(folder.resolve("a.txt"), "x").toString();

        Program run = Program.run("archive", input, "--out", folder.resolve("made").toString());

        assertThat(run.status()).isEqualTo(Sitrep.BROKEN);
        assertThat(run.err()).contains("docs/spark.md");
    }

    @Test
    void accountsOfPartsAddUpToThatOfTheWhole() {
        Account whole = account(25);
        Account sum = account(7);
        Account last = new Account();
        for (int i = 7; i < 25; i++) {
            reject(last, i);
        }
        sum.add(last);

        assertThat(sum.lines()).isEqualTo(whole.lines());
        sum.read(1);
        assertThatThrownBy(sum::lines).isInstanceOf(IllegalStateException.class);
    }

    private int run(Account account, String... arguments) {
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new CommandLine(
                        new ArchiveCommand(
                                err,
                                request -> {
                                    requests.add(request);
                                    return account;
                                }))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    private static String[] join(String[] first, String... more) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static Account account(int rejected) {
        Account account = new Account();
        for (int i = 0; i < rejected; i++) {
            reject(account, i);
        }
        return account;
    }

    private static void reject(Account account, int number) {
        account.read();
        account.finished(
                new RecordLine.Rejected(
                        new Rejection(
                                "d" + number,
                                new Input("x", ""),
                                Rejection.Stage.INGEST,
                                Rejection.Reason.DAMAGED,
                                "why")));
    }
}
