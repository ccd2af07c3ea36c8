// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitrep.export.Phrases;
import org.sitrep.model.Claim;
import org.sitrep.model.Incident;
import org.sitrep.model.Place;
import org.sitrep.model.TollKind;

/** An incident in two or three sentences: who, what, where, and what is disputed. */
final class Notes {
    private Notes() {}

    static String of(Gathered gathered, Codes countries) {
        StringBuilder notes = new StringBuilder();
        Incident incident = gathered.incident();
        incident.period().ifPresent(p -> notes.append(Phrases.period(p)).append(", "));
        notes.append(where(gathered.place(), countries)).append(": ");
        notes.append(titles(gathered.actor(), "nobody named")).append(" - ");
        notes.append(incident.typeName());
        if (!gathered.modes().isEmpty()) {
            notes.append(" (").append(String.join(", ", gathered.modes())).append(')');
        }
        String whom = titles(gathered.recipient(), "");
        notes.append(whom.isEmpty() ? "" : " - " + whom).append(". ");
        notes.append('"').append(Phrases.flat(gathered.lead().sentence())).append("\" (");
        notes.append(gathered.lead().origin()).append(").");
        String tolls = tolls(incident);
        return notes.append(tolls.isEmpty() ? "" : " " + tolls).toString();
    }

    private static String where(Optional<Located> located, Codes countries) {
        List<String> parts = new ArrayList<>();
        located.ifPresent(
                l -> {
                    parts.add(l.place().map(Place::name).orElse(Phrases.flat(l.words())));
                    l.place()
                            .flatMap(Place::admin1)
                            .filter(name -> !parts.contains(name))
                            .ifPresent(parts::add);
                    countries
                            .name(l.country())
                            .filter(name -> !parts.contains(name))
                            .ifPresent(parts::add);
                });
        return parts.isEmpty() ? "place not told" : String.join(", ", parts);
    }

    private static String titles(List<Party> parties, String nobody) {
        return parties.isEmpty()
                ? nobody
                : parties.stream().map(Party::title).distinct().collect(Collectors.joining(", "));
    }

    /** "Dead: 5 by the army; 9 by the front, which is denied by ...": every account, no verdict. */
    private static String tolls(Incident incident) {
        List<String> told = new ArrayList<>();
        List<String> denied = new ArrayList<>();
        for (Incident.Account account : incident.accounts()) {
            String by = account.by().map(Phrases::flat).orElse("the reports themselves");
            if (isDoubted(account)) {
                denied.add(by);
                continue;
            }
            for (TollKind kind : List.of(TollKind.DEAD, TollKind.INJURED)) {
                Incident.Bounds bounds = account.tolls().get(kind);
                if (bounds != null) {
                    String number = Phrases.bounds(bounds.low(), bounds.high());
                    if (!number.isEmpty()) {
                        String what = kind == TollKind.DEAD ? " dead" : " injured";
                        told.add(number + what + " by " + by);
                    }
                }
            }
        }
        String tolls = told.isEmpty() ? "" : "Told: " + String.join("; ", told) + ".";
        String doubts = denied.isEmpty() ? "" : "Denied by " + String.join("; ", denied) + ".";
        return (tolls + " " + doubts).strip();
    }

    static boolean isDoubted(Incident.Account account) {
        return account.stance() == Claim.Stance.DENIES || account.stance() == Claim.Stance.DOUBTS;
    }
}
