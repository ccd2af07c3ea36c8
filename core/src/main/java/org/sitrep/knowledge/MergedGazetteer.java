// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        // A place may stand in both: in the first with names that the second lacks.
        Set<Place> both = new LinkedHashSet<>(preferred);
        both.addAll(second.find(name));
        return List.copyOf(both);
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
