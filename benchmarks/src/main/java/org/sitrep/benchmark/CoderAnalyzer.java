// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.nio.file.Path;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordWriter;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Input;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.ParsedDocument;
import org.sitrep.nlp.Parser;
import org.sitrep.pipeline.Pipeline;

/**
 * All of coding, from a given text to the line of its record: much more than the other systems do
 * with a text, so that what it takes beside them is what a user pays for events and claims.
 */
final class CoderAnalyzer implements Analyzer<Page> {
    private final Pipeline pipeline;

    CoderAnalyzer() {
        Path data = Path.of(System.getProperty("sitrep.data"));
        pipeline = Pipeline.english(Knowledge.open(data), Parser.english(data));
    }

    @Override
    public Page document(String text) {
        Page.Given nothing = Page.Given.NOTHING;
        return new Page("text", new Input("text", "0"), Page.Media.GIVEN_TEXT, text, nothing);
    }

    @Override
    public Counts analyze(Page page, Step step) {
        return switch (pipeline.code(page)) {
            case Outcome.Usable<CodedDocument>(CodedDocument coded) -> {
                int characters = RecordWriter.line(new RecordLine.Coded(coded)).length();
                ParsedDocument parsed = coded.resolved().parsed();
                yield new Counts(
                        parsed.sentences().size(),
                        parsed.tokens().size(),
                        coded.events().size() + coded.claims().size(),
                        characters);
            }
            case Outcome.Rejected<CodedDocument> rejected -> Counts.NOTHING; // a text of numbers
        };
    }
}
