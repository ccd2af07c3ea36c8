// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.List;
import org.sitrep.model.ParsedDocument;

/** Finds the phrase that a name behind a comma stands beside. */
final class OuterPhrases {
    private final ParsedDocument parsed;
    private final Words words;
    private final List<Draft> drafts;

    /** The draft whose head a token is; -1 for none. */
    private final int[] draftAt;

    OuterPhrases(ParsedDocument parsed, Words words, List<Draft> drafts, int[] draftAt) {
        this.parsed = parsed;
        this.words = words;
        this.drafts = drafts;
        this.draftAt = draftAt;
    }

    /**
     * "The mayor of the town, Juan Lopez", "the daughter of the envoy, Nadia Karim": behind a comma
     * the name is that of the whole phrase, whatever the parser hangs it on.
     */
    int of(Draft name, int governor) {
        boolean apart = name.first > 0 && words.form(name.first - 1).equals(",");
        int noun = governor;
        while (apart && noun >= 0 && parsed.tokens().get(noun).relation().equals("pobj")) {
            int preposition = parsed.tokens().get(noun).head();
            int over = preposition < 0 ? -1 : parsed.tokens().get(preposition).head();
            boolean whole = over >= 0 && words.form(preposition).equals("of") && draftAt[over] >= 0;
            noun = whole ? over : -1;
        }
        if (noun < 0 || noun == governor || !name.isPerson() || name.form != Draft.Form.NAME) {
            return governor;
        }
        Draft outer = drafts.get(draftAt[noun]);
        boolean fits = outer.isPerson() && !outer.plural && outer.form == Draft.Form.DESCRIPTION;
        return fits ? noun : governor;
    }
}
