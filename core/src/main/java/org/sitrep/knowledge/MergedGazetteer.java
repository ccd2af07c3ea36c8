// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Place;

/**
 * Two gazetteers as one; the places of the first come first.
 *
 * @param first the smaller, chosen by hand
 */
record MergedGazetteer(Gazetteer first, Gazetteer second) implements Gazetteer {

    @Override
    public List<Place> find(String name) {
        List<Place> preferred = first.find(name);
        if (preferred.isEmpty()) {
            return second.find(name);
        }
        List<Place> both = new ArrayList<>(preferred);
        for (Place place : second.find(name)) {
            if (!isAmong(preferred, place.id())) {
                both.add(place);
            }
        }
        return List.copyOf(both);
    }

    /** A place may stand in both gazetteers: in the first with names that the second lacks. */
    private static boolean isAmong(List<Place> places, long id) {
        for (Place place : places) {
            if (place.id() == id) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isPrefix(String words) {
        return first.isPrefix(words) || second.isPrefix(words);
    }

    @Override
    public Optional<Place> byId(long id) {
        return first.byId(id).or(() -> second.byId(id));
    }

    @Override
    public Optional<Place> country(String alpha3) {
        return first.country(alpha3).or(() -> second.country(alpha3));
    }
}
