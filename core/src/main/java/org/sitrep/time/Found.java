// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

/** A time expression that was found and not yet anchored. */
record Found(Match match, Meaning meaning, Direction direction) {

    int from() {
        return match.from();
    }

    int until() {
        return match.until();
    }
}
