// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.model.Place;

class GazetteerImportTest {
    private static final String TERTER_DISTRICT =
            DumpRows.row(
                    584870,
                    "Tərtər Rayonu",
                    "Tartar",
                    40.3,
                    46.9,
                    "A",
                    "ADM2",
                    "AZ",
                    "57",
                    "100",
                    0);
    private static final String TERTER_PROVINCE =
            DumpRows.row(
                    584869,
                    "Tərtər",
                    "Terter Province",
                    40.3,
                    46.9,
                    "A",
                    "ADM1",
                    "AZ",
                    "57",
                    "",
                    0);
    private static final String OSKANLY =
            DumpRows.row(
                    9001,
                    "Oskanlı",
                    "Oskanly,Осканлы",
                    40.2,
                    46.8,
                    "P",
                    "PPL",
                    "AZ",
                    "57",
                    "100",
                    312);
    private static final String ARAZ =
            DumpRows.row(9002, "Araz", "", 40.4, 46.9, "P", "PPL", "AZ", "57", "100", 0);
    private static final String SCHOOL =
            DumpRows.row(9003, "Hope School", "", 40.2, 46.8, "S", "SCH", "AZ", "57", "100", 0);
    private static final String CAMP =
            DumpRows.row(9004, "Barda Camp", "", 40.3, 47.1, "S", "CMPRF", "AZ", "57", "", 0);
    private static final String VILLAGE_ABROAD =
            DumpRows.row(9005, "Sotkaberd", "", 40.2, 45.9, "P", "PPL", "AM", "04", "", 90);
    private static final String TABLE =
            String.join(
                    "\n",
                    TERTER_DISTRICT,
                    TERTER_PROVINCE,
                    OSKANLY,
                    ARAZ,
                    SCHOOL,
                    CAMP,
                    VILLAGE_ABROAD,
                    "");

    private final List<String> complaints = new ArrayList<>();

    @TempDir private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path zip(String name) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String entry : List.of("readme.txt", "AZ.txt")) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(
                        (entry.equals("AZ.txt") ? TABLE : "not a table\n")
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private Optional<GazetteerImport.Account> run(
            List<Path> files, Set<String> countries, List<String> features) throws IOException {
        return GazetteerImport.run(
                files,
                new GazetteerImport.Choice(countries, features),
                Gazetteer.of(List.of()),
                folder.resolve("own.places"),
                (file, line, why) -> complaints.add(file + ":" + line + ": " + why));
    }

    private Gazetteer imported(Path... files) throws IOException {
        assertThat(run(List.of(files), Set.of(), List.of())).isPresent();
        return ImportedGazetteer.open(folder.resolve("own.places"));
    }

    @Test
    void findsAVillageUnderEachOfItsLatinNames() throws IOException {
        Gazetteer own = imported(file("AZ.txt", TABLE));
        Place village = own.find("Oskanlı").getFirst();
        assertThat(own.find("oskanly")).containsExactly(village);
        assertThat(own.find("Осканлы")).isEmpty();
        assertThat(own.byId(9001)).hasValue(village);
        assertThat(village)
                .isEqualTo(
                        new Place(
                                9001,
                                "Oskanlı",
                                Optional.of("AZE"),
                                Optional.of("Tərtər"),
                                Optional.of("Tərtər Rayonu"),
                                "PPL",
                                40.2,
                                46.8,
                                1,
                                312));
        assertThat(own.find("Oskan")).isEmpty();
        assertThat(own.isPrefix("Barda")).isTrue();
        assertThat(own.isPrefix("Bard")).isFalse();
    }

    @Test
    void takesWhatNewsOfConflictNamesUnlessFeaturesAreChosen() throws IOException {
        Path table = file("AZ.txt", TABLE);
        Gazetteer own = imported(table);
        assertThat(own.find("Barda Camp").getFirst().feature()).isEqualTo("CMPRF");
        assertThat(own.find("Hope School")).isEmpty();
        assertThat(run(List.of(table), Set.of(), List.of("sch")))
                .get()
                .extracting(GazetteerImport.Account::places)
                .isEqualTo(1);
        assertThat(run(List.of(table), Set.of(), List.of("CMP*", "P")))
                .get()
                .extracting(GazetteerImport.Account::places)
                .isEqualTo(4);
        assertThat(run(List.of(table), Set.of(), List.of("all")))
                .get()
                .extracting(GazetteerImport.Account::places)
                .isEqualTo(7);
    }

    @Test
    void takesOneCountryOfAll() throws IOException {
        Path table = file("all.txt", TABLE);
        GazetteerImport.Account account =
                run(List.of(table), Set.of("AM"), List.of()).orElseThrow();
        assertThat(account.places()).isEqualTo(1);
        assertThat(account.otherCountries()).isEqualTo(6);
        assertThat(run(List.of(table), Set.of("FR"), List.of())).isEmpty();
    }

    @Test
    void laysADivisionsRadiusAroundItsSettlements() throws IOException {
        Gazetteer own = imported(file("AZ.txt", TABLE));
        Place district = own.find("Tərtər Rayonu").getFirst();
        // Two villages 24 km apart: 12 km from their middle, and a third more.
        assertThat(district.radiusKm()).isBetween(14.0, 18.0);
        assertThat(own.find("Tartar")).contains(district);
    }

    @Test
    void makesOnePlaceOfTheRowsOfOneIdWithTheLaterOnesData() throws IOException {
        String later = OSKANLY.replace("2020-02-02", "2024-02-02").replace("\t312\t", "\t500\t");
        String other = later.replace("Oskanly,Осканлы", "Oskanlu");
        Gazetteer own = imported(file("AZ.txt", TABLE), file("new.txt", other + "\n"));
        assertThat(own.find("Oskanlu").getFirst().population()).isEqualTo(500);
        assertThat(own.find("Oskanly")).isEqualTo(own.find("Oskanlu"));
    }

    @Test
    void addsAlternateNamesAndLeavesOutLinksAndCodes() throws IOException {
        String names =
                """
                1\t9002\ten\tAraz-on-Kura\t1\t\t\t
                2\t9002\tlink\tArazLink\t\t\t\t
                3\t9002\tiata\tARZX\t\t\t\t\t\t
                4\t77\ten\tNowhere\t\t\t\t
                """;
        Gazetteer own = imported(file("AZ.txt", TABLE), file("alternateNames.txt", names));
        assertThat(own.find("Araz on Kura").getFirst().id()).isEqualTo(9002);
        assertThat(own.find("ArazLink")).isEmpty();
        assertThat(own.find("ARZX")).isEmpty();
        assertThat(own.find("Nowhere")).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void namesDivisionsByTheirTablesAndByTheBundledGazetteer() throws IOException {
        String codes = "AZ.57\tTartar District\tTartar District\t584869\n";
        Gazetteer own = imported(file("admin1CodesASCII.txt", codes), file("AZ.txt", TABLE));
        assertThat(own.byId(9001).orElseThrow().admin1()).hasValue("Tartar District");
        Gazetteer listed =
                Gazetteer.of(
                        List.of(
                                new GazetteerRow(
                                        new Place(
                                                584869,
                                                "Tartar",
                                                Optional.of("AZE"),
                                                Optional.of("Tartar"),
                                                Optional.empty(),
                                                "ADM1",
                                                40.31,
                                                46.91,
                                                20,
                                                100_000),
                                        List.of("Tartar"),
                                        1)));
        GazetteerImport.run(
                List.of(folder.resolve("AZ.txt")),
                new GazetteerImport.Choice(Set.of(), List.of()),
                listed,
                folder.resolve("own.places"),
                (file, line, why) -> {});
        own = ImportedGazetteer.open(folder.resolve("own.places"));
        assertThat(own.byId(9001).orElseThrow().admin1()).hasValue("Tartar");
        assertThat(own.byId(584869)).isEqualTo(listed.byId(584869));
    }

    @Test
    void tellsEveryRejectedLineWithItsNumberAndReason() throws IOException {
        String bad =
                String.join(
                        "\n",
                        OSKANLY,
                        "one\ttwo",
                        OSKANLY.replace("40.2", "north"),
                        OSKANLY.replace("40.2", "140.2"),
                        OSKANLY.replace("40.2", "NaN"),
                        OSKANLY.replace("9001", "9001000001"),
                        OSKANLY.replace("\tAZ\t", "\tQQ\t"),
                        OSKANLY.replace("312", "-1"),
                        OSKANLY.replace("2020-02-02", "lately"),
                        OSKANLY.replace("Oskanly", "Osk\u0007anly"),
                        "",
                        "# a remark",
                        "x".repeat(1_100_000),
                        ARAZ);
        GazetteerImport.Account account =
                run(List.of(file("AZ.txt", bad)), Set.of(), List.of()).orElseThrow();
        assertThat(account.places()).isEqualTo(2);
        assertThat(account.rejected()).isEqualTo(10);
        assertThat(complaints)
                .containsExactly(
                        "AZ.txt:2: 2 columns of 19",
                        "AZ.txt:3: a cell that is no number or no day",
                        "AZ.txt:4: 140.2, 46.8 is no point",
                        "AZ.txt:5: NaN, 46.8 is no point",
                        "AZ.txt:6: 9001000001 is no number of GeoNames",
                        "AZ.txt:7: no country has the code it gives",
                        "AZ.txt:8: a population of -1",
                        "AZ.txt:9: a cell that is no number or no day",
                        "AZ.txt:10: a control character",
                        "AZ.txt:13: a line of more than 1048576 bytes");
    }

    @Test
    void readsPackedTablesAsPlainOnes() throws IOException {
        imported(file("AZ.txt", TABLE));
        byte[] plain = Files.readAllBytes(folder.resolve("own.places"));
        imported(zip("AZ.zip"));
        assertThat(Files.readAllBytes(folder.resolve("own.places"))).isEqualTo(plain);
        Path gzip = folder.resolve("AZ.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(TABLE.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        imported(gzip);
        assertThat(Files.readAllBytes(folder.resolve("own.places"))).isEqualTo(plain);
        assertThat(complaints).isEmpty();
    }

    @Test
    void writesTheSameBytesInWhateverOrderTheRowsCome() throws IOException {
        imported(file("AZ.txt", TABLE));
        byte[] first = Files.readAllBytes(folder.resolve("own.places"));
        List<String> turned = new ArrayList<>(TABLE.lines().toList()).reversed();
        imported(
                file("back.txt", String.join("\n", turned.subList(0, 3))),
                file("front.txt", String.join("\n", turned.subList(3, turned.size()))));
        assertThat(Files.readAllBytes(folder.resolve("own.places"))).isEqualTo(first);
    }

    @Test
    void takesAnyBytesWithoutAFault() throws IOException {
        Random random = new Random(11);
        byte[] sound = (TABLE + "1\t9002\ten\tAraz\t1\t\t\t\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 120; i++) {
            byte[] bytes = sound.clone();
            if (i % 3 == 0) {
                bytes = new byte[random.nextInt(2_000)];
                random.nextBytes(bytes);
            } else {
                for (int n = 1 + random.nextInt(40); n > 0; n--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            Path file = Files.write(folder.resolve("fuzz.txt"), bytes);
            if (run(List.of(file), Set.of(), List.of("all")).isPresent()) {
                Gazetteer own = ImportedGazetteer.open(folder.resolve("own.places"));
                assertThat(own.find("Oskanly")).hasSizeLessThan(3);
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("fuzz.txt", "own.places");
        }
    }

    @Test
    void refusesADamagedPackedFileByName() throws IOException {
        Path file = zip("AZ.zip");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> run(List.of(file), Set.of(), List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("AZ.zip is damaged");
        Files.write(file, Arrays.copyOf(whole, 20));
        assertThatThrownBy(() -> run(List.of(file), Set.of(), List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("AZ.zip holds no table");
    }
}
