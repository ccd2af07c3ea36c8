// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.nio.file.Path;
import org.sitrep.knowledge.Casings;
import org.sitrep.knowledge.ParserModel;
import org.sitrep.model.Document;
import org.sitrep.model.Outcome;
import org.sitrep.model.ParsedDocument;

/** Stage 3: sentences, tokens, parts of speech, lemmas, dependencies and names. */
public interface Parser {

    Outcome<ParsedDocument> parse(Document document);

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
