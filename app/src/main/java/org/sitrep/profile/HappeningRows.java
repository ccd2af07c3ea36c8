// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.IOException;

/** Prints the happenings of single reports into the rows of one profile. */
interface HappeningRows {
    /** Adds the row of a happening, or says why there is none. */
    void write(Part part, Sheet sheet) throws IOException;
}
