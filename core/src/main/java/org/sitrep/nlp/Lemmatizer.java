// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.knowledge.LemmaLists;
import org.sitrep.knowledge.LemmaLists.WordClass;
import org.sitrep.knowledge.StringHash;
import org.sitrep.knowledge.Tsv;

/**
 * Finds the lemma of a word: clitics first, then irregular words, then what {@code inflections.tsv}
 * says of regular ones; numerals become one lemma.
 *
 * <p>It agrees with the toolkit that trained the models, as the lemma is one of their features.
 */
final class Lemmatizer {
    /** The lemma of every numeral in words. */
    static final String CARDINAL = "#crd#";

    /** The lemma of every numeral of order, in words or digits. */
    static final String ORDINAL = "#ord#";

    private static final WordClass[] CLASSES = WordClass.values();

    private final LemmaLists lists;
    private final Map<String, List<Rule>> rules;

    /** A row of the table; {@code doubled} as the table's head explains it. */
    private record Rule(String ending, List<String> replacements, boolean doubled) {}

    Lemmatizer(LemmaLists lists) {
        this.lists = lists;
        this.rules = rules(Tsv.read(Lemmatizer.class, "/org/sitrep/nlp/inflections.tsv"));
    }

    private static Map<String, List<Rule>> rules(List<Tsv.Row> table) {
        Map<String, List<Rule>> rules = new HashMap<>();
        for (Tsv.Row row : table) {
            Rule rule = rule(row);
            for (String tag : row.list(0)) {
                rules.computeIfAbsent(tag, key -> new ArrayList<>()).add(rule);
            }
        }
        return rules;
    }

    private static Rule rule(Tsv.Row row) {
        List<String> replacements = new ArrayList<>();
        for (String replacement : row.list(2)) {
            replacements.add(replacement.equals("-") ? "" : replacement);
        }
        boolean doubled = row.cell(3).equals("doubled");
        boolean known = doubled || row.cell(3).isEmpty();
        if (row.list(0).isEmpty() || row.cell(1).isEmpty() || replacements.isEmpty() || !known) {
            throw row.fault("not a rule: tags, ending, replacements, doubled or nothing");
        }
        return new Rule(row.cell(1), replacements, doubled);
    }

    /**
     * The lemma of a word.
     *
     * @param lower lower case of the simplified form, see {@link Forms}
     * @param tag of the Penn Treebank
     */
    String lemma(String lower, String tag) {
        long word = StringHash.of(lower);
        String lemma = lists.abbreviation(then(StringHash.then(word, '_'), tag));
        if (lemma.isEmpty()) {
            lemma = base(lower, word, tag);
        }
        if (lemma.isEmpty()) {
            lemma = lower;
        } else {
            word = StringHash.of(lemma);
        }
        if (lists.isCardinal(word)) {
            return CARDINAL;
        }
        return isOrdinalNumber(lemma) || lists.isOrdinal(word) ? ORDINAL : lemma;
    }

    /** Whether a lemma is a simplified number of order: "21st" reads "0st". */
    private static boolean isOrdinalNumber(String lemma) {
        return switch (lemma) {
            case "0st", "0nd", "0rd", "0th" -> true;
            default -> false;
        };
    }

    /** The base form of an inflected word; empty when it is one itself, or unknown. */
    private String base(String lower, long word, String tag) {
        for (WordClass wordClass : CLASSES) {
            if (wordClass.holds(tag)) {
                String base = lists.exception(wordClass, word);
                return base.isEmpty() ? regularBase(wordClass, lower, tag) : base;
            }
        }
        return "";
    }

    private String regularBase(WordClass wordClass, String lower, String tag) {
        for (Rule rule : rules.getOrDefault(tag, List.of())) {
            if (lower.endsWith(rule.ending)) {
                int stem = lower.length() - rule.ending.length();
                String base = base(wordClass, lower, stem, rule);
                if (base.isEmpty() && rule.doubled && endsDoubled(lower, stem)) {
                    base = base(wordClass, lower, stem - 1, rule);
                }
                if (!base.isEmpty()) {
                    return base;
                }
            }
        }
        return "";
    }

    /** The first of the stem's words that the base list knows; only that one becomes text. */
    private String base(WordClass wordClass, String lower, int stem, Rule rule) {
        long stemHash = StringHash.EMPTY;
        for (int i = 0; i < stem; i++) {
            stemHash = StringHash.then(stemHash, lower.charAt(i));
        }
        for (String replacement : rule.replacements) {
            if (lists.isBase(wordClass, then(stemHash, replacement))) {
                return lower.substring(0, stem) + replacement;
            }
        }
        return "";
    }

    private static boolean endsDoubled(String lower, int stem) {
        return stem >= 4 && lower.charAt(stem - 2) == lower.charAt(stem - 1);
    }

    private static long then(long hash, String behind) {
        long joined = hash;
        for (int i = 0; i < behind.length(); i++) {
            joined = StringHash.then(joined, behind.charAt(i));
        }
        return joined;
    }
}
