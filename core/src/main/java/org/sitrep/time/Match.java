// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

/**
 * A rule that fits a stretch of atoms.
 *
 * @param from first atom
 * @param until one past the last atom
 */
record Match(TimeRule rule, int from, int until, Slots slots) {

    Meaning meaning() {
        return rule.meaning().fill(slots);
    }
}
