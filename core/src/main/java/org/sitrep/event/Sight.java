// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.sitrep.model.EventType;

/**
 * What is seen of a sentence while frames are tried.
 *
 * @param here lemmas and forms of its words
 * @param told the types told besides
 */
record Sight(int sentence, Set<String> here, Set<EventType> told) {
    private static final int FEW = 4; // more take longer than the tree

    /** Whether the sentence may have the frame's words: sooner known than where they hang. */
    boolean hasWordsOf(Frame frame) {
        List<Set<String>> words = frame.words();
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).size() <= FEW && Collections.disjoint(words.get(i), here)) {
                return false;
            }
        }
        return true;
    }
}
