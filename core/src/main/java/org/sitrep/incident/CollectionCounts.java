// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.Arrays;
import java.util.List;

/**
 * The document frequencies of a collection, in each of the three readings of {@link Likeness}, and
 * the runs of words that are furniture in it. Immutable.
 */
final class CollectionCounts implements IncidentClusterer.WordCounts {
    private static final long serialVersionUID = 1;

    private static final int COMMON = 50; // guess: texts that share a value of furniture

    private final int documents;
    private final Frequencies front;
    private final Frequencies lead;
    private final Frequencies names;
    private final long[] furniture;

    private CollectionCounts(List<Digest> digests) {
        documents = digests.size();
        front = Frequencies.of(digests.stream().map(Digest::front).toList());
        lead = Frequencies.of(digests.stream().map(Digest::lead).toList());
        names = Frequencies.of(digests.stream().map(Digest::names).toList());
        furniture = new Sketches(digests.stream().map(Digest::sketch).toList()).common(COMMON);
    }

    static CollectionCounts of(List<Digest> digests) {
        return new CollectionCounts(digests);
    }

    @Override
    public int documents() {
        return documents;
    }

    Frequencies front() {
        return front;
    }

    Frequencies lead() {
        return lead;
    }

    Frequencies names() {
        return names;
    }

    /** Whether so many texts hold a run of words that it names no copy. */
    boolean isFurniture(long run) {
        return Arrays.binarySearch(furniture, run) >= 0;
    }
}
