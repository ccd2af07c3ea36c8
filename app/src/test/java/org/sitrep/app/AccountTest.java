// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;
import org.sitrep.model.Input;
import org.sitrep.model.Rejection;

class AccountTest {
    private static final Input INPUT = new Input("a.jsonl", "0");
    private static final RecordLine SKIPPED = new RecordLine.Skipped("a", INPUT, "no-event");
    private static final RecordLine COPIED = new RecordLine.Copied("b", INPUT, "a", 1, List.of());

    @TempDir private Path folder;

    @Test
    void aLostInputIsAFailure() {
        Account account = new Account();
        account.read(3);
        account.finished(SKIPPED);
        account.finished(COPIED);

        assertThatThrownBy(account::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("3 inputs were read and 2 accounted for");
        assertThatThrownBy(account::lines).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anInputThatIsToldTwiceIsAFailure() {
        Account account = new Account();
        account.read();
        account.finished(SKIPPED);
        account.finished(SKIPPED);

        assertThatThrownBy(account::check).hasMessage("1 inputs were read and 2 accounted for");
    }

    @Test
    void accountsAddUpToThatOfAllInputs() {
        Account all = new Account();
        Account sum = new Account();
        for (int part = 0; part < 3; part++) {
            Account one = new Account();
            for (Account each : List.of(all, one)) {
                each.read(10);
                each.finished(SKIPPED);
                each.finished(COPIED);
                for (int i = 0; i < 8; i++) {
                    each.finished(rejected("r" + part + i));
                }
            }
            sum.add(one);
        }

        assertThat(sum.lines())
                .isEqualTo(all.lines())
                .contains("  and 14 more")
                .last()
                .isEqualTo(
                        "30 inputs: 0 coded, 0 without events, 3 copies, 3 passed over, 24"
                                + " rejected");
    }

    @Test
    void theAccountOfARunIsThatOfTheLinesThatItWrote() throws IOException {
        String raid =
                "\"text\": \"Rebels killed five soldiers in Mali on Tuesday, a priest said.\"";
        Path in =
                Files.write(
                        folder.resolve("in.jsonl"),
                        List.of(
                                "{\"id\": \"raid\", " + raid + "}",
                                "{\"id\": \"soup\", \"text\": \"The soup needs an onion.\"}",
                                "{\"id\": \"raid\", " + raid + "}",
                                "{\"id\": \"again\", " + raid + "}",
                                "{\"id\": \"nothing\", \"text\": \"\"}",
                                "no JSON"));
        Path out = folder.resolve("out.jsonl");

        List<String> said =
                Program.run(
                                "code",
                                in,
                                "--format",
                                "records",
                                "--out",
                                out,
                                "--gate",
                                "--skip-copies")
                        .err()
                        .lines()
                        .toList();

        Account account = new Account();
        for (String line : Files.readAllLines(out)) {
            account.read();
            account.finished(RecordReader.read(line));
        }
        assertThat(said).isEqualTo(account.lines());
        Matcher numbers = Pattern.compile("\\d++").matcher(said.getLast());
        List<Integer> found = numbers.results().map(n -> Integer.valueOf(n.group())).toList();
        assertThat(found).hasSize(6).first().isEqualTo(6);
        assertThat(found.stream().skip(1).mapToInt(Integer::intValue).sum()).isEqualTo(6);
    }

    private static RecordLine rejected(String id) {
        return new RecordLine.Rejected(
                new Rejection(
                        id, INPUT, Rejection.Stage.INGEST, Rejection.Reason.DAMAGED, "no end"));
    }
}
