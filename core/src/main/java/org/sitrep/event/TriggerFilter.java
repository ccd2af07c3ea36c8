// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.BitSet;
import java.util.List;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.SentenceFilter;

/**
 * The filter that lets pass what a frame of the codebook could be filled by.
 *
 * <p>A frame needs its head word, the further words of its predicate, and words of certain kinds in
 * certain slots. By the words alone a sentence passes when some frame has all that it names
 * somewhere in the sentence; since every form of each word is known, no frame can be filled in a
 * sentence that does not pass. With tags the head must be of the frame's part of speech, and the
 * rest must stand near it on the right side: that loses what long sentences say in a roundabout way
 * (docs/adr/0024-gate.md has the figures). With trees they must hang where the frame looks for
 * them.
 */
final class TriggerFilter implements SentenceFilter {
    private final TriggerWords words;
    private final Trees trees;

    /** What a frame of the codebook could be filled by in the trees of a parse. */
    interface Trees {
        BitSet mayMatter(ParsedDocument parsed, int lead, TriggerWords words);
    }

    TriggerFilter(TriggerWords words, Trees trees) {
        this.words = words;
        this.trees = trees;
    }

    @Override
    public BitSet mayMatter(ParsedDocument parsed, int lead) {
        return trees.mayMatter(parsed, lead, words);
    }

    @Override
    public Reader reader() {
        TriggerScan scan = new TriggerScan(words);
        TriggerNear near = new TriggerNear(words);
        return new Reader() {
            @Override
            public boolean mayMatter(String text, int start, int end) {
                return scan.findInSentence(text, start, end);
            }

            @Override
            public boolean mayMatter(String text) {
                return scan.findInText(text);
            }

            @Override
            public boolean mayMatter(List<String> forms, List<String> tags) {
                return near.find(forms, tags);
            }
        };
    }
}
