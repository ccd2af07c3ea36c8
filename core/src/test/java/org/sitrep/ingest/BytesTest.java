// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BytesTest {
    private static Bytes inTheMiddle(String text) {
        byte[] array = ("<<" + text + ">>").getBytes(StandardCharsets.UTF_8);
        return new Bytes(array, 2, array.length - 2);
    }

    private static String text(Bytes bytes) {
        return bytes.text(StandardCharsets.UTF_8);
    }

    @Test
    void allWhoReadAStretchReadTheSame() throws IOException {
        byte[] siege = "si\u00E8ge".getBytes(StandardCharsets.UTF_8);
        Bytes bytes = inTheMiddle("si\u00E8ge");

        assertThat(bytes.length()).isEqualTo(6);
        assertThat(bytes.get(0)).isEqualTo((byte) 's');
        assertThat(text(bytes)).isEqualTo("si\u00E8ge");
        assertThat(bytes.copy()).isEqualTo(siege);
        assertThat(bytes.stream().readAllBytes()).isEqualTo(siege);
        byte[] read = new byte[bytes.buffer().remaining()];
        bytes.buffer().get(read);
        assertThat(read).isEqualTo(siege);
    }

    @Test
    void aPartEndsWithItsWhole() {
        Bytes bytes = inTheMiddle("siege");

        assertThat(text(bytes.part(1, 3))).isEqualTo("ieg");
        assertThat(text(bytes.part(3, 100))).isEqualTo("ge");
        assertThat(text(bytes.part(5, 100))).isEmpty();
        assertThat(text(bytes.head(2))).isEqualTo("si");
        assertThat(text(bytes.head(Integer.MAX_VALUE))).isEqualTo("siege");
        assertThat(text(bytes.part(1, 3).part(1, 100))).isEqualTo("eg");
    }

    @Test
    void bytesBelowAValueAreCountedAtEachLength() {
        Random random = new Random(6);
        byte[] array = new byte[60];
        random.nextBytes(array);
        array[20] = 0;
        array[21] = Byte.MAX_VALUE;
        array[22] = Byte.MIN_VALUE;
        array[23] = -1;
        for (int value : new int[] {0, 1, 10, 32, 127, 128}) {
            for (int start = 0; start < 20; start++) {
                for (int end = start; end <= array.length; end++) {
                    assertThat(new Bytes(array, start, end).countBelow(value))
                            .as("%d to %d below %d", start, end, value)
                            .isEqualTo(countedBelow(array, start, end, value));
                }
            }
        }
    }

    private static int countedBelow(byte[] array, int start, int end, int value) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += array[i] >= 0 && array[i] < value ? 1 : 0;
        }
        return count;
    }
}
