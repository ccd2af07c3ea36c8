// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitrep.knowledge.Casings;
import org.sitrep.knowledge.Casings.Use;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.ListedAs;
import org.sitrep.knowledge.Tsv;

/**
 * Makes {@code casings.bin}: how words and names are usually capitalised.
 *
 * <p>The parser's makers counted the tags of each word in a large corpus, whatever its case, and
 * kept those that are frequent, the most frequent first (the lexicon of ambiguity classes): "army"
 * is a proper noun or a common one, "police" a common one. Their lists of names are written with
 * capitals. Sitrep's own lists of countries, peoples, groups and organisations add what news of
 * conflicts needs.
 */
final class CasingFile {
    /** The kinds of the list of names that news needs: events, places, organisations, persons. */
    private static final Set<String> KINDS = Set.of("9", "11", "13", "14");

    private static final String CASING = "/org/sitrep/nlp/casing.tsv";
    private static final String PEOPLES = "/org/sitrep/actor/peoples.tsv";
    private static final String DEMONYMS = "/org/sitrep/place/demonyms.tsv";

    /** Lists of Sitrep with names in their first column. */
    private static final List<String> OWN_LISTS =
            List.of("/org/sitrep/actor/organisations.tsv", "/org/sitrep/actor/groups.tsv");

    /** Every table that is read. */
    static final List<String> TABLES =
            List.of(CASING, PEOPLES, DEMONYMS, OWN_LISTS.getFirst(), OWN_LISTS.getLast());

    private final Map<String, Use> words = new TreeMap<>();
    private final Set<String> names = new TreeSet<>();

    /** How often a word stands in names in capitals only, less how often not. */
    private final Map<String, Integer> capitals = new HashMap<>();

    private final Set<String> smallWords;
    private final Set<String> never;
    private final Set<String> titles;

    CasingFile() {
        smallWords = wordsOf("small");
        never = wordsOf("never");
        titles = wordsOf("title");
    }

    private static Set<String> wordsOf(String kind) {
        Set<String> found = new TreeSet<>();
        for (Tsv.Row row : Tsv.read(Casings.class, CASING)) {
            if (row.cell(0).equals(kind)) {
                found.addAll(row.list(1));
            }
        }
        return found;
    }

    /**
     * Reads everything and writes the file.
     *
     * @param classes the tags of each word in lower case, the most frequent first
     * @param listed the names of the lists, words parted by spaces, and the bits of their kinds
     */
    static void write(
            Path file,
            Map<String, List<String>> classes,
            Map<String, Integer> listed,
            Countries countries)
            throws IOException {
        CasingFile made = new CasingFile();
        made.addClasses(classes);
        made.addNames(listed);
        made.addCapitals();
        made.addOwn(countries);
        // What a reader would guess anyway is left out: two words of three.
        made.words.entrySet().removeIf(w -> w.getValue() == Casings.guess(w.getKey()));
        Casings.write(file, made.words, made.names);
    }

    private void addClasses(Map<String, List<String>> classes) {
        classes.forEach(
                (word, tags) -> {
                    if (isWord(word)) {
                        words.put(word, use(tags));
                    }
                });
    }

    private static Use use(List<String> tags) {
        boolean proper = tags.contains("NNP") || tags.contains("NNPS");
        if (!proper) {
            return Use.LOWER;
        }
        boolean mostly = tags.getFirst().equals("NNP") || tags.getFirst().equals("NNPS");
        return mostly ? Use.RATHER_NAME : Use.RATHER_LOWER;
    }

    /** Letters, with stops and apostrophes between or behind them. */
    private static boolean isWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetter(c) && (i == 0 || (c != '.' && c != '\''))) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    private void addNames(Map<String, Integer> listed) {
        int wanted = 0;
        for (String kind : KINDS) {
            wanted |= ListedAs.kind(kind);
        }
        for (Map.Entry<String, Integer> name : listed.entrySet()) {
            if ((name.getValue() & wanted) != 0) {
                addName(List.of(name.getKey().split(" ", -1)));
            }
        }
    }

    private void addName(List<String> name) {
        for (String word : name) {
            if (word.length() > 1 && isWord(word)) {
                boolean upper = word.equals(word.toUpperCase(Locale.ROOT));
                capitals.merge(lower(word), upper ? 1 : -1, Integer::sum);
            }
        }
        if (name.size() > 1 && name.size() <= Casings.LONGEST_NAME && isUseful(name)) {
            names.add(lower(String.join(" ", name)));
        }
    }

    /** Whether the words alone would be written otherwise, and the whole is hardly but a name. */
    private boolean isUseful(List<String> parts) {
        boolean useful = false;
        boolean name = false;
        boolean rather = false;
        boolean common = false;
        for (int i = 0; i < parts.size(); i++) {
            String word = parts.get(i);
            String lower = lower(word);
            if (i > 0 && smallWords.contains(lower)) {
                continue; // "of"
            }
            if (smallWords.contains(lower)
                    || !isWord(word)
                    || !Character.isUpperCase(word.charAt(0))
                    || never.contains(lower)) {
                return false;
            }
            Use use = words.getOrDefault(lower, Use.NAME);
            useful |= use != Use.NAME;
            name |= use == Use.NAME;
            rather |= use == Use.RATHER_NAME && !titles.contains(lower);
            common |= use == Use.LOWER;
        }
        return useful && (name || (rather && !common));
    }

    private void addCapitals() {
        for (Map.Entry<String, Integer> word : capitals.entrySet()) {
            Use use = words.getOrDefault(word.getKey(), Use.NAME);
            if (word.getValue() > 0 && (use == Use.NAME || use == Use.RATHER_NAME)) {
                words.put(word.getKey(), Use.ACRONYM);
            } else {
                words.putIfAbsent(word.getKey(), Use.NAME);
            }
        }
    }

    private void addOwn(Countries countries) {
        for (Countries.Country country : countries.all()) {
            country.names().forEach(this::addOwn);
            country.seats().forEach(this::addOwn);
            country.adjectives().forEach(this::addDemonym);
            country.people().forEach(this::addDemonym);
        }
        for (Tsv.Row row : Tsv.read(Casings.class, PEOPLES)) {
            for (String people : row.cell(0).split("[|;]", -1)) {
                addDemonym(people.strip());
            }
        }
        for (Tsv.Row row : Tsv.read(Casings.class, DEMONYMS)) {
            row.list(0).forEach(this::addDemonym);
        }
        for (String file : OWN_LISTS) {
            for (Tsv.Row row : Tsv.read(Casings.class, file)) {
                for (String name : row.cell(0).split("[|;]", -1)) {
                    addOwn(name.strip());
                }
            }
        }
        addByHand(Tsv.read(Casings.class, CASING));
    }

    /** Adds what was written by hand, over all that was found. */
    void addByHand(List<Tsv.Row> rows) {
        for (Tsv.Row row : rows) {
            switch (row.cell(0)) {
                case "acronym" -> row.list(1).forEach(w -> words.put(w, Use.ACRONYM));
                case "demonym" -> row.list(1).forEach(w -> words.put(w, Use.DEMONYM));
                case "name" -> row.list(1).forEach(w -> words.put(w, Use.NAME));
                case "lower" -> row.list(1).forEach(w -> words.put(w, Use.LOWER));
                case "either" -> row.list(1).forEach(w -> words.put(w, Use.RATHER_LOWER));
                case "names" -> names.addAll(row.list(1));
                case "never",
                        "small",
                        "title",
                        "office",
                        "day",
                        "month",
                        "before-month",
                        "place" -> {} // read by wordsOf, or by the parser
                default -> throw row.fault("unknown kind " + row.cell(0));
            }
        }
    }

    private void addDemonym(String word) {
        if (word.indexOf(' ') < 0 && !word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
            if (isWord(word) && !isAcronym(word)) {
                words.put(lower(word), Use.DEMONYM);
            }
        }
    }

    private void addOwn(String name) {
        List<String> parts = List.of(name.replace("-", " - ").split(" +", -1));
        boolean isName = Character.isUpperCase(name.isEmpty() ? ' ' : name.charAt(0));
        if (parts.size() == 1 && isName && isWord(name)) {
            if (isAcronym(name)) {
                // "US", "IS", "WHO" are words too: what stands around them decides.
                if (words.getOrDefault(lower(name), Use.NAME) != Use.LOWER) {
                    words.put(lower(name), Use.ACRONYM);
                }
            } else if (words.getOrDefault(lower(name), Use.NAME) == Use.NAME) {
                words.put(lower(name), Use.NAME);
            }
        } else if (isName && parts.size() <= Casings.LONGEST_NAME) {
            boolean capitalised =
                    parts.stream()
                            .allMatch(
                                    p ->
                                            p.equals("-")
                                                    || smallWords.contains(p)
                                                    || Character.isUpperCase(p.charAt(0)));
            if (capitalised) {
                names.add(lower(String.join(" ", parts)));
            }
        }
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
