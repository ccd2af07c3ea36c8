// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.knowledge.Casings;
import org.sitrep.model.Document;
import org.sitrep.model.Span;

/**
 * Gives the tagger the words of a text in capitals only, or without any, as they are usually
 * written. The text itself, its spans and its offsets stay as they are.
 *
 * <p>The tagger learned from texts in which a capital marks a name. Where every letter is a capital
 * it takes most words for names, and where none is it takes no word for one.
 *
 * <p>Safe for many threads.
 */
final class CaseRestorer {
    /*
     * Measured on 56,000 lines of 20 letters or more of the development sets of news in ordinary
     * case: headlines of the "Army Kills Five" kind have capitals in up to 50 of 100 letters, by-lines
     * and datelines in up to 85; lines in capitals in 90 and more.
     */
    private static final double MOSTLY_CAPITALS = 0.9;

    /* The same: English news has capitals in 3 to 6 of 100 letters; a lower-cased text keeps a line. */
    private static final double HARDLY_ANY = 0.015;

    /* The same: the longest such line without any capital had 181 letters. */
    private static final int LONG = 200;

    /* A quoted half-sentence may begin small and hold one name; a text of three sentences not. Guess. */
    private static final int SURE = 600;

    /* A line of fewer letters is a name or a label: "BBC NEWS", "UPDATE". Guess. */
    private static final int SHORT = 20;
    private static final int LEAST_WORDS = 4;

    private final CaseRules rules;

    CaseRestorer(Casings casings) {
        rules = new CaseRules(casings);
    }

    /** The restorer for one document; for one thread. */
    Reader of(Document document) {
        return new Reader(document.text());
    }

    /** A block alone must be long to be sure of; in a document all of the kind every block is. */
    private static boolean concerns(String text, Span block, Letters whole) {
        Letters letters = Letters.of(text, block.start(), block.end());
        if (letters.all() == 0) {
            return false;
        }
        if (letters.mostlyCapitals()) {
            return (whole.all() >= SHORT && whole.mostlyCapitals())
                    || (letters.all() >= SHORT && words(text, block) >= LEAST_WORDS);
        }
        if (letters.upper() == 0 && letters.all() >= LONG) {
            return true;
        }
        boolean lowered = whole.all() >= SHORT && whole.hardlyAny();
        boolean strays = letters.hardlyAny() && whole.all() >= SURE;
        return lowered && (letters.upper() == 0 || strays) && beginsSmall(text, block);
    }

    /** A sentence or two without a name have as few capitals, but the first letter is one. */
    private static boolean beginsSmall(String text, Span block) {
        for (int i = block.start(); i < block.end(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return Character.isLowerCase(text.charAt(i));
            }
        }
        return false;
    }

    private static int words(String text, Span block) {
        int words = 0;
        boolean inside = false;
        for (int i = block.start(); i < block.end(); i++) {
            boolean letter = Character.isLetter(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }

    private record Letters(int upper, int all) {
        static Letters of(String text, int from, int to) {
            int upper = 0;
            int all = 0;
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (Character.isUpperCase(c)) {
                    upper++;
                    all++;
                } else if (Character.isLowerCase(c)) {
                    all++;
                }
            }
            return new Letters(upper, all);
        }

        boolean mostlyCapitals() {
            return upper >= MOSTLY_CAPITALS * all;
        }

        boolean hardlyAny() {
            return upper <= HARDLY_ANY * all;
        }
    }

    /** What capitals mean in each block of one document. */
    final class Reader {
        private final String text;
        private final Letters whole;
        private final Set<String> acronyms = new HashSet<>();

        /** The text with the capitals restored so far; empty while no block has needed any. */
        private char[] restored = {};

        private boolean restores;

        private Reader(String text) {
            this.text = text;
            whole = Letters.of(text, 0, text.length());
        }

        /** Says which block the next sentences are of. */
        void enter(Span block) {
            restores = concerns(text, block, whole);
            if (restores && restored.length == 0) {
                restored = text.toCharArray();
            }
        }

        /** The words of a sentence as the tagger shall see them, one for each. */
        List<String> forms(List<Span> words) {
            List<String> forms = new ArrayList<>(words.size());
            for (Span word : words) {
                forms.add(restores ? lowerCase(word) : word.in(text));
            }
            if (!restores) {
                return forms;
            }
            forms = rules.restore(forms, acronyms);
            for (int i = 0; i < forms.size(); i++) {
                String form = forms.get(i);
                form.getChars(0, form.length(), restored, words.get(i).start());
            }
            return forms;
        }

        /** The word in lower case, letter by letter, so that it stays as long as it was. */
        private String lowerCase(Span word) {
            StringBuilder lower = new StringBuilder(word.length());
            for (int i = word.start(); i < word.end(); i++) {
                lower.append(Character.toLowerCase(text.charAt(i)));
            }
            return lower.toString();
        }

        /** The whole text with the capitals of all {@link #forms} so far. */
        String text() {
            return restored.length == 0 ? text : String.valueOf(restored);
        }
    }
}
