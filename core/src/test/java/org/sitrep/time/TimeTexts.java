// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.model.Document;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.Span;

/** Documents cut at white space and sentence ends, without trees: what rules see at the least. */
final class TimeTexts {
    private TimeTexts() {}

    /** Tokens of one word each, all of them roots; sentences end with ". " and at line breaks. */
    static ParsedDocument flat(Document document) {
        String text = document.text();
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int sentenceStart = 0;
        int firstToken = 0;
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (tokens.size() == firstToken) {
                sentenceStart = at;
            }
            String form = text.substring(at, end);
            tokens.add(new Token(new Span(at, end), form, "", -1, "root"));
            boolean abbreviation = form.length() <= 5 && Character.isUpperCase(form.charAt(0));
            boolean ends = form.endsWith(".") && !abbreviation && !form.endsWith(".m.");
            if (ends || text.startsWith("\n\n", end)) {
                sentences.add(
                        new Sentence(new Span(sentenceStart, end), firstToken, tokens.size(), 0));
                firstToken = tokens.size();
            }
            at = end;
        }
        if (tokens.size() > firstToken) {
            Span span = new Span(sentenceStart, tokens.getLast().span().end());
            sentences.add(new Sentence(span, firstToken, tokens.size(), 0));
        }
        return new ParsedDocument(document, sentences, tokens, List.of());
    }
}
