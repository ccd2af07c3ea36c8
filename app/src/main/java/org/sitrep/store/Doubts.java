// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.export.Index;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Event;
import org.sitrep.model.Toponym;

/** What speaks for a look at an event that nobody looked at, as far as its document tells. */
final class Doubts {
    /** Below it a score is low. // guess: about the lowest fifth of what the coder gives */
    static final double LOW = 0.5;

    private final Index index;

    Doubts(Index index) {
        this.index = index;
    }

    /** The reasons, each with its words; none for what a person looked at. */
    Map<Reason, String> of(Event event, State state) {
        Map<Reason, String> doubts = new EnumMap<>(Reason.class);
        if (state != State.AUTO) {
            return doubts;
        }
        if (event.score() < LOW) {
            doubts.put(Reason.LOW_SCORE, String.format(Locale.ROOT, "score %.2f", event.score()));
        }
        place(event).ifPresent(words -> doubts.put(Reason.UNKNOWN_PLACE, words));
        actor(event).ifPresent(words -> doubts.put(Reason.UNKNOWN_ACTOR, words));
        return doubts;
    }

    private Optional<String> place(Event event) {
        if (!event.status().happened() || event.place().isEmpty()) {
            return Optional.empty();
        }
        return index.toponym(event.place())
                .filter(
                        toponym ->
                                toponym.place().isEmpty()
                                        || toponym.resolution() == Toponym.Resolution.UNRESOLVED)
                .map(toponym -> Trees.clean(index.words(toponym.span())));
    }

    /** A body or a person by name, of whom neither country nor sector nor group is known. */
    private Optional<String> actor(Event event) {
        return Stream.of(event.actor(), event.recipient())
                .flatMap(List::stream)
                .flatMap(id -> index.actor(id).stream())
                .map(index::referent)
                .filter(Doubts::isUnknown)
                .map(mention -> Trees.clean(index.words(mention.span())))
                .findFirst();
    }

    private static boolean isUnknown(ActorMention mention) {
        boolean someone =
                mention.kind() == ActorMention.Kind.BODY
                        || mention.kind() == ActorMention.Kind.PERSON;
        return someone
                && mention.country().isEmpty()
                && mention.sectors().isEmpty()
                && mention.group().isEmpty();
    }
}
