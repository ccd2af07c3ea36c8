// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Incident.Copy;

/**
 * Finds documents that repeat another: the same agency story in two papers, shortened, or with a
 * number changed.
 *
 * <p>A text is the set of its runs of four words. Of each set only the smallest hash values are
 * indexed (bottom-k sketches, Broder 1997: a text and an excerpt of it share many of them, since
 * hash values are small or large whatever the text). Two texts that share enough sketch values are
 * compared by their whole sets: the share of the shorter text's runs that stand in the longer one.
 * Sketch values that many texts share are furniture ("all rights reserved") and name no pair.
 */
final class CopyFinder {
    private static final int RUN = 4; // words, as in most near-duplicate work on news
    private static final int SKETCH = 64; // guess: values of a text that are indexed
    private static final int SHARED = 3; // guess: sketch values that make a pair worth comparing
    private static final int COMMON = 50; // guess: texts that share a value of furniture
    private static final int SHORTEST = 20; // guess: runs of a text that can be a copy
    private static final int LONGEST = 5000; // words read of a text

    /** Share of the shorter text from which on it is a copy; a shared quotation reaches half. */
    static final double COPIED = 0.8; // guess

    /** Share from which on a text may be a copy that was edited throughout. */
    private static final double EDITED = 0.5; // one word in twelve replaced leaves about 0.66

    /** Pieces of a text, and the share of a piece that makes it one that was copied. */
    private static final int PIECES = 8; // guess: about a paragraph of a short report

    private static final double PIECE = 0.2; // guess
    private static final int REPLACED = 1; // pieces that may be new

    private final List<CodedDocument> documents;
    private final int[] lengths;
    private final List<long[]> runs = new ArrayList<>();

    CopyFinder(List<CodedDocument> documents) {
        this.documents = documents;
        lengths = new int[documents.size()];
        for (int d = 0; d < lengths.length; d++) {
            List<String> list = words(d);
            lengths[d] = list.size();
            runs.add(hashes(list));
        }
    }

    /** The words of a text: read again when they are asked for, since few ever are. */
    private List<String> words(int document) {
        return WordList.of(documents.get(document).document().text(), LONGEST);
    }

    /** The copies by the place of the copying document in the list. */
    Map<Integer, Integer> find() {
        int[] origin = new int[documents.size()];
        for (int i = 0; i < origin.length; i++) {
            origin[i] = i;
        }
        for (int[] pair : candidates()) {
            if (isCopy(pair[0], pair[1])) {
                union(origin, pair[0], pair[1]);
            }
        }
        return originals(origin);
    }

    /** A copy with its likeness and differences. */
    Copy copy(int copy, int original) {
        return new Copy(
                documents.get(copy).document().id(),
                documents.get(original).document().id(),
                containment(runs.get(copy), runs.get(original)),
                WordDifferences.of(words(copy), words(original)));
    }

    private static long[] hashes(List<String> words) {
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            hashes.add(hash(words, i));
        }
        return hashes.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static long hash(List<String> words, int start) {
        long hash = 1125899906842597L; // any odd start
        for (int k = 0; k < RUN; k++) {
            hash = mix(hash * 31 + words.get(start + k).hashCode());
        }
        return hash;
    }

    /** The finalizer of MurmurHash3: spreads the bits. */
    private static long mix(long value) {
        long h = value;
        h ^= h >>> 33;
        h *= 0xff51afd7ed558ccdL;
        h ^= h >>> 33;
        h *= 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    /** Pairs worth comparing, the smaller place first. */
    private List<int[]> candidates() {
        Sketches sketches = new Sketches(runs, SKETCH);
        int[] shared = new int[runs.size()];
        int[] touched = new int[runs.size()];
        List<int[]> pairs = new ArrayList<>();
        for (int d = 0; d < runs.size(); d++) {
            int count = 0;
            long[] own = runs.get(d);
            for (int k = 0; k < Math.min(SKETCH, own.length); k++) {
                int entry = sketches.entry(own[k], COMMON);
                for (; entry >= 0; entry = sketches.before(entry)) {
                    int other = sketches.document(entry);
                    if (other < d && shared[other]++ == 0) {
                        touched[count++] = other;
                    }
                }
            }
            for (int k = 0; k < count; k++) {
                if (shared[touched[k]] >= SHARED) {
                    pairs.add(new int[] {touched[k], d});
                }
                shared[touched[k]] = 0;
            }
        }
        return pairs;
    }

    /**
     * A text that holds nearly all of another, or one that holds most of it and something of each
     * of its pieces. A quotation or a paragraph of background that two reports share stands in one
     * piece; what an editor left of a story stands in all of them.
     */
    private boolean isCopy(int a, int b) {
        double share = containment(runs.get(a), runs.get(b));
        if (share < EDITED) {
            return false;
        }
        int shorter = runs.get(a).length <= runs.get(b).length ? a : b;
        return share >= COPIED || isSpread(shorter, shorter == a ? b : a);
    }

    private boolean isSpread(int shorter, int longer) {
        List<String> list = words(shorter);
        int places = list.size() - RUN + 1;
        int[] held = new int[PIECES];
        for (int i = 0; i < places; i++) {
            if (Arrays.binarySearch(runs.get(longer), hash(list, i)) >= 0) {
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
                            .thenComparingInt(d -> -lengths[d])
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
