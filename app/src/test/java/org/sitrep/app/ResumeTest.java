// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ingest.WrittenArchive;
import picocli.CommandLine;

/** A run that ended in the middle, and the run that takes it up. */
class ResumeTest {
    @TempDir private Path folder;
    private Path archive;
    private Path out;
    private byte[] whole;
    private String account;

    @BeforeEach
    void codeAnArchiveWithoutInterruption() throws IOException {
        archive = folder.resolve("crawl.warc.gz");
        Files.write(archive, damaged(WrittenArchive.of(30)));
        out = folder.resolve("records.jsonl");
        Program program = code();
        whole = Files.readAllBytes(out);
        account = program.err();

        assertThat(account).contains("31 inputs: ", "28 coded", "3 rejected", "damaged: 2");
        assertThat(List.of(part(), run())).allSatisfy(path -> assertThat(path).doesNotExist());
    }

    @Test
    void aRunThatIsTakenUpEndsWithTheSameBytesAndTheSameAccountWhereverItWasCut()
            throws IOException {
        for (int cut : cuts()) {
            interrupt(cut);

            Program program = code("--resume");

            assertThat(Files.readAllBytes(out)).isEqualTo(whole);
            assertThat(program.err()).isEqualTo(account);
            assertThat(List.of(part(), run())).allSatisfy(path -> assertThat(path).doesNotExist());
        }
    }

    /** At chance, at each end of a line and beside it, and within each rejection. */
    private Set<Integer> cuts() {
        Set<Integer> cuts = new TreeSet<>(List.of(0, 1, whole.length - 1, whole.length));
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            cuts.add(random.nextInt(whole.length));
        }
        String lines = new String(whole, StandardCharsets.UTF_8);
        for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', end + 1)) {
            int bytes = lines.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
            cuts.addAll(random.nextInt(4) == 0 ? List.of(bytes, bytes + 1) : List.of(bytes));
        }
        for (int at = lines.indexOf("\"rejected\""); at >= 0; ) {
            cuts.add(lines.substring(0, at).getBytes(StandardCharsets.UTF_8).length);
            at = lines.indexOf("\"rejected\"", at + 1);
        }
        return cuts;
    }

    /** Two of the packed records lose their content. */
    private static byte[] damaged(byte[] archive) {
        int record = 0;
        for (int i = 0; i + 2 < archive.length; i++) {
            if (archive[i] == 0x1F && (archive[i + 1] & 0xFF) == 0x8B && archive[i + 2] == 8) {
                record++;
                if (record == 5 || record == 20) {
                    Arrays.fill(archive, i + 60, i + 200, (byte) 0);
                }
            }
        }
        return archive;
    }

    @Test
    void withoutTheOptionWhatWasLeftIsForgotten() throws IOException {
        interrupt(whole.length / 2);
        Files.writeString(part(), "not a record\n");

        assertThat(code().status()).isEqualTo(1);
        assertThat(Files.readAllBytes(out)).isEqualTo(whole);
    }

    @Test
    void linesOfAnotherQuestionOrOfOtherInputsAreNotTakenUp() throws IOException {
        interrupt(whole.length / 2);

        Program other = code("--resume", "--view", "un");

        assertThat(other.status()).isEqualTo(3);
        assertThat(other.err()).contains("other inputs or options", "without --resume");
        assertThat(part()).exists();

        Files.write(archive, WrittenArchive.of(29));
        byte[] changed = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOfRange(changed, changed.length / 3, changed.length));
        assertThat(code("--resume").err()).contains("the inputs have changed");
    }

    @Test
    void aCodebookIsKnownByWhatItHoldsAndNotByItsName() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Path copy = Files.createDirectory(folder.resolve("copy"));
        for (Path each : List.of(own, copy)) {
            Files.writeString(each.resolve("frames.tsv"), "# none\n");
        }
        List<String> before = asked(own);

        assertThat(asked(copy)).isEqualTo(before);
        Files.writeString(own.resolve("frames.tsv"), "# none yet\n");
        assertThat(asked(own)).isNotEqualTo(before);
        assertThat(before).hasSize(3).noneMatch(line -> line.contains(own.toString()));
    }

    private static List<String> asked(Path own) throws IOException {
        CodingOptions options = new CodingOptions();
        new CommandLine(options)
                .parseArgs("--codebook", own.toString(), "--gazetteer", own + "/frames.tsv");
        return options.asked();
    }

    @Test
    void onlyRecordsCanBeTakenUp() {
        Program program = Program.run("code", archive, "--resume");

        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err()).contains("--resume needs --format records and --out FILE");
    }

    private void interrupt(int bytes) throws IOException {
        // What was asked is written first; it is taken from a run that fails behind it.
        Files.delete(out);
        Files.write(part(), Arrays.copyOf(whole, bytes));
        Resumption.open(
                        out,
                        Resumption.asked(
                                List.of(
                                        "Sitrep 0.1.0",
                                        "inputs [" + archive + "]",
                                        "codebook bundled",
                                        "view gazetteer")),
                        false)
                .close();
        Files.write(part(), Arrays.copyOf(whole, bytes));
    }

    private Path part() {
        return folder.resolve("records.jsonl.part");
    }

    private Path run() {
        return folder.resolve("records.jsonl.run");
    }

    private Program code(Object... more) {
        Object[] first = {"code", archive, "--format", "records", "--out", out, "--threads", "2"};
        Object[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Program.run(all);
    }
}
