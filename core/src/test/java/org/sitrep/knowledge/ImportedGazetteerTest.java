// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.model.Place;

class ImportedGazetteerTest {
    private static final String TABLE =
            String.join(
                    "\n",
                    DumpRows.row(
                            9001, "Oskanlı", "Oskanly", 40.2, 46.8, "P", "PPL", "AZ", "57", "",
                            312),
                    DumpRows.row(9002, "Araz", "", 40.4, 46.9, "P", "PPL", "AZ", "57", "", 0),
                    DumpRows.row(9005, "Sotkaberd", "", 40.2, 45.9, "P", "PPL", "AM", "", "", 9),
                    "");

    @TempDir private Path folder;

    private Gazetteer imported(String table) throws IOException {
        GazetteerImport.run(
                List.of(Files.writeString(folder.resolve("dump.txt"), table)),
                new GazetteerImport.Choice(Set.of(), List.of()),
                Gazetteer.of(List.of()),
                folder.resolve("own.places"),
                (file, line, why) -> {});
        return ImportedGazetteer.open(folder.resolve("own.places"));
    }

    @Test
    void noticesEachFlippedByteOfAGazetteer() throws IOException {
        imported(TABLE);
        byte[] sound = Files.readAllBytes(folder.resolve("own.places"));
        Path broken = folder.resolve("broken.places");
        for (int i = 0; i < sound.length; i++) {
            byte[] bytes = sound.clone();
            bytes[i] ^= 0x10;
            Files.write(broken, bytes);
            assertThatThrownBy(() -> ImportedGazetteer.open(broken))
                    .as("byte %d", i)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("broken.places");
        }
        Files.write(broken, new byte[0]);
        assertThatThrownBy(() -> ImportedGazetteer.open(broken)).isInstanceOf(IOException.class);
    }

    @Test
    void findsEachOfManyNamesAndNoOthers() throws IOException {
        Random random = new Random(5);
        StringBuilder table = new StringBuilder();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            // Many share their first eight bytes, so that the keys alone do not tell them apart.
            String name =
                    (i % 2 == 0 ? "San Juan de " : "B")
                            + Long.toString(random.nextLong() >>> 20, 36).replaceAll("[0-9]", "a")
                            + "x";
            names.add(name);
            table.append(DumpRows.row(i + 1L, name, "", 1, 1, "P", "PPL", "SV", "", "", 0))
                    .append('\n');
        }
        Gazetteer own = imported(table.toString());
        for (int i = 0; i < names.size(); i++) {
            assertThat(own.find(names.get(i))).extracting(Place::id).contains(i + 1L);
            assertThat(own.find(names.get(i) + "q")).isEmpty();
        }
        assertThat(own.isPrefix("San Juan")).isTrue();
        assertThat(own.isPrefix("San Jua")).isFalse();
    }

    @Test
    void standsBesideTheBundledGazetteerByProminence() throws IOException {
        Gazetteer listed =
                Gazetteer.of(
                        List.of(
                                new GazetteerRow(
                                        place(55, "Araz", 46.9, 90_000), List.of("Araz"), 9),
                                new GazetteerRow(
                                        place(1_000_000_000_007L, "Oskanly", 46.81, 0),
                                        List.of("Oskanly"),
                                        2)));
        Gazetteer both = new RankedGazetteer(imported(TABLE), listed);
        assertThat(both.find("Araz")).extracting(Place::id).containsExactly(55L, 9002L);
        assertThat(both.find("Oskanly")).extracting(Place::id).containsExactly(9001L);
        assertThat(both.find("Sotkaberd")).hasSize(1);
        assertThat(both.byId(55)).isPresent();
    }

    private static Place place(long id, String name, double longitude, long population) {
        return new Place(
                id,
                name,
                Optional.of("AZE"),
                Optional.empty(),
                Optional.empty(),
                "PPL",
                40.2,
                longitude,
                1,
                population);
    }
}
