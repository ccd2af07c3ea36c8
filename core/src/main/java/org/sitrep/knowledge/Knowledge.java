// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.nio.file.Path;

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
}
