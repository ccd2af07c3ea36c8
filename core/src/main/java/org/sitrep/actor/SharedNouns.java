// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.Optional;
import org.sitrep.model.Dependencies;
import org.sitrep.model.ParsedDocument;

/**
 * Two parties before one noun: "<em>Polish</em> and <em>Latvian negotiators</em>" are the
 * negotiators of two states, "UK and EU officials" those of a state and a union.
 */
final class SharedNouns {
    static final String RULE = "shared";

    private final ParsedDocument parsed;
    private final Dependencies tree;
    private final Matches matches;

    SharedNouns(ParsedDocument parsed, Dependencies tree, Matches matches) {
        this.parsed = parsed;
        this.tree = tree;
        this.matches = matches;
    }

    /** The first of two states or bodies that are joined before the noun; empty when none are. */
    Optional<Match> first(int noun) {
        if (!parsed.tokens().get(noun).pos().endsWith("S")) {
            return Optional.empty();
        }
        for (int modifier = tree.firstChild(noun);
                modifier >= 0;
                modifier = tree.nextSibling(modifier)) {
            if (modifier < noun && isModifier(modifier) && second(modifier, noun) >= 0) {
                return party(modifier);
            }
        }
        return Optional.empty();
    }

    /** The last of those joined to a modifier, when it is a party too; -1 when there is none. */
    int second(int modifier, int noun) {
        int joined = tree.child(modifier, "conj");
        boolean adjoins = joined > modifier && joined < noun;
        return adjoins && party(modifier).isPresent() && party(joined).isPresent() ? joined : -1;
    }

    /** Whether the token is joined to another before a noun that it does not end. */
    boolean isSecond(int token) {
        int modifier = parsed.tokens().get(token).head();
        if (modifier < 0 || !parsed.tokens().get(token).relation().equals("conj")) {
            return false;
        }
        int noun = parsed.tokens().get(modifier).head();
        return noun > token
                && isModifier(modifier)
                && first(noun).filter(m -> m.last() == modifier).isPresent()
                && matches.endingAt(noun).filter(m -> m.best().is(EntryType.ROLE)).isPresent();
    }

    private boolean isModifier(int token) {
        return switch (parsed.tokens().get(token).relation()) {
            case "amod", "nmod", "compound" -> true;
            default -> false;
        };
    }

    private Optional<Match> party(int token) {
        return matches.endingAt(token)
                .filter(m -> m.state().isPresent() || m.best().is(EntryType.ORGANISATION));
    }
}
