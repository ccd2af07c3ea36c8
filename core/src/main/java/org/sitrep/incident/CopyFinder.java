// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Incident.Copy;

/**
 * Finds documents that repeat another: the same agency story in two papers, shortened, or with a
 * number changed.
 *
 * <p>A text is the set of its runs of four words. Of each set only a {@link Sketch} is indexed. Two
 * texts that share enough of its values are compared by their whole sets: the share of the shorter
 * text's runs that stand in the longer one. Values that many texts of the collection share are
 * furniture ("all rights reserved") and name no pair.
 */
final class CopyFinder {
    static final int SHARED = 3; // guess: sketch values that make a pair worth comparing
    static final int SHORTEST = 20; // guess: runs of a text that can be a copy

    /** Share of the shorter text from which on it is a copy; a shared quotation reaches half. */
    static final double COPIED = 0.8; // guess

    /** Share from which on a text may be a copy that was edited throughout. */
    private static final double EDITED = 0.5; // one word in twelve replaced leaves about 0.66

    /** Pieces of a text, and the share of a piece that makes it one that was copied. */
    private static final int PIECES = 8; // guess: about a paragraph of a short report

    private static final double PIECE = 0.2; // guess
    private static final int REPLACED = 1; // pieces that may be new

    private final List<CodedDocument> documents;
    private final List<Sketch> sketches;
    private final CollectionCounts counts;
    private final long[][] runs;

    /**
     * @param documents in the order of their ids
     * @param sketches of each document
     * @param counts of the collection that the documents are a part of
     */
    CopyFinder(List<CodedDocument> documents, List<Sketch> sketches, CollectionCounts counts) {
        this.documents = documents;
        this.sketches = sketches;
        this.counts = counts;
        runs = new long[documents.size()][];
    }

    /** The words of a text: read again when they are asked for, since few ever are. */
    private List<String> words(int document) {
        return WordList.of(documents.get(document).document().text(), Sketch.LONGEST);
    }

    /** The runs of a text: counted when they are asked for, and kept, since few ever are. */
    private long[] runs(int document) {
        if (runs[document] == null) {
            runs[document] = Sketch.runs(words(document));
        }
        return runs[document];
    }

    /** The copies by the place of the copying document in the list. */
    Map<Integer, Integer> find() {
        int[] origin = new int[documents.size()];
        for (int i = 0; i < origin.length; i++) {
            origin[i] = i;
        }
        candidates(
                sketches,
                counts,
                (a, b) -> {
                    if (isCopy(a, b)) {
                        union(origin, a, b);
                    }
                });
        return originals(origin);
    }

    /** A copy with its likeness and differences. */
    Copy copy(int copy, int original) {
        return new Copy(
                documents.get(copy).document().id(),
                documents.get(original).document().id(),
                containment(runs(copy), runs(original)),
                WordDifferences.of(words(copy), words(original)));
    }

    /** Takes pairs of documents, the smaller place first. */
    interface Pairs {
        void take(int a, int b);
    }

    /** Gives away the pairs of documents whose sketches have enough in common to be copies. */
    static void candidates(List<Sketch> sketches, CollectionCounts counts, Pairs pairs) {
        Sketches index = new Sketches(sketches);
        int[] shared = new int[sketches.size()];
        int[] touched = new int[sketches.size()];
        for (int d = 0; d < shared.length; d++) {
            int count = 0;
            for (long value : sketches.get(d).values()) {
                int entry = counts.isFurniture(value) ? -1 : index.entry(value);
                for (; entry >= 0; entry = index.before(entry)) {
                    int other = index.document(entry);
                    if (other < d && shared[other]++ == 0) {
                        touched[count++] = other;
                    }
                }
            }
            for (int k = 0; k < count; k++) {
                if (shared[touched[k]] >= SHARED) {
                    pairs.take(touched[k], d);
                }
                shared[touched[k]] = 0;
            }
        }
    }

    /**
     * A text that holds nearly all of another, or one that holds most of it and something of each
     * of its pieces. A quotation or a paragraph of background that two reports share stands in one
     * piece; what an editor left of a story stands in all of them.
     */
    private boolean isCopy(int a, int b) {
        double share = containment(runs(a), runs(b));
        if (share < EDITED) {
            return false;
        }
        int shorter = runs(a).length <= runs(b).length ? a : b;
        return share >= COPIED || isCopied(share, words(shorter), runs(shorter == a ? b : a));
    }

    /**
     * Whether a text was copied.
     *
     * @param share of its runs that stand in the other text
     * @param other the runs of the other text, in order
     */
    static boolean isCopied(double share, List<String> words, long[] other) {
        return share >= COPIED || (share >= EDITED && isSpread(words, other));
    }

    private static boolean isSpread(List<String> words, long[] other) {
        int places = words.size() - Sketch.RUN + 1;
        int[] held = new int[PIECES];
        for (int i = 0; i < places; i++) {
            if (Arrays.binarySearch(other, Sketch.run(words, i)) >= 0) {
                held[(int) ((long) i * PIECES / places)]++;
            }
        }
        int copied = 0;
        for (int count : held) {
            copied += count >= PIECE * places / PIECES ? 1 : 0;
        }
        return copied >= PIECES - REPLACED;
    }

    private static double containment(long[] a, long[] b) {
        int shorter = Math.min(a.length, b.length);
        if (shorter < SHORTEST) {
            return 0;
        }
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                both++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (double) both / shorter;
    }

    private static void union(int[] origin, int a, int b) {
        int first = root(origin, a);
        int second = root(origin, b);
        origin[Math.max(first, second)] = Math.min(first, second);
    }

    private static int root(int[] origin, int i) {
        int at = i;
        while (origin[at] != at) {
            origin[at] = origin[origin[at]];
            at = origin[at];
        }
        return at;
    }

    /**
     * In each group of copies the original is the agency's own, else the first by date; of one day
     * the longest.
     */
    private Map<Integer, Integer> originals(int[] origin) {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < origin.length; i++) {
            groups.computeIfAbsent(root(origin, i), r -> new ArrayList<>()).add(i);
        }
        Map<Integer, Integer> copies = new TreeMap<>();
        for (List<Integer> group : groups.values()) {
            group.sort(
                    Comparator.comparing((Integer d) -> !isCredited(d, group))
                            .thenComparingLong(d -> ReportDays.of(documents.get(d)).orElse(LATE))
                            .thenComparingInt(d -> -words(d).size())
                            .thenComparing(d -> documents.get(d).document().id()));
            for (int d : group.subList(1, group.size())) {
                copies.put(d, group.getFirst());
            }
        }
        return copies;
    }

    /** A document without a date is no earlier than the others. */
    private static final long LATE = Long.MAX_VALUE;

    /** Whether others of the group name this document's outlet as the origin of their text. */
    private boolean isCredited(int document, List<Integer> group) {
        Optional<String> outlet = documents.get(document).document().outlet();
        if (outlet.isEmpty()) {
            return false;
        }
        String name = outlet.get().toLowerCase(Locale.ROOT);
        return group.stream()
                .filter(d -> d != document)
                .flatMap(d -> documents.get(d).document().origin().stream())
                .anyMatch(o -> o.toLowerCase(Locale.ROOT).equals(name));
    }
}
