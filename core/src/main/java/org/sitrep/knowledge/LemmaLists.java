// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

/**
 * The word lists that lemmas are found with.
 *
 * <p>Words are asked for by the {@link StringHash} of their lower case, so that a stem with another
 * ending is looked up without building its text. What is not in a list is the empty string, which
 * is no word, and no {@code Optional}: each word of a text asks several times.
 */
public interface LemmaLists {
    /** The classes of words that English inflects, in the order of the lists in files. */
    enum WordClass {
        VERB("VB"),
        NOUN("NN"),
        ADJECTIVE("JJ"),
        ADVERB("RB");

        private final String tagPrefix;

        WordClass(String tagPrefix) {
            this.tagPrefix = tagPrefix;
        }

        /** Whether words with a tag are of this class. */
        public boolean holds(String tag) {
            return tag.startsWith(tagPrefix);
        }
    }

    /** Whether a word is the base form of some word of a class. */
    boolean isBase(WordClass wordClass, long word);

    /** The base form of an irregular word; empty for none. */
    String exception(WordClass wordClass, long word);

    /** Whether a word is a numeral: "three", "million". */
    boolean isCardinal(long word);

    /** Whether a word is a numeral of order: "third". */
    boolean isOrdinal(long word);

    /** The long form of a clitic such as "n't": of the word, a low line and its tag; or empty. */
    String abbreviation(long wordAndTag);
}
