// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.ActorMention;

/**
 * One who acts, by country and sector.
 *
 * @param sectors what it is there; empty when not known
 */
record Party(Optional<String> country, List<String> sectors) {

    /** The party that a mention names; empty when neither country nor sector is known. */
    static Optional<Party> of(ActorMention actor) {
        boolean known = actor.country().isPresent() || !actor.sectors().isEmpty();
        return known ? Optional.of(new Party(actor.country(), actor.sectors())) : Optional.empty();
    }

    /** Whether both are known, and nobody of the one can be one of the other. */
    static boolean differ(Set<Party> a, Set<Party> b) {
        return !a.isEmpty() && !b.isEmpty() && !meet(a, b);
    }

    /**
     * Whether others act in each, and who suffers by the one acts in the other: it is an answer to
     * the other, or the other to it.
     */
    static boolean turned(Telling a, Telling b) {
        return differ(a.actors(), b.actors())
                && (meet(a.actors(), b.recipients()) || meet(b.actors(), a.recipients()));
    }

    private static boolean meet(Set<Party> a, Set<Party> b) {
        for (Party one : a) {
            for (Party two : b) {
                if (one.mayBe(two)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayBe(Party other) {
        boolean abroad =
                country.isPresent() && other.country.isPresent() && !country.equals(other.country);
        boolean others =
                !sectors.isEmpty()
                        && !other.sectors.isEmpty()
                        && Collections.disjoint(sectors, other.sectors);
        return !abroad && !others;
    }
}
