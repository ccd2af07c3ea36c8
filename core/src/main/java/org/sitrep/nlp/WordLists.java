// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.knowledge.Tsv;

/**
 * The lists of {@code nlp/words.tsv}: what each kind of them does is said there.
 *
 * @param currencies with the dollars of all countries ("us$")
 * @param cuts for each entry of {@code compounds} the lengths of its beginnings that end at a cut
 * @param whole case matters
 */
record WordLists(
        WordList abbreviations,
        WordList currencies,
        WordList dollars,
        WordList units,
        WordList beforeHyphen,
        WordList afterHyphen,
        WordList compounds,
        List<int[]> cuts,
        List<String> whole) {

    private static final String FILE = "/org/sitrep/nlp/words.tsv";
    private static final List<String> KINDS =
            List.of(
                    "abbreviation",
                    "currency",
                    "dollar",
                    "unit",
                    "before-hyphen",
                    "after-hyphen",
                    "compound",
                    "whole");

    /**
     * Reads the lists.
     *
     * @throws IllegalStateException at a mistake in the file, with its line
     */
    static WordLists read() {
        return of(Tsv.read(WordLists.class, FILE));
    }

    static WordLists of(List<Tsv.Row> rows) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        for (Tsv.Row row : rows) {
            if (!KINDS.contains(row.cell(0))) {
                throw row.fault("unknown kind '" + row.cell(0) + "'");
            }
            for (String entry : row.list(1)) {
                check(row, entry);
                entries.computeIfAbsent(row.cell(0), kind -> new ArrayList<>()).add(entry);
            }
        }
        List<String> dollars = entries.getOrDefault("dollar", List.of());
        List<String> currencies = new ArrayList<>(entries.getOrDefault("currency", List.of()));
        dollars.forEach(dollar -> currencies.add(dollar + "$"));
        List<String> compounds = entries.getOrDefault("compound", List.of());
        return new WordLists(
                list(entries, "abbreviation"),
                new WordList(currencies),
                new WordList(dollars),
                list(entries, "unit"),
                list(entries, "before-hyphen"),
                list(entries, "after-hyphen"),
                new WordList(compounds.stream().map(it -> it.replace(" ", "")).toList()),
                compounds.stream().map(WordLists::cuts).toList(),
                List.copyOf(entries.getOrDefault("whole", List.of())));
    }

    private static WordList list(Map<String, List<String>> entries, String kind) {
        return new WordList(entries.getOrDefault(kind, List.of()));
    }

    private static void check(Tsv.Row row, String entry) {
        boolean spaced = row.cell(0).equals("compound");
        if (spaced != entry.contains(" ")) {
            throw row.fault("a compound, and nothing else, has spaces: '" + entry + "'");
        }
        if (entry.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw row.fault("'" + entry + "' is not ASCII");
        }
        boolean number = row.cell(0).equals("unit") || row.cell(0).equals("currency");
        if (number && entry.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            throw row.fault("a digit in '" + entry + "' would be read as the number before it");
        }
    }

    private static int[] cuts(String compound) {
        List<Integer> cuts = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < compound.length(); i++) {
            if (compound.charAt(i) == ' ') {
                cuts.add(length);
            } else {
                length++;
            }
        }
        return cuts.stream().mapToInt(Integer::intValue).toArray();
    }
}
