// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Outcome;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Mention;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.Span;

/**
 * The parser toolkit, NLP4J, behind the one door that knows it.
 *
 * <p>Safe for many threads: the models are read-only after loading, and each call has nodes of its
 * own.
 */
final class ToolkitParser implements Parser {
    /*
     * The word embeddings (185 MB) are left out: on 1,061 sentences of news no tag and no arc
     * changed without them (docs/adr/0004-parser.md). The names model loses some accuracy, and
     * lists and gazetteer overrule it anyway.
     */
    private static final String CONFIGURATION =
            """
            <configuration>
              <lexica>
                <ambiguity_classes field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
                <word_clusters field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
                <named_entity_gazetteers field="word_form_simplified">edu/emory/mathcs/nlp/lexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>
              </lexica>
              <models>
                <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
                <ner>edu/emory/mathcs/nlp/models/en-ner.xz</ner>
                <dep>edu/emory/mathcs/nlp/models/en-dep.xz</dep>
              </models>
            </configuration>
            """;

    private final NLPDecoder decoder;
    private final WordSplitter wordSplitter = new WordSplitter();

    ToolkitParser() {
        try {
            decoder =
                    new NLPDecoder(
                            new ByteArrayInputStream(
                                    CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
        } catch (RuntimeException problem) {
            throw new IllegalStateException("the parser's models cannot be opened", problem);
        }
    }

    @Override
    public Outcome<ParsedDocument> parse(Document document) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        SentenceSplitter splitter = new SentenceSplitter(document.text());
        for (int block = 0; block < document.blocks().size(); block++) {
            Block it = document.blocks().get(block);
            List<Span> words = wordSplitter.split(document.text(), it.span());
            for (List<Span> sentence : splitter.split(words)) {
                int first = tokens.size();
                decode(document.text(), sentence, tokens, mentions);
                Span span = new Span(sentence.getFirst().start(), sentence.getLast().end());
                sentences.add(new Sentence(span, first, tokens.size(), block));
            }
        }
        return Outcome.usable(new ParsedDocument(document, sentences, tokens, mentions));
    }

    private void decode(String text, List<Span> words, List<Token> tokens, List<Mention> mentions) {
        NLPNode[] nodes = new NLPNode[words.size() + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 0; i < words.size(); i++) {
            nodes[i + 1] = new NLPNode(i + 1, words.get(i).in(text));
        }
        decoder.decode(nodes);
        int first = tokens.size();
        for (int i = 1; i < nodes.length; i++) {
            tokens.add(token(nodes[i], words.get(i - 1), first, text));
        }
        readMentions(nodes, words, first, mentions);
    }

    private static Token token(NLPNode node, Span span, int first, String text) {
        NLPNode head = node.getDependencyHead();
        boolean root = head == null || head.getID() == 0;
        String pos = node.getPartOfSpeechTag() == null ? "XX" : node.getPartOfSpeechTag();
        // The toolkit collapses all digits of a lemma to 0; a reader of tolls wants them.
        String lemma =
                pos.equals("CD") || node.getLemma() == null
                        ? span.in(text).toLowerCase(Locale.ROOT)
                        : node.getLemma();
        String relation = node.getDependencyLabel() == null ? "dep" : node.getDependencyLabel();
        return new Token(span, lemma, pos, root ? -1 : first + head.getID() - 1, relation);
    }

    /** Joins the tags of the names model (B-, I-, L-, U-) to mentions. */
    private static void readMentions(
            NLPNode[] nodes, List<Span> words, int first, List<Mention> mentions) {
        int begin = -1;
        for (int i = 1; i < nodes.length; i++) {
            String tag = nodes[i].getNamedEntityTag();
            if (tag == null || tag.length() < 3) {
                begin = -1;
                continue;
            }
            char position = tag.charAt(0);
            if (position == 'B' || position == 'U') {
                begin = i;
            }
            if (begin > 0 && (position == 'L' || position == 'U')) {
                Mention.Kind kind = kind(tag.substring(2));
                if (kind != Mention.Kind.OTHER) {
                    Span span = new Span(words.get(begin - 1).start(), words.get(i - 1).end());
                    mentions.add(new Mention(span, first + begin - 1, first + i, kind));
                }
                begin = -1;
            }
        }
    }

    /** The toolkit's names are typed after OntoNotes; its dates and numbers are not used. */
    private static Mention.Kind kind(String type) {
        return switch (type) {
            case "PERSON" -> Mention.Kind.PERSON;
            case "ORG" -> Mention.Kind.ORGANIZATION;
            case "NORP" -> Mention.Kind.GROUP;
            case "GPE" -> Mention.Kind.POLITY;
            case "LOC" -> Mention.Kind.LOCATION;
            case "FAC" -> Mention.Kind.FACILITY;
            default -> Mention.Kind.OTHER;
        };
    }
}
