// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.ner.NERTagger;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** NLP4J with the models that Sitrep uses: no word embeddings; its own tokens and sentences. */
final class LibraryAnalyzer implements Analyzer<List<String>> {
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

    private final NLPDecoder decoder =
            new NLPDecoder(
                    new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
    private final Map<Step, List<NLPComponent<NLPNode>>> components = new EnumMap<>(Step.class);

    LibraryAnalyzer() {
        for (Step step : Step.values()) {
            List<NLPComponent<NLPNode>> wanted = new ArrayList<>(decoder.getComponents());
            if (step.compareTo(Step.ARCS) < 0) {
                wanted.removeIf(DEPParser.class::isInstance);
            }
            if (step.compareTo(Step.NAMES) < 0) {
                wanted.removeIf(NERTagger.class::isInstance);
            }
            components.put(step, List.copyOf(wanted));
        }
    }

    /** Its paragraphs: the library's splitter knows no blank lines. */
    @Override
    public List<String> document(String text) {
        return List.of(text.split("\n\n", -1));
    }

    @Override
    public Counts analyze(List<String> document, Step step) {
        Counts counts = Counts.NOTHING;
        for (String paragraph : document) {
            for (List<Token> sentence : decoder.getTokenizer().segmentize(paragraph)) {
                NLPNode[] nodes = decoder.toNodeArray(sentence);
                for (NLPComponent<NLPNode> component : components.getOrDefault(step, List.of())) {
                    component.process(nodes);
                }
                counts = counts.plus(count(nodes));
            }
        }
        return counts;
    }

    private static Counts count(NLPNode[] nodes) {
        int names = 0;
        int arcs = 0;
        for (int i = 1; i < nodes.length; i++) { // the node at 0 is the root above the sentence
            String name = nodes[i].getNamedEntityTag();
            if (name != null && (name.startsWith("B-") || name.startsWith("U-"))) {
                names++;
            }
            if (nodes[i].getDependencyHead() != null) {
                arcs++;
            }
        }
        return new Counts(1, nodes.length - 1L, names, arcs);
    }
}
