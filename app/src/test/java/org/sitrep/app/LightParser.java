// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.model.Document;
import org.sitrep.model.Outcome;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Mention;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.Span;
import org.sitrep.nlp.Parser;

/**
 * A parser without a model, for tests of everything around it: a sentence ends at a full stop, a
 * token is a word, and each word hangs on the one before it. Its trees are wrong, which no later
 * stage may mind.
 */
final class LightParser implements Parser {
    @Override
    public Outcome<ParsedDocument> parse(Document document) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (int block = 0; block < document.blocks().size(); block++) {
            Span span = document.blocks().get(block).span();
            int start = span.start();
            while (start < span.end()) {
                int end = end(document.text(), start, span.end());
                int first = tokens.size();
                words(document.text(), new Span(start, end), tokens, mentions);
                if (tokens.size() > first) {
                    sentences.add(new Sentence(new Span(start, end), first, tokens.size(), block));
                }
                start = end;
            }
        }
        return Outcome.usable(new ParsedDocument(document, sentences, tokens, mentions));
    }

    /** Behind the next full stop, or after so many characters as the true splitter allows words. */
    private static int end(String text, int start, int limit) {
        int stop = text.indexOf('.', start);
        int end = stop < 0 ? limit : Math.min(limit, stop + 1);
        return Math.min(end, start + 1_500);
    }

    private static void words(String text, Span block, List<Token> tokens, List<Mention> mentions) {
        int first = tokens.size();
        int start = -1;
        for (int i = block.start(); i <= block.end(); i++) {
            boolean inside = i < block.end() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                String form = text.substring(start, i);
                boolean name = Character.isUpperCase(form.charAt(0));
                int head = tokens.size() == first ? -1 : tokens.size() - 1;
                tokens.add(
                        new Token(
                                new Span(start, i),
                                lemma(form.toLowerCase(Locale.ROOT)),
                                pos(form, name),
                                head,
                                head < 0 ? "root" : name ? "nsubj" : "dobj"));
                if (name) {
                    mentions.add(
                            new Mention(
                                    new Span(start, i),
                                    tokens.size() - 1,
                                    tokens.size(),
                                    Mention.Kind.POLITY));
                }
                start = -1;
            }
        }
    }

    /** Right for "shelled" and "killed", which is enough for events to be found. */
    private static String lemma(String form) {
        return form.length() > 4 && form.endsWith("ed")
                ? form.substring(0, form.length() - 2)
                : form;
    }

    private static String pos(String form, boolean name) {
        if (Character.isDigit(form.charAt(0))) {
            return "CD";
        }
        return name ? "NNP" : form.endsWith("ed") ? "VBD" : "NN";
    }
}
