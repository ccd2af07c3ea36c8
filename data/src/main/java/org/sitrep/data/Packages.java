// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.sitrep.knowledge.Tsv;

/**
 * The packages that reference files are made of, pinned by hash: {@code packages.tsv}.
 *
 * <p>npm checks a package against the lock file when it installs it; here the lock is held against
 * the table, and every file that is read against its own hash, so that neither a changed lock nor a
 * changed file goes unseen.
 */
final class Packages {
    private final List<Pin> pins = new ArrayList<>();
    private final Path files;

    /**
     * A file of a package.
     *
     * @param hash of the package: {@code sha512-} and base 64, as npm writes it, or SHA-256 in hex
     * @param sha256 of the file, in hex
     */
    record Pin(
            String name,
            String version,
            String hash,
            String licence,
            String credit,
            String file,
            String sha256) {}

    /**
     * Takes the packages from where the build has put them and checks them.
     *
     * @param npm folder with the lock file and {@code node_modules}
     * @param jars folder with the artifacts of Maven, which are unpacked from there into files
     * @throws IllegalStateException when a package is missing or not the pinned one
     */
    Packages(List<Tsv.Row> table, Path npm, Path jars) throws IOException {
        JsonNode lock = new JsonMapper().readTree(npm.resolve("package-lock.json").toFile());
        files = Files.createDirectories(jars.resolve("files"));
        for (Tsv.Row row : table) {
            Pin pin =
                    new Pin(
                            row.cell(0),
                            row.cell(1),
                            row.cell(2),
                            row.cell(3),
                            row.cell(4),
                            row.cell(5),
                            row.cell(6));
            if (pin.sha256().length() != 64) {
                throw row.fault("seven columns, the last a SHA-256");
            }
            pins.add(pin);
            if (isNpm(pin)) {
                checkLock(pin, lock.path("packages").path("node_modules/" + pin.name()), row);
                Path from = npm.resolve("node_modules").resolve(pin.name());
                Files.copy(from.resolve(pin.file()), fresh(pin));
            } else {
                Path jar = jars.resolve(pin.name() + "-" + pin.version() + ".jar");
                check(jar, pin.hash(), row);
                unpack(jar, pin, row);
            }
            check(at(pin), pin.sha256(), row);
        }
    }

    private static boolean isNpm(Pin pin) {
        return pin.hash().startsWith("sha512-");
    }

    private static void checkLock(Pin pin, JsonNode locked, Tsv.Row row) {
        if (!locked.path("version").asText().equals(pin.version())
                || !locked.path("integrity").asText().equals(pin.hash())) {
            throw row.fault(
                    "package-lock.json has "
                            + pin.name()
                            + " "
                            + locked.path("version").asText("in no version")
                            + ", or another hash");
        }
    }

    private static void check(Path file, String sha256, Tsv.Row row) throws IOException {
        if (!Files.exists(file)) {
            throw row.fault(file + " is missing");
        }
        String found = Hash.of(file);
        if (!found.equals(sha256)) {
            throw row.fault(file + " has the SHA-256 " + found + " and not " + sha256);
        }
    }

    private void unpack(Path jar, Pin pin, Tsv.Row row) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(pin.file());
            if (entry == null) {
                throw row.fault(jar + " has no " + pin.file());
            }
            Files.copy(zip.getInputStream(entry), fresh(pin));
        }
    }

    private Path fresh(Pin pin) throws IOException {
        Path file = at(pin);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        return file;
    }

    private Path at(Pin pin) {
        return files.resolve(pin.name()).resolve(pin.file());
    }

    /** A checked file, by the name of its package and its own. */
    Path file(String name, String file) {
        return pins.stream()
                .filter(pin -> pin.name().equals(name) && pin.file().equals(file))
                .findFirst()
                .map(this::at)
                .orElseThrow(() -> new IllegalStateException(name + "/" + file + " is not pinned"));
    }

    List<Pin> pins() {
        return pins;
    }
}
