// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.TestDocuments;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Mention;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.Span;

/**
 * A parse good enough for names: words and marks, capitalised words as proper nouns, a sentence
 * ends at a full stop before white space. No dependencies, no model.
 */
final class PlainReading {
    private PlainReading() {}

    static ParsedDocument of(String text) {
        return of(text, List.of());
    }

    /**
     * With names that a parser would have seen.
     *
     * @param people the words of those names
     */
    static ParsedDocument of(String text, List<String> people) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int first = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            int end = wordEnd(text, at);
            tokens.add(token(text, at, end));
            at = end;
            boolean last = at >= text.length();
            if (last || (c == '.' && Character.isWhitespace(text.charAt(at)))) {
                sentences.add(sentence(tokens, first));
                first = tokens.size();
            }
        }
        if (first < tokens.size()) {
            sentences.add(sentence(tokens, first));
        }
        List<Mention> mentions = new ArrayList<>();
        ParsedDocument bare =
                new ParsedDocument(
                        TestDocuments.document(text.isEmpty() ? " " : text),
                        sentences,
                        tokens,
                        mentions);
        for (String person : people) {
            int start = text.indexOf(person);
            int from = bare.tokenAt(start);
            int to = bare.tokenAt(start + person.length() - 1) + 1;
            mentions.add(
                    new Mention(
                            new Span(start, start + person.length()),
                            from,
                            to,
                            Mention.Kind.PERSON));
        }
        return new ParsedDocument(bare.document(), sentences, tokens, mentions);
    }

    private static Sentence sentence(List<Token> tokens, int first) {
        Span span = new Span(tokens.get(first).span().start(), tokens.getLast().span().end());
        return new Sentence(span, first, tokens.size(), 0);
    }

    private static int wordEnd(String text, int at) {
        if (text.startsWith("'s", at)) {
            return at + 2;
        }
        if (!Character.isLetterOrDigit(text.charAt(at))) {
            return at + 1;
        }
        int end = at;
        while (end < text.length() && isInWord(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isInWord(String text, int at) {
        char c = text.charAt(at);
        boolean abbreviation =
                c == '.'
                        && (at == 1
                                || (at >= 2
                                        && !Character.isLetterOrDigit(text.charAt(at - 2))
                                        && Character.isUpperCase(text.charAt(at - 1))));
        return Character.isLetterOrDigit(c) || abbreviation;
    }

    private static Token token(String text, int start, int end) {
        String form = text.substring(start, end);
        String pos =
                form.equals("'s")
                        ? "POS"
                        : Character.isUpperCase(form.charAt(0))
                                ? "NNP"
                                : Character.isDigit(form.charAt(0)) ? "CD" : "NN";
        return new Token(new Span(start, end), form.toLowerCase(Locale.ROOT), pos, -1, "root");
    }
}
