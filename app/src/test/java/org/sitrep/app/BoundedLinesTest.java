// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
    @Test
    void linesAreThoseOfThePlatform() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append("a\n\r".charAt(random.nextInt(3)));
                text.append(random.nextInt(20) == 0 ? "b".repeat(9_000) : "");
            }
            assertThat(lines(new StringReader(text.toString()), 10_000_000))
                    .isEqualTo(
                            new BufferedReader(new StringReader(text.toString())).lines().toList());
        }
    }

    @Test
    void ofALineThatIsTooLongOneCharacterMoreIsKept() throws IOException {
        assertThat(lines(new StringReader("abc\nabcd\nabcdefgh\nab"), 3))
                .containsExactly("abc", "abcd", "abcd", "ab");
    }

    @Test
    void aLineOfFourBillionCharactersTakesNoMemory() throws IOException {
        long[] left = {4_000_000_000L};
        Reader endless =
                new Reader() {
                    @Override
                    public int read(char[] buffer, int from, int length) {
                        int given = (int) Math.min(length, left[0]);
                        left[0] -= given;
                        return given == 0 ? -1 : given;
                    }

                    @Override
                    public void close() {}
                };

        assertThat(lines(endless, 10)).hasSize(1).first().asString().hasSize(11);
    }

    private static List<String> lines(Reader text, int most) throws IOException {
        BoundedLines lines = new BoundedLines(text, most);
        List<String> read = new ArrayList<>();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            read.add(line.get());
        }
        return read;
    }
}
