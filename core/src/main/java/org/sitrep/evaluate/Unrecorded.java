// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.crosswalk.PrecisionCrosswalk;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.Event.EventTime;
import org.sitrep.model.Incident;
import org.sitrep.model.Period;
import org.sitrep.model.Place;
import org.sitrep.model.Precision;
import org.sitrep.model.Toponym;

/**
 * Why a file of ACLED or UCDP cannot hold an incident of a type that it records: nobody tells the
 * day or the place well enough, or how many died. The reasons are those of the exports.
 */
final class Unrecorded {
    private final PrecisionCrosswalk precisions = PrecisionCrosswalk.bundled();

    /**
     * The reason; empty when it can be held.
     *
     * @param told what one report tells of it
     */
    Optional<String> reason(
            Scheme scheme, Incident incident, CodedDocument coded, List<Event> told) {
        PrecisionCrosswalk.Codes time = precisions.time(time(incident, told));
        Optional<Toponym> toponym = toponym(incident, coded, told);
        PrecisionCrosswalk.Codes place = precisions.place(toponym);
        return switch (scheme) {
            case PLOVER -> Optional.empty();
            case ACLED ->
                    time.acled()
                            .reason()
                            .or(place.acled()::reason)
                            .or(() -> when(day(incident).isEmpty(), "no-day"))
                            .or(() -> when(country(toponym).isEmpty(), "no-country"));
            case UCDP ->
                    time.ucdp()
                            .reason()
                            .or(place.ucdp()::reason)
                            .or(() -> when(best(incident).isEmpty(), "dead-without-number"));
        };
    }

    private static Optional<String> when(boolean holds, String reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }

    private static Optional<LocalDate> day(Incident incident) {
        return incident.period().flatMap(Period::from);
    }

    private static Optional<String> country(Optional<Toponym> toponym) {
        return toponym.flatMap(Toponym::place).flatMap(Place::country);
    }

    private static OptionalInt best(Incident incident) {
        return incident.dead().map(Incident.Summary::best).orElse(OptionalInt.empty());
    }

    /** The incident's days, as finely as a telling of these days has them. */
    private static Optional<EventTime> time(Incident incident, List<Event> told) {
        return incident.period()
                .map(
                        period ->
                                new EventTime(
                                        Optional.empty(),
                                        period,
                                        told.stream()
                                                .flatMap(event -> event.time().stream())
                                                .filter(time -> time.period().equals(period))
                                                .map(EventTime::precision)
                                                .min(Precision::compareTo)
                                                .orElse(Precision.DAY)));
    }

    /** The toponym of the incident's place; where it has none, one that nobody could resolve. */
    private static Optional<Toponym> toponym(
            Incident incident, CodedDocument coded, List<Event> told) {
        List<Toponym> named =
                told.stream()
                        .flatMap(event -> event.place().stream())
                        .flatMap(
                                id ->
                                        coded.resolved().toponyms().stream()
                                                .filter(each -> each.id().equals(id)))
                        .toList();
        if (incident.scene().isEmpty()) {
            return named.stream().filter(each -> each.place().isEmpty()).findFirst();
        }
        Incident.Scene scene = incident.scene().get();
        return named.stream()
                .filter(each -> each.resolution() == scene.resolution())
                .filter(each -> each.place().filter(p -> isAt(p, scene)).isPresent())
                .findFirst();
    }

    private static boolean isAt(Place place, Incident.Scene scene) {
        return place.name().equals(scene.name())
                && place.latitude() == scene.latitude()
                && place.longitude() == scene.longitude();
    }
}
