// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.time.Instant;
import java.util.Optional;
import org.sitrep.model.Incident;

/** When people last changed what is exported; a project knows, a file of records does not. */
public interface Changes {
    /** Nobody changed anything, or nobody knows. */
    Changes UNKNOWN = incident -> Optional.empty();

    /** The last change of a member of an incident; empty when not known. */
    Optional<Instant> of(Incident incident);
}
