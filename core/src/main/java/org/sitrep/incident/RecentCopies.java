// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.model.CopySeeker;
import org.sitrep.model.Incident.Copy;

/**
 * The seeker over the last documents that were no copies. Each is found by its sketch, the smallest
 * hash values of its runs of words, and then compared by all its words, as {@link CopyFinder} does.
 *
 * <p>Bounded: {@value #DOCUMENTS} documents and {@value #CHARACTERS} characters are remembered, the
 * oldest are forgotten first. Copies mostly follow their original within days; a year of one outlet
 * is 100,000 pages.
 */
final class RecentCopies implements CopySeeker {
    private static final int DOCUMENTS = 1 << 15; // guess: 24 MB of sketches
    private static final int CHARACTERS = 100_000_000; // guess: of words, a byte for most of them
    private static final int SKETCH = Sketch.SIZE;
    private static final int COMMON = 50; // as in CopyFinder
    private static final int COMPARED = 8; // guess: documents that are compared by all their words

    private final int capacity;
    private final long room;

    /** By place: id and words, parted by blanks; the place of a document is its number modulo. */
    private final String[] ids;

    private final String[] words;

    /** Chains of sketch values: the last entry of each bucket, and before each entry the next. */
    private final int[] last;

    private final int[] before;
    private final long[] values;

    /** Number of the oldest document that is remembered, and of the next one. */
    private long oldest;

    private long next;
    private long characters;

    RecentCopies() {
        this(DOCUMENTS, CHARACTERS);
    }

    /**
     * @param documents remembered at most, a power of two
     * @param characters of their words remembered at most
     */
    RecentCopies(int documents, long characters) {
        capacity = documents;
        room = characters;
        ids = new String[capacity];
        words = new String[capacity];
        last = new int[capacity * SKETCH];
        before = new int[capacity * SKETCH];
        values = new long[capacity * SKETCH];
        Arrays.fill(last, -1);
    }

    @Override
    public Text read(String text) {
        return CopyText.of(text);
    }

    @Override
    public Optional<Copy> seek(String id, Text text) {
        CopyText own = (CopyText) text;
        if (!own.isLong()) {
            return Optional.empty();
        }
        double most = 0;
        int best = -1;
        for (int place : candidates(own)) {
            CopyText other = CopyText.of(words[place]);
            double share = own.shareIn(other);
            if (share > most && CopyFinder.isCopied(share, own.words(), other.runs())) {
                most = share;
                best = place;
            }
        }
        if (best < 0) {
            remember(id, own);
            return Optional.empty();
        }
        return Optional.of(
                new Copy(
                        id,
                        ids[best],
                        most,
                        WordDifferences.of(own.words(), CopyText.of(words[best]).words())));
    }

    /** The places of documents with much of the sketch, those with most first, then the oldest. */
    private List<Integer> candidates(CopyText text) {
        TreeMap<Integer, Integer> shared = new TreeMap<>();
        for (int k = 0; k < sketched(text); k++) {
            long value = text.runs()[k];
            int count = 0;
            for (int entry = last[bucket(value)]; entry >= 0; entry = before[entry]) {
                count += values[entry] == value ? 1 : 0;
            }
            if (count <= COMMON) {
                for (int entry = last[bucket(value)]; entry >= 0; entry = before[entry]) {
                    if (values[entry] == value) {
                        shared.merge(entry / SKETCH, 1, Integer::sum);
                    }
                }
            }
        }
        List<Integer> places = new ArrayList<>();
        shared.forEach(
                (place, count) -> {
                    if (count >= CopyFinder.SHARED) {
                        places.add(place);
                    }
                });
        places.sort(
                Comparator.comparingInt((Integer place) -> -shared.getOrDefault(place, 0))
                        .thenComparingLong(this::number));
        return places.subList(0, Math.min(COMPARED, places.size()));
    }

    /** The number of the document that is remembered at a place. */
    private long number(int place) {
        long behind = (place - oldest) & (capacity - 1);
        return oldest + behind;
    }

    private static int sketched(CopyText text) {
        return Math.min(SKETCH, text.runs().length);
    }

    private int bucket(long value) {
        return Long.hashCode(value) & (last.length - 1);
    }

    private void remember(String id, CopyText text) {
        String joined = String.join(" ", text.words());
        while (next > oldest
                && (next - oldest == capacity || characters + joined.length() > room)) {
            forget((int) (oldest & (capacity - 1)));
            oldest++;
        }
        int place = (int) (next & (capacity - 1));
        ids[place] = id;
        words[place] = joined;
        characters += joined.length();
        for (int k = 0; k < sketched(text); k++) {
            int entry = place * SKETCH + k;
            values[entry] = text.runs()[k];
            before[entry] = last[bucket(values[entry])];
            last[bucket(values[entry])] = entry;
        }
        next++;
    }

    private void forget(int place) {
        CopyText text = CopyText.of(words[place]);
        for (int k = 0; k < sketched(text); k++) {
            unlink(place * SKETCH + k);
        }
        characters -= words[place].length();
        ids[place] = "";
        words[place] = "";
    }

    private void unlink(int entry) {
        int bucket = bucket(values[entry]);
        if (last[bucket] == entry) {
            last[bucket] = before[entry];
            return;
        }
        int at = last[bucket];
        while (before[at] != entry) {
            at = before[at];
        }
        before[at] = before[entry];
    }
}
