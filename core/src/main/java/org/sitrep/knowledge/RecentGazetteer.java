// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Place;

/**
 * A gazetteer that remembers its latest answers: most names of news come again within a few hundred
 * reports, and each is a search in a file of 30 MB and places that are read out of it.
 *
 * <p>Safe for many threads: an answer is immutable and is written or replaced whole, so that at
 * worst two threads search for the same name. What is remembered changes no answer.
 */
final class RecentGazetteer implements Gazetteer {
    /**
     * Names remembered, one for each value of a hash. With 8,192 the place stage took .90 of its
     * time without, with 65,536 .77; the places of so many may fill 80 MB. Between the two: guess.
     */
    private static final int SLOTS = 1 << 15;

    /** Longer answers are not kept: some names have hundreds of places. Guess. */
    private static final int MOST_PLACES = 64;

    /** Longer names are not kept: they are no names. Guess. */
    private static final int LONGEST = 100;

    private final Gazetteer all;
    private final AtomicReferenceArray<@Nullable Found> found = new AtomicReferenceArray<>(SLOTS);
    private final AtomicReferenceArray<@Nullable Begun> begun = new AtomicReferenceArray<>(SLOTS);

    /** The places of a name. */
    private record Found(String name, List<Place> places) {}

    /** Whether words begin a name. */
    private record Begun(String words, boolean prefix) {}

    RecentGazetteer(Gazetteer all) {
        this.all = all;
    }

    @Override
    public List<Place> find(String name) {
        int slot = slot(name);
        Found known = found.get(slot);
        if (known != null && known.name().equals(name)) {
            return known.places();
        }
        List<Place> places = all.find(name);
        if (places.size() <= MOST_PLACES && name.length() <= LONGEST) {
            found.set(slot, new Found(name, places));
        }
        return places;
    }

    @Override
    public boolean isPrefix(String words) {
        int slot = slot(words);
        Begun known = begun.get(slot);
        if (known != null && known.words().equals(words)) {
            return known.prefix();
        }
        boolean prefix = all.isPrefix(words);
        if (words.length() <= LONGEST) {
            begun.set(slot, new Begun(words, prefix));
        }
        return prefix;
    }

    private static int slot(String name) {
        int hash = name.hashCode();
        return (hash ^ hash >>> 15) & (SLOTS - 1);
    }

    @Override
    public Optional<Place> byId(long id) {
        return all.byId(id);
    }

    @Override
    public Optional<Place> country(String alpha3) {
        return all.country(alpha3);
    }
}
