// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.knowledge.ParserModel;
import org.sitrep.knowledge.WordField;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Outcome;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Mention;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.SentenceFilter;
import org.sitrep.model.Span;

/**
 * The parser over the models that are mapped into memory: {@link WordTagger}, {@link Lemmatizer},
 * {@link NameFinder} and {@link ArcParser}, one after the other for each sentence.
 *
 * <p>Safe for many threads: the models are read-only, and each document has rooms of its own.
 */
final class FlatParser implements Parser {
    private final ParserModel model;
    private final WordSplitter wordSplitter = new WordSplitter();
    private final SentenceEnds sentenceEnds = SentenceEnds.read();
    private final WordTagger tagger;
    private final Lemmatizer lemmatizer;
    private final Optional<NameFinder> nameFinder;
    private final ArcParser arcParser;
    private final CaseRestorer caseRestorer;

    FlatParser(ParserModel model, CaseRestorer caseRestorer) {
        this.model = model;
        this.caseRestorer = caseRestorer;
        tagger = new WordTagger(model.tags(), WordField.TAG);
        lemmatizer = new Lemmatizer(model.lemmas());
        nameFinder = model.names().map(names -> new NameFinder(model, names));
        arcParser = new ArcParser(model);
    }

    @Override
    public Outcome<ParsedDocument> parse(Document document) {
        return parse(document, Optional.empty());
    }

    @Override
    public Outcome<ParsedDocument> parse(Document document, SentenceFilter filter) {
        return parse(document, Optional.of(filter.reader()));
    }

    private Outcome<ParsedDocument> parse(
            Document document, Optional<SentenceFilter.Reader> filter) {
        Work work = new Work(document, filter);
        SentenceSplitter splitter = new SentenceSplitter(sentenceEnds, document.text());
        for (int block = 0; block < document.blocks().size(); block++) {
            Block it = document.blocks().get(block);
            work.cases.enter(it.span());
            List<Span> words = wordSplitter.split(document.text(), it.span());
            for (List<Span> sentence : splitter.split(words)) {
                work.add(sentence, block);
            }
        }
        return Outcome.usable(
                new ParsedDocument(
                        document, work.cases.text(), work.sentences, work.tokens, work.mentions));
    }

    /** One document's parse in the making, with the rooms it is made in. */
    private final class Work {
        private final String text;
        private final Optional<SentenceFilter.Reader> filter;
        private final CaseRestorer.Reader cases;
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<Token> tokens = new ArrayList<>();
        private final List<Mention> mentions = new ArrayList<>();
        private final Words words = new Words(model);
        private final MoveStack stack = new MoveStack();
        private final WordTagger.Room tagRoom = tagger.room();
        private final Optional<WordTagger.Room> nameRoom = nameFinder.map(NameFinder::room);
        private final MoveScorer.Room arcRoom = arcParser.room();
        private int[] tags = {};
        private int[] names = {};
        private char[] positions = {};
        private String[] lemmas = {};
        private String[] labels = {};

        private Work(Document document, Optional<SentenceFilter.Reader> filter) {
            this.filter = filter;
            text = document.text();
            cases = caseRestorer.of(document);
        }

        private void add(List<Span> spans, int block) {
            boolean wanted = sentences.size() < LEAD || mayMatter(spans);
            if (!wanted) {
                return;
            }
            int first = tokens.size();
            List<String> forms = cases.forms(spans);
            words.read(forms);
            makeRoom();
            tagger.tag(words, tagRoom, tags);
            if (!mayMatter(forms, tags) && sentences.size() >= LEAD) {
                return;
            }
            for (int word = Words.FIRST; word < words.end(); word++) {
                lemmas[word] = lemma(word);
                words.set(WordField.LEMMA, word, lemmas[word]);
            }
            nameFinder.ifPresent(
                    finder ->
                            finder.find(
                                    words,
                                    nameRoom.orElseThrow(),
                                    names,
                                    positions,
                                    (from, to, kind) -> addMention(spans, first, from, to, kind)));
            arcParser.parse(words, stack, arcRoom, labels);
            for (int word = Words.FIRST; word < words.end(); word++) {
                tokens.add(token(word, spans.get(word - Words.FIRST), first));
            }
            Span span = new Span(spans.getFirst().start(), spans.getLast().end());
            sentences.add(new Sentence(span, first, tokens.size(), block));
        }

        private boolean mayMatter(List<Span> spans) {
            return filter.isEmpty()
                    || filter.get()
                            .mayMatter(text, spans.getFirst().start(), spans.getLast().end());
        }

        private boolean mayMatter(List<String> forms, int[] tags) {
            if (filter.isEmpty()) {
                return true;
            }
            List<String> read = new ArrayList<>(forms.size());
            for (int word = Words.FIRST; word < words.end(); word++) {
                read.add(tagger.labels().get(tags[word]));
            }
            return filter.get().mayMatter(forms, read);
        }

        private void makeRoom() {
            if (tags.length < words.end()) {
                int size = 2 * words.end();
                tags = new int[size];
                names = new int[size];
                positions = new char[size];
                lemmas = new String[size];
                labels = new String[size];
            }
        }

        private String lemma(int word) {
            return lemmatizer.lemma(words.lower(word), tagger.labels().get(tags[word]));
        }

        private Token token(int word, Span span, int first) {
            String tag = tagger.labels().get(tags[word]);
            // The models collapse all digits of a lemma to 0; a reader of tolls wants them.
            String lemma = tag.equals("CD") ? span.in(text).toLowerCase(Locale.ROOT) : lemmas[word];
            int head = words.head(word);
            int index = head == Words.ROOT ? -1 : first + head - Words.FIRST;
            return new Token(span, lemma, tag, index, labels[word]);
        }

        private void addMention(List<Span> spans, int first, int from, int to, Mention.Kind kind) {
            if (kind != Mention.Kind.OTHER) {
                Span span =
                        new Span(
                                spans.get(from - Words.FIRST).start(),
                                spans.get(to - Words.FIRST).end());
                mentions.add(
                        new Mention(
                                span,
                                first + from - Words.FIRST,
                                first + to - Words.FIRST + 1,
                                kind));
            }
        }
    }
}
