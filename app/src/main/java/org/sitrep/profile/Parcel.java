// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sitrep.profile.ExportReport.ExportFile;

/**
 * The files of an export. They lie in a folder beside the target until they are complete; then they
 * take the target's place, or are zipped. Not thread-safe.
 */
final class Parcel implements Closeable {
    /** The first day that a zip file can name: entries have no time of their own. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    static final String MANIFEST = "manifest.json";

    private final Path part;
    private final Path target;
    private final String folderInZip;
    private final List<ExportFile> files = new ArrayList<>();

    private Parcel(Path target, String folderInZip) throws IOException {
        this.target = target;
        this.folderInZip = folderInZip;
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException(target + " can hold no export");
        }
        Files.createDirectories(parent);
        part = Files.createTempDirectory(parent, ".sitrep-export-");
    }

    /**
     * Files for a folder.
     *
     * @throws IOException when the folder holds something that is no export
     */
    static Parcel replacing(Path folder) throws IOException {
        if (Files.exists(folder)) {
            if (!Files.isDirectory(folder)) {
                throw new NotDirectoryException(folder + " is no folder");
            }
            if (!isEmpty(folder) && !Files.exists(folder.resolve(MANIFEST))) {
                throw new DirectoryNotEmptyException(
                        folder + " holds other things than an export; choose another --out");
            }
        }
        return new Parcel(folder, "");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    static Parcel zipped(Path file, String folder) throws IOException {
        return new Parcel(file, folder);
    }

    /** One file being written. */
    final class Entry implements Closeable {
        private final String name;
        private final DigestStream stream;

        Entry(String name) throws IOException {
            this.name = name;
            stream =
                    new DigestStream(
                            new BufferedOutputStream(
                                    Files.newOutputStream(part.resolve(name)), 1 << 16));
        }

        OutputStream stream() {
            return stream;
        }

        @Override
        public void close() throws IOException {
            stream.close();
            files.add(new ExportFile(name, stream.bytes(), stream.sha256Hex()));
        }
    }

    Entry file(String name) throws IOException {
        return new Entry(name);
    }

    void file(String name, byte[] content) throws IOException {
        try (Entry entry = file(name)) {
            entry.stream().write(content);
        }
    }

    DelimitedList list(String name, List<Column> columns, ExportOptions options)
            throws IOException {
        return new DelimitedList(file(name), columns, options);
    }

    /** What was written so far, in the order of the names. */
    List<ExportFile> files() {
        return files.stream().sorted(Comparator.comparing(ExportFile::name)).toList();
    }

    /** Makes the files final. */
    void commit() throws IOException {
        if (!folderInZip.isEmpty()) {
            Path zip = part.resolve("all.zip");
            zip(zip);
            Files.move(zip, target, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        Files.createDirectories(target);
        // The manifest goes first and comes last: without it a folder is no export.
        List<String> old = ManifestFile.names(target.resolve(MANIFEST));
        Files.deleteIfExists(target.resolve(MANIFEST));
        for (String name : old) {
            Files.deleteIfExists(target.resolve(name));
        }
        for (ExportFile file : files()) {
            if (!file.name().equals(MANIFEST)) {
                Files.move(
                        part.resolve(file.name()),
                        target.resolve(file.name()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(part.resolve(MANIFEST), target.resolve(MANIFEST));
    }

    private void zip(Path zip) throws IOException {
        try (ZipOutputStream out =
                new ZipOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(zip), 1 << 16))) {
            for (ExportFile file : files()) {
                ZipEntry entry = new ZipEntry(folderInZip + "/" + file.name());
                entry.setTimeLocal(NO_TIME);
                out.putNextEntry(entry);
                try (InputStream in = Files.newInputStream(part.resolve(file.name()))) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    /** Gives up what was not committed. */
    @Override
    public void close() throws IOException {
        List<Path> left;
        try (Stream<Path> inside = Files.list(part)) {
            left = inside.toList();
        }
        for (Path each : left) {
            Files.delete(each);
        }
        Files.delete(part);
    }
}
