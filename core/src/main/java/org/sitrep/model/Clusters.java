// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.List;

/**
 * What stage 9 finds in many documents.
 *
 * @param incidents ordered by id
 * @param copies every document that repeats another, ordered by document
 */
public record Clusters(List<Incident> incidents, List<Incident.Copy> copies) {
    public Clusters {
        incidents = List.copyOf(incidents);
        copies = List.copyOf(copies);
    }
}
