// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.export.Happening;
import org.sitrep.model.Event;
import org.sitrep.model.Incident;

/** Finds what the reports tell of an incident. Confined to one thread. */
final class Gatherer {
    private static final int KEPT = 300; // reports, for incidents with many members // guess

    private final Library library;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Report> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Report> eldest) {
                    return size() > KEPT;
                }
            };

    /**
     * @param library of two documents with one id the first counts
     */
    Gatherer(Library library) {
        this.library = library;
        for (int place = 0; place < library.ids().size(); place++) {
            places.putIfAbsent(library.ids().get(place), place);
        }
    }

    private Optional<Report> report(String id) {
        Report report = kept.get(id);
        Integer place = places.get(id);
        if (report == null && place != null) {
            report = Report.of(library.documents().get(place));
            kept.put(id, report);
        }
        return Optional.ofNullable(report);
    }

    /** Empty when no member is at hand. */
    Optional<Gathered> gather(Incident incident) {
        Map<String, Set<String>> members = new LinkedHashMap<>();
        for (Incident.Member member : incident.members()) {
            members.computeIfAbsent(member.document(), d -> new HashSet<>()).add(member.event());
        }
        Set<String> copies = new LinkedHashSet<>();
        incident.copies().forEach(copy -> copies.add(copy.document()));
        List<Part> parts = new ArrayList<>();
        members.forEach(
                (id, events) -> {
                    report(id)
                            .flatMap(report -> part(report, events, copies.contains(id)))
                            .ifPresent(parts::add);
                });
        return parts.isEmpty() ? Optional.empty() : Optional.of(Gathered.of(incident, parts));
    }

    private static Optional<Part> part(Report report, Set<String> events, boolean copy) {
        List<Event> tellings =
                report.index().coded().events().stream()
                        .filter(e -> events.contains(e.id()))
                        .toList();
        return tellings.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Part(
                                report,
                                Happening.of(tellings.getFirst().happening(), tellings),
                                copy));
    }

    /** The incident of each event, by document and event. */
    static Map<Incident.Member, String> ids(List<Incident> incidents) {
        Map<Incident.Member, String> ids = new HashMap<>(); // looked up, never iterated
        for (Incident incident : incidents) {
            incident.members().forEach(member -> ids.putIfAbsent(member, incident.id()));
        }
        return ids;
    }
}
