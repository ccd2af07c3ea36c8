// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * CoreNLP in its fastest setting that does the same work: one names model of three classes, neither
 * SUTime nor numbers nor fine-grained types, and the neural dependency parser.
 */
final class CoreNlpAnalyzer implements Analyzer<String> {
    // The three share their annotators, and so their models: CoreNLP keeps a pool of them.
    private final Map<Step, StanfordCoreNLP> pipelines =
            Map.of(
                    Step.TAGS, pipeline("tokenize,pos,lemma"),
                    Step.NAMES, pipeline("tokenize,pos,lemma,ner"),
                    Step.ARCS, pipeline("tokenize,pos,lemma,ner,depparse"));

    private static StanfordCoreNLP pipeline(String annotators) {
        Properties properties = new Properties();
        properties.setProperty("annotators", annotators);
        properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
        properties.setProperty(
                "ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
        properties.setProperty("ner.applyNumericClassifiers", "false");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.useSUTime", "false");
        return new StanfordCoreNLP(properties);
    }

    @Override
    public String document(String text) {
        return text;
    }

    @Override
    public Counts analyze(String document, Step step) {
        Annotation annotation = new Annotation(document);
        StanfordCoreNLP pipeline = pipelines.get(step);
        if (pipeline == null) {
            throw new IllegalArgumentException("no pipeline for " + step);
        }
        pipeline.annotate(annotation);
        Counts counts = Counts.NOTHING;
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            counts = counts.plus(count(sentence));
        }
        return counts;
    }

    private static Counts count(CoreMap sentence) {
        List<CoreMap> names = sentence.get(CoreAnnotations.MentionsAnnotation.class);
        SemanticGraph graph =
                sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
        return new Counts(
                1,
                sentence.get(CoreAnnotations.TokensAnnotation.class).size(),
                names == null ? 0 : names.size(),
                graph == null ? 0 : graph.vertexSet().size());
    }
}
