// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Claim;
import org.sitrep.model.Event;
import org.sitrep.model.Span;

/**
 * One account of a happening in one document: a telling, and the one who stands behind it.
 *
 * @param claim the statement that holds the telling; empty for the writer's own voice
 */
record Told(Event event, Optional<Claim> claim) {

    /**
     * The accounts of a happening, in the order of the text. Of statements that hold one another
     * the innermost speaks; those around it pass it on.
     */
    static List<Told> of(Index index, Happening happening) {
        List<Told> accounts = new ArrayList<>();
        for (Event event : happening.tellings()) {
            List<Claim> claims = index.claims(event);
            List<String> outer =
                    claims.stream().map(Claim::inside).flatMap(Optional::stream).toList();
            claims.stream()
                    .filter(claim -> !outer.contains(claim.id()))
                    .forEach(claim -> accounts.add(new Told(event, Optional.of(claim))));
            if (claims.isEmpty()) {
                accounts.add(new Told(event, Optional.empty()));
            }
        }
        return accounts;
    }

    /** The words of the account: the part of the statement, or the sentence, around the trigger. */
    Span words(Index index) {
        Span trigger = event.trigger();
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
        var sentences = index.coded().resolved().parsed().sentences();
        return event.sentence() < sentences.size()
                ? Span.covering(sentences.get(event.sentence()).span(), trigger)
                : trigger;
    }
}
