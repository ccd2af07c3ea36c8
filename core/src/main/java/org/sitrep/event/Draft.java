// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.model.Event;
import org.sitrep.model.Event.EventTime;
import org.sitrep.model.Event.Status;
import org.sitrep.model.EventType;
import org.sitrep.model.Span;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/** An event while it is being read; belongs to one extraction and one thread. */
final class Draft {
    final Match match;
    final Span trigger;
    EventType type;
    Status status = Status.ACTUAL;
    boolean historical;
    List<String> modes;
    List<String> contexts;
    List<String> actor = new ArrayList<>();
    List<String> recipient = new ArrayList<>();
    List<String> mediator = new ArrayList<>();
    Optional<Span> instrument = Optional.empty();
    Optional<EventTime> time = Optional.empty();
    Optional<String> place = Optional.empty();
    final Map<TollKind, Toll> tolls = new EnumMap<>(TollKind.class);
    double score;

    /** Whether its day is the one that it is called for: "a strike for Monday". */
    boolean calledFor;

    /** Whether its place is only a guess that helps to join tellings. */
    boolean doubtfulPlace;

    /** Whether its time is that of another telling of its happening. */
    boolean settledTime;

    /** Whether it is told to have lasted for a time, so that no day of the news is its own. */
    boolean lasts;

    /** Whether its days are those of a war or campaign that the text names. */
    boolean named;

    /** Whether it is only mentioned: the killing that somebody is tried for. */
    boolean background;

    /** Position of the event that this one is the outcome of, in its sentence; empty when none. */
    Optional<Draft> outcomeOf = Optional.empty();

    /** Whether its day is only that of the report. */
    boolean assumedDay;

    /** Whether its place is told of itself and not taken from what was told before. */
    boolean ownPlace;

    /** How its words refer, once the events of the document are known. */
    Retelling.Reference reference = Retelling.Reference.OPEN;

    /** Number of the happening. */
    int happening;

    Draft(Match match, Span trigger) {
        this.match = match;
        this.trigger = trigger;
        type = match.frame().type();
        modes = match.frame().modes();
        contexts = match.frame().contexts();
        score = match.frame().score();
    }

    int sentence() {
        return match.sentence();
    }

    int head() {
        return match.head();
    }

    /** The act that this one is in the end the outcome of; itself when of none. */
    Draft cause() {
        Draft at = this;
        for (int steps = 0; at.outcomeOf.isPresent() && steps < CHAIN; steps++) {
            at = at.outcomeOf.get();
        }
        return at;
    }

    /** A longer chain of outcomes in one sentence is a fault of the parse: guess. */
    private static final int CHAIN = 30;

    /** Whether its words are of people so harmed, counted or not. */
    boolean counts(TollKind kind) {
        return tolls.containsKey(kind)
                || match.frame().toll().filter(t -> t.kind() == kind).isPresent();
    }

    /** Whether it is spoken of as known: "the attack". */
    boolean isKnown() {
        return reference.isKnown();
    }

    /** Whether its day is told of itself and not taken from what was told before. */
    boolean hasOwnTime() {
        return named || time.flatMap(EventTime::ref).isPresent();
    }

    /** Whether the day of the news, or of another telling, may be its own. */
    boolean isOpen() {
        return !lasts && !named;
    }

    /** Whether the text says anything of the event besides its name. */
    boolean hasSubstance() {
        return !actor.isEmpty() || !recipient.isEmpty() || !tolls.isEmpty();
    }

    Event event(String id) {
        return new Event(
                id,
                "h" + happening,
                type,
                type == match.frame().type() ? match.frame().page().ownType() : Optional.empty(),
                modes,
                contexts,
                status,
                historical,
                trigger,
                sentence(),
                actor,
                recipient,
                mediator,
                instrument,
                time,
                place,
                tolls,
                score,
                match.frame().rule());
    }
}
