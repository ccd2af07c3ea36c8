// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Claim;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.Span;
import org.sitrep.model.TimeExpression;
import org.sitrep.model.Toponym;

/**
 * The things of one coded document by their ids. An id that leads nowhere finds nothing. Immutable
 * once made.
 */
public final class Index {
    private final CodedDocument coded;
    private final Map<String, ActorMention> actors;
    private final Map<String, Toponym> toponyms;
    private final Map<String, TimeExpression> times;
    private final Map<String, List<Claim>> claimsByEvent = new HashMap<>();
    private final Map<String, ActorMention> referents = new HashMap<>();

    public Index(CodedDocument coded) {
        this.coded = coded;
        actors = byId(coded.resolved().actors(), ActorMention::id);
        toponyms = byId(coded.resolved().toponyms(), Toponym::id);
        times = byId(coded.resolved().times().expressions(), TimeExpression::id);
        coded.resolved().actors().forEach(this::addReferent);
        for (Claim claim : coded.claims()) {
            for (String event : claim.events()) {
                claimsByEvent.computeIfAbsent(event, id -> new ArrayList<>()).add(claim);
            }
        }
    }

    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        Map<String, T> map = new HashMap<>();
        for (T thing : things) {
            map.putIfAbsent(id.apply(thing), thing);
        }
        return map;
    }

    /** The document. */
    public CodedDocument coded() {
        return coded;
    }

    /** The text that all spans point into. */
    public String text() {
        return coded.document().text();
    }

    /** The words under a span; a span that leaves the text is cut. */
    public String words(Span span) {
        int length = text().length();
        return text().substring(Math.min(span.start(), length), Math.min(span.end(), length));
    }

    /** The mention of an actor; empty when there is none of the id. */
    public Optional<ActorMention> actor(String id) {
        return Optional.ofNullable(actors.get(id));
    }

    /** The place name; empty when there is no id or none of the id. */
    public Optional<Toponym> toponym(Optional<String> id) {
        return id.map(toponyms::get);
    }

    Optional<TimeExpression> time(Optional<String> id) {
        return id.map(times::get);
    }

    /** The claims that hold the event, in the order of the text. */
    public List<Claim> claims(Event event) {
        return claimsByEvent.getOrDefault(event.id(), List.of());
    }

    /** The sentence of an event; its trigger when there is no such sentence. */
    public Span sentence(Event event) {
        var sentences = coded.resolved().parsed().sentences();
        return event.sentence() < sentences.size()
                ? sentences.get(event.sentence()).span()
                : event.trigger();
    }

    /** The mention that a mention refers back to; itself when it refers to none. */
    public ActorMention referent(ActorMention mention) {
        return referents.getOrDefault(mention.id(), mention);
    }

    /** Follows each chain once: a text may refer back a hundred thousand times in a row. */
    private void addReferent(ActorMention mention) {
        List<String> chain = new ArrayList<>();
        Set<String> visited = new HashSet<>();
        ActorMention at = mention;
        while (!referents.containsKey(at.id()) && visited.add(at.id())) {
            chain.add(at.id());
            ActorMention earlier = at.sameAs().map(actors::get).orElse(null);
            if (earlier == null) {
                break;
            }
            at = earlier;
        }
        ActorMention referent = referents.getOrDefault(at.id(), at);
        chain.forEach(id -> referents.put(id, referent));
    }
}
