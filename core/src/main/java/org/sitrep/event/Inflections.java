// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.knowledge.Tsv;

/**
 * The written forms that a word of the codebook may have in a text. More than exist: "bombbed" is
 * never met and costs nothing, while a form that is missing would hide an event.
 */
final class Inflections {
    private static final String VOWELS = "aeiou";

    /** Ends of words that take "es": sibilants, and "o" as in "vetoes". */
    private static final List<String> TAKE_ES = List.of("s", "x", "z", "ch", "sh", "o");

    /** Ends of nouns with a plural of their own, and what it ends in. */
    private static final Map<String, String> PLURALS =
            Map.of(
                    "f", "ves", "fe", "ves", "man", "men", "is", "es", "um", "a", "us", "i", "on",
                    "a");

    private final Map<String, Set<String>> irregular = new LinkedHashMap<>();

    Inflections(Iterable<Tsv.Row> rows) {
        for (Tsv.Row row : rows) {
            if (row.cell(0).isEmpty() || row.list(1).isEmpty()) {
                throw row.fault("a base form, then its irregular forms");
            }
            irregular
                    .computeIfAbsent(row.cell(0), base -> new LinkedHashSet<>())
                    .addAll(row.list(1));
        }
    }

    static Inflections bundled() {
        return new Inflections(Tsv.read(Inflections.class, "/org/sitrep/event/irregular.tsv"));
    }

    /** The forms of a word in lower case, itself first. */
    Set<String> of(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        forms.addAll(irregular.getOrDefault(word, Set.of()));
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0) { // "re-elect" is inflected as "elect" is
            for (String form : irregular.getOrDefault(word.substring(hyphen + 1), Set.of())) {
                forms.add(word.substring(0, hyphen + 1) + form);
            }
        }
        if (word.length() < 2) {
            return forms;
        }
        char last = word.charAt(word.length() - 1);
        String stem = word.substring(0, word.length() - 1);
        forms.add(word + "s");
        if (TAKE_ES.stream().anyMatch(word::endsWith)) {
            forms.add(word + "es");
        }
        PLURALS.forEach(
                (end, plural) -> {
                    if (word.endsWith(end)) {
                        forms.add(word.substring(0, word.length() - end.length()) + plural);
                    }
                });
        if (last == 'y') {
            add(forms, stem + "i", "es", "ed", "er", "est");
        }
        if (last == 'e') {
            add(forms, stem, "ed", "ing", "er", "est");
            add(forms, word, "ing"); // "singeing", and "ageing" beside "aging"
        }
        if (word.endsWith("ie")) {
            forms.add(word.substring(0, word.length() - 2) + "ying");
        }
        if (word.endsWith("c")) {
            add(forms, word + "k", "ed", "ing");
        }
        add(forms, word, "ed", "ing", "er", "est");
        if (VOWELS.indexOf(last) < 0) {
            add(forms, word + last, "ed", "ing", "er", "est");
        }
        return forms;
    }

    private static void add(Set<String> forms, String stem, String... endings) {
        for (String ending : endings) {
            forms.add(stem + ending);
        }
    }
}
