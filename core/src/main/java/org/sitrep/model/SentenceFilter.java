// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.List;

/**
 * A choice of the sentences of a document that are worth parsing, made from their words alone and,
 * where these leave it open, from their words and tags.
 *
 * <p>Safe for many threads; each document is read with a reader of its own.
 */
public interface SentenceFilter {

    /** A reader for one thread, which may read one document after another with it. */
    Reader reader();

    /** The rooms in which a document is read; confined to one thread. */
    interface Reader {
        /** Whether some sentence of a text may matter, by its words. */
        boolean mayMatter(String text);

        /**
         * Whether a sentence may matter, by its words.
         *
         * @param start offset of its first character
         * @param end offset behind its last one
         */
        boolean mayMatter(String text, int start, int end);

        /**
         * Whether a sentence still may matter, now that its words are tagged.
         *
         * @param words as the tagger read them
         * @param tags of the Penn Treebank, one for each word
         */
        boolean mayMatter(List<String> words, List<String> tags);
    }
}
