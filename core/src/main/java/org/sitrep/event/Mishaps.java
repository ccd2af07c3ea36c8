// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import java.util.Set;
import org.sitrep.model.EventType;
import org.sitrep.model.ParsedDocument.Sentence;

/**
 * Harm that nobody meant: what frames call an accident, and the dead and wounded of a sentence that
 * tells of nature, illness or accident, as long as the document has told no violence. One instance
 * reads the sentences of one document in their order.
 */
final class Mishaps {
    private static final Set<String> BLASTS = Set.of("explosion", "blast", "explode", "detonation");

    private final Syntax syntax;
    private final Arguments arguments;
    private final Participants participants;
    private boolean accident;

    /** Whether an attack or a protest was told so far, which the harmed may belong to. */
    private boolean violence;

    Mishaps(Syntax syntax, Arguments arguments, Participants participants) {
        this.syntax = syntax;
        this.arguments = arguments;
        this.participants = participants;
    }

    /** Takes the harm that nobody meant out of the events of the next sentence. */
    void takeOut(Sentence sentence, List<Draft> drafts) {
        accident |= drafts.stream().anyMatch(d -> d.match.frame().accident());
        drafts.removeIf(this::isAccident);
        violence |= drafts.stream().anyMatch(this::isViolent);
        if (!violence && (accident || hasDisaster(sentence))) {
            accident |= drafts.removeIf(this::isBareHarm);
        }
    }

    /** Harm that nobody meant, what came of it, and the blast spoken of again. */
    private boolean isAccident(Draft draft) {
        if (draft.match.frame().accident()) {
            return true;
        }
        boolean again =
                accident
                        && draft.actor.isEmpty()
                        && draft.match.words().size() == 1
                        && BLASTS.contains(syntax.lemma(draft.head()));
        return again || draft.outcomeOf.filter(this::isAccident).isPresent();
    }

    private boolean isViolent(Draft draft) {
        return switch (draft.type) {
            case ASSAULT -> !isBareHarm(draft);
            case PROTEST -> true;
            default -> false;
        };
    }

    /** People killed or hurt by nobody who is told, and with nothing. */
    private boolean isBareHarm(Draft draft) {
        return draft.type == EventType.ASSAULT
                && draft.match.frame().toll().isPresent()
                && draft.match.frame().modes().isEmpty()
                && draft.instrument.isEmpty()
                && draft.actor.stream().noneMatch(participants::mayHarm);
    }

    private boolean hasDisaster(Sentence sentence) {
        for (int t = sentence.firstToken(); t < sentence.lastToken(); t++) {
            if (arguments.isDisaster(t)) {
                return true;
            }
        }
        return false;
    }
}
