// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.model.Span;

/**
 * How closely a phrase belongs to a predicate in the tree: steps from the predicate up to the word
 * that the phrase hangs on, plus the steps down to the phrase. The time of a speech verb does not
 * belong to what is said.
 */
final class Attachment {
    /** More steps than this are no attachment: guess. */
    private static final int FARTHEST = 7;

    /** A clause of its own between phrase and predicate costs so many steps: guess. */
    private static final int CLAUSE = 3;

    private static final Set<String> SPEECH =
            Set.of(
                    "say",
                    "tell",
                    "report",
                    "announce",
                    "add",
                    "claim",
                    "state",
                    "declare",
                    "confirm",
                    "write",
                    "note",
                    "explain",
                    "quote",
                    "reveal",
                    "warn",
                    "deny",
                    "allege",
                    "insist",
                    "stress",
                    "comment",
                    "acknowledge",
                    "suggest",
                    "show");

    private final Syntax syntax;

    Attachment(Syntax syntax) {
        this.syntax = syntax;
    }

    /** Steps between the predicate and the phrase; empty when it belongs elsewhere. */
    OptionalInt steps(int predicate, Span phrase) {
        int token = syntax.parsed().tokenAt(phrase.start());
        if (token >= syntax.size()) {
            return OptionalInt.empty();
        }
        int down = 0;
        int at = token;
        while (at >= 0 && down <= FARTHEST * 2) {
            int up = stepsUp(predicate, at);
            if (up >= 0) {
                int steps = up + down;
                return steps <= FARTHEST ? OptionalInt.of(steps) : OptionalInt.empty();
            }
            if (syntax.isVerb(at) && syntax.relation(at).equals("relcl")) {
                // "A group that has fought since 2022 attacked": the time is the group's.
                return OptionalInt.empty();
            }
            boolean inside = phrase.covers(syntax.token(at).span());
            down += inside ? 0 : syntax.isVerb(at) ? CLAUSE : 1;
            at = syntax.head(at);
        }
        return OptionalInt.empty();
    }

    /** Steps from the predicate up to an ancestor; -1 when it is none, or only a reporting verb. */
    private int stepsUp(int predicate, int ancestor) {
        int steps = 0;
        for (int at = predicate; at >= 0 && steps <= FARTHEST; at = syntax.head(at), steps++) {
            if (at == ancestor) {
                return steps;
            }
            String relation = syntax.relation(at);
            int head = syntax.head(at);
            boolean said =
                    (relation.equals("ccomp") || relation.equals("parataxis"))
                            && head >= 0
                            && SPEECH.contains(syntax.lemma(head));
            if (said) {
                return -1;
            }
            if (isOfNoun(at)) {
                return head == ancestor ? steps + 2 : -1;
            }
            if (relation.equals("relcl") || relation.equals("advcl")) {
                steps++;
            }
        }
        return -1;
    }

    /**
     * Whether a verb only says which thing or people are meant, "relatives of a man killed by
     * police protested on Monday": the time of the sentence is not its own.
     */
    private boolean isOfNoun(int verb) {
        if (!syntax.isVerb(verb)) {
            return false;
        }
        return switch (syntax.relation(verb)) {
            case "acl" -> syntax.pos(verb).equals("VBN");
            case "relcl" -> true;
            default -> false;
        };
    }
}
