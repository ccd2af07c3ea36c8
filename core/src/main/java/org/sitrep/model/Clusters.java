// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

    /**
     * The same with copies that were recognised before anything was coded. Each stands under the
     * incidents of its original; it is no member, no account and no source of its own.
     */
    public Clusters with(List<Incident.Copy> recognised) {
        Map<String, List<Incident.Copy>> byOriginal = new HashMap<>();
        for (Incident.Copy copy : recognised) {
            byOriginal.computeIfAbsent(copy.copyOf(), original -> new ArrayList<>()).add(copy);
        }
        List<Incident> all = new ArrayList<>();
        for (Incident incident : incidents) {
            List<Incident.Copy> found = new ArrayList<>();
            Set<String> documents = new TreeSet<>();
            incident.members().forEach(member -> documents.add(member.document()));
            for (String document : documents) {
                found.addAll(byOriginal.getOrDefault(document, List.of()));
            }
            all.add(
                    found.isEmpty()
                            ? incident
                            : incident.withCopies(joined(incident.copies(), found)));
        }
        return new Clusters(all, joined(copies, recognised), remarks);
    }

    private static List<Incident.Copy> joined(List<Incident.Copy> some, List<Incident.Copy> more) {
        List<Incident.Copy> all = new ArrayList<>(some);
        all.addAll(more);
        all.sort(Comparator.comparing(Incident.Copy::document));
        return all;
    }
}
