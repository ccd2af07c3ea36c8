// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ingest.PageReader;
import org.sitrep.ingest.WrittenArchive;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

/** What a person sees of a long run. */
class ProgressTest {
    @TempDir private Path folder;

    @Test
    void tellsTheRateTheShareAndTheRemainingTime() {
        assertThat(Progress.line(500, 10, 25_000_000, 100_000_000))
                .isEqualTo("500 documents, 50.0 a second, 25 % of 100.0 MB, 30 s left");
        assertThat(Progress.line(500, 600, 1_000_000_000, 13_000_000_000L))
                .isEqualTo("500 documents, 0.8 a second, 7 % of 13.0 GB, 2 h 0 min left");
    }

    @Test
    void tellsNoRemainingTimeAtTheBeginningOrOfStandardInput() {
        assertThat(Progress.line(5, 1, 25_000, 100_000))
                .isEqualTo("5 documents, 5.0 a second, 25 % of 100 kB");
        assertThat(Progress.line(50, 10, 0, 0)).isEqualTo("50 documents, 5.0 a second");
    }

    @Test
    void whatWasReadGrowsFromNothingToTheWholeOfAllInputs() throws IOException {
        Path archive = Files.write(folder.resolve("a.warc.gz"), WrittenArchive.of(20));
        Path lines = Files.createDirectory(folder.resolve("more")).resolve("b.jsonl");
        String line = "{\"id\": \"x\", \"text\": \"" + "word ".repeat(100) + "\"}\n";
        Files.writeString(lines, line.repeat(20));
        List<String> inputs = List.of(archive.toString(), folder.resolve("more").toString());
        PageReader reader = PageReader.standard(InputStream.nullInputStream());
        ReadSoFar soFar = ReadSoFar.of(reader, inputs);
        assertThat(soFar.total()).isEqualTo(Files.size(archive) + Files.size(lines));

        long last = 0;
        for (String input : inputs) {
            try (Stream<Outcome<Page>> pages = reader.read(input)) {
                for (Outcome<Page> page : (Iterable<Outcome<Page>>) pages::iterator) {
                    soFar.read(page);
                    assertThat(soFar.bytes()).isBetween(last, soFar.total());
                    last = soFar.bytes();
                }
            }
        }
        assertThat(last).isGreaterThan(soFar.total() * 9 / 10);
        assertThat(ReadSoFar.of(reader, List.of("-")).total()).isZero();
    }

    @Test
    void nothingOfItIsWrittenWhereNobodyLooks() {
        assertThat(Program.withInput("Rebels shelled Gao.", "code", "-").err())
                .doesNotContain("\r", "a second");
    }
}
