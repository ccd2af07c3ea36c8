// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/**
 * A few words, in order: a set that is asked again and again whether it has a word in common with
 * another, and most often has none.
 *
 * <p>Each word sets one bit of 64; sets whose bits do not meet have no word in common (Bloom 1970,
 * with one hash function).
 */
final class Terms extends AbstractSet<String> {
    private final String[] words;
    private final long bits;

    private Terms(String[] words) {
        this.words = words;
        long all = 0;
        for (String word : words) {
            all |= 1L << (WordKey.of(word) >>> 58);
        }
        bits = all;
    }

    static Terms of(Collection<String> words) {
        return new Terms(new TreeSet<>(words).toArray(String[]::new));
    }

    /** Whether a word stands in both. */
    boolean meets(Terms other) {
        if ((bits & other.bits) == 0) {
            return false;
        }
        int mine = 0;
        int theirs = 0;
        while (mine < words.length && theirs < other.words.length) {
            int order = words[mine].compareTo(other.words[theirs]);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                mine++;
            } else {
                theirs++;
            }
        }
        return false;
    }

    @Override
    public boolean contains(Object word) {
        return word instanceof String text && Arrays.binarySearch(words, text) >= 0;
    }

    @Override
    public Iterator<String> iterator() {
        return List.of(words).iterator();
    }

    @Override
    public int size() {
        return words.length;
    }
}
