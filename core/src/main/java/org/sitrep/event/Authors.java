// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who stands behind a text that says something: in "the union issued a statement accusing the
 * ministry" it is the union that accuses.
 */
final class Authors {
    private static final Set<String> TEXTS =
            Set.of(
                    "statement",
                    "report",
                    "letter",
                    "resolution",
                    "motion",
                    "petition",
                    "lawsuit",
                    "suit",
                    "complaint",
                    "appeal",
                    "communique",
                    "message",
                    "tweet",
                    "post",
                    "speech",
                    "address",
                    "interview",
                    "article",
                    "video",
                    "recording",
                    "leaflet",
                    "bill",
                    "law",
                    "decree",
                    "order",
                    "declaration",
                    "memo",
                    "memorandum",
                    "note",
                    "document",
                    "ruling",
                    "verdict",
                    "remark",
                    "comment");

    private Authors() {}

    /** The tokens, with those whose text it is in the place of the text. */
    static List<Integer> of(Syntax syntax, Participants participants, List<Integer> subjects) {
        List<Integer> all = new ArrayList<>();
        for (int subject : subjects) {
            boolean text =
                    TEXTS.contains(syntax.lemma(subject))
                            && participants.ids(List.of(subject)).isEmpty();
            List<Integer> authors = text ? authors(syntax, subject) : List.of();
            if (participants.ids(authors).isEmpty()) {
                all.add(subject);
            } else {
                all.addAll(authors);
            }
        }
        return all;
    }

    /** Whom it is by, or who issued, wrote or passed it. */
    private static List<Integer> authors(Syntax syntax, int text) {
        List<Integer> writers = syntax.after(text, "by");
        if (!writers.isEmpty()) {
            return writers;
        }
        int over = syntax.head(text);
        if (over >= 0 && syntax.relation(text).equals("pobj")) {
            over = syntax.form(over).equals("in") ? syntax.head(over) : -1; // "said in a letter"
        } else if (!syntax.relation(text).equals("dobj")) {
            over = -1;
        }
        return over >= 0 && syntax.isVerb(over) && ISSUES.contains(syntax.lemma(over))
                ? syntax.subjects(over)
                : List.of();
    }

    private static final Set<String> ISSUES =
            Set.of(
                    "issue",
                    "release",
                    "publish",
                    "write",
                    "send",
                    "put",
                    "post",
                    "pass",
                    "adopt",
                    "approve",
                    "file",
                    "lodge",
                    "submit",
                    "make",
                    "deliver",
                    "give",
                    "sign",
                    "circulate",
                    "introduce",
                    "table",
                    "draft",
                    "unveil",
                    "broadcast",
                    "air",
                    "read",
                    "say",
                    "tell",
                    "announce",
                    "bring",
                    "launch");
}
