// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ingest.PackedRecords.Whole;

class PackedRecordsTest {
    private static final String RECORD =
            "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n";

    /** A member whose data do not end: a stored block of which only the first bytes are there. */
    private static final byte[] BEGUN = {
        0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 100, 0, ~100, ~0, 'W', 'A', 'R', 'C', '/', '1'
    };

    @TempDir private Path folder;

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        byte[] packed = out.toByteArray();
        packed[9] = 3;
        return packed;
    }

    @Test
    void aWholeRecordIsReadAndTheNextOneFollowsIt() throws IOException {
        byte[] member = gzip(RECORD);
        Path file = Files.write(folder.resolve("one"), member);
        try (FileChannel channel = FileChannel.open(file);
                PackedRecords records = new PackedRecords(channel)) {
            Whole whole = records.read(0).orElseThrow();
            assertThat(whole.content().length()).isEqualTo(5);
            assertThat(whole.end()).isEqualTo(member.length);
        }
    }

    @Test
    void aMemberThatIsNotWholeIsNotReadHoweverOftenItIsTried() throws IOException {
        Path file = Files.write(folder.resolve("begun"), BEGUN);
        try (FileChannel channel = FileChannel.open(file);
                PackedRecords records = new PackedRecords(channel)) {
            // Were room made for what is not there, it would not last for so many.
            for (int i = 0; i < 40; i++) {
                assertThat(records.read(0)).isEmpty();
            }
        }
    }

    @Test
    void aRecordWithAnotherLengthOrSomethingBehindItIsLeftToOthers() throws IOException {
        for (String other :
                new String[] {
                    RECORD.replace("Length: 5", "Length: 6"), RECORD + "x", RECORD.substring(1)
                }) {
            Path file = Files.write(folder.resolve("other"), gzip(other));
            try (FileChannel channel = FileChannel.open(file);
                    PackedRecords records = new PackedRecords(channel)) {
                assertThat(records.read(0)).as(other).isEmpty();
            }
        }
    }
}
