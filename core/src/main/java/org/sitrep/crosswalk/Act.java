// SPDX-License-Identifier: Apache-2.0
package org.sitrep.crosswalk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.ActorMention;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.Place;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/**
 * What a crosswalk asks of a coded event.
 *
 * @param type the PLOVER type
 * @param happened whether it is told as something that took place
 * @param modes PLOVER modes
 * @param contexts PLOVER contexts
 * @param actor PLOVER sectors of those who act; empty when nobody is named or no sector is known
 * @param recipient PLOVER sectors of those who suffer or receive
 * @param dead whether people are told to have been killed
 * @param injured whether people are told to have been injured
 * @param abroad whether the actor's country is known and is not the place's
 * @param instrument the words of the instrument, in lower case; empty when not told
 */
public record Act(
        EventType type,
        boolean happened,
        List<String> modes,
        List<String> contexts,
        Set<String> actor,
        Set<String> recipient,
        boolean dead,
        boolean injured,
        boolean abroad,
        String instrument) {

    public Act {
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        actor = new LinkedHashSet<>(actor);
        recipient = new LinkedHashSet<>(recipient);
    }

    /**
     * A happening of a document.
     *
     * @param lead the telling that says most; its type and status count
     * @param tellings all tellings; what the lead leaves open is taken from those of its type
     */
    public static Act of(CodedDocument coded, Event lead, List<Event> tellings) {
        List<Event> same = new ArrayList<>(List.of(lead));
        tellings.stream()
                .filter(e -> e.type() == lead.type() && !e.id().equals(lead.id()))
                .forEach(same::add);
        Set<String> modes = new LinkedHashSet<>();
        Set<String> contexts = new LinkedHashSet<>();
        List<String> actor = List.of();
        List<String> recipient = List.of();
        Optional<String> place = Optional.empty();
        StringBuilder instrument = new StringBuilder();
        for (Event event : same) {
            modes.addAll(event.modes());
            contexts.addAll(event.contexts());
            actor = actor.isEmpty() ? event.actor() : actor;
            recipient = recipient.isEmpty() ? event.recipient() : recipient;
            place = place.or(event::place);
            event.instrument()
                    .ifPresent(s -> instrument.append(' ').append(s.in(coded.document().text())));
        }
        return new Act(
                lead.type(),
                lead.status().happened(),
                List.copyOf(modes),
                List.copyOf(contexts),
                sectors(coded, actor),
                sectors(coded, recipient),
                told(tellings, TollKind.DEAD),
                told(tellings, TollKind.INJURED),
                isAbroad(coded, actor, place),
                instrument.toString().strip().toLowerCase(Locale.ROOT));
    }

    private static boolean told(List<Event> tellings, TollKind kind) {
        for (Event event : tellings) {
            Toll toll = event.tolls().get(kind);
            // "dozens" has no number and is a toll; a stated none has the number 0.
            if (toll != null && toll.high().orElse(1) > 0) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> sectors(CodedDocument coded, List<String> ids) {
        Set<String> sectors = new LinkedHashSet<>();
        for (String id : ids) {
            for (ActorMention mention : chain(coded, id)) {
                if (!mention.sectors().isEmpty()) {
                    sectors.addAll(mention.sectors());
                    break;
                }
            }
        }
        return sectors;
    }

    /** A mention and what it refers back to. */
    private static List<ActorMention> chain(CodedDocument coded, String id) {
        List<ActorMention> chain = new ArrayList<>();
        Optional<String> next = Optional.of(id);
        while (next.isPresent() && chain.size() < 50) { // a circle of references ends here
            String wanted = next.get();
            Optional<ActorMention> mention =
                    coded.resolved().actors().stream()
                            .filter(a -> a.id().equals(wanted))
                            .findFirst();
            mention.ifPresent(chain::add);
            next = mention.flatMap(ActorMention::sameAs);
        }
        return chain;
    }

    private static boolean isAbroad(
            CodedDocument coded, List<String> actor, Optional<String> place) {
        Optional<String> where =
                place.flatMap(
                        id ->
                                coded.resolved().toponyms().stream()
                                        .filter(t -> t.id().equals(id))
                                        .findFirst()
                                        .flatMap(Toponym::place)
                                        .flatMap(Place::country));
        List<String> countries =
                actor.stream()
                        .flatMap(id -> chain(coded, id).stream())
                        .map(ActorMention::country)
                        .flatMap(Optional::stream)
                        .toList();
        return where.isPresent() && !countries.isEmpty() && !countries.contains(where.get());
    }
}
