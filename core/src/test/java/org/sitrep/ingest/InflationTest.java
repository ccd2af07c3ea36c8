// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class InflationTest {
    private static final int MOST = 1 << 20;

    private final Inflation inflation = new Inflation(MOST);

    @Test
    void dataOfAllKindsAreUnpackedAsTheyWerePacked() {
        for (byte[] content : contents()) {
            for (int level = 0; level <= 9; level++) {
                for (int strategy :
                        new int[] {
                            Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY
                        }) {
                    byte[] packed = packed(content, level, strategy);

                    int end = unpack(packed, packed.length);

                    assertThat(end)
                            .as("%d bytes, level %d, strategy %d", content.length, level, strategy)
                            .isEqualTo(packed.length);
                    assertThat(unpacked()).isEqualTo(content);
                }
            }
        }
    }

    @Test
    void dataThatAreCutOffAreSaidToBe() {
        byte[] packed = packed(words(new Random(3), 3_000), 6, Deflater.DEFAULT_STRATEGY);
        for (int length = 0; length < packed.length; length++) {
            assertThat(unpack(packed, length)).as("%d bytes", length).isEqualTo(Inflation.CUT_OFF);
        }
    }

    @Test
    void whatBeginsInTheMiddleOfAnArrayEndsThereToo() {
        byte[] packed = packed(words(new Random(4), 500), 6, Deflater.DEFAULT_STRATEGY);
        byte[] data = new byte[7 + packed.length + 100];
        System.arraycopy(packed, 0, data, 7, packed.length);

        assertThat(inflation.unpack(data, 7, 7 + packed.length + 100)).isEqualTo(7 + packed.length);
    }

    @Test
    void moreThanTheLimitIsNotUnpacked() {
        byte[] bomb = packed(new byte[MOST + 1], 9, Deflater.DEFAULT_STRATEGY);
        byte[] stored = packed(new byte[2 * MOST], 0, Deflater.DEFAULT_STRATEGY);
        byte[] most = packed(new byte[MOST], 9, Deflater.DEFAULT_STRATEGY);

        assertThat(unpack(bomb, bomb.length)).isEqualTo(Inflation.MALFORMED);
        assertThat(unpack(stored, stored.length)).isEqualTo(Inflation.MALFORMED);
        assertThat(unpack(most, most.length)).isEqualTo(most.length);
        assertThat(inflation.length()).isEqualTo(MOST);
    }

    @Test
    void damagedDataGiveAnEndOrAReasonAndNoException() {
        Random random = new Random(5);
        int malformed = 0;
        for (int round = 0; round < 2_000; round++) {
            byte[] packed = packed(words(random, 1 + random.nextInt(300)), 6, 0);
            for (int n = random.nextInt(4); n >= 0; n--) {
                packed[random.nextInt(packed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            int end = unpack(packed, packed.length);
            assertThat(end).isBetween(Inflation.CUT_OFF, packed.length);
            malformed += end == Inflation.MALFORMED ? 1 : 0;
        }
        assertThat(malformed).isGreaterThan(100);
    }

    private int unpack(byte[] packed, int length) {
        return inflation.unpack(packed, 0, length);
    }

    private byte[] unpacked() {
        return Arrays.copyOf(inflation.bytes(), inflation.length());
    }

    private static List<byte[]> contents() {
        Random random = new Random(2);
        List<byte[]> contents = new ArrayList<>();
        for (int size : new int[] {0, 1, 2, 3, 8, 257, 258, 259, 1000, 70_000, 300_000}) {
            byte[] noise = new byte[size];
            random.nextBytes(noise);
            contents.add(noise);
            contents.add(words(random, size));
            contents.add(new byte[size]);
        }
        for (int period = 1; period < 40; period++) { // repeated before it is written
            byte[] wave = new byte[2_000];
            for (int i = 0; i < wave.length; i++) {
                wave[i] = (byte) (i % period);
            }
            contents.add(wave);
        }
        return contents;
    }

    /** Letters of very different frequency, with repetitions: long codes and short ones. */
    private static byte[] words(Random random, int size) {
        byte[] words = new byte[size];
        int i = 0;
        while (i < size) {
            int length = Math.min(size - i, 1 + random.nextInt(30));
            if (i > 0 && random.nextInt(3) == 0) {
                int from = random.nextInt(i);
                for (int k = 0; k < length; k++) {
                    words[i + k] = words[from + k];
                }
            } else {
                for (int k = 0; k < length; k++) {
                    words[i + k] = (byte) (Math.abs(random.nextGaussian()) * 60);
                }
            }
            i += length;
        }
        return words;
    }

    private static byte[] packed(byte[] content, int level, int strategy) {
        Deflater deflater = new Deflater(level, true);
        deflater.setStrategy(strategy);
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[2 * content.length + 100];
        int length = 0;
        while (!deflater.finished()) {
            length += deflater.deflate(packed, length, packed.length - length);
        }
        deflater.end();
        return Arrays.copyOf(packed, length);
    }
}
