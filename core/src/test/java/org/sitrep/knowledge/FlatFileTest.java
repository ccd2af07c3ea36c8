// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatFileTest {
    @TempDir private Path folder;

    @Test
    void aSectionThatTheFileLacksIsRefused() throws IOException {
        Path path = folder.resolve("some.bin");
        FlatFile.write(path, 1, 1, List.of(FlatFile.ints(7, 8), FlatFile.ints(9)));
        FlatFile file = FlatFile.open(path, 1, 1);
        assertThat(file.section(1).getInt(0)).isEqualTo(9);
        assertThatIllegalStateException()
                .isThrownBy(() -> file.section(2))
                .withMessageContaining("2 sections");
    }
}
