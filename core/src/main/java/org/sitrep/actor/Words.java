// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sitrep.knowledge.Fold;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.Span;

/**
 * The folded words of a document: what the lists are matched against, whatever the tokenizer did
 * with hyphens and apostrophes. Punctuation and the ends of sentences are barriers that no phrase
 * crosses.
 */
final class Words {
    /** No list holds it, so no phrase crosses it. */
    private static final String BARRIER = "";

    /** How a stretch of text uses capital letters: what a capital says depends on it. */
    enum Case {
        MIXED,
        UPPER,
        LOWER
    }

    private final List<String> words;
    private int[] tokens;
    private final int[] firstWord;
    private final String[] forms;
    private final Case[] cases;

    Words(ParsedDocument parsed) {
        int n = parsed.tokens().size();
        words = new ArrayList<>(n + n / 8); // hyphens add some
        tokens = new int[n + n / 8];
        forms = new String[n];
        firstWord = new int[n + 1];
        cases = new Case[n];
        Arrays.fill(cases, Case.MIXED);
        boolean lower = isLower(parsed.text());
        boolean[] ends = new boolean[n + 1];
        for (Sentence sentence : parsed.sentences()) {
            ends[Math.min(n, sentence.lastToken())] = true;
            Span span = sentence.span();
            Case used =
                    lower
                            ? Case.LOWER
                            : isUpper(parsed.text(), span.start(), span.end())
                                    ? Case.UPPER
                                    : Case.MIXED;
            for (int t = sentence.firstToken(); t < sentence.lastToken() && t < n; t++) {
                cases[t] = used;
            }
        }
        for (int t = 0; t < n; t++) {
            if (ends[t]) {
                add(BARRIER, t);
            }
            firstWord[t] = words.size();
            forms[t] = parsed.form(t);
            addToken(t);
        }
        firstWord[n] = words.size();
    }

    private void addToken(int token) {
        String form = forms[token];
        List<String> split = split(form);
        for (String word : split) {
            add(word, token);
        }
        if (split.isEmpty() && !isJoint(form)) {
            add(BARRIER, token);
        }
    }

    private static boolean isOneWord(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (!Character.isLetterOrDigit(folded.charAt(i))) {
                return false;
            }
        }
        return !folded.isEmpty();
    }

    private void add(String word, int token) {
        if (words.size() == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * tokens.length + 1);
        }
        tokens[words.size()] = token;
        words.add(word);
    }

    /** The folded words of a phrase; the possessive ending is a word of its own. */
    static List<String> split(String phrase) {
        String folded = Fold.fold(withPossessiveApart(phrase));
        if (isOneWord(folded)) {
            return List.of(folded); // as most tokens are
        }
        int end = folded.length();
        List<String> words = new ArrayList<>(4); // few names have more
        int from = 0;
        for (int i = 0; i < end; i++) {
            if (!Character.isLetterOrDigit(folded.charAt(i))) {
                if (i > from) {
                    words.add(folded.substring(from, i));
                }
                from = i + 1;
            }
        }
        if (end > from) {
            words.add(folded.substring(from));
        }
        return words;
    }

    private static String withPossessiveApart(String phrase) {
        if (phrase.indexOf('\'') < 0 && phrase.indexOf('\u2019') < 0) {
            return phrase;
        }
        String open = phrase.replace('\u2019', '\'');
        int end = open.length();
        StringBuilder apart = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            char c = open.charAt(i);
            boolean possessive =
                    c == '\''
                            && i > 0
                            && i + 1 < end
                            && (open.charAt(i + 1) == 's' || open.charAt(i + 1) == 'S')
                            && (i + 2 == end || !Character.isLetter(open.charAt(i + 2)));
            apart.append(possessive ? ' ' : c);
        }
        return apart.toString();
    }

    /** Hyphens and apostrophes join words; other punctuation parts them. */
    private static boolean isJoint(String form) {
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            boolean hyphen = c == '-' || c == '\u2010' || c == '\u2011';
            if (!hyphen && c != '\'' && c != '\u2019') {
                return false;
            }
        }
        return true;
    }

    /** Whether a text has small letters and no other. */
    private static boolean isLower(String text) {
        boolean lower = false;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                return false;
            }
            lower |= Character.isLowerCase(text.charAt(i));
        }
        return lower;
    }

    /** Whether a sentence is in capitals: read until it has too many small letters for that. */
    private static boolean isUpper(String text, int from, int until) {
        int upper = 0;
        int lower = 0;
        for (int i = from; i < until && 4 * lower < upper + until - i; i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                upper++;
            } else if (Character.isLowerCase(text.charAt(i))) {
                lower++;
            }
        }
        // A guess: a line of capitals may still hold a unit or a "Mc".
        return upper > 3 && upper > 4 * lower;
    }

    int size() {
        return words.size();
    }

    String word(int index) {
        return words.get(index);
    }

    /** The token that holds the word. */
    int token(int index) {
        return tokens[index];
    }

    /** Whether the word is the first of its token. */
    boolean startsToken(int index) {
        return index == 0 || tokens[index] != tokens[index - 1] || words.get(index - 1).isEmpty();
    }

    /** Whether the word is the last of its token. */
    boolean endsToken(int index) {
        return index + 1 == words.size()
                || tokens[index] != tokens[index + 1]
                || words.get(index + 1).isEmpty();
    }

    int firstWord(int token) {
        return firstWord[token];
    }

    boolean hasToken(int token) {
        return token >= 0 && token < cases.length;
    }

    Case caseAt(int token) {
        return cases[token];
    }

    String form(int token) {
        return forms[token];
    }

    /** Whether the token begins with a capital letter. */
    boolean isCapital(int token) {
        return Character.isUpperCase(form(token).codePointAt(0));
    }
}
