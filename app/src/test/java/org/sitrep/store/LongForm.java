// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

/** How often a test tries: a short form for every build, a long one for {@code ./verify --long}. */
final class LongForm {
    private LongForm() {}

    static boolean asked() {
        return Boolean.getBoolean("sitrep.long");
    }

    /** So many tries; a number of one's own in the property {@code sitrep.tries}. */
    static int tries(int inEveryBuild, int inTheLongForm) {
        int own = Integer.getInteger("sitrep.tries", 0);
        return own > 0 ? own : asked() ? inTheLongForm : inEveryBuild;
    }
}
