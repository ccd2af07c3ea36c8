// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.List;

/**
 * What stage 9 finds in many documents.
 *
 * @param incidents ordered by id
 * @param copies every document that repeats another, ordered by document
 * @param remarks decisions of people that could not be kept, each with the reason
 */
public record Clusters(List<Incident> incidents, List<Incident.Copy> copies, List<String> remarks) {
    public Clusters {
        remarks = List.copyOf(remarks);
        incidents = List.copyOf(incidents);
        copies = List.copyOf(copies);
    }
}
