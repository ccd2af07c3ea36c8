// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything that several stages know of the world, opened once and shared.
 *
 * @param countries the countries and the words for them
 * @param gazetteer the places and their names
 * @param own what a user adds to the codebook and to the lists of actors
 */
public record Knowledge(Countries countries, Gazetteer gazetteer, OwnCodebook own) {

    /** Without a codebook of the user's own. */
    public Knowledge(Countries countries, Gazetteer gazetteer) {
        this(countries, gazetteer, OwnCodebook.none());
    }

    /** The same with a user's own codebook. */
    public Knowledge with(OwnCodebook codebook) {
        return new Knowledge(countries, gazetteer, codebook);
    }

    /**
     * Opens the reference files that {@code data/} built.
     *
     * @throws IllegalStateException when a file is missing or damaged: a broken installation
     */
    public static Knowledge open(Path folder) {
        return new Knowledge(Countries.bundled(), Gazetteer.open(folder));
    }

    /**
     * Opens them with gazetteers of the user's own.
     *
     * @throws IllegalStateException when a file is missing or damaged: a broken installation
     * @throws IOException when a gazetteer of the user's cannot be read
     */
    public static Knowledge open(Path folder, List<Path> gazetteers) throws IOException {
        return new Knowledge(Countries.bundled(), Gazetteer.open(folder, gazetteers));
    }
}
