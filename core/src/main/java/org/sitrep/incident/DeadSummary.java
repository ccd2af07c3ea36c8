// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitrep.model.Incident.Bounds;
import org.sitrep.model.Incident.Summary;
import org.sitrep.model.TollKind;

/**
 * One figure of dead for an incident: the least and the greatest number told, and between them the
 * one that most independent origins tell; of equals the smaller one.
 */
final class DeadSummary {
    static final String RULE = "most-origins";

    private DeadSummary() {}

    /**
     * @param origins who wrote each document, by its place
     */
    static Optional<Summary> of(List<Telling> tellings, Map<Integer, String> origins) {
        OptionalInt low = OptionalInt.empty();
        OptionalInt high = OptionalInt.empty();
        Map<Integer, Set<String>> votes = new TreeMap<>();
        for (Telling telling : tellings) {
            Bounds dead = telling.tolls().get(TollKind.DEAD);
            if (dead == null) {
                continue;
            }
            low = Tolls.least(low, dead.low());
            high = Tolls.greatest(high, dead.high().isPresent() ? dead.high() : dead.low());
            OptionalInt told = dead.low().isPresent() ? dead.low() : dead.high();
            told.ifPresent(
                    number ->
                            votes.computeIfAbsent(number, n -> new TreeSet<>())
                                    .add(origins.getOrDefault(telling.document(), "")));
        }
        OptionalInt best = OptionalInt.empty();
        int most = 0;
        for (Map.Entry<Integer, Set<String>> vote : votes.entrySet()) {
            if (vote.getValue().size() > most) {
                most = vote.getValue().size();
                best = OptionalInt.of(vote.getKey());
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(new Summary(low, best, high, RULE));
    }
}
