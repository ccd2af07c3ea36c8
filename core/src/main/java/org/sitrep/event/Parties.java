// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.ActorMention;
import org.sitrep.model.EventType;

/** Whether the parties of two events may be the same. */
final class Parties {
    /** Mentions of one actor that are followed back: guess. */
    private static final int CHAIN = 20;

    private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "SPY", "JUD", "LEG");

    private final Syntax syntax;
    private final Map<String, ActorMention> actors = new HashMap<>();

    Parties(Syntax syntax, List<ActorMention> mentions) {
        this.syntax = syntax;
        mentions.forEach(a -> actors.put(a.id(), a));
    }

    /** As {@link #likeness}, of those who act; the state does not do what its enemies do. */
    int actors(Draft a, Draft b) {
        int likeness = likeness(a.actor, b.actor);
        boolean force = a.type == EventType.ASSAULT && b.type == EventType.ASSAULT;
        if (likeness != 0 || !force || share(a.recipient, b.recipient)) {
            return likeness;
        }
        return areOpponents(a.actor, b.actor) ? -1 : 0;
    }

    /** As {@link #likeness}, of those who suffer: policemen are not the young man. */
    int recipients(Draft a, Draft b) {
        int likeness = likeness(a.recipient, b.recipient);
        if (likeness != 0) {
            return likeness;
        }
        Set<String> x = sectors(a.recipient);
        Set<String> y = sectors(b.recipient);
        return x.isEmpty() || y.isEmpty() || x.stream().anyMatch(y::contains) ? 0 : -1;
    }

    /** The sectors of people; none when one of them is a thing, a body or of no known sector. */
    private Set<String> sectors(List<String> ids) {
        Set<String> sectors = new HashSet<>();
        for (String id : ids) {
            ActorMention mention = actors.get(root(id));
            if (mention == null || !isPerson(mention) || mention.sectors().isEmpty()) {
                return Set.of();
            }
            sectors.addAll(mention.sectors());
        }
        return sectors;
    }

    private static boolean isPerson(ActorMention mention) {
        return mention.kind() == ActorMention.Kind.PERSON
                || mention.kind() == ActorMention.Kind.PEOPLE;
    }

    /** Whether the same are told to do it to the same. */
    boolean areTheSame(Draft a, Draft b) {
        return likeness(a.actor, b.actor) > 0 && share(a.recipient, b.recipient);
    }

    /** 1 when some party is the same, -1 when they are of different countries, else 0. */
    int likeness(List<String> a, List<String> b) {
        int best = a.isEmpty() || b.isEmpty() ? 0 : -1;
        for (String x : a) {
            for (String y : b) {
                best = Math.max(best, party(x, y));
            }
        }
        return best;
    }

    /** Whether some party is the very same. */
    boolean share(List<String> a, List<String> b) {
        return a.stream().anyMatch(x -> b.stream().anyMatch(y -> areSame(x, y)));
    }

    /** One chain of mentions, or "the theatre" after "a theatre". */
    private boolean areSame(String x, String y) {
        if (root(x).equals(root(y))) {
            return true;
        }
        ActorMention a = actors.get(x);
        ActorMention b = actors.get(y);
        return a != null
                && b != null
                && syntax.lemma(a.head()).equals(syntax.lemma(b.head()))
                && (a.head() > b.head() ? isDefinite(a) : isDefinite(b));
    }

    private boolean isDefinite(ActorMention mention) {
        for (int child : syntax.dependencies().children(mention.head(), "det")) {
            if (syntax.form(child).equals("the")) {
                return true;
            }
        }
        return false;
    }

    private boolean areOpponents(List<String> a, List<String> b) {
        Optional<Boolean> x = isState(a);
        Optional<Boolean> y = isState(b);
        return x.isPresent() && y.isPresent() && !x.equals(y);
    }

    /** Whether all of them serve a state, or none does; else empty. */
    private Optional<Boolean> isState(List<String> ids) {
        boolean state = !ids.isEmpty();
        boolean other = !ids.isEmpty();
        for (String id : ids) {
            ActorMention mention = actors.get(root(id));
            if (mention == null) {
                return Optional.empty();
            }
            List<String> sectors = mention.sectors();
            boolean bare =
                    sectors.isEmpty()
                            && mention.kind() == ActorMention.Kind.BODY
                            && mention.country().isPresent(); // "Israel bombed"
            state &= bare || sectors.stream().anyMatch(STATE::contains);
            other &= !sectors.isEmpty() && sectors.stream().noneMatch(STATE::contains);
        }
        return state == other ? Optional.empty() : Optional.of(state);
    }

    private int party(String x, String y) {
        if (root(x).equals(root(y))) {
            return 1;
        }
        ActorMention a = actors.get(x);
        ActorMention b = actors.get(y);
        if (a == null || b == null) {
            return 0;
        }
        boolean share = a.sectors().stream().anyMatch(b.sectors()::contains);
        if (a.country().isEmpty() || b.country().isEmpty()) {
            return share ? 1 : 0;
        }
        if (!a.country().equals(b.country())) {
            return -1;
        }
        return share || a.sectors().isEmpty() || b.sectors().isEmpty() ? 1 : 0;
    }

    private String root(String id) {
        String at = id;
        for (int steps = 0; steps < CHAIN; steps++) {
            ActorMention mention = actors.get(at);
            if (mention == null || mention.sameAs().isEmpty()) {
                return at;
            }
            at = mention.sameAs().get();
        }
        return at;
    }
}
