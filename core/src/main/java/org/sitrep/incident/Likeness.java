// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.model.CodedDocument;

/**
 * How alike reports are: the cosine of their words, weighted by rarity (tf-idf, Salton and Buckley
 * 1988), read three times: the front of the text, its first lines, and the names in it. What a
 * report is about stands in its first lines; whom and where it is about, in its names; a likeness
 * in all three is no chance.
 */
final class Likeness {
    /** Words read of a text: the news stands in front. */
    private static final int FRONT = 300; // as in the usual baselines

    /** Words of title and first lines. */
    private static final int LEAD = 60; // guess: a headline and a lead of two sentences

    // How much each reading counts: figures in docs/adr/0017-stories.md.
    private static final double FRONT_SHARE = 0.5;
    private static final double LEAD_SHARE = 0.25;
    private static final double NAMES_SHARE = 0.25;

    /** Likeness below which a pair is not worth looking at. */
    static final double LEAST = 0.03; // guess: a third of what makes a story

    /** Of each document the documents before it that are worth looking at, in order. */
    private final int[][] others;

    private final float[][] values;
    private final List<Set<String>> numbers = new ArrayList<>();

    Likeness(List<CodedDocument> documents, CommonWords common) {
        int size = documents.size();
        WordSpace front = new WordSpace(size, FRONT_SHARE);
        WordSpace lead = new WordSpace(size, LEAD_SHARE);
        WordSpace names = new WordSpace(size, NAMES_SHARE);
        for (CodedDocument document : documents) {
            List<String> words = words(document);
            front.add(telling(words, common));
            List<String> first = words.subList(0, Math.min(LEAD, words.size()));
            lead.add(telling(first, common));
            numbers.add(numbers(first));
            names.add(names(document));
        }
        others = new int[size][];
        values = new float[size][];
        compare(size, List.of(front, lead, names));
    }

    private static List<String> words(CodedDocument document) {
        String title = document.document().title().orElse("");
        return WordList.of(title + " " + document.document().text(), FRONT);
    }

    private static List<String> telling(List<String> words, CommonWords common) {
        List<String> telling = new ArrayList<>();
        for (String word : words) {
            boolean digits = Character.isDigit(word.charAt(0));
            if ((digits || word.length() >= 3) && !common.has(word)) {
                telling.add(word);
            }
        }
        return telling;
    }

    private static Set<String> numbers(List<String> words) {
        Set<String> numbers = new TreeSet<>();
        for (String word : words) {
            if (Character.isDigit(word.charAt(0))) {
                numbers.add(word);
            }
        }
        return numbers;
    }

    /** Persons, groups and places by their own names, as often as they are named. */
    private static List<String> names(CodedDocument document) {
        List<String> names = new ArrayList<>();
        document.resolved()
                .actors()
                .forEach(
                        actor -> {
                            actor.person().ifPresent(name -> names.add(lower(name)));
                            actor.group().ifPresent(name -> names.add(lower(name)));
                        });
        String text = document.document().text();
        document.resolved()
                .toponyms()
                .forEach(
                        toponym ->
                                names.add(
                                        lower(
                                                toponym.place()
                                                        .map(place -> place.name())
                                                        .orElse(toponym.span().in(text)))));
        return names;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void compare(int size, List<WordSpace> spaces) {
        spaces.forEach(WordSpace::weigh);
        float[] sums = new float[size];
        int[] touched = new int[size];
        for (int d = 0; d < size; d++) {
            int count = 0;
            for (WordSpace space : spaces) {
                count = space.compare(d, sums, touched, count);
            }
            Arrays.sort(touched, 0, count);
            int kept = 0;
            for (int k = 0; k < count; k++) {
                if (sums[touched[k]] >= LEAST) {
                    touched[kept++] = touched[k];
                } else {
                    sums[touched[k]] = 0;
                }
            }
            others[d] = Arrays.copyOf(touched, kept);
            values[d] = new float[kept];
            for (int k = 0; k < kept; k++) {
                values[d][k] = sums[touched[k]];
                sums[touched[k]] = 0;
            }
        }
    }

    /** The likeness of two documents, 0 to 1; 0 when they share nothing worth sharing. */
    double of(int a, int b) {
        int at = Arrays.binarySearch(others[Math.max(a, b)], Math.min(a, b));
        return at < 0 ? 0 : values[Math.max(a, b)][at];
    }

    /** The numbers in digits of a document's title and first lines, as they are written. */
    Set<String> numbers(int document) {
        return numbers.get(document);
    }

    /** The documents before this one that are worth looking at, in order. */
    int[] before(int document) {
        return others[document];
    }
}
