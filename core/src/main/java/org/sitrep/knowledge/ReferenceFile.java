// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file of the reference data: how it is replaced, and what helps when it is not sound. */
final class ReferenceFile {
    /** The end of each complaint about one that is missing or damaged. */
    static final String ADVICE =
            "; build the reference files again, in the folder of the sources:"
                    + " mvn -pl data -am process-classes";

    private ReferenceFile() {}

    /**
     * Puts a file in place whole. A program that runs may have the old one mapped into memory, and
     * keeps it; to write into it would change what that program reads, or end it.
     */
    static void replace(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
