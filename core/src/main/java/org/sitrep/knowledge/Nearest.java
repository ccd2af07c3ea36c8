// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The word that was probably meant: the known one at the least edit distance.
 *
 * <p>The distance counts letters added, left out, put for another, and neighbours that changed
 * places (optimal string alignment: Damerau 1964, as in Wagner and Fischer 1974 with one more
 * case).
 */
public final class Nearest {
    /** So many known words can be listed in full. */
    private static final int FEW = 12; // guess: two lines of a terminal

    private Nearest() {}

    /**
     * The nearest known word; empty when none is near: at most a third of the letters may differ.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        Optional<String> best = Optional.empty();
        int least = Math.max(1, wanted.length() / 3) + 1; // guess
        for (String candidate : new TreeSet<>(known)) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /**
     * The end of a complaint: {@code ; did you mean MIL?}, else what is known if that is little.
     */
    public static String hint(String word, Collection<String> known) {
        return to(word, known)
                .map(near -> "; did you mean " + near + "?")
                .orElseGet(
                        () ->
                                known.isEmpty() || known.size() > FEW
                                        ? ""
                                        : "; known: " + String.join(", ", new TreeSet<>(known)));
    }

    /** The edit distance of two words; long words are as far apart as they are long. */
    static int distance(String a, String b) {
        if (Math.max(a.length(), b.length()) > 100) { // no known word is so long
            return Math.max(a.length(), b.length());
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] =
                        Math.min(
                                d[i - 1][j - 1] + change,
                                Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1));
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
