// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.Incident.Bounds;
import org.sitrep.model.Period;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/**
 * One happening as one document tells it: the unit that incidents are made of.
 *
 * @param document place of the document in the list, which is ordered by id
 * @param weight what it is to the story of its report
 * @param denied whether the report only says that it did not happen
 * @param events the events of the happening, in the order of the text
 * @param type the commonest type, of equals the first
 * @param kind the kind of happening: {@link Acts#kind}
 * @param triggers beginnings of the words that name it, so that "attack" and "attacked" agree
 * @param period when it took place; empty when not told
 * @param exact whether the period was told for one of the events, not taken from the report
 * @param place the most precise place told
 * @param actors who acted, as far as they are coded
 * @param recipients who suffered it, as far as they are coded
 * @param countries country codes of those who acted or suffered
 * @param names names of persons and groups among them, in lower case
 * @param lastNames the names without their first words
 * @param tolls counts by kind, of all tellings together; cumulative ones left out
 * @param state what it says of a state that lasts; empty when it is about none
 */
record Telling(
        int document,
        Weight weight,
        boolean denied,
        List<Event> events,
        EventType type,
        String kind,
        Terms triggers,
        Optional<Period> period,
        boolean exact,
        Optional<Toponym> place,
        Set<Party> actors,
        Set<Party> recipients,
        Terms countries,
        Terms names,
        Terms lastNames,
        Map<TollKind, Bounds> tolls,
        Optional<States.Mark> state) {

    /** What a telling is to the story that its report belongs to. */
    enum Weight {
        /** What the report is on, as the other reports of the story have it. */
        MAIN,
        /** Another of the same kind: often the same happening, told again. */
        KIN,
        ASIDE
    }

    /** By which two tellings may be of one kind: the kind of happening, a state that holds. */
    Stream<String> kinds() {
        return Stream.concat(
                Stream.of(kind),
                state.filter(mark -> mark.role() == States.Role.HOLDS).stream()
                        .map(mark -> "state " + mark.state()));
    }

    /** The same in another list of documents. */
    Telling in(int place) {
        return with(place, weight);
    }

    Telling with(Weight found) {
        return with(document, found);
    }

    private Telling with(int at, Weight found) {
        return new Telling(
                at,
                found,
                denied,
                events,
                type,
                kind,
                triggers,
                period,
                exact,
                place,
                actors,
                recipients,
                countries,
                names,
                lastNames,
                tolls,
                state);
    }
}
