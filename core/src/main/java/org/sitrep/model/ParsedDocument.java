// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A document with its sentences, tokens, dependencies and names.
 *
 * @param text the document's text as the later stages read it: where the document writes in
 *     capitals only, or in none, with the capitals that the words usually have; elsewhere the
 *     document's own. Of the same length, so that each offset holds for both
 * @param sentences in the order of the text, disjoint; none crosses a block
 * @param tokens in the order of the text; each lies in exactly one sentence
 * @param mentions names that the parser saw, in the order of the text
 */
public record ParsedDocument(
        Document document,
        String text,
        List<Sentence> sentences,
        List<Token> tokens,
        List<Mention> mentions) {

    public ParsedDocument {
        if (text.length() != document.text().length()) {
            throw new IllegalArgumentException("the text read is not as long as the document's");
        }
        sentences = List.copyOf(sentences);
        tokens = List.copyOf(tokens);
        mentions = List.copyOf(mentions);
    }

    /** A document whose own capitals hold. */
    public ParsedDocument(
            Document document,
            List<Sentence> sentences,
            List<Token> tokens,
            List<Mention> mentions) {
        this(document, document.text(), sentences, tokens, mentions);
    }

    /**
     * The document with some of its sentences only, and what stands in them.
     *
     * @param kept numbers of sentences
     */
    public ParsedDocument only(BitSet kept) {
        if (kept.nextClearBit(0) >= sentences.size()) {
            return this;
        }
        List<Sentence> fewer = new ArrayList<>();
        List<Token> words = new ArrayList<>();
        List<Mention> names = new ArrayList<>();
        int name = 0;
        for (int number = kept.nextSetBit(0);
                number >= 0 && number < sentences.size();
                number = kept.nextSetBit(number + 1)) {
            Sentence sentence = sentences.get(number);
            int down = sentence.firstToken() - words.size();
            fewer.add(
                    new Sentence(
                            sentence.span(),
                            sentence.firstToken() - down,
                            sentence.lastToken() - down,
                            sentence.block()));
            for (Token token : tokens.subList(sentence.firstToken(), sentence.lastToken())) {
                boolean stays = token.head() < 0 || down == 0;
                words.add(
                        stays
                                ? token
                                : new Token(
                                        token.span(),
                                        token.lemma(),
                                        token.pos(),
                                        token.head() - down,
                                        token.relation()));
            }
            while (name < mentions.size()
                    && mentions.get(name).firstToken() < sentence.lastToken()) {
                Mention mention = mentions.get(name++);
                if (mention.firstToken() >= sentence.firstToken()) {
                    names.add(
                            new Mention(
                                    mention.span(),
                                    mention.firstToken() - down,
                                    mention.lastToken() - down,
                                    mention.kind()));
                }
            }
        }
        return new ParsedDocument(document, text, fewer, words, names);
    }

    /** The characters of a token, with the capitals of {@link #text()}. */
    public String form(int token) {
        return tokens.get(token).span().in(text);
    }

    /** The index of the sentence that holds the offset; -1 when it lies between sentences. */
    public int sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = sentences.get(middle).span();
            if (offset < span.start()) {
                high = middle - 1;
            } else if (offset >= span.end()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** The index of the token that holds the offset, else of the first token after it. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * A sentence.
     *
     * @param firstToken index into {@link ParsedDocument#tokens()}
     * @param lastToken one past the last token
     * @param block index into {@link Document#blocks()}
     */
    public record Sentence(Span span, int firstToken, int lastToken, int block) {}

    /**
     * A word, number or punctuation mark.
     *
     * @param lemma lower case; for numbers the digits as written
     * @param pos Penn Treebank part of speech
     * @param head index of the syntactic head in {@link ParsedDocument#tokens()}; -1 at a root
     * @param relation relation to the head, in the labels of ClearNLP ({@code nsubj}, {@code
     *     nsubjpass}, {@code dobj}, {@code prep}, {@code pobj}, {@code agent}, {@code relcl},
     *     {@code ccomp}, {@code root} ...)
     */
    public record Token(Span span, String lemma, String pos, int head, String relation) {}

    /**
     * A name, before anyone knows what it refers to.
     *
     * @param firstToken index into {@link ParsedDocument#tokens()}
     * @param lastToken one past the last token
     */
    public record Mention(Span span, int firstToken, int lastToken, Kind kind) {

        /** What the name looks like; a proposal, which lists and gazetteer overrule. */
        public enum Kind {
            PERSON,
            ORGANIZATION,
            /** A nationality, a religious or a political group. */
            GROUP,
            /** A country, city or state: a place that can act. */
            POLITY,
            LOCATION,
            FACILITY,
            OTHER
        }
    }
}
