// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import java.util.Set;

/**
 * Objects that two coordinated verbs share: in "beat and robbed the villagers" the parser gives
 * them to the second verb alone.
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
}
