// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sitrep.model.Place;

/** A gazetteer of rows in memory. Immutable, so safe for many threads. */
final class HeapGazetteer implements Gazetteer {
    private final Map<String, List<Place>> byName = new HashMap<>();
    private final TreeSet<String> names;

    /** The names and what they begin with; this gazetteer is asked before a larger one. */
    private final WordFilter known;

    private final Map<Long, Place> byId = new HashMap<>();
    private final Map<String, Place> countries = new HashMap<>();

    HeapGazetteer(List<GazetteerRow> rows) {
        List<GazetteerRow> ordered = new ArrayList<>(rows);
        // The sort is stable: rows as prominent as each other stay as they were given.
        ordered.sort(Comparator.comparingDouble(GazetteerRow::prominence).reversed());
        for (GazetteerRow row : ordered) {
            Place place = row.place();
            if (byId.putIfAbsent(place.id(), place) != null) {
                throw new IllegalStateException("two places have the id " + place.id());
            }
            if (place.feature().startsWith(PlacesFormat.COUNTRY_FEATURE)) {
                place.country().ifPresent(code -> countries.putIfAbsent(code, place));
            }
            for (String name : PlacesFormat.foldedNames(row.names())) {
                byName.computeIfAbsent(name, key -> new ArrayList<>()).add(place);
            }
        }
        byName.replaceAll((name, places) -> List.copyOf(places));
        names = new TreeSet<>(byName.keySet());
        known = new WordFilter(2 * names.size());
        for (String name : names) {
            known.add(name);
            for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
                known.add(name.substring(0, space));
            }
        }
    }

    @Override
    public List<Place> find(String name) {
        String folded = Fold.fold(name);
        return known.mayHold(folded) ? byName.getOrDefault(folded, List.of()) : List.of();
    }

    @Override
    public boolean isPrefix(String words) {
        String folded = Fold.fold(words);
        if (folded.isEmpty() || !known.mayHold(folded)) {
            return false;
        }
        String next = names.ceiling(folded);
        return next != null && (next.equals(folded) || next.startsWith(folded + " "));
    }

    @Override
    public Optional<Place> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Place> country(String alpha3) {
        return Optional.ofNullable(countries.get(alpha3));
    }
}
