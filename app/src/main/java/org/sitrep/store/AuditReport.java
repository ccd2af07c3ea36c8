// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.List;

/**
 * What an audit found.
 *
 * @param faults in words, in the order in which they were found; empty when the project is sound
 * @param head how far the project was
 */
public record AuditReport(List<String> faults, Head head) {
    public AuditReport {
        faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return faults.isEmpty();
    }
}
