// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The countries of the world and the words news uses for them: names, adjectives, people, and the
 * capitals and seats that stand for their governments.
 *
 * <p>Source: {@code countries.tsv}, which also says what is listed under which code. Lookups {@link
 * Fold fold} case and marks and pass over a leading "the"; a word of capitals only in the table
 * (US, UAE, CAR) is found in capitals only, with full stops or without. Where a word is listed for
 * two countries, the first row has it.
 *
 * <p>"Turkey", "polish" and "guinea" are words too: that a word is capitalised is the caller's to
 * check. Immutable, so safe for many threads.
 */
public final class Countries {
    private static final String ARTICLE = "the ";

    private final List<Country> countries;
    private final Map<String, Country> byCode = new HashMap<>();
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
     * @param seats what stands for its government: "Baku", "Kremlin"; the capital first; may be
     *     empty
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

        /** The usual name. */
        public String name() {
            return names.getFirst();
        }
    }

    private Countries(List<Tsv.Row> rows) {
        List<Country> all = new ArrayList<>(rows.size());
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
            if (byCode.put(country.alpha2(), country) != null) {
                throw row.fault(country.alpha2() + " stands twice");
            }
            index(byName, country.names(), country);
            index(byAdjective, country.adjectives(), country);
            index(byPeople, country.people(), country);
            index(bySeat, country.seats(), country);
            all.add(country);
        }
        countries = List.copyOf(all);
    }

    private static void index(Map<String, Country> map, List<String> words, Country country) {
        for (String word : words) {
            map.putIfAbsent(isCapitals(word) ? capitals(word) : Fold.fold(word), country);
        }
    }

    private static Optional<Country> look(Map<String, Country> map, String word) {
        Country found = isCapitals(word) ? map.get(capitals(word)) : null;
        if (found != null) {
            return Optional.of(found);
        }
        String folded = Fold.fold(word);
        found = map.get(folded);
        if (found == null && folded.startsWith(ARTICLE)) {
            return look(map, word.strip().substring(ARTICLE.length()).strip());
        }
        return Optional.ofNullable(found);
    }

    /**
     * Whether the word is written in capitals only, as abbreviations are; full stops may stand
     * between.
     */
    private static boolean isCapitals(String word) {
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

    /**
     * The key of an abbreviation: no folded form has capitals, so the two never meet in one map.
     */
    private static String capitals(String word) {
        return word.replace(".", "");
    }

    /** The bundled table. */
    public static Countries bundled() {
        return of(Tsv.read(Countries.class, "/org/sitrep/knowledge/countries.tsv"));
    }

    /**
     * A table with the columns of {@code countries.tsv}.
     *
     * @throws IllegalStateException when a row lacks a code or a name, or a code stands twice
     */
    public static Countries of(List<Tsv.Row> rows) {
        return new Countries(rows);
    }

    /** By ISO code, two or three letters, upper case. */
    public Optional<Country> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** By any of its names: "Ivory Coast", "UK", "the Gambia". */
    public Optional<Country> byName(String name) {
        return look(byName, name);
    }

    /** By an adjective: "Azerbaijani", "U.S.". */
    public Optional<Country> byAdjective(String adjective) {
        return look(byAdjective, adjective);
    }

    /** By a noun for one or many of its people: "Dane", "Azerbaijanis". */
    public Optional<Country> byPeople(String noun) {
        return look(byPeople, noun);
    }

    /** By the name of a capital or seat that stands for a government. */
    public Optional<Country> bySeat(String seat) {
        return look(bySeat, seat);
    }

    /** All countries in the order of the table. */
    public List<Country> all() {
        return countries;
    }
}
