// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.sitrep.crosswalk.Act;
import org.sitrep.export.Happening;
import org.sitrep.model.Event;
import org.sitrep.model.Event.EventTime;
import org.sitrep.model.Incident;
import org.sitrep.model.Period;
import org.sitrep.model.Precision;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/** An incident with the reports behind it, and what the profiles ask of it. Immutable. */
final class Gathered {
    private final Incident incident;
    private final List<Part> parts;
    private final Part lead;
    private final List<Part> alike = new ArrayList<>();
    private final List<Party> actor;
    private final List<Party> recipient;
    private final List<String> modes;
    private final Optional<Located> place;

    private Gathered(Incident incident, List<Part> parts, Part lead) {
        this.incident = incident;
        this.parts = List.copyOf(parts);
        this.lead = lead;
        alike.add(lead);
        for (Part part : parts) {
            boolean other = !part.document().id().equals(lead.document().id());
            if (other && part.happening().type() == lead.happening().type()) {
                alike.add(part);
            }
        }
        actor = first(Part::actor);
        recipient = first(Part::recipient);
        modes = union(part -> part.happening().modes());
        place = located();
    }

    /**
     * @param parts what each report tells, by document; at least one
     */
    static Gathered of(Incident incident, List<Part> parts) {
        Part lead =
                parts.stream()
                        .min(
                                Comparator.comparing(
                                        part -> part.happening().lead(), Happening.SAYS_MOST))
                        .orElseThrow();
        return new Gathered(incident, parts, lead);
    }

    Incident incident() {
        return incident;
    }

    /** What each report tells, by document; at least one. */
    List<Part> parts() {
        return parts;
    }

    /** The part that says most; what it leaves open is taken from others of its type. */
    Part lead() {
        return lead;
    }

    /** Those who act, by the first report of the lead's type that names any. */
    List<Party> actor() {
        return actor;
    }

    List<Party> recipient() {
        return recipient;
    }

    private <T> List<T> first(Function<Part, List<T>> value) {
        return alike.stream()
                .map(value)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The modes that the reports of the lead's type tell together. */
    List<String> modes() {
        return modes;
    }

    List<String> contexts() {
        return union(part -> part.happening().contexts());
    }

    private List<String> union(Function<Part, List<String>> values) {
        if (alike.size() == 1) {
            return values.apply(lead);
        }
        Set<String> all = new LinkedHashSet<>();
        alike.forEach(part -> all.addAll(values.apply(part)));
        return List.copyOf(all);
    }

    /** What the crosswalks ask: of the lead, and what other reports add. */
    Act act() {
        return new Act(
                lead.happening().type(),
                lead.happening().status().happened(),
                modes,
                contexts(),
                new LinkedHashSet<>(Party.sectors(actor)),
                new LinkedHashSet<>(Party.sectors(recipient)),
                tells(TollKind.DEAD),
                tells(TollKind.INJURED),
                isAbroad(),
                instrument());
    }

    /** Whether those who act are of a country, and it is not the place's. */
    private boolean isAbroad() {
        Optional<String> where = place.flatMap(Located::country);
        List<String> from = Party.each(actor, Party::country);
        return where.isPresent() && !from.isEmpty() && !from.contains(where.get());
    }

    /** The words of the instrument, in lower case; empty when none is told. */
    private String instrument() {
        StringBuilder words = new StringBuilder();
        for (Part part : alike) {
            for (Event event : part.happening().tellings()) {
                if (event.type() == lead.happening().type() && event.instrument().isPresent()) {
                    words.append(' ').append(part.index().words(event.instrument().get()));
                }
            }
        }
        return words.isEmpty() ? "" : words.toString().strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether any report tells of people; "dozens" has no number and is a toll, a stated none is
     * none.
     */
    private boolean tells(TollKind kind) {
        for (Part part : parts) {
            for (Event event : part.happening().tellings()) {
                Toll toll = event.tolls().get(kind);
                if (toll != null && toll.high().orElse(1) > 0) {
                    return true;
                }
            }
        }
        return false;
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
        return place;
    }

    private Optional<Located> located() {
        Optional<Located> unresolved = Optional.empty();
        for (Part part : parts) {
            for (Event event : part.happening().tellings()) {
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
