// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Input;
import org.sitrep.model.Outcome;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.Span;
import org.sitrep.nlp.Parser;

/** The parser of this repository behind its public interface, which knows no steps. */
final class SitrepAnalyzer implements Analyzer<Document> {
    private final Parser parser = Parser.english(Path.of(System.getProperty("sitrep.data")));

    @Override
    public Document document(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int blank = text.indexOf("\n\n", start);
            int end = blank < 0 ? text.length() : blank;
            if (end > start) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, end)));
            }
            start = end + 2;
        }
        return new Document(
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
    }

    @Override
    public Counts analyze(Document document, Step step) {
        return switch (parser.parse(document)) {
            case Outcome.Usable<ParsedDocument>(ParsedDocument parsed) ->
                    new Counts(
                            parsed.sentences().size(),
                            parsed.tokens().size(),
                            parsed.mentions().size(),
                            parsed.tokens().size());
            case Outcome.Rejected<ParsedDocument>(var rejection) ->
                    throw new IllegalStateException("a text was rejected: " + rejection);
        };
    }
}
