// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.List;

/**
 * An incident of the project: events of several documents that tell of one happening.
 *
 * @param line the incident, one line of the incident format
 * @param keys its events
 * @param sources independent ones
 * @param contradiction what its accounts say against each other, in words; empty when nothing
 */
public record IncidentRow(
        String id, String line, List<String> keys, int sources, String contradiction) {
    public IncidentRow {
        keys = List.copyOf(keys);
    }
}
