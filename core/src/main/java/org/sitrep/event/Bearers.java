// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;

/**
 * Who bears a wound that stands behind a preposition: "found two men with gunshot wounds", "a woman
 * suffering from a bullet wound", "walked into a clinic with a stab wound".
 */
final class Bearers {
    private Bearers() {}

    /** The tokens that name them; empty when the noun hangs on nobody. */
    static List<Integer> of(Syntax syntax, int wound) {
        int preposition = syntax.head(wound);
        if (preposition < 0 || !syntax.relation(wound).equals("pobj")) {
            return List.of();
        }
        int over = syntax.head(preposition);
        boolean with = syntax.form(preposition).equals("with");
        boolean from = syntax.form(preposition).equals("from") && over >= 0;
        if (over < 0 || !(with || (from && syntax.lemma(over).equals("suffer")))) {
            return List.of();
        }
        if (!syntax.isVerb(over)) {
            return syntax.withConjuncts(List.of(over));
        }
        List<Integer> objects = from ? List.of() : syntax.objects(over);
        return objects.isEmpty() ? syntax.withConjuncts(syntax.surfaceSubjects(over, 0)) : objects;
    }
}
