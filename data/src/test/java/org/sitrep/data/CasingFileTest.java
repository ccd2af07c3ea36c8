// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.knowledge.Casings;
import org.sitrep.knowledge.Casings.Use;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.ListedAs;
import org.sitrep.knowledge.Tsv;

class CasingFileTest {
    private static final Map<String, List<String>> CLASSES =
            Map.of(
                    "killed", List.of("VBN", "VBD"),
                    "army", List.of("NNP", "NN"),
                    "court", List.of("NN", "NNP"),
                    "body", List.of("NN"),
                    "count", List.of("NN", "VB"),
                    "river", List.of("NNP", "NN"));
    private static final int PLACE = ListedAs.kind("11");
    private static final int BODY = ListedAs.kind("13");
    private static final int SONG = ListedAs.kind("15");

    @TempDir Path folder;
    private Casings casings = Casings.of(Map.of(), List.of());

    @BeforeEach
    void write() throws IOException {
        Path file = folder.resolve(Casings.FILE);
        CasingFile.write(
                file,
                CLASSES,
                Map.of(
                        "Truckee River", PLACE,
                        "Body Count", BODY,
                        "Killed Army", SONG,
                        "OPEC", BODY,
                        "Opal", PLACE),
                Countries.bundled());
        assertThat(Files.size(file)).isPositive();
        casings = Casings.open(folder);
    }

    @Test
    void theMostFrequentTagTellsHowAWordIsWritten() {
        assertThat(casings.use("killed")).isEmpty(); // as anyone would guess
        assertThat(casings.use("body")).contains(Use.LOWER);
        assertThat(casings.use("court")).contains(Use.RATHER_LOWER);
        assertThat(casings.use("army")).contains(Use.RATHER_NAME);
    }

    @Test
    void aNameOfCommonWordsOnlyIsNoneInNews() {
        assertThat(casings.nameAt(List.of("truckee", "river"), 0)).isEqualTo(2);
        assertThat(casings.nameAt(List.of("body", "count"), 0)).isZero();
        assertThat(casings.nameAt(List.of("killed", "army"), 0)).isZero();
    }

    @Test
    void aKindThatNobodyReadsIsAMistakeOfTheFile() throws IOException {
        List<Tsv.Row> rows =
                Tsv.read("casing.tsv", new StringReader("title\tgeneral\nacronim\tnato"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new CasingFile().addByHand(rows))
                .withMessage("casing.tsv:2: unknown kind acronim");
    }

    @Test
    void theListsOfSitrepAddNationalitiesGroupsAndAcronyms() {
        assertThat(casings.use("salvadoran")).contains(Use.DEMONYM);
        assertThat(casings.use("opec")).contains(Use.ACRONYM);
        assertThat(casings.nameAt(List.of("red", "cross", "said"), 0)).isEqualTo(2);
    }
}
