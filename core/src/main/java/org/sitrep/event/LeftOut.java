// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Sentence;

/**
 * Where the sentences of a document stand among all that were written, when only those are here
 * that were worth reading. How many are missing is guessed from how long they were.
 */
final class LeftOut {
    private static final int LENGTH =
            180; // characters; sentences of news have 130, and long ones are read more often

    private final int[] positions;

    LeftOut(ParsedDocument parsed) {
        List<Sentence> sentences = parsed.sentences();
        String text = parsed.text();
        positions = new int[sentences.size()];
        int missing = 0;
        for (int number = 1; number < positions.length; number++) {
            int from = sentences.get(number - 1).span().end();
            int until = sentences.get(number).span().start();
            if (until > from && !text.substring(from, until).isBlank()) {
                missing += Math.max(1, (until - from) / LENGTH);
            }
            positions[number] = number + missing;
        }
    }

    /** The position of a sentence among all that were written, about. */
    int position(int number) {
        return positions[number];
    }

    /** Whether what stood before a sentence is not here. */
    boolean isBehindGap(int number) {
        return number > 0 && positions[number] - positions[number - 1] > 1;
    }
}
