// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.Locale;

/** The databases a project may lie in, as far as they differ. */
enum Dialect {
    SQLITE,
    POSTGRESQL;

    /** The word in the names of the files of SQL. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
