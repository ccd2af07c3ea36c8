// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.IOException;

/** Prints incidents into the rows of one profile. */
interface IncidentRows {
    /** Adds the rows of an incident, or says why there are none. */
    void write(Gathered gathered, Sheet sheet) throws IOException;
}
