// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.Countries.Country;
import org.sitrep.knowledge.Fold;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.Place;

/**
 * The names that lists know better than the gazetteer: countries, their adjectives and people, the
 * demonyms of {@code demonyms.tsv}, the abbreviations of {@code abbreviations.tsv}.
 *
 * <p>Built once; immutable afterwards, so safe for many threads.
 */
final class NameIndex {
    private static final String FOLDER = "/org/sitrep/place/";

    /** Words of the longest name here: "Democratic People's Republic of Korea". */
    static final int LONGEST = 6;

    /**
     * What a name stands for.
     *
     * @param afterComma whether it means the place only after a comma: "Gary, Ind."
     * @param places several where one abbreviation is used in two countries
     */
    record Entry(Name.Kind kind, boolean afterComma, List<Place> places) {
        Entry {
            places = List.copyOf(places);
        }
    }

    private final Map<String, Entry> folded = new HashMap<>();
    private final Map<String, Entry> written = new HashMap<>();
    private final Set<String> prefixes = new HashSet<>();
    private final ReferencePoints points;

    NameIndex(Knowledge knowledge, ReferencePoints points) {
        this.points = points;
        // Those of parts come first: the English are of England, though of the United Kingdom too.
        for (Tsv.Row row : Tsv.read(NameIndex.class, FOLDER + "demonyms.tsv")) {
            demonym(row);
        }
        for (Country country : knowledge.countries().all()) {
            knowledge
                    .gazetteer()
                    .country(country.alpha3())
                    .map(points::of)
                    .ifPresent(place -> add(country, place));
        }
        for (Tsv.Row row : Tsv.read(NameIndex.class, FOLDER + "abbreviations.tsv")) {
            abbreviation(row);
        }
    }

    private void add(Country country, Place place) {
        Entry name = new Entry(Name.Kind.COUNTRY, false, List.of(place));
        Entry demonym = new Entry(Name.Kind.DEMONYM, false, List.of(place));
        country.names().forEach(word -> put(word, name));
        country.adjectives().forEach(word -> put(word, demonym));
        country.people().forEach(word -> put(word, demonym));
    }

    private void put(String word, Entry entry) {
        if (isCapitals(word)) {
            written.putIfAbsent(word.replace(".", ""), entry);
            return;
        }
        String key = Fold.fold(word);
        if (key.startsWith("the ")) {
            key = key.substring(4);
        }
        folded.putIfAbsent(key, entry);
        for (int space = key.indexOf(' '); space >= 0; space = key.indexOf(' ', space + 1)) {
            prefixes.add(key.substring(0, space));
        }
    }

    static boolean isCapitals(CharSequence word) {
        boolean any = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isUpperCase(c)) {
                any = true;
            } else if (c != '.') {
                return false;
            }
        }
        return any;
    }

    private void demonym(Tsv.Row row) {
        if (row.list(0).isEmpty() || row.list(1).isEmpty()) {
            throw row.fault("a demonym has words and a place");
        }
        for (String name : row.list(1)) {
            for (Place place : points.find(name)) {
                if (isIn(place, row.cell(2)) && hasClass(row, place)) {
                    Entry entry = new Entry(Name.Kind.DEMONYM, false, List.of(place));
                    row.list(0).forEach(word -> put(word, entry));
                    return;
                }
            }
        }
    }

    private static boolean isIn(Place place, String country) {
        return country.isEmpty() || place.country().filter(country::equals).isPresent();
    }

    private static boolean hasClass(Tsv.Row row, Place place) {
        return switch (row.cell(3)) {
            case "A" -> !Features.isPopulated(place);
            case "P" -> Features.isPopulated(place);
            case "R" -> Features.isRegion(place);
            case "" -> true;
            default -> throw row.fault("class is A, P, R or empty");
        };
    }

    private void abbreviation(Tsv.Row row) {
        boolean afterComma =
                switch (row.cell(3)) {
                    case "free" -> false;
                    case "comma" -> true;
                    default -> throw row.fault("where is free or comma");
                };
        for (Place place : points.find(row.cell(1))) {
            boolean city = row.cell(4).equals("city");
            if (isIn(place, row.cell(2)) && city == Features.isPopulated(place)) {
                String key = row.cell(0);
                Entry before = written.get(key);
                List<Place> places = new ArrayList<>();
                if (before != null) {
                    places.addAll(before.places());
                }
                places.add(place);
                written.put(key, new Entry(Name.Kind.ABBREVIATION, afterComma, places));
                return;
            }
        }
    }

    /** By the form as written: "U.S.", "US", "Ala.", "S.C.". */
    Optional<Entry> written(String form) {
        Entry entry = written.get(form);
        if (entry == null && isCapitals(form)) {
            entry = written.get(form.replace(".", ""));
            // "P.A." is no Pennsylvania; only of countries the full stops may go.
            if (entry != null && entry.kind() == Name.Kind.ABBREVIATION) {
                entry = null;
            }
        }
        return Optional.ofNullable(entry);
    }

    /** By the folded form. */
    Optional<Entry> folded(String key) {
        return Optional.ofNullable(folded.get(key));
    }

    /** Whether a longer name begins with these folded words. */
    boolean isPrefix(String key) {
        return prefixes.contains(key);
    }
}
