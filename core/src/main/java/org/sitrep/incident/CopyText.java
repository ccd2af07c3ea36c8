// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.Arrays;
import java.util.List;
import org.sitrep.model.CopySeeker;

/**
 * The words of a text with the hash values of its runs of words, as {@link CopyFinder} has them.
 */
final class CopyText implements CopySeeker.Text {
    private final List<String> words;
    private final long[] runs;

    private CopyText(List<String> words) {
        this.words = words;
        runs = Sketch.runs(words);
    }

    static CopyText of(String text) {
        return new CopyText(WordList.of(text, Sketch.LONGEST));
    }

    List<String> words() {
        return words;
    }

    /** The hash values, each once, in order; not to be changed. */
    long[] runs() {
        return runs;
    }

    /** Whether it is long enough to be anybody's copy. */
    boolean isLong() {
        return runs.length >= CopyFinder.SHORTEST;
    }

    /** The share of its runs that stand in another text. */
    double shareIn(CopyText other) {
        int both = 0;
        for (long run : runs) {
            both += Arrays.binarySearch(other.runs, run) >= 0 ? 1 : 0;
        }
        return (double) both / Math.max(1, runs.length);
    }
}
