// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.model.Place;

class GazetteerTest {
    private static final GazetteerRow GORIS =
            row(
                    174895, "Goris", "ARM", "Syunik", "PPLA2", 39.51111, 46.34168, 20_591, 5,
                    "Geryusy");
    private static final GazetteerRow GORI =
            row(
                    614455,
                    "Gori",
                    "GEO",
                    "Shida Kartli",
                    "PPLA",
                    41.98422,
                    44.11578,
                    46_676,
                    6,
                    "Goris");
    private static final GazetteerRow XANKENDI =
            row(
                    146970,
                    "Xankəndi",
                    "AZE",
                    "Xankəndi",
                    "PPL",
                    39.8177,
                    46.7528,
                    53_100,
                    3,
                    "Stepanakert",
                    "Khankendi");
    private static final GazetteerRow ARMENIA =
            row(174982, "Armenia", "ARM", "", "PCLI", 40.3, 44.9, 2_951_776, 17);
    private static final GazetteerRow NEW_YORK =
            row(
                    5128581,
                    "New York City",
                    "USA",
                    "New York",
                    "PPL",
                    40.71427,
                    -74.00597,
                    8_804_190,
                    9);
    private static final GazetteerRow NEWCASTLE =
            row(2641673, "Newcastle", "GBR", "England", "PPL", 54.97328, -1.61396, 192_382, 7);

    @TempDir Path folder;

    private static GazetteerRow row(
            long id,
            String name,
            String country,
            String admin1,
            String feature,
            double latitude,
            double longitude,
            long population,
            double prominence,
            String... others) {
        Place place =
                new Place(
                        id,
                        name,
                        Optional.of(country),
                        Optional.of(admin1).filter(division -> !division.isEmpty()),
                        Optional.empty(),
                        feature,
                        latitude,
                        longitude,
                        1.5,
                        population);
        List<String> names = new ArrayList<>(List.of(others));
        names.add(name);
        return new GazetteerRow(place, names, prominence);
    }

    private Path written(GazetteerRow... rows) throws IOException {
        Path file = folder.resolve(Gazetteer.FILE);
        PlacesWriter.write(file, List.of(rows));
        return file;
    }

    @Test
    void readsBackWhatWasWritten() throws IOException {
        Gazetteer gazetteer =
                MappedGazetteer.open(written(GORIS, GORI, XANKENDI, ARMENIA, NEW_YORK, NEWCASTLE));
        for (GazetteerRow row : List.of(GORIS, GORI, XANKENDI, ARMENIA, NEW_YORK, NEWCASTLE)) {
            assertThat(gazetteer.byId(row.place().id())).hasValue(row.place());
            for (String name : row.names()) {
                assertThat(gazetteer.find(name)).contains(row.place());
            }
        }
        assertThat(gazetteer.byId(1)).isEmpty();
        assertThat(gazetteer.byId(Long.MAX_VALUE)).isEmpty();
        assertThat(gazetteer.find("Atlantis")).isEmpty();
        assertThat(gazetteer.find("")).isEmpty();
    }

    @Test
    void findsASchwaWrittenEitherWay() throws IOException {
        Gazetteer gazetteer = MappedGazetteer.open(written(XANKENDI));
        for (String name : List.of("Xankəndi", "XANKƏNDI", "Xankendi", "Xankandi", "khankendi")) {
            assertThat(gazetteer.find(name)).as(name).containsExactly(XANKENDI.place());
        }
    }

    @Test
    void prefersThePlaceWhoseUsualNameItIs() throws IOException {
        Gazetteer gazetteer = MappedGazetteer.open(written(GORI, GORIS));
        assertThat(gazetteer.find("Goris")).containsExactly(GORIS.place(), GORI.place());
    }

    @Test
    void knowsWhetherMoreWordsMayFollow() throws IOException {
        for (Gazetteer gazetteer :
                List.of(
                        MappedGazetteer.open(written(NEW_YORK, NEWCASTLE)),
                        Gazetteer.of(List.of(NEW_YORK, NEWCASTLE)))) {
            assertThat(gazetteer.isPrefix("new")).isTrue();
            assertThat(gazetteer.isPrefix("New York")).isTrue();
            assertThat(gazetteer.isPrefix("New York City")).isTrue();
            assertThat(gazetteer.isPrefix("New York City Hall")).isFalse();
            assertThat(gazetteer.isPrefix("new y")).isFalse();
            assertThat(gazetteer.isPrefix("newcast")).isFalse();
            assertThat(gazetteer.isPrefix("zebra")).isFalse();
            assertThat(gazetteer.isPrefix("")).isFalse();
        }
    }

    @Test
    void findsCountriesByCode() throws IOException {
        Gazetteer gazetteer = MappedGazetteer.open(written(GORIS, ARMENIA));
        assertThat(gazetteer.country("ARM")).hasValue(ARMENIA.place());
        assertThat(gazetteer.country("GEO")).isEmpty();
    }

    @Test
    void putsTheSupplementFirst() throws IOException {
        GazetteerRow region = row(-1, "Goris", "ARM", "", "RGN", 39.5, 46.3, 0, 0);
        Gazetteer both =
                new MergedGazetteer(
                        Gazetteer.of(List.of(region)),
                        MappedGazetteer.open(written(GORIS, ARMENIA)));
        assertThat(both.find("Goris")).containsExactly(region.place(), GORIS.place());
        assertThat(both.byId(-1)).hasValue(region.place());
        assertThat(both.byId(174895)).hasValue(GORIS.place());
        assertThat(both.country("ARM")).hasValue(ARMENIA.place());
        assertThat(both.isPrefix("geryusy")).isTrue();
    }

    @Test
    void writesTheSameBytesWhateverTheOrderOfTheRows() throws IOException {
        List<GazetteerRow> rows =
                new ArrayList<>(List.of(GORIS, GORI, XANKENDI, ARMENIA, NEW_YORK, NEWCASTLE));
        Path file = folder.resolve(Gazetteer.FILE);
        PlacesWriter.write(file, rows);
        byte[] first = Files.readAllBytes(file);
        Collections.shuffle(rows, new Random(3));
        PlacesWriter.write(file, rows);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void refusesTwoPlacesWithOneId() {
        assertThatThrownBy(() -> written(GORIS, GORIS)).hasMessageContaining("174895");
        assertThatThrownBy(() -> Gazetteer.of(List.of(GORIS, GORIS)))
                .hasMessageContaining("174895");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> Gazetteer.open(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("places.bin is missing");
    }

    @Test
    void tellsThatAFileIsDamagedWhereverTheDamageIs() throws IOException {
        Path file = written(GORIS, GORI, XANKENDI);
        byte[] sound = Files.readAllBytes(file);
        for (int at = 0; at < sound.length; at++) {
            byte[] broken = sound.clone();
            broken[at] ^= 0x10;
            Files.write(file, broken);
            assertThatThrownBy(() -> MappedGazetteer.open(file))
                    .as("byte %d", at)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("places.bin");
        }
    }

    @Test
    void tellsThatAFileIsCutShort() throws IOException {
        Path file = written(GORIS, GORI);
        byte[] sound = Files.readAllBytes(file);
        for (int length : List.of(0, 7, PlacesFormat.HEADER, sound.length - 1)) {
            Files.write(file, Arrays.copyOf(sound, length));
            assertThatThrownBy(() -> MappedGazetteer.open(file))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no sound gazetteer");
        }
    }

    @Test
    void asksForNewFilesWhenTheRulesOfFoldingHaveChanged() throws IOException {
        Path file = written(GORIS);
        ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file));
        content.putInt(PlacesFormat.AT_FOLD, Fold.VERSION + 1);
        Files.write(file, content.array());
        assertThatThrownBy(() -> MappedGazetteer.open(file))
                .hasMessageContaining("build the reference files again");
    }
}
