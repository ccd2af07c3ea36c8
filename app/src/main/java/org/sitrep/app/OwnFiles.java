// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a user adds to what Sitrep knows.
 *
 * @param codebook the folder of the user's own codebook
 * @param gazetteers files of places, in the order in which they count: of two that have the same
 *     place the later one
 */
record OwnFiles(Optional<Path> codebook, List<Path> gazetteers) {
    OwnFiles {
        gazetteers = List.copyOf(gazetteers);
    }

    /** The files that were named, and those in folders that were named, by name. */
    static List<Path> gazetteers(List<Path> named) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.filter(file -> file.toString().endsWith(GazetteerImportCommand.ENDING))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }
}
