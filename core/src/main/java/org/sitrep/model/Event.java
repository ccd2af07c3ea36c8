// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One event as one document tells it once: one trigger. The same happening told again is another
 * event with the same {@code happening}; reports of one happening are joined by {@link Incident}.
 *
 * @param happening joins the events of one document that tell of one happening: {@code h1}
 * @param type the PLOVER type whose rules hold for it
 * @param ownType the name that a user's own codebook gives to its type; empty for PLOVER's types
 * @param modes PLOVER modes of the type, lower case with hyphens
 * @param contexts PLOVER contexts, lower case with underscores
 * @param historical whether it belongs to an earlier episode than the story's
 * @param trigger the words that name the event
 * @param sentence index into {@link ParsedDocument#sentences()}
 * @param actor ids of actor mentions; empty when nobody is named; all parties of a reciprocal event
 * @param recipient ids of actor mentions
 * @param mediator ids of actor mentions
 * @param place id of a literal toponym
 * @param tolls what the event cost, by kind; a kind that was not told is absent
 * @param score in [0, 1], larger is surer; no probability
 * @param rule the codebook frame that fired
 */
public record Event(
        String id,
        String happening,
        EventType type,
        Optional<String> ownType,
        List<String> modes,
        List<String> contexts,
        Status status,
        boolean historical,
        Span trigger,
        int sentence,
        List<String> actor,
        List<String> recipient,
        List<String> mediator,
        Optional<Span> instrument,
        Optional<EventTime> time,
        Optional<String> place,
        Map<TollKind, Toll> tolls,
        double score,
        String rule) {

    public Event {
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        actor = List.copyOf(actor);
        recipient = List.copyOf(recipient);
        mediator = List.copyOf(mediator);
        // An ordered copy: Map.copyOf would iterate in an order that changes from run to run.
        Map<TollKind, Toll> ordered = new EnumMap<>(TollKind.class);
        ordered.putAll(tolls);
        tolls = Collections.unmodifiableMap(ordered);
    }

    /** The type as people see it: the user's own name for it, else PLOVER's. */
    public String typeName() {
        return ownType.orElse(type.name());
    }

    /** Whether it took place. */
    public enum Status {
        ACTUAL,
        ONGOING,
        FUTURE,
        HYPOTHETICAL,
        NEGATED;

        /** Told as something that happened or is happening. */
        public boolean happened() {
            return this == ACTUAL || this == ONGOING;
        }
    }

    /**
     * When it took place.
     *
     * @param ref id of the time expression it was read from; empty when it was inherited
     */
    public record EventTime(Optional<String> ref, Period period, Precision precision) {}
}
