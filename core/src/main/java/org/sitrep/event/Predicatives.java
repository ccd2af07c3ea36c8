// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;

/**
 * Whom adjectives describe: "the driver is dead", "found the driver dead", "a 17-year-old dead".
 */
final class Predicatives {
    private final Syntax syntax;
    private final Kinds kinds;

    Predicatives(Syntax syntax, Kinds kinds) {
        this.syntax = syntax;
        this.kinds = kinds;
    }

    /** Whom an adjective describes: the subject of its verb, or its noun. */
    List<Integer> of(int adjective) {
        int up = syntax.head(adjective);
        int own = ownSubject(adjective);
        if (own >= 0) {
            return syntax.withConjuncts(List.of(own)); // "found the driver dead"
        }
        if (up >= 0
                && syntax.lemma(up).equals("be")
                && syntax.relation(adjective).equals("nsubj")) {
            return syntax.withConjuncts(syntax.dependencies().children(up, "attr"));
        }
        if (isNominal(adjective)) {
            return List.of(); // "named the dead": they are not who named them
        }
        if (up < 0) {
            return syntax.withConjuncts(syntax.surfaceSubjects(adjective, 0));
        }
        if (syntax.isVerb(up)) {
            return syntax.withConjuncts(syntax.surfaceSubjects(up, 0));
        }
        return syntax.relation(adjective).equals("conj") ? of(up) : List.of(up);
    }

    private boolean isNominal(int adjective) {
        return syntax.hasChild(adjective, "det")
                && switch (syntax.relation(adjective)) {
                    case "dobj", "pobj", "nsubj", "nsubjpass", "dative" -> true;
                    default -> false;
                };
    }

    /** "A 17-year-old dead", "found the driver dead"; -1 when the words are of something else. */
    private int ownSubject(int adjective) {
        for (int child : syntax.dependencies().children(adjective)) {
            boolean aged = child < adjective && kinds.isAged(child);
            if (aged || syntax.relation(child).startsWith("nsubj")) {
                return child;
            }
        }
        return -1;
    }

    /** "Left a 17-year-old dead", parsed as leaving something dead. */
    int aged(int word) {
        boolean participle = syntax.pos(word).equals("VBN");
        int own = participle || syntax.pos(word).startsWith("JJ") ? ownSubject(word) : -1;
        return own < 0 ? word : own;
    }
}
