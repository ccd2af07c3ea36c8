// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.knowledge.Countries;

/**
 * The mark of what reference files were made from: the lock file, this module's classes and tables
 * (among them the pinned hashes of all packages), and the classes of {@code knowledge}, whose
 * writers form the files.
 */
final class Stamp {
    private final Path folder;
    private final Path file;
    private final String mark;

    /**
     * Marks what is at hand.
     *
     * @param folder of the reference files
     * @param lock the folder with the lock file
     */
    Stamp(Path folder, Path lock) throws IOException {
        this.folder = folder;
        file = folder.resolve("stamp");
        MessageDigest digest = Hash.sha256();
        digest.update(Files.readAllBytes(lock.resolve("package-lock.json")));
        update(digest, home(Stamp.class), "");
        // Writers and formats lie in this package, and what they use; which of it shapes what they
        // write changes, and a list of it would be wrong one day.
        updateClasses(digest, Countries.class);
        update(digest, Countries.class, "countries.tsv");
        update(digest, Countries.class, "endings.tsv");
        for (String table : CasingFile.TABLES) {
            update(digest, Countries.class, table);
        }
        mark = HexFormat.of().formatHex(digest.digest());
    }

    private static Path home(Class<?> type) throws IOException {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException problem) {
            throw new IOException("where the classes of " + type + " lie", problem);
        }
    }

    /** Takes all classes of a package, which lie in a folder or in a jar. */
    private static void updateClasses(MessageDigest digest, Class<?> one) throws IOException {
        String folder = one.getPackageName().replace('.', '/');
        Path home = home(one);
        if (Files.isDirectory(home)) {
            update(digest, home.resolve(folder), ".class");
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(home)) {
            update(digest, jar.getPath(folder), ".class");
        }
    }

    private static void update(MessageDigest digest, Path folder, String ending)
            throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder)) {
            found =
                    files.filter(Files::isRegularFile)
                            .filter(file -> file.toString().endsWith(ending))
                            .sorted()
                            .toList();
        }
        for (Path file : found) {
            digest.update(Files.readAllBytes(file));
        }
    }

    private static void update(MessageDigest digest, Class<?> beside, String name)
            throws IOException {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing beside " + beside);
            }
            digest.update(in.readAllBytes());
        }
    }

    /** Whether the files were made from what is at hand, and are as they were made. */
    boolean isCurrent() throws IOException {
        return Files.exists(file)
                && Files.readString(file).equals(mark)
                && Manifest.isSound(folder);
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    void write() throws IOException {
        Files.writeString(file, mark);
    }
}
