// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import java.util.Set;

/**
 * Objects that the parser gives to another word: to the second of two coordinated verbs, "beat and
 * robbed the villagers", or as the subject to what is said of them, "found the mayor guilty".
 */
final class SharedObjects {
    /** Verbs before such a pair that have no object of their own: "marched and burned tyres". */
    private static final Set<String> INTRANSITIVE =
            Set.of("march", "protest", "rally", "gather", "meet", "come", "go", "return", "arrive");

    private SharedObjects() {}

    /** The objects of the verb that follows, when nothing but a conjunction stands between. */
    static List<Integer> of(Syntax syntax, int verb) {
        int next = syntax.dependencies().child(verb, "conj");
        boolean pair =
                next - verb == 2
                        && syntax.isVerb(next)
                        && syntax.pos(next).equals(syntax.pos(verb))
                        && syntax.relation(next - 1).equals("cc")
                        && !INTRANSITIVE.contains(syntax.lemma(verb));
        return pair ? syntax.dependencies().children(next, "dobj") : List.of();
    }

    /**
     * The subject of a clause without a verb in a tense: "forced <em>rebels</em> to leave", "found
     * <em>the mayor</em> guilty", "declared <em>him</em> a traitor".
     */
    static List<Integer> ofClause(Syntax syntax, int verb) {
        int clause = syntax.dependencies().child(verb, "ccomp");
        if (clause < 0) {
            int count = syntax.dependencies().child(verb, "npadvmod"); // "arrested 12"
            boolean adjoins = count == verb + 1 && syntax.pos(count).equals("CD");
            return adjoins ? List.of(count) : List.of();
        }
        boolean infinitive = syntax.hasChild(clause, "aux") && syntax.isInfinitive(clause);
        boolean verbless =
                clause > verb
                        && !syntax.isVerb(clause)
                        && !syntax.hasChild(clause, "cop")
                        && !syntax.hasChild(clause, "mark");
        return infinitive || verbless ? syntax.dependencies().children(clause, "nsubj") : List.of();
    }
}
