// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** The files of a folder in an order that is the same on every machine. */
final class Folder {
    private Folder() {}

    /**
     * All files below a folder, hidden ones left out, sorted by {@link #relative} path. Links are
     * followed; a link back to a folder above is not, since its files are listed already.
     */
    static List<Path> list(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                folder,
                EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                Integer.MAX_VALUE,
                new Lister(folder, files));
        files.sort(
                Comparator.comparing(file -> relative(folder, file), Folder::compareByCodePoint));
        return files;
    }

    /** The path of a file below a folder, with {@code /} between the names. */
    static String relative(Path folder, Path file) {
        List<String> names = new ArrayList<>();
        for (Path name : folder.relativize(file)) {
            names.add(name.toString());
        }
        return String.join("/", names);
    }

    private static int compareByCodePoint(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int x = a.codePointAt(i);
            int y = b.codePointAt(i);
            if (x != y) {
                return Integer.compare(x, y);
            }
            i += Character.charCount(x);
        }
        return Integer.compare(a.length(), b.length());
    }

    private static final class Lister extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final List<Path> files;

        Lister(Path folder, List<Path> files) {
            this.folder = folder;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return isHidden(directory) && !directory.equals(folder)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** What cannot be visited is listed, and rejected when it is read. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            if (!(problem instanceof FileSystemLoopException) && !isHidden(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return String.valueOf(path.getFileName()).startsWith(".");
        }
    }
}
