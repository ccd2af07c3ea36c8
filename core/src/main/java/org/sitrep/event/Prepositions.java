// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.List;

/** Nouns that a preposition leads to over another noun. */
final class Prepositions {
    private Prepositions() {}

    /** "In front of the embassy": what stands behind the nouns after "in" that are fronts. */
    static List<Integer> inFront(Syntax syntax, List<Integer> nouns) {
        List<Integer> found = new ArrayList<>();
        for (int noun : nouns) {
            if (syntax.form(noun).equals("front")) {
                found.addAll(syntax.after(noun, "of"));
            }
        }
        return found;
    }

    /** "Gave two million dollars in aid to Haiti", "sent a convoy of food to the camp". */
    static List<Integer> behindMeasure(Syntax syntax, int verb, String preposition) {
        List<Integer> found = new ArrayList<>();
        for (int object : syntax.dependencies().children(verb, "dobj")) {
            for (String link : List.of("in", "of")) {
                for (int thing : syntax.after(object, link)) {
                    found.addAll(syntax.after(thing, preposition));
                }
            }
        }
        return found;
    }

    /** "Put the toll at nine": the number belongs to the noun that the verb sets. */
    static List<Integer> ofObject(Syntax syntax, int noun, String preposition) {
        int verb = syntax.head(noun);
        boolean set =
                preposition.equals("at")
                        && verb >= 0
                        && syntax.relation(noun).equals("dobj")
                        && syntax.isVerb(verb);
        return set ? syntax.after(verb, preposition) : List.of();
    }
}
