// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sitrep.knowledge.Knowledge;

/**
 * By what an export was made.
 *
 * @param version of Sitrep: {@code 0.1.0}
 * @param codebook SHA-256 of the codebook, the rules and all other tables that a person can edit
 * @param reference SHA-256 of the reference files (gazetteer, borders) by name, as the build noted
 *     them
 */
public record Provenance(String version, String codebook, Map<String, String> reference) {
    public Provenance {
        reference = Collections.unmodifiableMap(new TreeMap<>(reference));
    }

    /**
     * What is installed.
     *
     * @param data the folder of the reference files
     * @throws IllegalStateException when the installation cannot be read
     */
    public static Provenance installed(String version, Path data) throws IOException {
        return new Provenance(
                version, tables(), ManifestFile.reference(data.resolve("manifest.json")));
    }

    /** All that the core knows and that is no program, by name. */
    private static String tables() throws IOException {
        try {
            URI place = Knowledge.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                return digest(path);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                return digest(jar.getPath("/"));
            }
        } catch (URISyntaxException problem) {
            throw new IllegalStateException("the program lies at no path", problem);
        }
    }

    private static String digest(Path root) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root.resolve("org/sitrep"))) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".class"))
                    .forEach(file -> files.put(name(root, file), file));
        }
        MessageDigest digest = DigestStream.sha256();
        files.forEach(
                (name, file) -> {
                    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
                    try (InputStream in = Files.newInputStream(file)) {
                        digest.update(in.readAllBytes());
                    } catch (IOException problem) {
                        throw new UncheckedIOException(problem);
                    }
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
