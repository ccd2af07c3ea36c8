// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Cue.Part;
import org.sitrep.model.Dependencies;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.Span;

/** One document as the finders of claims see it: tokens, trees, quotations and cues. Read only. */
final class Reading {
    private final ParsedDocument parsed;
    private final Dependencies trees;
    private final CueLexicon lexicon;
    private final List<Quotation> quotations;
    private final int[] sentenceOf;
    private final int[] quotationOf;
    private final int[] paragraphOf;

    Reading(ParsedDocument parsed, CueLexicon lexicon) {
        this.parsed = parsed;
        this.lexicon = lexicon;
        trees = Dependencies.of(parsed);
        int n = parsed.tokens().size();
        sentenceOf = new int[n];
        for (int s = 0; s < parsed.sentences().size(); s++) {
            Sentence sentence = parsed.sentences().get(s);
            Arrays.fill(sentenceOf, sentence.firstToken(), sentence.lastToken(), s);
        }
        paragraphOf = paragraphs(parsed);
        quotations = QuotationScanner.scan(parsed);
        quotationOf = new int[n];
        Arrays.fill(quotationOf, -1);
        for (int q = 0; q < quotations.size(); q++) {
            Run tokens = quotations.get(q).tokens();
            Arrays.fill(quotationOf, tokens.first(), tokens.last() + 1, q);
        }
    }

    /** The paragraph of each sentence: a new one with each block and after each empty line. */
    private static int[] paragraphs(ParsedDocument parsed) {
        int[] paragraphOf = new int[parsed.sentences().size()];
        for (int s = 1; s < paragraphOf.length; s++) {
            Sentence before = parsed.sentences().get(s - 1);
            Sentence sentence = parsed.sentences().get(s);
            int lines = 0;
            for (int at = before.span().end(); at < sentence.span().start(); at++) {
                lines += parsed.text().charAt(at) == '\n' ? 1 : 0;
            }
            boolean breaks = lines > 1 || sentence.block() != before.block();
            paragraphOf[s] = paragraphOf[s - 1] + (breaks ? 1 : 0);
        }
        return paragraphOf;
    }

    ParsedDocument parsed() {
        return parsed;
    }

    Dependencies trees() {
        return trees;
    }

    CueLexicon lexicon() {
        return lexicon;
    }

    List<Quotation> quotations() {
        return quotations;
    }

    int size() {
        return sentenceOf.length;
    }

    Token token(int i) {
        return parsed.tokens().get(i);
    }

    String lemma(int i) {
        return token(i).lemma();
    }

    String pos(int i) {
        return token(i).pos();
    }

    String relation(int i) {
        return token(i).relation();
    }

    int head(int i) {
        return token(i).head();
    }

    String form(int i) {
        return parsed.form(i);
    }

    /** Whether the characters of a token are these. */
    boolean isForm(int i, String form) {
        Span span = token(i).span();
        return span.length() == form.length() && parsed.text().startsWith(form, span.start());
    }

    boolean isVerb(int i) {
        return pos(i).startsWith("VB");
    }

    /** Index of the sentence of a token. */
    int sentence(int token) {
        return sentenceOf[token];
    }

    /** The tokens of a sentence. */
    Run sentenceRun(int sentence) {
        Sentence s = parsed.sentences().get(sentence);
        return new Run(s.firstToken(), s.lastToken() - 1);
    }

    /** The number of the paragraph of a token. */
    int paragraph(int token) {
        return paragraphOf[sentenceOf[token]];
    }

    /** The place in the list of the first quotation that does not end before a token. */
    int firstQuotation(int token) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).tokens().last() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The quotation that holds a token; empty outside of quotations. */
    Optional<Quotation> quotation(int token) {
        return quotationOf[token] < 0
                ? Optional.empty()
                : Optional.of(quotations.get(quotationOf[token]));
    }

    /** Whether a token lies in a quoted utterance. */
    boolean isQuotedSpeech(int token) {
        return quotation(token).filter(q -> q.kind() == Quotation.Kind.SPEECH).isPresent();
    }

    /** Whether a token has no letter or digit: a mark. */
    boolean isMark(int i) {
        Span span = token(i).span();
        String text = parsed.text();
        for (int at = span.start(); at < span.end(); at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    boolean isComma(int i) {
        return isForm(i, ",");
    }

    boolean isDash(int i) {
        return switch (form(i)) {
            case "-", "--", "\u2013", "\u2014", "\u2015" -> true;
            default -> false;
        };
    }

    /** Whether a dash is a hyphen inside a word that the tokenizer cut. */
    boolean isJoined(int dash) {
        return dash > 0
                && dash + 1 < size()
                && token(dash - 1).span().end() == token(dash).span().start()
                && token(dash).span().end() == token(dash + 1).span().start();
    }

    /** The characters of a run. */
    Span span(Run run) {
        return new Span(token(run.first()).span().start(), token(run.last()).span().end());
    }

    /** The run without marks at its ends, quotation marks kept; empty when nothing is left. */
    Optional<Run> trimmed(Run run) {
        int first = run.first();
        int last = run.last();
        while (first <= last && isMark(first) && !isOpening(first)) {
            first++;
        }
        while (last >= first && isMark(last) && !isClosing(first, last)) {
            last--;
        }
        return first > last ? Optional.empty() : Optional.of(new Run(first, last));
    }

    private boolean isOpening(int i) {
        return quotation(i).filter(q -> q.tokens().first() == i).isPresent();
    }

    private boolean isClosing(int first, int i) {
        return quotation(i)
                .filter(q -> q.tokens().last() == i && q.tokens().first() >= first)
                .isPresent();
    }

    /** The cue that a verb is; empty when the token is no attributing verb. */
    Optional<Cue> verbCue(int i) {
        if (!isVerb(i)) {
            return Optional.empty();
        }
        for (Cue cue : lexicon.beginningWith(Part.VERB, lemma(i))) {
            if (follows(cue, i)) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }

    /** Whether a verb only brings a statement forth, which stands in its object. */
    boolean issues(int verb) {
        return lexicon.find(Part.LIGHT, lemma(verb)).isPresent();
    }

    /** Whether the words of a cue stand at the token. */
    boolean follows(Cue cue, int i) {
        int n = cue.words().size();
        if (i + n > size() || sentenceOf[i + n - 1] != sentenceOf[i]) {
            return false;
        }
        for (int k = 1; k < n; k++) {
            if (!lemma(i + k).equals(cue.words().get(k))) {
                return false;
            }
        }
        return true;
    }
}
