// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.Plover;
import org.sitrep.model.EventType;

/**
 * A page of the codebook: the event type that its frames tell.
 *
 * @param file name, for messages
 * @param type the PLOVER type whose rules hold
 * @param ownType the name of a type of the user's own; empty for PLOVER's
 * @param own whether a user wrote it: its frames go before bundled ones with as many words
 * @param ownModes modes that the user adds to PLOVER's
 */
record Page(
        String file, EventType type, Optional<String> ownType, boolean own, Set<String> ownModes) {

    static Page bundled(String file, EventType type) {
        return new Page(file, type, Optional.empty(), false, Set.of());
    }

    /** The type as people see it. */
    String typeName() {
        return ownType.orElse(type.name());
    }

    /** The modes that its frames may give. */
    Set<String> modes() {
        Set<String> modes = new LinkedHashSet<>(Plover.modes(type));
        modes.addAll(ownModes);
        return modes;
    }
}
