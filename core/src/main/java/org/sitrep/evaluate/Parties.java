// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.evaluate.Item.Party;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Fold;
import org.sitrep.knowledge.Plover;
import org.sitrep.knowledge.Tsv;

/**
 * Reads actors as other data sets write them, {@code Military Forces of Mali (2020-)}, into codes
 * and telling words, and compares them. The words stand in {@code actor-words.tsv}.
 */
final class Parties {
    /** So many words has the longest name of a country or phrase of the table. */
    private static final int LONGEST = 5;

    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, List<String>> sectors = new HashMap<>();
    private final Set<String> empty = new TreeSet<>();

    Parties(Countries all) {
        for (Countries.Country country : all.all()) {
            for (List<String> words :
                    List.of(country.names(), country.adjectives(), country.people())) {
                words.forEach(name -> countries.putIfAbsent(key(name), country.alpha3()));
            }
        }
        for (Tsv.Row row : Tsv.read(Parties.class, "/org/sitrep/evaluate/actor-words.tsv")) {
            for (String sector : row.list(1)) {
                if (!Plover.SECTORS.contains(sector)) {
                    throw row.fault("unknown sector " + sector);
                }
            }
            for (String words : row.list(0)) {
                if (row.list(1).isEmpty()) {
                    empty.add(key(words));
                } else if (sectors.put(key(words), row.list(1)) != null) {
                    throw row.fault(words + " stands twice");
                }
            }
        }
    }

    private static String key(String name) {
        return String.join(" ", words(name));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String folded = Fold.fold(text) + " ";
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (!word.isEmpty() && c != '.' && c != '\'') {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /** The country that a name of it means; empty text when none. */
    String country(String name) {
        int bracket = name.indexOf('('); // "Russia (Soviet Union)"
        String bare = bracket > 0 ? name.substring(0, bracket) : name;
        return countries.getOrDefault(
                key(name), countries.getOrDefault(key(bare), isCode(name) ? name : ""));
    }

    private boolean isCode(String name) {
        return countries.containsValue(name) || Plover.INTERNATIONAL.contains(name);
    }

    /** One side, several actors separated by semicolons. */
    Party read(String text) {
        return read(text, "", List.of());
    }

    /**
     * One side.
     *
     * @param country its country where the data set has a column for it, else empty
     * @param given its sectors where the data set has a column for them, else empty
     */
    Party read(String text, String country, List<String> given) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> codes = new LinkedHashSet<>();
        for (String actor : Tsv.split(text, ';')) {
            List<String> found = new ArrayList<>();
            Set<String> where = new LinkedHashSet<>();
            List<String> words = words(actor);
            int at = 0;
            while (at < words.size()) {
                at += step(words, at, names, found, where);
            }
            if (!country.isEmpty()) {
                where.clear();
                where.add(country);
            }
            addCodes(codes, where, given.isEmpty() ? found : given);
        }
        return new Party(text, List.copyOf(names), List.copyOf(codes));
    }

    /** Takes the longest phrase at a place; returns its number of words. */
    private int step(
            List<String> words, int at, Set<String> names, List<String> found, Set<String> where) {
        for (int n = Math.min(LONGEST, words.size() - at); n > 0; n--) {
            String phrase = String.join(" ", words.subList(at, at + n));
            if (sectors.containsKey(phrase)) {
                found.addAll(sectors.getOrDefault(phrase, List.of()));
                return n;
            }
            if (countries.containsKey(phrase)) {
                where.add(countries.getOrDefault(phrase, ""));
                return n;
            }
            if (empty.contains(phrase)) {
                return n;
            }
        }
        String word = words.get(at);
        boolean number = word.chars().allMatch(Character::isDigit);
        if (word.length() > 2 && !number) {
            names.add(word);
        }
        return 1;
    }

    /** Every country with every sector, what there is of them. */
    static void addCodes(Set<String> codes, Set<String> countries, List<String> sectors) {
        if (sectors.isEmpty()) {
            codes.addAll(countries);
        }
        for (String sector : sectors) {
            if (countries.isEmpty()) {
                codes.add(sector);
            }
            countries.forEach(country -> codes.add(country + " " + sector));
        }
    }

    /** Telling words of an actor's names, without those of countries and kinds of actors. */
    List<String> names(List<String> texts) {
        Set<String> names = new LinkedHashSet<>();
        for (String text : texts) {
            names.addAll(read(text).names());
        }
        return List.copyOf(names);
    }

    /** Whether both may be the same: a name in common, or a code that does not contradict. */
    static boolean agree(Party a, Party b) {
        for (String name : a.names()) {
            if (b.names().contains(name)) {
                return true;
            }
        }
        for (String one : a.codes()) {
            for (String two : b.codes()) {
                if (one.equals(two) || (sector(one).equals(sector(two)) && half(one, two))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String sector(String code) {
        String last = code.substring(code.lastIndexOf(' ') + 1);
        return Plover.SECTORS.contains(last) ? last : "";
    }

    /** One of the two has no country. */
    private static boolean half(String one, String two) {
        return !sector(one).isEmpty() && (one.indexOf(' ') < 0 || two.indexOf(' ') < 0);
    }
}
