// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.BitSet;
import java.util.List;

/**
 * A choice of the sentences of a document that are worth coding, made from their words alone, where
 * these leave it open from their words and tags, and in the end from their parse.
 *
 * <p>Safe for many threads; each document is read with a reader of its own.
 */
public interface SentenceFilter {

    /** A reader for one document. */
    Reader reader();

    /**
     * The numbers of the sentences that still may matter, now that they are parsed, and before
     * anybody knows the times, places and actors in them.
     *
     * @param lead how many sentences at the beginning are wanted wherever any sentence is; these
     *     are looked at only when no other one may matter
     */
    BitSet mayMatter(ParsedDocument parsed, int lead);

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
         * Whether a sentence still may matter, now that its words are tagged. To be asked of every
         * sentence of a document that is tagged, in their order: what one tells may make another
         * one matter.
         *
         * @param words as the tagger read them
         * @param tags of the Penn Treebank, one for each word
         */
        boolean mayMatter(List<String> words, List<String> tags);
    }
}
