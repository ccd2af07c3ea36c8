// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.knowledge.Borders;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Fold;
import org.sitrep.knowledge.GeoNames;
import org.sitrep.knowledge.PlacesWriter;

/**
 * The mark of what reference files were made from: the lock file, this module's classes and tables
 * (among them the pinned hashes of all packages), and what of {@code knowledge} forms the files.
 */
final class Stamp {
    private final Path file;
    private final String mark;

    Stamp(Path file, Path lock) throws IOException {
        this.file = file;
        MessageDigest digest = Hash.sha256();
        digest.update(Files.readAllBytes(lock.resolve("package-lock.json")));
        for (Path own : ownFiles()) {
            digest.update(Files.readAllBytes(own));
        }
        // Writer and format lie in one package; of the others only these shape what is written.
        for (Class<?> type :
                List.of(
                        Fold.class,
                        GeoNames.class,
                        Countries.class,
                        PlacesWriter.class,
                        Borders.class)) {
            update(digest, type, type.getSimpleName() + ".class");
        }
        for (String name :
                List.of(
                        "Casings",
                        "Casings$Use",
                        "PlacesFormat",
                        "FlatFile",
                        "LemmaTables",
                        "LemmaTablesWriter",
                        "LinearModel",
                        "LinearModelWriter",
                        "ListedAs",
                        "ParserModel",
                        "ParserModelWriter",
                        "Slots",
                        "Slots$Builder",
                        "StringHash",
                        "WordField",
                        "WordRelation")) {
            update(digest, PlacesWriter.class, name + ".class");
        }
        update(digest, Countries.class, "countries.tsv");
        for (String table : CasingFile.TABLES) {
            update(digest, Countries.class, table);
        }
        mark = HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> ownFiles() throws IOException {
        try {
            Path classes =
                    Path.of(
                            Stamp.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                return files.filter(Files::isRegularFile).sorted().toList();
            }
        } catch (URISyntaxException problem) {
            throw new IOException("where the classes of this module lie", problem);
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

    boolean isCurrent() throws IOException {
        return Files.exists(file) && Files.readString(file).equals(mark);
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    void write() throws IOException {
        Files.writeString(file, mark);
    }
}
