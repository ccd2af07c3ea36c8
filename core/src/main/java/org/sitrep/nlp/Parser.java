// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.nio.file.Path;
import org.sitrep.knowledge.Casings;
import org.sitrep.knowledge.ParserModel;
import org.sitrep.model.Document;
import org.sitrep.model.Outcome;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.SentenceFilter;

/** Stage 3: sentences, tokens, parts of speech, lemmas, dependencies and names. */
public interface Parser {
    /** Sentences of a document that a filter does not hold back: they say where and when. */
    int LEAD = 2; // guess: a title or dateline, and the first sentence

    /**
     * Parses a document. Any text has a parse, if an empty one: the parser for English rejects
     * nothing, and is safe for many threads.
     *
     * @return with {@link ParsedDocument#text()} as the words were read: where the document has
     *     lost its capitals, with those that the words usually have
     */
    Outcome<ParsedDocument> parse(Document document);

    /**
     * Parses the sentences of a document that are worth it, and those that tell what the report is
     * about: its title and how it begins. The others are missing from the result. A parser that
     * knows no better parses them all.
     */
    default Outcome<ParsedDocument> parse(Document document, SentenceFilter filter) {
        return parse(document);
    }

    /**
     * The parser for English.
     *
     * @param data the folder of the reference files, with {@code parser.bin} and {@code
     *     casings.bin}
     * @throws IllegalStateException when the models are missing or damaged: a broken installation
     */
    static Parser english(Path data) {
        return new FlatParser(
                ParserModel.open(data.resolve(ParserModel.FILE)),
                new CaseRestorer(Casings.open(data)));
    }
}
