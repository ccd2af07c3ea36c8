// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.sitrep.knowledge.Fold;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.Incident;
import org.sitrep.model.Incident.Statement;

/** The coded documents behind incidents: what their members say in words. */
final class Members {
    private final Map<String, Index> documents = new HashMap<>();

    Members(List<CodedDocument> documents) {
        for (CodedDocument coded : documents) {
            this.documents.putIfAbsent(coded.document().id(), new Index(coded));
        }
    }

    boolean has(String document) {
        return documents.containsKey(document);
    }

    Collection<String> ids() {
        return documents.keySet();
    }

    /** A title, with what stands between it and the id; empty when it has none. */
    String title(String document) {
        return Optional.ofNullable(documents.get(document))
                .flatMap(index -> index.coded().document().title())
                .map(title -> ": " + Phrases.flat(title))
                .orElse("");
    }

    /** The words around the trigger of an event, which is marked. */
    String words(Incident.Member member, Style style) {
        return event(member)
                .flatMap(
                        event ->
                                Optional.ofNullable(documents.get(member.document()))
                                        .map(i -> Excerpt.of(i.text(), event.trigger())))
                .map(excerpt -> excerpt.before() + style.marked(excerpt.words()) + excerpt.after())
                .orElse("");
    }

    private Optional<Event> event(Incident.Member member) {
        return Optional.ofNullable(documents.get(member.document())).stream()
                .flatMap(index -> index.coded().events().stream())
                .filter(event -> event.id().equals(member.event()))
                .findFirst();
    }

    /** The actors of a role in all the statements, each said once. */
    String actors(List<Statement> statements, Function<Event, List<String>> role) {
        Set<String> said = new LinkedHashSet<>();
        for (Statement statement : statements) {
            event(statement.member())
                    .map(event -> Phrases.actors(index(statement), role.apply(event)))
                    .filter(words -> !words.isEmpty())
                    .ifPresent(said::add);
        }
        return String.join("; ", said);
    }

    /** The codes of the same actors; where one has no code, its words in lower case. */
    Set<String> codes(List<Statement> statements, Function<Event, List<String>> role) {
        Set<String> codes = new TreeSet<>();
        for (Statement statement : statements) {
            Index index = index(statement);
            for (String id : event(statement.member()).map(role).orElse(List.of())) {
                index.actor(id)
                        .map(
                                mention -> {
                                    String code = Phrases.codes(index, mention);
                                    return code.isEmpty()
                                            ? Fold.fold(index.words(mention.span()))
                                            : code;
                                })
                        .ifPresent(codes::add);
            }
        }
        return codes;
    }

    private Index index(Statement statement) {
        Index index = documents.get(statement.member().document());
        if (index == null) {
            throw new IllegalArgumentException("no document " + statement.member().document());
        }
        return index;
    }
}
