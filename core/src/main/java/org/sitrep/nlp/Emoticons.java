// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.Span;

/**
 * Faces made of signs, in a run without white space: those of {@code nlp/emoticons.tsv} at its
 * beginning or end, and others of eyes, noses and mouths anywhere in it.
 *
 * <p>Looking takes a time linear in the run.
 */
final class Emoticons {
    private static final String FILE = "/org/sitrep/nlp/emoticons.tsv";

    private final WordList faces;

    /** For each character of ASCII the length of the longest face that begins, or ends, with it. */
    private final int[] longestFrom = new int[128];

    private final int[] longestTo = new int[128];

    Emoticons() {
        this(Tsv.read(Emoticons.class, FILE));
    }

    Emoticons(List<Tsv.Row> rows) {
        List<String> list = new ArrayList<>();
        for (Tsv.Row row : rows) {
            String cell = row.cell(0);
            if (cell.length() < 3 || !cell.startsWith("\"") || !cell.endsWith("\"")) {
                throw row.fault("a face stands between quotation marks");
            }
            String face = cell.substring(1, cell.length() - 1);
            if (face.chars().anyMatch(c -> c <= ' ' || c > '~')) {
                throw row.fault("'" + face + "' is not ASCII without white space");
            }
            if (face.chars().noneMatch(c -> CharKind.is((char) c, CharKind.SYMBOL))) {
                throw row.fault("'" + face + "' holds no punctuation mark");
            }
            list.add(face);
            longer(longestFrom, face.charAt(0), face.length());
            longer(longestTo, face.charAt(face.length() - 1), face.length());
        }
        faces = new WordList(list);
    }

    private static void longer(int[] longest, char end, int length) {
        char lower = CharKind.lower(end);
        longest[lower] = Math.max(longest[lower], length);
    }

    /**
     * The face in the run {@code [from, to)}.
     *
     * @param kinds of all characters of the run together
     */
    Optional<Span> find(char[] chars, int from, int to, int kinds) {
        int begun = longestBeginning(chars, from, to);
        if (begun == to) {
            return Optional.of(new Span(from, to));
        }
        if ((kinds & CharKind.EYES) != 0 && (kinds & CharKind.MOUTH) != 0) {
            Optional<Span> built = built(chars, from, to);
            if (built.isPresent()) {
                return built;
            }
        }
        if (begun > from) {
            return Optional.of(new Span(from, begun));
        }
        int ending = longestEnding(chars, from, to);
        return ending < to ? Optional.of(new Span(ending, to)) : Optional.empty();
    }

    /** Where the longest face at the beginning ends; {@code from} when there is none. */
    private int longestBeginning(char[] chars, int from, int to) {
        char first = CharKind.lower(chars[from]);
        int longest = first < 128 ? longestFrom[first] : 0;
        for (int end = Math.min(to, from + longest); end > from; end--) {
            if (faces.contains(chars, from, end)) {
                return end;
            }
        }
        return from;
    }

    /** Where the longest face at the end begins; {@code to} when there is none. */
    private int longestEnding(char[] chars, int from, int to) {
        char last = CharKind.lower(chars[to - 1]);
        int longest = last < 128 ? longestTo[last] : 0;
        for (int start = Math.max(from, to - longest); start < to; start++) {
            if (faces.contains(chars, start, to)) {
                return start;
            }
        }
        return to;
    }

    /** The first pair of eyes with a mouth, or several, behind a nose of any length. */
    private static Optional<Span> built(char[] chars, int from, int to) {
        for (int eyes = from; eyes < to; eyes++) {
            if (CharKind.is(chars[eyes], CharKind.EYES)) {
                int mouth = eyes + 1;
                while (mouth < to && chars[mouth] == '-') {
                    mouth++;
                }
                int end = mouth;
                while (end < to && CharKind.is(chars[end], CharKind.MOUTH)) {
                    end++;
                }
                if (end > mouth) {
                    return Optional.of(new Span(eyes, end));
                }
                eyes = mouth - 1; // a nose without a mouth is no beginning of another face
            }
        }
        return Optional.empty();
    }
}
