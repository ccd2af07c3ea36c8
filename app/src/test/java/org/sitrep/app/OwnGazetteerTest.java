// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnGazetteerTest {
    private static final String ROW =
            "9001\tVodnikhanlu\tVodnikhanlu\t\t40.2\t46.8\tP\tPPL\tAZ\t\t57\t\t\t\t312\t\t100\tAsia/Baku\t2020-02-02\n";
    private static final String LINE =
            "{\"id\":\"x\",\"published\":\"2024-03-07\",\"text\":\"Two soldiers were killed in"
                    + " Vodnikhanlu on Tuesday.\"}\n";

    @TempDir private Path folder;
    private Path dump;
    private Path input;

    @BeforeEach
    void write() throws IOException {
        dump = Files.writeString(folder.resolve("AZ.txt"), ROW + "no row\n");
        input = Files.writeString(folder.resolve("in.jsonl"), LINE);
    }

    private Program importTo(Path out) {
        return Program.run("gazetteer", "import", dump, "--out", out);
    }

    @Test
    void codesAVillageThatOnlyTheUsersGazetteerHas() {
        Path places = folder.resolve("own.places");
        Program made = importTo(places);
        assertThat(made.status()).isEqualTo(Sitrep.REJECTIONS);
        assertThat(made.out()).isEmpty();
        assertThat(made.err())
                .contains("AZ.txt:2: 1 columns of 19")
                .contains("2 lines: 1 rows taken, 0 of other countries, 0 of other features,")
                .contains("own.places: 1 places under 1 names");
        assertThat(Program.run("code", input, "--format", "records").out())
                .doesNotContain("\"geonames\":9001");
        assertThat(Program.run("code", input, "--format", "records", "--gazetteer", places).out())
                .contains("\"geonames\":9001");
        // A folder of them does as well.
        assertThat(Program.run("code", input, "--format", "records", "--gazetteer", folder).out())
                .contains("\"geonames\":9001");
    }

    @Test
    void writesTheRejectedLinesToAFile() throws IOException {
        Path rejected = folder.resolve("rejected.tsv");
        Program.run(
                "gazetteer",
                "import",
                dump,
                "--out",
                folder.resolve("own.places"),
                "--rejected",
                rejected);
        assertThat(rejected).hasContent("AZ.txt\t2\t1 columns of 19");
    }

    @Test
    void writesNothingWhenNoRowIsLeft() {
        Path out = folder.resolve("own.places");
        Program program = Program.run("gazetteer", "import", dump, "--country", "FR", "--out", out);
        assertThat(program.status()).isEqualTo(Sitrep.UNREADABLE);
        assertThat(program.err()).contains("no row of GeoNames is left of").contains("AZ.txt");
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesCountriesAndFeaturesThatThereAreNone() {
        assertThat(Program.run("gazetteer", "import", dump, "--country", "QQ").err())
                .contains("no country has the code QQ");
        Program program = Program.run("gazetteer", "import", dump, "--features", "P,?");
        assertThat(program.status()).isEqualTo(Sitrep.USAGE);
        assertThat(program.err()).contains("? is no class and no code of GeoNames");
    }

    @Test
    void refusesAGazetteerThatIsNoneAndSaysWhatHelps() throws IOException {
        Program program = Program.run("code", input, "--gazetteer", dump);
        assertThat(program.status()).isEqualTo(Sitrep.UNREADABLE);
        assertThat(program.err())
                .contains("AZ.txt is no sound gazetteer")
                .contains("./sitrep gazetteer import");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(Program.run("code", input, "--gazetteer", empty).status())
                .isEqualTo(Sitrep.USAGE);
    }
}
