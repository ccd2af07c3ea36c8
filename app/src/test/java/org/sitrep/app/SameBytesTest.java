// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same input gives the same bytes, however and wherever the program runs. */
@Isolated("changes the defaults of the process")
class SameBytesTest {
    private static final Path SAMPLES = Path.of(System.getProperty("sitrep.root", ".."), "samples");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir private Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void onOneThreadAndOnTwo(Format format) {
        String one = Program.run("code", SAMPLES, "--format", format, "--threads", 1).out();
        String two = Program.run("code", SAMPLES, "--format", format, "--threads", 2).out();

        assertThat(one).isEqualTo(two);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void inTurkeyAndOnTheOtherSideOfTheWorld(Format format) {
        String here = Program.run("code", SAMPLES, "--format", format).out();

        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        String there = Program.run("code", SAMPLES, "--format", format).out();

        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Honolulu"));
        String elsewhere = Program.run("code", SAMPLES, "--format", format).out();

        assertThat(there).isEqualTo(here);
        assertThat(elsewhere).isEqualTo(here);
    }

    @Test
    void incidentsDoNotDependOnTheOrderOfTheDocuments() throws IOException {
        Path records = folder.resolve("records.jsonl");
        assertThat(Program.run("code", SAMPLES, "--format", "records", "--out", records).status())
                .isIn(0, 1);
        assertThat(Files.readAllLines(records)).hasSizeGreaterThan(15);
        String sorted = Program.run("incidents", records).out();

        Random random = new Random(5);
        for (int run = 0; run < 5; run++) {
            List<String> lines = Files.readAllLines(records);
            Collections.shuffle(lines, random);
            Path shuffled = Files.write(folder.resolve("shuffled.jsonl"), lines);
            assertThat(Program.run("incidents", shuffled).out()).isEqualTo(sorted);
        }
    }

    @Test
    void incidentsFromRecordsInTwoFilesAreThoseFromOne() throws IOException {
        Path records = folder.resolve("records.jsonl");
        Program.run("code", SAMPLES, "--format", "records", "--out", records);
        List<String> lines = Files.readAllLines(records);
        Path first = Files.write(folder.resolve("1.jsonl"), lines.subList(0, 7));
        Path second = Files.write(folder.resolve("2.jsonl"), lines.subList(7, lines.size()));

        assertThat(Program.run("incidents", second, first).out())
                .isEqualTo(Program.run("incidents", records).out());
    }
}
