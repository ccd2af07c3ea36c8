// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

/**
 * What a feature of the parser's models asks of a word. The order is part of the model file's
 * format.
 */
public enum WordField {
    /** The simplified form: digits collapsed to 0, a hyperlink as one sign. */
    FORM,
    /** The simplified form in lower case. */
    LOWER,
    /** The simplified form as a pattern of capitals, small letters, digits and signs. */
    SHAPE,
    /** The part-of-speech tag. */
    TAG,
    LEMMA,
    /** The tag of the names model, such as {@code B-GPE}. */
    NAME,
    /** The label of the arc to the head. */
    LABEL,
    /** The tags that a lexicon knows the word with, joined. */
    AMBIGUITY,
    /** How many dependents the word has on either side: none, one, or more. */
    VALENCY,
    /** The first letters of {@link #LOWER}, of a word that is longer than they are. */
    PREFIX_2,
    PREFIX_3,
    /** The last letters of {@link #LOWER}, of a word that is longer than they are. */
    SUFFIX_1,
    SUFFIX_2,
    SUFFIX_3,
    SUFFIX_4,

    // The fields behind this line have several values a word and are asked for one by one.

    /** The prefixes of the word's path in a tree of word classes. */
    CLUSTERS,
    /** The tags of {@link #AMBIGUITY}, one by one. */
    TAGS,
    /** The kinds of names in lists of names that the word is a part of, with its position there. */
    LISTED,
    /** What the word's signs are: all capitals, a digit in it, and so on. */
    ORTHOGRAPHY,
    /** First or last of the sentence. */
    POSITION;

    /** How many fields have one value a word. */
    public static final int SINGLE = CLUSTERS.code();

    /** The number in the file, and of an array by it. */
    @SuppressWarnings("EnumOrdinal") // the order is the file's
    public int code() {
        return ordinal();
    }
}
