// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class BordersTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final List<Borders.Area> AREAS =
            List.of(
                    new Borders.Area("AZE", box(45, 38, 50, 42).union(box(44.8, 38.9, 45.9, 39.6))),
                    new Borders.Area("ARM", box(43, 38.9, 44.7, 41)));

    @TempDir Path folder;

    private static Geometry box(double west, double south, double east, double north) {
        return FACTORY.toGeometry(new Envelope(west, east, south, north));
    }

    @Test
    void tellsTheCountryOfAPoint() throws IOException {
        Borders.write(folder.resolve(Borders.FILE), AREAS);
        for (Borders borders : List.of(Borders.of(AREAS), Borders.open(folder))) {
            assertThat(borders.countryAt(40.4, 49.9)).hasValue("AZE");
            assertThat(borders.countryAt(40.2, 44.5)).hasValue("ARM");
            assertThat(borders.countryAt(40.2, 44.75)).isEmpty();
        }
    }

    @Test
    void hasNoCountryForWhatIsNoPoint() {
        Borders borders = Borders.of(AREAS);
        assertThat(borders.countryAt(Double.NaN, 49.9)).isEmpty();
        assertThat(borders.countryAt(40.4, Double.POSITIVE_INFINITY)).isEmpty();
        assertThat(borders.countryAt(91, 0)).isEmpty();
        assertThat(borders.countryAt(0, -181)).isEmpty();
    }

    @Test
    void tellsThatAFileIsMissingOrDamaged() throws IOException {
        Path file = folder.resolve(Borders.FILE);
        assertThatThrownBy(() -> Borders.open(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("borders.bin is missing");
        Borders.write(file, AREAS);
        byte[] sound = Files.readAllBytes(file);
        for (int at = 0; at < sound.length; at += 5) {
            byte[] broken = sound.clone();
            broken[at] ^= 1;
            Files.write(file, broken);
            assertThatThrownBy(() -> Borders.open(folder))
                    .as("byte %d", at)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("borders.bin is damaged");
        }
        Files.write(file, Arrays.copyOf(sound, 5));
        assertThatThrownBy(() -> Borders.open(folder)).hasMessageContaining("is damaged");
    }
}
