// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.Set;

/**
 * The common nouns by which a text calls those who act, word by word: of "police officers" both
 * words are here. Folded, in singular and plural.
 *
 * @param parties words for people and bodies
 * @param things words for facilities and vehicles, which stand for those whose they are
 */
public record ActorNouns(Set<String> parties, Set<String> things) {
    public ActorNouns {
        parties = Set.copyOf(parties);
        things = Set.copyOf(things);
    }
}
