// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.nio.file.Path;

/**
 * Everything that several stages know of the world, opened once and shared.
 *
 * @param countries the countries and the words for them
 * @param gazetteer the places and their names
 */
public record Knowledge(Countries countries, Gazetteer gazetteer) {

    /**
     * Opens the reference files that {@code data/} built.
     *
     * @throws IllegalStateException when a file is missing or damaged: a broken installation
     */
    public static Knowledge open(Path folder) {
        return new Knowledge(Countries.bundled(), Gazetteer.open(folder));
    }
}
