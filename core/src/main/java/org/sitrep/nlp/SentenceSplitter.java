// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.model.Span;

/**
 * Groups the words of a block into sentences.
 *
 * <p>The libraries' splitters fail on news: they cut at "1 p.m.", move a closing quotation mark
 * into the next sentence, and cut after the question inside "'Why?' he asked". This one decides at
 * each full stop from the word before it, the marks after it and the word that follows.
 */
final class SentenceSplitter {
    /*
     * A sentence ends at a token of final marks (. ? ! and runs of them), unless
     *   - the next word begins in lower case, in a text that uses capitals: "'Why?' he asked";
     * or at an abbreviation, when it can end a sentence ("p.m.", "U.S.", "Inc.") and the next word
     * is one that begins sentences ("The", "He", "In") or a quotation opens.
     * Closing marks that stand directly behind belong to the sentence that they close.
     */

    /*
     * A "sentence" this long is a table or a list. It is cut so that one broken page cannot hold a
     * worker: within a sentence the dependency parser is not linear, and with this bound it is
     * linear in the document.
     */
    private static final int LONGEST = 300; // tokens; guess, the longest sentence of news is ~150

    /** How many letters tell whether a text uses capitals: a page or two. Guess. */
    private static final int JUDGED_LETTERS = 4_000;

    private final SentenceEnds ends;
    private final String text;
    private final boolean usesCapitals;

    SentenceSplitter(SentenceEnds ends, String text) {
        this.ends = ends;
        this.text = text;
        this.usesCapitals = usesCapitals(text);
    }

    /** Whether sentences of the text begin with capitals at all: lower-cased corpora exist. */
    private static boolean usesCapitals(String text) {
        int upper = 0;
        int letters = 0;
        for (int i = 0; i < text.length() && letters < JUDGED_LETTERS; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (Character.isUpperCase(c)) {
                    upper++;
                }
            }
        }
        return upper * 200 > letters; // guess: ordinary news has a capital every 20 letters
    }

    /** The sentences, each a list of one word or more; every word is in exactly one of them. */
    List<List<Span>> split(List<Span> words) {
        List<List<Span>> sentences = new ArrayList<>();
        int from = 0;
        int i = 0;
        while (i < words.size()) {
            int end = i + 1;
            boolean complete = false;
            if (isFinalMark(words.get(i)) && !belongsToTitle(words, i)) {
                end = afterClosingMarks(words, i, from + LONGEST);
                complete = end == words.size() || mayBegin(words, end);
            } else if (i > from && isNumberWithStop(words.get(i))) {
                end = afterClosingMarks(words, i, from + LONGEST);
                complete = end < words.size() && mayBegin(words, end);
            } else if (isAbbreviation(words.get(i))) {
                end = afterClosingMarks(words, i, from + LONGEST);
                complete = end < words.size() && endsAtAbbreviation(words, i, end);
            }
            if (complete || end - from >= LONGEST) {
                sentences.add(List.copyOf(words.subList(from, end)));
                from = end;
            }
            i = end;
        }
        if (from < words.size()) {
            sentences.add(List.copyOf(words.subList(from, words.size())));
        }
        return sentences;
    }

    private boolean isFinalMark(Span word) {
        for (int i = word.start(); i < word.end(); i++) {
            char c = text.charAt(i);
            if (c != '.' && c != '?' && c != '!' && c != '\u2026' && c != '\u3002') {
                return false;
            }
        }
        return true;
    }

    private boolean belongsToTitle(List<Span> words, int at) {
        return at > 0
                && at + 1 < words.size()
                && words.get(at).length() == 1
                && text.charAt(words.get(at).start()) == '.'
                && words.get(at - 1).end() == words.get(at).start()
                && ends.neverEnd().contains(lowerCase(words.get(at - 1)))
                && !ends.begins().contains(lowerCase(words.get(at + 1)));
    }

    /** "4." is one token to the tokenizer; only at the beginning of a sentence is it a list's. */
    private boolean isNumberWithStop(Span word) {
        if (word.length() < 2 || text.charAt(word.end() - 1) != '.') {
            return false;
        }
        for (int i = word.start(); i < word.end() - 1; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != ',' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private boolean isAbbreviation(Span word) {
        return text.charAt(word.end() - 1) == '.'
                && ends.mayEnd().contains(lowerCase(word))
                && word.length() > 1;
    }

    /**
     * One past the closing quotation marks and brackets that stand directly behind a word.
     *
     * @param last where the sentence ends at the latest, exclusive
     */
    private int afterClosingMarks(List<Span> words, int at, int last) {
        int next = at + 1;
        while (next < Math.min(words.size(), last)
                && words.get(next).start() == words.get(next - 1).end()
                && isClosing(words.get(next))) {
            next++;
        }
        return next;
    }

    private boolean isClosing(Span word) {
        for (int i = word.start(); i < word.end(); i++) {
            if ("\"'\u201D\u2019\u00BB)]}".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean mayBegin(List<Span> words, int next) {
        Span word = words.get(next);
        char first = text.charAt(word.start());
        // A final mark inside a word run ("example.com" cut by the tokenizer) ends nothing.
        if (word.start() == words.get(next - 1).end() && Character.isLetterOrDigit(first)) {
            return Character.isUpperCase(first);
        }
        return !usesCapitals || !Character.isLowerCase(first);
    }

    private boolean endsAtAbbreviation(List<Span> words, int at, int next) {
        if (next > at + 1) {
            return mayBegin(words, next); // a quotation closed behind it: "... at 1 p.m.'' The"
        }
        Span word = words.get(next);
        char first = text.charAt(word.start());
        if (first == '\u201C' || first == '\u00AB') {
            return true;
        }
        return (Character.isUpperCase(first) || !usesCapitals)
                && ends.begins().contains(lowerCase(word));
    }

    private String lowerCase(Span word) {
        return word.in(text).toLowerCase(Locale.ROOT);
    }
}
