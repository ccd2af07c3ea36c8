// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.knowledge.Tsv;

class PackagesTest {
    private static final String PLACES = "Baku\n";

    @TempDir Path folder;

    private Path npm;
    private Path jars;
    private String jarHash;

    @BeforeEach
    void install() throws IOException {
        npm = folder.resolve("npm");
        jars = Files.createDirectories(folder.resolve("jars"));
        Path installed = Files.createDirectories(npm.resolve("node_modules/places"));
        Files.writeString(installed.resolve("places.txt"), PLACES);
        Files.writeString(
                npm.resolve("package-lock.json"),
                "{\"packages\":{\"node_modules/places\":{\"version\":\"1.0.0\",\"integrity\":\"sha512-abc\"}}}");
        Path jar = jars.resolve("more-2.0.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("data/more.txt"));
            zip.write(PLACES.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        jarHash = Hash.of(jar);
    }

    private static String hash(String text) {
        return HexFormat.of()
                .formatHex(Hash.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Packages packages(String... rows) throws IOException {
        return new Packages(
                Tsv.read("packages.tsv", new StringReader(String.join("\n", rows))), npm, jars);
    }

    private static String pin(String name, String version, String hash, String file) {
        return String.join("\t", name, version, hash, "MIT", "someone", file, hash(PLACES));
    }

    @Test
    void givesTheFilesOfTheRightPackages() throws IOException {
        Packages packages =
                packages(
                        pin("places", "1.0.0", "sha512-abc", "places.txt"),
                        pin("more", "2.0", jarHash, "data/more.txt"));
        assertThat(packages.file("places", "places.txt")).hasContent("Baku");
        assertThat(packages.file("more", "data/more.txt")).hasContent("Baku");
        assertThatThrownBy(() -> packages.file("places", "other.txt"))
                .hasMessageContaining("not pinned");
    }

    @Test
    void refusesAnotherLock() {
        assertThatThrownBy(() -> packages(pin("places", "1.0.0", "sha512-xyz", "places.txt")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("packages.tsv:1: package-lock.json");
        assertThatThrownBy(() -> packages(pin("places", "1.0.1", "sha512-abc", "places.txt")))
                .hasMessageContaining("1.0.0");
        assertThatThrownBy(() -> packages(pin("absent", "1.0.1", "sha512-abc", "places.txt")))
                .hasMessageContaining("no version");
    }

    @Test
    void refusesAChangedFile() throws IOException {
        Files.writeString(npm.resolve("node_modules/places/places.txt"), "Bakoo\n");
        assertThatThrownBy(() -> packages(pin("places", "1.0.0", "sha512-abc", "places.txt")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(hash("Bakoo\n"));
    }

    @Test
    void refusesAnotherArtifact() throws IOException {
        assertThatThrownBy(() -> packages(pin("more", "2.0", hash("other"), "data/more.txt")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(jarHash);
        assertThatThrownBy(() -> packages(pin("more", "3.0", jarHash, "data/more.txt")))
                .hasMessageContaining("more-3.0.jar is missing");
    }
}
