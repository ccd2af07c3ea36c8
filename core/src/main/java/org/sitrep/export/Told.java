// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.model.Claim;
import org.sitrep.model.Event;
import org.sitrep.model.Span;

/**
 * One account of a happening in one document: the tellings in one breath, and the one who stands
 * behind them.
 *
 * @param events in the order of the text; of one statement, or of one sentence of the writer's
 * @param claim the statement that holds them; empty for the writer's own voice
 */
public record Told(List<Event> events, Optional<Claim> claim) {
    public Told {
        events = List.copyOf(events);
    }

    /**
     * The accounts of a happening, in the order of the text. Of statements that hold one another
     * the innermost speaks; those around it pass it on.
     */
    public static List<Told> of(Index index, Happening happening) {
        Map<String, List<Event>> events = new LinkedHashMap<>();
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (Event event : happening.tellings()) {
            List<Claim> holding = index.claims(event);
            List<String> outer =
                    holding.stream().map(Claim::inside).flatMap(Optional::stream).toList();
            for (Claim claim : holding) {
                if (!outer.contains(claim.id())) {
                    claims.put(claim.id(), claim);
                    events.computeIfAbsent(claim.id(), id -> new ArrayList<>()).add(event);
                }
            }
            if (holding.isEmpty()) {
                events.computeIfAbsent("sentence " + event.sentence(), id -> new ArrayList<>())
                        .add(event);
            }
        }
        List<Told> accounts = new ArrayList<>();
        events.forEach(
                (id, told) -> accounts.add(new Told(told, Optional.ofNullable(claims.get(id)))));
        return accounts;
    }

    /** The telling that the account begins with. */
    public Event first() {
        return events.getFirst();
    }

    /** The words of the account: the part of the statement, or the sentence, around the trigger. */
    public Span words(Index index) {
        Span trigger = first().trigger();
        if (claim.isPresent()) {
            if (claim.get().content().overlaps(trigger)) {
                return claim.get().content();
            }
            for (Span more : claim.get().moreContent()) {
                if (more.overlaps(trigger)) {
                    return more;
                }
            }
        }
        return Span.covering(index.sentence(first()), trigger);
    }
}
