// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.Arrays;
import java.util.List;
import org.sitrep.knowledge.ParserModel;
import org.sitrep.knowledge.StringHash;
import org.sitrep.knowledge.WordField;
import org.sitrep.knowledge.WordRelation;

/**
 * The words of one sentence as flat arrays: for every {@link WordField} the hash of its text, what
 * the lexicons know of the word, and the arcs found so far. Used again from sentence to sentence,
 * by one thread.
 *
 * <p>Word 0 does not exist: it has no value in any field, and whoever looks beyond the sentence
 * looks at it. Word 1 is the root, above the sentence; the sentence begins with word 2.
 */
final class Words {
    static final int ABSENT = 0;
    static final int ROOT = 1;
    static final int FIRST = 2;

    /** What the root has for a lemma and a tag, in the models. */
    private static final String ROOT_TEXT = "@#r$%";

    private static final WordField[] PREFIXES = {WordField.PREFIX_2, WordField.PREFIX_3};
    private static final WordField[] SUFFIXES = {
        WordField.SUFFIX_1, WordField.SUFFIX_2, WordField.SUFFIX_3, WordField.SUFFIX_4
    };
    private static final int SHORTEST_PREFIX = 2;
    private static final int LONGEST_SUFFIX = SUFFIXES.length;

    /** Hashes of the valency by left and right dependents, none, one or more of each. */
    private static final long[] VALENCY_HASHES = new long[9];

    private static final long[] VALENCY_POWERS = new long[9];

    static {
        for (int left = 0; left < 3; left++) {
            for (int right = 0; right < 3; right++) {
                String text = "<".repeat(left) + "-" + ">".repeat(right);
                VALENCY_HASHES[3 * left + right] = StringHash.of(text);
                VALENCY_POWERS[3 * left + right] = StringHash.power(text.length());
            }
        }
    }

    private final ParserModel model;

    /** One past the last word. */
    private int end = FIRST;

    private int stride;

    /** By field and word; a power of zero means that the word has no value there. */
    private long[] hashes = {};

    private long[] powers = {};
    private String[] lowers = {};
    private int[] ambiguities = {};
    private int[] clusters = {};
    private int[] orthographies = {};
    private long[] listed = {};
    private int[] heads = {};

    // The dependents of a word in the order of the text, as a list with links to both sides.
    private int[] firsts = {};
    private int[] lasts = {};
    private int[] nexts = {};
    private int[] previous = {};

    Words(ParserModel model) {
        this.model = model;
        grow(64);
    }

    private void grow(int capacity) {
        stride = capacity;
        hashes = new long[WordField.SINGLE * stride];
        powers = new long[WordField.SINGLE * stride];
        lowers = new String[stride];
        ambiguities = new int[stride];
        clusters = new int[stride];
        orthographies = new int[stride];
        listed = new long[stride];
        heads = new int[stride];
        firsts = new int[stride];
        lasts = new int[stride];
        nexts = new int[stride];
        previous = new int[stride];
        Arrays.fill(lowers, "");
        set(WordField.LEMMA, ROOT, ROOT_TEXT);
        set(WordField.TAG, ROOT, ROOT_TEXT);
    }

    /** Takes the words of a sentence, in the forms in which the models shall see them. */
    void read(List<String> forms) {
        end = FIRST + forms.size();
        if (end > stride) {
            grow(Math.max(end, 2 * stride));
        }
        for (int word = ROOT; word < end; word++) {
            heads[word] = ABSENT;
            firsts[word] = ABSENT;
            lasts[word] = ABSENT;
            nexts[word] = ABSENT;
            previous[word] = ABSENT;
            set(WordField.VALENCY, word, VALENCY_HASHES[0], VALENCY_POWERS[0]);
        }
        for (int word = FIRST; word < end; word++) {
            read(word, forms.get(word - FIRST));
        }
    }

    private void read(int word, String form) {
        String simplified = Forms.simplified(form);
        String lower = Forms.lower(simplified);
        lowers[word] = lower;
        set(WordField.FORM, word, simplified);
        set(WordField.LOWER, word, lower);
        set(WordField.SHAPE, word, Forms.shape(simplified));
        clear(WordField.TAG, word);
        clear(WordField.LEMMA, word);
        clear(WordField.NAME, word);
        clear(WordField.LABEL, word);
        int known = model.word(hashes[at(WordField.LOWER, word)]);
        ambiguities[word] = ParserModel.ambiguity(known);
        clusters[word] = ParserModel.clusters(known);
        set(
                WordField.AMBIGUITY,
                word,
                model.ambiguityHash(ambiguities[word]),
                model.ambiguityPower(ambiguities[word]));
        orthographies[word] = Forms.orthography(simplified, word == FIRST);
        listed[word] = 0;
        readAffixes(word, lower);
    }

    /** An affix is shorter than its word. */
    private void readAffixes(int word, String lower) {
        long hash = StringHash.EMPTY;
        for (int length = 1; length < SHORTEST_PREFIX + PREFIXES.length; length++) {
            boolean shorter = length < lower.length();
            hash = shorter ? StringHash.then(hash, lower.charAt(length - 1)) : hash;
            if (length >= SHORTEST_PREFIX) {
                WordField field = PREFIXES[length - SHORTEST_PREFIX];
                set(field, word, hash, shorter ? StringHash.power(length) : 0);
            }
        }
        hash = StringHash.EMPTY;
        for (int length = 1; length <= LONGEST_SUFFIX; length++) {
            boolean shorter = length < lower.length();
            if (shorter) {
                long first =
                        StringHash.then(StringHash.EMPTY, lower.charAt(lower.length() - length));
                hash = StringHash.join(first, hash, StringHash.power(length - 1));
            }
            set(SUFFIXES[length - 1], word, hash, shorter ? StringHash.power(length) : 0);
        }
    }

    private int at(WordField field, int word) {
        return field.code() * stride + word;
    }

    void set(WordField field, int word, String text) {
        set(field, word, StringHash.of(text), StringHash.power(text.length()));
    }

    void set(WordField field, int word, long hash, long power) {
        int at = at(field, word);
        hashes[at] = hash;
        powers[at] = power;
    }

    private void clear(WordField field, int word) {
        powers[at(field, word)] = 0;
    }

    /** One past the last word; the words begin with {@link #FIRST}. */
    int end() {
        return end;
    }

    /** {@link WordField#LOWER} of a word. */
    String lower(int word) {
        return lowers[word];
    }

    /** How far apart the fields lie in {@link #hashes} and {@link #powers}. */
    int stride() {
        return stride;
    }

    long[] hashes() {
        return hashes;
    }

    long[] powers() {
        return powers;
    }

    int ambiguity(int word) {
        return ambiguities[word];
    }

    int clusters(int word) {
        return clusters[word];
    }

    /** {@link Forms#orthography} of a word. */
    int orthography(int word) {
        return orthographies[word];
    }

    /** The values of {@link WordField#LISTED}, one bit each. */
    long listed(int word) {
        return listed[word];
    }

    void list(int word, long values) {
        listed[word] |= values;
    }

    int head(int word) {
        return heads[word];
    }

    boolean isBelow(int word, int ancestor) {
        for (int head = heads[word]; head != ABSENT; head = heads[head]) {
            if (head == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** Hangs a word below another one, wherever it hung before. */
    void attach(int word, int head) {
        if (heads[word] != ABSENT) {
            detach(word);
        }
        int before = lasts[head];
        while (before > word) {
            before = previous[before];
        }
        int after = before == ABSENT ? firsts[head] : nexts[before];
        previous[word] = before;
        nexts[word] = after;
        if (before == ABSENT) {
            firsts[head] = word;
        } else {
            nexts[before] = word;
        }
        if (after == ABSENT) {
            lasts[head] = word;
        } else {
            previous[after] = word;
        }
        heads[word] = head;
        setValency(head);
    }

    private void detach(int word) {
        int head = heads[word];
        if (previous[word] == ABSENT) {
            firsts[head] = nexts[word];
        } else {
            nexts[previous[word]] = nexts[word];
        }
        if (nexts[word] == ABSENT) {
            lasts[head] = previous[word];
        } else {
            previous[nexts[word]] = previous[word];
        }
        setValency(head);
    }

    private void setValency(int word) {
        int left =
                related(word, WordRelation.LEFTMOST_DEPENDENT) == ABSENT
                        ? 0
                        : related(word, WordRelation.SECOND_LEFTMOST_DEPENDENT) == ABSENT ? 1 : 2;
        int right =
                related(word, WordRelation.RIGHTMOST_DEPENDENT) == ABSENT
                        ? 0
                        : related(word, WordRelation.SECOND_RIGHTMOST_DEPENDENT) == ABSENT ? 1 : 2;
        int valency = 3 * left + right;
        set(WordField.VALENCY, word, VALENCY_HASHES[valency], VALENCY_POWERS[valency]);
    }

    /** The word that stands in a relation to another one, or {@link #ABSENT}. */
    int related(int word, WordRelation relation) {
        return switch (relation) {
            case ITSELF -> word;
            case HEAD -> heads[word];
            case HEAD_OF_HEAD -> heads[heads[word]];
            case LEFTMOST_DEPENDENT -> leftOf(word, firsts[word]);
            case SECOND_LEFTMOST_DEPENDENT -> leftOf(word, nexts[firsts[word]]);
            case RIGHTMOST_DEPENDENT -> rightOf(word, lasts[word]);
            case SECOND_RIGHTMOST_DEPENDENT -> rightOf(word, previous[lasts[word]]);
            case LEFT_SIBLING -> previous[word];
            case SECOND_LEFT_SIBLING -> previous[previous[word]];
        };
    }

    private static int leftOf(int word, int dependent) {
        return dependent < word ? dependent : ABSENT;
    }

    private static int rightOf(int word, int dependent) {
        return dependent > word ? dependent : ABSENT;
    }
}
