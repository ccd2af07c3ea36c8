// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceFileTest {
    @TempDir private Path folder;

    @Test
    void whoHasTheOldFileMappedKeepsIt() throws IOException {
        Path file = Files.write(folder.resolve("some.bin"), new byte[] {1, 2, 3});
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer mapped = channel.map(MapMode.READ_ONLY, 0, 3);
            ReferenceFile.replace(file, new byte[] {4});
            assertThat(mapped.get(0)).isEqualTo((byte) 1);
        }
        assertThat(Files.readAllBytes(file)).containsExactly(4);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
