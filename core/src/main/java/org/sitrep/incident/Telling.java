// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.Period;
import org.sitrep.model.Toponym;

/**
 * One happening as one document tells it: the unit that incidents are made of.
 *
 * @param document place of the document in the list, which is ordered by id
 * @param weight what it is to the story of its report
 * @param told what is told of it
 * @param traits by which it is compared with others
 */
record Telling(int document, Weight weight, Told told, Traits traits) {

    /** What a telling is to the story that its report belongs to. */
    enum Weight {
        /** What the report is on, as the other reports of the story have it. */
        MAIN,
        /** Another of the same kind: often the same happening, told again. */
        KIN,
        ASIDE
    }

    /**
     * A happening, wherever it is told.
     *
     * @param denied whether the report only says that it did not happen
     * @param events the events of the happening, in the order of the text
     * @param type the commonest type, of equals the first
     * @param kind the kind of happening: {@link Acts#kind}
     * @param period when it took place; empty when not told
     * @param exact whether the period was told for one of the events, not taken from the report
     * @param place the most precise place told
     * @param state what it says of a state that lasts; empty when it is about none
     */
    record Told(
            boolean denied,
            List<Event> events,
            EventType type,
            String kind,
            Optional<Period> period,
            boolean exact,
            Optional<Toponym> place,
            Optional<States.Mark> state) {}

    boolean denied() {
        return told.denied();
    }

    List<Event> events() {
        return told.events();
    }

    EventType type() {
        return told.type();
    }

    String kind() {
        return told.kind();
    }

    Optional<Period> period() {
        return told.period();
    }

    boolean exact() {
        return told.exact();
    }

    Optional<Toponym> place() {
        return told.place();
    }

    Optional<States.Mark> state() {
        return told.state();
    }

    /** By which two tellings may be of one kind: the kind of happening, a state that holds. */
    Stream<String> kinds() {
        return Stream.concat(
                Stream.of(kind()),
                state().filter(mark -> mark.role() == States.Role.HOLDS).stream()
                        .map(mark -> "state " + mark.state()));
    }

    /** The same in another list of documents. */
    Telling in(int place) {
        return new Telling(place, weight, told, traits);
    }

    Telling with(Weight found) {
        return new Telling(document, found, told, traits);
    }
}
