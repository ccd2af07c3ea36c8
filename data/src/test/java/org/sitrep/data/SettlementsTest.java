// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettlementsTest {
    private static final LocalDate EDITION = LocalDate.of(2026, 9, 1);

    private final Settlements settlements = new Settlements();

    @TempDir Path folder;

    private static String row(
            long id, String name, String others, double latitude, String feature, String modified) {
        return id
                + "\t"
                + name
                + "\t\t"
                + others
                + "\t"
                + latitude
                + "\t46.5\t"
                + feature
                + "\tAZ\t\t28\t\t\t\t2300\t\t\tAsia/Baku\t"
                + modified
                + "\n";
    }

    @BeforeEach
    void addLachin() throws IOException {
        settlements.addGeoNames(
                "a.txt",
                new StringReader(row(1, "Laçın", "Berdzor,GYD", 39.6, "P\tPPLA", "2020-01-01")));
    }

    private Settlements.Counts addCity(String name, double latitude, String country)
            throws IOException {
        Path file = folder.resolve("cities.json");
        Files.writeString(
                file,
                "[{\"name\":\"%s\",\"lat\":\"%s\",\"lng\":\"46.5\",\"country\":\"%s\",\"admin1\":\"28\",\"admin2\":\"\"}]"
                        .formatted(name, latitude, country));
        return settlements.addCitiesJson(file, EDITION);
    }

    private Settlement only() {
        assertThat(settlements.all()).hasSize(1);
        return settlements.all().iterator().next();
    }

    @Test
    void takesTheRowThatWasChangedLastAndAllNames() throws IOException {
        Settlements.Counts counts =
                settlements.addGeoNames(
                        "b.txt",
                        new StringReader(row(1, "Lachin", "Laçin", 39.7, "P\tPPL", "2021-01-01")));
        assertThat(counts).isEqualTo(new Settlements.Counts(1, 0));
        assertThat(only().name()).isEqualTo("Lachin");
        assertThat(only().latitude()).isEqualTo(39.7);
        assertThat(only().names).containsExactly("Laçın", "Berdzor", "Lachin", "Laçin");
    }

    @Test
    void keepsTheRowWhenTheOtherIsOlder() throws IOException {
        settlements.addGeoNames(
                "b.txt", new StringReader(row(1, "Lachin", "", 39.7, "P\tPPL", "2019-01-01")));
        assertThat(only().name()).isEqualTo("Laçın");
        assertThat(only().latitude()).isEqualTo(39.6);
    }

    @Test
    void leavesOutWhatIsNoPopulatedPlace() throws IOException {
        settlements.addGeoNames(
                "b.txt", new StringReader(row(2, "Mount", "", 39.7, "T\tMT", "2021-01-01")));
        assertThat(settlements.all()).hasSize(1);
    }

    @Test
    void movesAPlaceOfTheSameNameToItsNewerPoint() throws IOException {
        assertThat(addCity("Lacin", 39.65, "AZ")).isEqualTo(new Settlements.Counts(1, 0));
        assertThat(only().latitude()).isEqualTo(39.65);
        assertThat(only().feature()).isEqualTo("PPLA");
    }

    @Test
    void givesAPlaceTheOtherNameOfItsPoint() throws IOException {
        addCity("Abdallar", 39.605, "AZ");
        assertThat(only().names).contains("Abdallar");
        assertThat(only().latitude()).isEqualTo(39.6);
    }

    @Test
    void addsWhatIsElsewhereOrInAnotherCountryWithAnIdThatStays() throws IOException {
        assertThat(addCity("Lacin", 39.8, "AZ").added()).isEqualTo(1);
        assertThat(addCity("Lacin", 39.6, "AM").added()).isEqualTo(1);
        List<Settlement> all = List.copyOf(settlements.all());
        assertThat(all).hasSize(3);
        assertThat(all.get(1).id)
                .isEqualTo(Hash.madeId("place", "AZ", "28", "", "Lacin", "39.8", "46.5"))
                .isGreaterThanOrEqualTo(Hash.FIRST_MADE_ID)
                .isLessThan(1L << 53);
    }
}
