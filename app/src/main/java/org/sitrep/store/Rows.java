// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.export.Index;
import org.sitrep.export.Phrases;
import org.sitrep.model.ActorMention;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.Period;
import org.sitrep.model.Place;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;
import org.sitrep.store.EventRow.Days;
import org.sitrep.store.EventRow.Party;
import org.sitrep.store.EventRow.Spot;

/** Makes the flat rows of a document's events. */
final class Rows {
    private final long document;
    private final View view;
    private final Index index;

    /**
     * Rows of one document.
     *
     * @param coded the document with the rejected events among the others
     */
    Rows(long document, View view, CodedDocument coded) {
        this.document = document;
        this.view = view;
        this.index = new Index(coded);
    }

    /** The rows, in the order of the text, without reasons. */
    List<EventRow> all() {
        return index.coded().events().stream().map(this::row).toList();
    }

    /** What the search knows of an event: its sentence, its names, the title. */
    String words(Event event) {
        return String.join(
                " ",
                index.words(index.sentence(event)),
                index.words(event.trigger()),
                Phrases.actors(index, event.actor()),
                Phrases.actors(index, event.recipient()),
                index.toponym(event.place())
                        .flatMap(Toponym::place)
                        .map(place -> place.name() + " " + place.admin1().orElse(""))
                        .orElse(""),
                index.coded().document().title().orElse(""));
    }

    List<Event> events() {
        return index.coded().events();
    }

    /** Why a person should look at the event, each reason with its words. */
    Map<Reason, String> reasons(Event event) {
        return new Doubts(index).of(event, view.states().getOrDefault(event.id(), State.AUTO));
    }

    private EventRow row(Event event) {
        String key = Target.key(document, event.id());
        State state = view.states().getOrDefault(event.id(), State.AUTO);
        Toll dead = event.tolls().get(TollKind.DEAD);
        Toll injured = event.tolls().get(TollKind.INJURED);
        return new EventRow(
                key,
                document,
                event.id(),
                event.happening(),
                event.typeName(),
                event.modes(),
                event.contexts(),
                word(event.status()),
                event.historical(),
                state,
                view.rejected().containsKey(event.id()),
                view.version(key),
                Trees.clean(index.words(event.trigger())),
                event.score(),
                days(event),
                event.place().flatMap(id -> index.toponym(Optional.of(id))).map(this::spot),
                party(event.actor()),
                party(event.recipient()),
                dead == null ? OptionalInt.empty() : dead.low(),
                dead == null ? OptionalInt.empty() : dead.high(),
                injured == null ? OptionalInt.empty() : injured.low(),
                injured == null ? OptionalInt.empty() : injured.high(),
                List.of());
    }

    private static Days days(Event event) {
        return event.time()
                .map(
                        time -> {
                            Period period = time.period();
                            return new Days(
                                    period.from(),
                                    period.until(),
                                    Optional.of(word(time.precision())));
                        })
                .orElse(new Days(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private Spot spot(Toponym toponym) {
        Optional<Place> place = toponym.place();
        boolean known = place.isPresent() && toponym.resolution() != Toponym.Resolution.UNRESOLVED;
        return new Spot(
                Trees.clean(place.map(Place::name).orElse(index.words(toponym.span()))),
                known ? OptionalDouble.of(place.get().latitude()) : OptionalDouble.empty(),
                known ? OptionalDouble.of(place.get().longitude()) : OptionalDouble.empty(),
                known ? OptionalDouble.of(place.get().radiusKm()) : OptionalDouble.empty(),
                word(toponym.resolution()),
                place.flatMap(Place::country),
                place.flatMap(Place::admin1).map(Trees::clean));
    }

    private Optional<Party> party(List<String> ids) {
        Set<String> countries = new LinkedHashSet<>();
        Set<String> sectors = new LinkedHashSet<>();
        for (String id : ids) {
            Optional<ActorMention> mention = index.actor(id).map(index::referent);
            mention.flatMap(ActorMention::country).ifPresent(countries::add);
            mention.map(ActorMention::sectors).ifPresent(sectors::addAll);
        }
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Party(
                                Trees.clean(Phrases.actors(index, ids)),
                                List.copyOf(countries),
                                List.copyOf(sectors)));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
