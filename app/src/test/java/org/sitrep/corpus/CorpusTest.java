// SPDX-License-Identifier: Apache-2.0
package org.sitrep.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sitrep.corpus.Case.Expectation;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.knowledge.TerritorialView;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.nlp.Parser;
import org.sitrep.pipeline.Pipeline;

/** Runs every case of {@code corpus/} and every example of {@code codebook/}. */
class CorpusTest {
    private static final Path ROOT = Path.of(System.getProperty("sitrep.root", ".."));
    private static final Path DATA = Path.of(System.getProperty("sitrep.data"));
    private static final Pipeline PIPELINE = pipeline();

    private static Pipeline pipeline() {
        Knowledge knowledge = Knowledge.open(DATA);
        return Pipeline.english(knowledge, Parser.english(DATA));
    }

    @TestFactory
    Stream<DynamicTest> corpus() throws IOException {
        return CaseReader.corpus(ROOT.resolve("corpus")).stream().map(CorpusTest::test);
    }

    @TestFactory
    Stream<DynamicTest> codebook() throws IOException {
        return CaseReader.codebook(ROOT.resolve("codebook")).stream().map(CorpusTest::test);
    }

    private static DynamicTest test(Case it) {
        return DynamicTest.dynamicTest(it.toString(), () -> run(it));
    }

    /** A case that cannot fail is no case: a wrong expectation of each kind must be noticed. */
    @Test
    void aWrongExpectationFails() {
        for (String wrong :
                List.of(
                        "report 1999-01-01",
                        "title \"Nonsense\"",
                        "text lacks \"Kherson\"",
                        "sentence \"Two people\"",
                        "time \"Two\"",
                        "place \"drone\"",
                        "actor \"Tuesday\"",
                        "event ASSAULT \"Tuesday\"",
                        "claim \"hit a market\"\n  source \"Tuesday\"",
                        "only events")) {
            String lines =
                    """
                    ====
                    Wrong
                    ====
                    published 2024-03-07

                    Two people were killed on Tuesday when a drone hit a market in Kherson, the
                    regional governor said. Rebels shelled the town of Beryslav.
                    ----
                    """;
            Case it = CaseReader.of("wrong", lines + wrong + "\n").getFirst();
            assertThat(faults(it)).as(wrong).isNotEmpty();
        }
    }

    private static void run(Case it) {
        List<String> faults = faults(it);
        if (it.knownFailure().isPresent()) {
            assertThat(faults).as("passes now: remove \"known failure\" from " + it).isNotEmpty();
        } else if (!faults.isEmpty()) {
            fail(it + "\n    " + String.join("\n    ", faults));
        }
    }

    private static List<String> faults(Case it) {
        Map<String, CodedDocument> documents = new LinkedHashMap<>();
        Pipeline pipeline = PIPELINE.seenBy(TerritorialView.bundled(it.view()).orElseThrow());
        for (Page page : it.pages()) {
            switch (pipeline.code(page)) {
                case Outcome.Usable<CodedDocument>(var coded) -> documents.put(page.id(), coded);
                case Outcome.Rejected<CodedDocument>(var rejection) ->
                        fail(it + "\n    rejected: " + rejection);
            }
        }
        List<Expectation> single = new ArrayList<>();
        List<Expectation> joint = new ArrayList<>();
        for (Expectation expectation : it.expectations()) {
            (IncidentChecker.knows(expectation.kind()) ? joint : single).add(expectation);
        }
        CodedDocument first = documents.values().iterator().next();
        List<String> faults = new ArrayList<>(CaseChecker.check(first, single));
        if (!joint.isEmpty()) {
            Clusters clusters =
                    IncidentClusterer.standard().cluster(List.copyOf(documents.values()));
            faults.addAll(IncidentChecker.check(documents, clusters, joint));
        }
        return faults;
    }
}
