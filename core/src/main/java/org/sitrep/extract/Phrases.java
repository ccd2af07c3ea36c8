// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.knowledge.Fold;

/**
 * A list of phrases, found in lines word by word, without regard to case, marks and punctuation. A
 * colon counts when the phrase has one. Linear in the line.
 */
final class Phrases<T> {
    private static final String COLON = ":";

    private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

    private record Phrase<T>(List<String> words, T value) {}

    /** A phrase found: its value, and the words it covers, half-open. */
    record Match<T>(T value, int start, int end) {}

    void add(String phrase, T value) {
        List<String> words = words(phrase);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("the phrase \"" + phrase + "\" has no words");
        }
        byFirstWord
                .computeIfAbsent(words.getFirst(), any -> new ArrayList<>())
                .add(new Phrase<>(words, value));
    }

    /** The longest phrase that begins at a word of a line; the first listed of two as long. */
    Optional<Match<T>> at(List<String> line, int start) {
        Match<T> longest = null;
        for (Match<T> match : allAt(line, start)) {
            if (longest == null || match.end() > longest.end()) {
                longest = match;
            }
        }
        return Optional.ofNullable(longest);
    }

    /** All phrases that begin at a word of a line, in the order of the list. */
    List<Match<T>> allAt(List<String> line, int start) {
        List<Phrase<T>> phrases = byFirstWord.get(line.get(start));
        if (phrases == null) {
            return List.of();
        }
        List<Match<T>> matches = new ArrayList<>();
        for (Phrase<T> phrase : phrases) {
            int end = start + phrase.words().size();
            if (end <= line.size() && line.subList(start, end).equals(phrase.words())) {
                matches.add(new Match<>(phrase.value(), start, end));
            }
        }
        return matches;
    }

    /** The folded words of a line; a colon is a word. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        String folded = Fold.fold(line);
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            boolean inside =
                    Character.isLetterOrDigit(c) || c == '\u00A9' || Character.isSurrogate(c);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
            if (c == ':' && !words.isEmpty()) {
                words.add(COLON);
            }
        }
        return words;
    }

    /** The words without the colons at their end. */
    static List<String> withoutColon(List<String> words) {
        int end = words.size();
        while (end > 0 && words.get(end - 1).equals(COLON)) {
            end--;
        }
        return words.subList(0, end);
    }
}
