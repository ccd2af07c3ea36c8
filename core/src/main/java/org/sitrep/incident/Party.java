// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.List;
import java.util.Optional;
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
}
