// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The texts of a run as numbered files, so that all systems read the same. */
final class TextFiles {

    private TextFiles() {}

    /** Writes the texts in their order; what the folder held before is gone. */
    static void write(Path folder, List<String> texts) throws IOException {
        Files.createDirectories(folder);
        for (Path old : files(folder)) {
            Files.delete(old);
        }
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(
                    folder.resolve(String.format(Locale.ROOT, "%06d.txt", i)), texts.get(i));
        }
    }

    /** The texts in the order in which they were written. */
    static List<String> read(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files(folder)) {
            texts.add(Files.readString(file));
        }
        return texts;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
