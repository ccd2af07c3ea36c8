// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import org.sitrep.model.Span;

/**
 * A frame found in the text.
 *
 * @param head token of the predicate's head word
 * @param words tokens of the predicate's words, the head first
 * @param carrier token of the light verb that carries a noun ("launch" of "launch an attack"); -1
 *     when there is none
 * @param parties whether the light verb's subject is a party: not in "the attack took place"
 * @param suffered whether the light verb's subject suffers the event: "came under attack"
 */
record Match(
        Frame frame,
        int sentence,
        int head,
        List<Integer> words,
        int carrier,
        boolean parties,
        boolean suffered) {

    /** Words further apart than this are no single trigger: guess. */
    private static final int TRIGGER_GAP = 3;

    Match {
        words = List.copyOf(words);
    }

    Match carriedBy(int verb, boolean subjectIsParty, boolean subjectSuffers) {
        return new Match(frame, sentence, head, words, verb, subjectIsParty, subjectSuffers);
    }

    /** The words that name the event, with the words of the predicate that stand close. */
    Span trigger(Syntax syntax) {
        Span span = syntax.token(head).span();
        int first = head;
        int last = head;
        for (int word : words) {
            if (word > last && word - last <= TRIGGER_GAP) {
                last = word;
            } else if (word < first && first - word <= TRIGGER_GAP) {
                first = word;
            }
        }
        first = syntax.firstOf(first);
        return first == last
                ? span
                : Span.covering(syntax.token(first).span(), syntax.token(last).span());
    }
}
