// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sitrep.crosswalk.Act;
import org.sitrep.export.Happening;
import org.sitrep.model.Event.EventTime;
import org.sitrep.model.Incident;
import org.sitrep.model.Period;
import org.sitrep.model.Precision;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/**
 * An incident with the reports behind it.
 *
 * @param parts what each report tells, by document; at least one
 * @param lead the part that says most; what it leaves open is taken from others of its type
 */
record Gathered(Incident incident, List<Part> parts, Part lead) {
    Gathered {
        parts = List.copyOf(parts);
    }

    static Gathered of(Incident incident, List<Part> parts) {
        Part lead =
                parts.stream()
                        .min(
                                Comparator.comparing(
                                        part -> part.happening().lead(), Happening.SAYS_MOST))
                        .orElseThrow();
        return new Gathered(incident, parts, lead);
    }

    /** Those that tell of an act of the lead's type, the lead first. */
    List<Part> alike() {
        List<Part> alike = new ArrayList<>(List.of(lead));
        for (Part part : parts) {
            boolean other = !part.document().id().equals(lead.document().id());
            if (other && part.happening().type() == lead.happening().type()) {
                alike.add(part);
            }
        }
        return alike;
    }

    List<Party> actor() {
        return first(Part::actor);
    }

    List<Party> recipient() {
        return first(Part::recipient);
    }

    private <T> List<T> first(Function<Part, List<T>> value) {
        return alike().stream()
                .map(value)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    List<String> modes() {
        return union(part -> part.happening().modes());
    }

    List<String> contexts() {
        return union(part -> part.happening().contexts());
    }

    private List<String> union(Function<Part, List<String>> values) {
        Set<String> all = new LinkedHashSet<>();
        alike().forEach(part -> all.addAll(values.apply(part)));
        return List.copyOf(all);
    }

    /** What the crosswalks ask: of the lead, and what other reports add. */
    Act act() {
        Happening happening = lead.happening();
        Act own = Act.of(lead.index().coded(), happening.lead(), happening.tellings());
        return new Act(
                own.type(),
                own.happened(),
                modes(),
                contexts(),
                new LinkedHashSet<>(Party.sectors(actor())),
                new LinkedHashSet<>(Party.sectors(recipient())),
                own.dead() || tells(Act::dead),
                own.injured() || tells(Act::injured),
                own.abroad(),
                own.instrument());
    }

    private boolean tells(Predicate<Act> what) {
        return parts.stream()
                .anyMatch(
                        part ->
                                what.test(
                                        Act.of(
                                                part.index().coded(),
                                                part.happening().lead(),
                                                part.happening().tellings())));
    }

    /** The incident's days, with the precision of a telling that has them. */
    Optional<EventTime> time() {
        return incident.period()
                .map(period -> new EventTime(Optional.empty(), period, precision(period)));
    }

    private Precision precision(Period period) {
        return parts.stream()
                .flatMap(part -> part.happening().tellings().stream())
                .flatMap(event -> event.time().stream())
                .filter(time -> time.period().equals(period))
                .map(EventTime::precision)
                .min(Comparator.naturalOrder())
                .or(() -> lead.happening().time().map(EventTime::precision))
                .orElse(Precision.DAY);
    }

    /** The most precise place told, with its words; empty when no report says where. */
    Optional<Located> place() {
        Optional<Located> unresolved = Optional.empty();
        for (Part part : parts) {
            for (var event : part.happening().tellings()) {
                Optional<Toponym> toponym = part.index().toponym(event.place());
                if (toponym.isEmpty()) {
                    continue;
                }
                Located located =
                        new Located(toponym.get(), part.index().words(toponym.get().span()));
                if (incident.scene().filter(located::isAt).isPresent()) {
                    return Optional.of(located);
                }
                if (unresolved.isEmpty() && toponym.get().place().isEmpty()) {
                    unresolved = Optional.of(located);
                }
            }
        }
        return incident.scene().isPresent() ? Optional.empty() : unresolved;
    }

    /** Least and greatest number that an account gives; empty bounds are open or not told. */
    Incident.Bounds bounds(TollKind kind) {
        OptionalInt low = OptionalInt.empty();
        OptionalInt high = OptionalInt.empty();
        for (Incident.Account account : incident.accounts()) {
            Incident.Bounds told = account.tolls().get(kind);
            if (told == null) {
                continue;
            }
            if (told.low().isPresent()
                    && (low.isEmpty() || told.low().getAsInt() < low.getAsInt())) {
                low = told.low();
            }
            if (told.high().isPresent()
                    && (high.isEmpty() || told.high().getAsInt() > high.getAsInt())) {
                high = told.high();
            }
        }
        return new Incident.Bounds(low, high);
    }
}
