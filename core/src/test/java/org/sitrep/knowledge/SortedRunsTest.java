// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedRunsTest {
    @TempDir private Path folder;

    /** From all in memory, over some runs, to more runs than are read at once. */
    @ParameterizedTest
    @ValueSource(ints = {1 << 20, 4_000, 200})
    void givesEveryRecordInTheOrderOfItsBytes(int memory) throws IOException {
        Random random = new Random(3);
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            byte[] record = new byte[random.nextInt(6)];
            random.nextBytes(record);
            records.add(record);
        }
        List<byte[]> drained = new ArrayList<>();
        try (SortedRuns runs = new SortedRuns(folder, "test", memory)) {
            for (byte[] record : records) {
                runs.add(record);
            }
            runs.drain(drained::add);
        }
        records.sort(Arrays::compareUnsigned);
        assertThat(drained).hasSize(records.size());
        for (int i = 0; i < records.size(); i++) {
            assertThat(drained.get(i)).isEqualTo(records.get(i));
        }
        assertThat(left()).isZero();
    }

    @Test
    void leavesNoFilesBehindWhenItIsGivenUp() throws IOException {
        try (SortedRuns runs = new SortedRuns(folder, "test", 100)) {
            for (int i = 0; i < 50; i++) {
                runs.add(new byte[10]);
            }
            assertThat(left()).isPositive();
        }
        assertThat(left()).isZero();
    }

    private long left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
