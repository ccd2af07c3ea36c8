// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.Arrays;
import java.util.List;

/**
 * The smallest hash values of the runs of four words of a text (a bottom-k sketch, Broder 1997): a
 * text and an excerpt of it share many of them, since hash values are small or large whatever the
 * text.
 */
final class Sketch {
    static final int RUN = 4; // words, as in most near-duplicate work on news
    static final int LONGEST = 5000; // words read of a text
    static final int SIZE = 64; // guess: values of a text that are indexed

    static final Sketch NONE = new Sketch(new long[0]);

    private final long[] values;

    private Sketch(long[] values) {
        this.values = values;
    }

    static Sketch of(String text) {
        long[] runs = runs(WordList.of(text, LONGEST));
        return new Sketch(Arrays.copyOf(runs, Math.min(SIZE, runs.length)));
    }

    /** The values in order; not to be changed. */
    long[] values() {
        return values;
    }

    /** The hash values of all runs of four words, each once, in order. */
    static long[] runs(List<String> words) {
        long[] all = new long[Math.max(0, words.size() - RUN + 1)];
        for (int i = 0; i < all.length; i++) {
            all[i] = run(words, i);
        }
        Arrays.sort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /** The hash value of the run that begins with a word. */
    static long run(List<String> words, int start) {
        long hash = 1125899906842597L; // any odd start
        for (int k = 0; k < RUN; k++) {
            hash = WordKey.mix(hash * 31 + words.get(start + k).hashCode());
        }
        return hash;
    }
}
