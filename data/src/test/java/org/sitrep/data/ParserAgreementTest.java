// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Input;
import org.sitrep.model.Outcome;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Mention;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.Span;
import org.sitrep.nlp.Parser;

/**
 * The parser over {@code parser.bin} gives every word the tag, lemma, head and label that the
 * toolkit gives it whose models were converted, and finds its names: on the texts of this
 * repository.
 */
class ParserAgreementTest {
    private static final int LEAST_TOKENS = 20_000;

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

    private static final Path ROOT = Path.of(System.getProperty("sitrep.root"));
    private static final Path DATA = Path.of(System.getProperty("sitrep.data"));

    private final Parser parser = Parser.english(DATA);
    private final NLPDecoder toolkit =
            new NLPDecoder(
                    new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));

    @Test
    void everyWordIsReadAsTheToolkitReadsIt() throws IOException {
        List<String> ours = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        for (Path file : texts()) {
            ParsedDocument parsed = parse(Files.readString(file));
            for (Sentence sentence : parsed.sentences()) {
                NLPNode[] nodes = toolkit(parsed, sentence);
                for (int i = sentence.firstToken(); i < sentence.lastToken(); i++) {
                    Token token = parsed.tokens().get(i);
                    NLPNode node = nodes[i - sentence.firstToken() + 1];
                    ours.add(word(parsed, token, sentence));
                    theirs.add(word(node));
                }
                ours.add(names(parsed, sentence));
                theirs.add(names(nodes));
            }
        }
        assertThat(ours).hasSizeGreaterThan(LEAST_TOKENS);
        assertThat(ours).isEqualTo(theirs);
    }

    /** The repository's own texts, examples and pages: English with everything odd in it. */
    private static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>();
        for (String folder : List.of("samples", "corpus", "codebook")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.filter(Files::isRegularFile).sorted().forEach(texts::add);
            }
        }
        return texts;
    }

    private ParsedDocument parse(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, start + line.length())));
            }
            start += line.length() + 1;
        }
        Document document =
                new Document(
                        "text",
                        new Input("text", "0"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        "en",
                        List.of(),
                        text,
                        blocks);
        return ((Outcome.Usable<ParsedDocument>) parser.parse(document)).value();
    }

    private NLPNode[] toolkit(ParsedDocument parsed, Sentence sentence) {
        NLPNode[] nodes = new NLPNode[sentence.lastToken() - sentence.firstToken() + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 1; i < nodes.length; i++) {
            Token token = parsed.tokens().get(sentence.firstToken() + i - 1);
            nodes[i] = new NLPNode(i, token.span().in(parsed.text()));
        }
        return toolkit.decode(nodes);
    }

    private static String word(ParsedDocument parsed, Token token, Sentence sentence) {
        int head = token.head() < 0 ? 0 : token.head() - sentence.firstToken() + 1;
        return String.join(
                " ",
                token.span().in(parsed.text()),
                token.pos(),
                token.lemma(),
                String.valueOf(head),
                token.relation());
    }

    private static String word(NLPNode node) {
        // The toolkit's lemma of a number is one sign; ours is the number.
        String lemma =
                node.isPartOfSpeechTag("CD")
                        ? node.getWordForm().toLowerCase(Locale.ROOT)
                        : node.getLemma();
        return String.join(
                " ",
                node.getWordForm(),
                node.getPartOfSpeechTag(),
                lemma,
                String.valueOf(node.getDependencyHead().getID()),
                node.getDependencyLabel());
    }

    private static String names(ParsedDocument parsed, Sentence sentence) {
        List<String> names = new ArrayList<>();
        for (Mention mention : parsed.mentions()) {
            if (mention.firstToken() >= sentence.firstToken()
                    && mention.lastToken() <= sentence.lastToken()) {
                names.add(
                        (mention.firstToken() - sentence.firstToken() + 1)
                                + "-"
                                + (mention.lastToken() - sentence.firstToken())
                                + " "
                                + mention.kind());
            }
        }
        return "names " + names;
    }

    private static String names(NLPNode[] nodes) {
        List<String> names = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i < nodes.length; i++) {
            String tag = nodes[i].getNamedEntityTag();
            if (tag.startsWith("B") || tag.startsWith("U")) {
                begin = i;
            }
            if (tag.startsWith("L") || tag.startsWith("U")) {
                Mention.Kind kind = kind(tag.substring(2));
                if (kind != Mention.Kind.OTHER) {
                    names.add(begin + "-" + i + " " + kind);
                }
            }
        }
        return "names " + names;
    }

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
