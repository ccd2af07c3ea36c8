// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.ActorMention;

/** The actor mentions of a document by id, filled up along what they refer back to. */
final class Actors {
    private final Map<String, ActorMention> byId;

    Actors(List<ActorMention> mentions) {
        Map<String, ActorMention> named = new HashMap<>();
        mentions.forEach(mention -> named.put(mention.id(), mention));
        byId = Map.copyOf(named); // held for all documents of a collection
    }

    /** A mention; what it leaves open it has from the mentions that it refers back to. */
    Optional<ActorMention> find(String id) {
        ActorMention own = byId.get(id);
        if (own == null) {
            return Optional.empty();
        }
        ActorMention full = own;
        Set<String> seen = new HashSet<>();
        Optional<String> next = own.sameAs();
        while (next.isPresent() && seen.add(next.get()) && byId.containsKey(next.get())) {
            ActorMention earlier = byId.getOrDefault(next.get(), own);
            full = filled(full, earlier);
            next = earlier.sameAs();
        }
        return Optional.of(full);
    }

    private static ActorMention filled(ActorMention own, ActorMention earlier) {
        return new ActorMention(
                own.id(),
                own.span(),
                own.head(),
                own.kind(),
                own.name().or(earlier::name),
                own.country().or(earlier::country),
                own.sectors().isEmpty() ? earlier.sectors() : own.sectors(),
                own.group().or(earlier::group),
                own.person().or(earlier::person),
                own.office().or(earlier::office),
                own.ethnicity().or(earlier::ethnicity),
                own.religion().or(earlier::religion),
                own.sameAs(),
                own.rule());
    }

    /** Country and first sector: {@code AZE MIL}; empty when neither is known. */
    static Optional<String> code(ActorMention actor) {
        List<String> parts = new ArrayList<>();
        actor.country().ifPresent(parts::add);
        actor.sectors().stream().findFirst().ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
    }
}
