// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The countries of the world and the words news uses for them: names, adjectives, people, and the
 * capitals and seats that stand for their governments.
 *
 * <p>Source: {@code countries.tsv}. Lookups fold case and marks.
 */
public final class Countries {
    private final Map<String, Country> byCode = new LinkedHashMap<>();
    private final Map<String, Country> byName = new HashMap<>();
    private final Map<String, Country> byAdjective = new HashMap<>();
    private final Map<String, Country> byPeople = new HashMap<>();
    private final Map<String, Country> bySeat = new HashMap<>();

    /**
     * A country.
     *
     * @param alpha3 ISO 3166-1 alpha-3, XKX for Kosovo
     * @param alpha2 ISO 3166-1 alpha-2, XK for Kosovo
     * @param names the usual name first
     * @param adjectives "Azerbaijani"
     * @param people "Azerbaijani", "Azerbaijanis"; singular and plural nouns
     * @param seats what stands for its government: "Baku", "Kremlin"
     */
    public record Country(
            String alpha3,
            String alpha2,
            List<String> names,
            List<String> adjectives,
            List<String> people,
            List<String> seats) {
        public Country {
            names = List.copyOf(names);
            adjectives = List.copyOf(adjectives);
            people = List.copyOf(people);
            seats = List.copyOf(seats);
        }

        public String name() {
            return names.getFirst();
        }
    }

    private Countries(List<Tsv.Row> rows) {
        for (Tsv.Row row : rows) {
            if (row.cell(0).length() != 3 || row.cell(1).length() != 2 || row.list(2).isEmpty()) {
                throw row.fault("a country has alpha-3, alpha-2 and at least one name");
            }
            Country country =
                    new Country(
                            row.cell(0),
                            row.cell(1),
                            row.list(2),
                            row.list(3),
                            row.list(4),
                            row.list(5));
            if (byCode.put(country.alpha3(), country) != null) {
                throw row.fault(country.alpha3() + " stands twice");
            }
            byCode.put(country.alpha2(), country);
            index(byName, country.names(), country);
            index(byAdjective, country.adjectives(), country);
            index(byPeople, country.people(), country);
            index(bySeat, country.seats(), country);
        }
    }

    private static void index(Map<String, Country> map, List<String> words, Country country) {
        for (String word : words) {
            map.putIfAbsent(Fold.fold(word), country);
        }
    }

    /** The bundled table. */
    public static Countries bundled() {
        return new Countries(Tsv.read(Countries.class, "/org/sitrep/knowledge/countries.tsv"));
    }

    /** By ISO code, two or three letters, upper case. */
    public Optional<Country> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Optional<Country> byName(String name) {
        return Optional.ofNullable(byName.get(Fold.fold(name)));
    }

    public Optional<Country> byAdjective(String adjective) {
        return Optional.ofNullable(byAdjective.get(Fold.fold(adjective)));
    }

    public Optional<Country> byPeople(String noun) {
        return Optional.ofNullable(byPeople.get(Fold.fold(noun)));
    }

    /** By the name of a capital or seat that stands for a government. */
    public Optional<Country> bySeat(String seat) {
        return Optional.ofNullable(bySeat.get(Fold.fold(seat)));
    }

    /** All countries in the order of the table. */
    public List<Country> all() {
        return List.copyOf(new LinkedHashSet<>(byCode.values()));
    }
}
