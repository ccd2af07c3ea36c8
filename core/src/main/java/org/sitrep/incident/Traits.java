// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.Incident.Bounds;
import org.sitrep.model.Period;
import org.sitrep.model.Place;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/**
 * What a telling is compared by, as numbers: read out once, since each telling is compared with
 * thousands of others, and most often something simple keeps the two apart.
 *
 * <p>Days are days since 1970; words and codes stand as their {@link WordKey}, 0 for none. Read
 * with its fields, in the loops of {@link Affinity} and {@link Ceiling}.
 */
final class Traits {
    /** Of a day that is not known. */
    static final long UNKNOWN = Long.MIN_VALUE;

    /** Days from which on a period is that of a campaign. */
    private static final int CAMPAIGN = 62; // guess: two months

    final EventType type;
    final long kind;

    /** Whether it is known by many names, as what is done to people or by a crowd is. */
    final boolean deed;

    /** Whether it is done by being said. */
    final boolean saying;

    final boolean denied;

    /** "Nobody was hurt": of what its own report tells, and no denial of what another tells. */
    final boolean barelyDenied;

    /** Whether one of the events is yet to come. */
    final boolean future;

    /** Whether it says something of a state that lasts, and whether it says that it holds. */
    final boolean marked;

    final boolean holds;

    /** Whether a period was told, and whether it is longer than that of a deed. */
    final boolean timed;

    final boolean campaign;

    /** Whether the period was told for one of the events, not taken from the report. */
    final boolean exact;

    /** The first day of the period, and the last: for ever when it is open; and of the report. */
    final long from;

    final long until;
    final long reported;

    /** Whether a place is told, and whether precisely. */
    final boolean placed;

    final boolean precise;
    final long country;
    final long admin1;
    final double radius;

    /** The place as a point of the unit sphere. */
    final double x;

    final double y;
    final double z;

    final Toll dead;
    final Toll injured;
    final int means;
    final Terms modes;
    final Terms triggers;
    final Terms countries;
    final Terms names;
    final Terms lastNames;

    /** The bits of those sets of words, which {@link Ceiling} asks for first. */
    final long triggerBits;

    final long countryBits;
    final long nameBits;
    final Parties actors;
    final Parties recipients;
    final Optional<States.Mark> state;
    final Optional<Place> place;

    /**
     * A count with its bounds.
     *
     * @param low 0 when not told
     * @param high for ever when not told
     * @param same whether it is one exact number
     */
    record Toll(boolean told, int low, int high, boolean same) {
        private static final Toll NONE = new Toll(false, 0, Integer.MAX_VALUE, false);

        static Toll of(Map<TollKind, Bounds> tolls, TollKind kind) {
            Bounds bounds = tolls.get(kind);
            return bounds == null
                    ? NONE
                    : new Toll(
                            true,
                            bounds.low().orElse(0),
                            bounds.high().orElse(Integer.MAX_VALUE),
                            bounds.low().isPresent() && bounds.low().equals(bounds.high()));
        }

        /** Whether one number may satisfy both. */
        boolean overlaps(Toll other) {
            return low <= other.high && other.low <= high;
        }

        /** Whether both are the same exact number. */
        boolean is(Toll other) {
            return same && other.same && low == other.low;
        }
    }

    /**
     * The words and parties of a happening.
     *
     * @param triggers beginnings of the words that name it, so that "attack" and "attacked" agree
     * @param countries country codes of those who acted or suffered
     * @param names names of persons and groups among them, in lower case
     * @param lastNames the names without their first words
     * @param actors who acted, as far as they are coded
     * @param recipients who suffered it, as far as they are coded
     */
    record Words(
            Terms triggers,
            Terms countries,
            Terms names,
            Terms lastNames,
            Parties actors,
            Parties recipients) {}

    /**
     * @param telling all of it but its traits
     * @param tolls counts by kind, of all events together; cumulative ones left out
     * @param reported the day of the report; empty when it is not known
     */
    Traits(
            Telling.Told telling,
            Words words,
            Map<TollKind, Bounds> tolls,
            Optional<Long> reported) {
        List<Event> events = telling.events();
        type = telling.type();
        kind = WordKey.of(telling.kind());
        deed = Acts.isDeed(type);
        saying = Acts.isSaying(type);
        denied = telling.denied();
        barelyDenied = denied && tolls.values().stream().anyMatch(t -> t.high().orElse(1) == 0);
        future = events.stream().anyMatch(event -> event.status() == Event.Status.FUTURE);
        state = telling.state();
        marked = state.isPresent();
        holds = state.filter(mark -> mark.role() == States.Role.HOLDS).isPresent();
        timed = telling.period().isPresent();
        campaign = telling.period().filter(p -> TellingReader.days(p) > CAMPAIGN).isPresent();
        exact = telling.exact();
        from = telling.period().flatMap(Period::from).map(day -> day.toEpochDay()).orElse(UNKNOWN);
        until =
                telling.period()
                        .flatMap(Period::until)
                        .map(day -> day.toEpochDay())
                        .orElse(Long.MAX_VALUE);
        this.reported = reported.orElse(UNKNOWN);
        place = telling.place().flatMap(Toponym::place);
        placed = place.isPresent();
        precise = telling.place().filter(DayAndPlace::isPrecise).isPresent();
        country = place.flatMap(Place::country).map(WordKey::of).orElse(0L);
        admin1 = place.flatMap(Place::admin1).map(WordKey::of).orElse(0L);
        radius = place.map(Place::radiusKm).orElse(0.0);
        double[] point = place.map(Geometry::point).orElse(new double[3]);
        x = point[0];
        y = point[1];
        z = point[2];
        dead = Toll.of(tolls, TollKind.DEAD);
        injured = Toll.of(tolls, TollKind.INJURED);
        means = Means.bits(events);
        modes = modes(events);
        triggers = words.triggers();
        countries = words.countries();
        names = words.names();
        lastNames = words.lastNames();
        triggerBits = triggers.bits();
        countryBits = countries.bits();
        nameBits = names.bits();
        actors = words.actors();
        recipients = words.recipients();
    }

    /** By what modes of the codebook it was done. */
    private static Terms modes(List<Event> events) {
        List<String> modes = new ArrayList<>();
        events.forEach(event -> modes.addAll(event.modes()));
        return Terms.of(modes);
    }

    /** Whether both say of one state that it holds. */
    boolean lastsWith(Traits other) {
        return holds && other.holds && state.equals(other.state);
    }

    /**
     * Whether others act in each, and who suffers by the one acts in the other: it is an answer to
     * the other, or the other to it.
     */
    boolean answers(Traits other) {
        return actors.differ(other.actors)
                && (actors.meet(other.recipients) || other.actors.meet(recipients));
    }
}
